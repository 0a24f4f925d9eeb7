import type { Path } from '../../kernel/located.ts'
import type { FactType } from '../facts/dictionary.ts'
import { type ConditionDocument, OPERATORS, type Operator } from './condition.ts'
import type { RuleDocument } from './documents.ts'
import { describeType, type Fault, factType, nearest, unknownFact, wrongType } from './fault.ts'
import { compilePattern } from './pattern.ts'

const OPERATOR_TYPES: Record<Operator, readonly FactType[]> = {
  lt: ['number'],
  lte: ['number'],
  gt: ['number'],
  gte: ['number'],
  eq: ['number', 'text', 'boolean'],
  ne: ['number', 'text', 'boolean'],
  in: ['number', 'text'],
  'has-any': ['text'],
  matches: ['text'],
  'is-missing': ['number', 'text', 'boolean'],
}
const OPERANDS = ['value', 'list', 'param', 'otherFact'] as const
const AMONG: readonly Operator[] = ['in', 'has-any']

/** What is wrong with the comparison of one fact. */
export function* lintComparison(
  condition: ConditionDocument,
  fact: string,
  rule: RuleDocument,
  path: Path,
): Generator<Fault> {
  const { op } = condition
  const unknown = unknownFact(fact, [...path, 'fact'])
  if (unknown) yield unknown
  const type = factType(fact)
  if (op === undefined) {
    yield { path, what: 'a comparison without "op"', mend: `write one of: ${OPERATORS.join(', ')}` }
    return
  }
  if (type !== null && !OPERATOR_TYPES[op].includes(type)) {
    const fitting = OPERATORS.filter((operator) => OPERATOR_TYPES[operator].includes(type))
    const what = `"${op}" cannot judge "${fact}", which is ${describeType(type)}`
    yield { path: [...path, 'op'], what, mend: `use one of: ${fitting.join(', ')}` }
    return
  }
  const operands = OPERANDS.filter((name) => condition[name] !== undefined)
  const misfit = lintOperandCount(op, operands, path)
  if (misfit) yield misfit
  else if (op !== 'is-missing') yield* lintOperand(condition, fact, type, rule, path)
}

function lintOperandCount(op: Operator, operands: readonly string[], path: Path): Fault | null {
  const [first] = operands
  if (op === 'is-missing') {
    if (first === undefined) return null
    return {
      path: [...path, first],
      what: '"is-missing" compares with nothing',
      mend: `remove "${first}"`,
    }
  }
  if (operands.length > 1)
    return {
      path,
      what: 'compared with several things at once',
      mend: 'write one of: value, param, otherFact',
    }
  if (first === undefined)
    return {
      path,
      what: `"${op}" needs something to compare with`,
      mend: 'write one of: value, param, otherFact',
    }
  if (first === 'list' && !AMONG.includes(op))
    return { path, what: `"${op}" compares with one value, not a list`, mend: 'use "in"' }
  const onlyValue = AMONG.includes(op) || op === 'matches'
  return onlyValue && first !== 'value' && first !== 'list'
    ? { path, what: `"${op}" compares with a value`, mend: 'write it under "value"' }
    : null
}

function* lintOperand(
  condition: ConditionDocument,
  fact: string,
  type: FactType | null,
  rule: RuleDocument,
  path: Path,
): Generator<Fault> {
  const { value, param, otherFact, times } = condition
  if (times !== undefined && (value !== undefined || type !== 'number')) {
    const what = '"times" multiplies a param or another fact that is a number'
    yield { path: [...path, 'times'], what, mend: 'remove it, or multiply the value yourself' }
  }
  if (condition.list !== undefined && type === 'number')
    yield { path: [...path, 'list'], what: `a list holds text, "${fact}" is a number` }
  if (value !== undefined) yield* lintValue(condition, fact, type, [...path, 'value'])
  if (param !== undefined) yield* lintParam(param, fact, type, rule, [...path, 'param'])
  if (otherFact !== undefined) {
    const at = [...path, 'otherFact']
    const unknown = unknownFact(otherFact, at)
    const other = factType(otherFact)
    if (unknown) yield unknown
    else if (other !== null && type !== null && other !== type) {
      yield {
        path: at,
        what: `"${fact}" is ${describeType(type)}, "${otherFact}" is ${describeType(other)}`,
      }
    }
  }
}

function* lintParam(
  param: string,
  fact: string,
  type: FactType | null,
  rule: RuleDocument,
  path: Path,
): Generator<Fault> {
  const names = Object.keys(rule.parameters ?? {})
  if (!names.includes(param)) {
    yield {
      path,
      what: `unknown parameter "${param}"`,
      mend: nearest(param, names, 'add it under "parameters"'),
    }
  }
  if (type !== null && type !== 'number') {
    yield { path, what: `a parameter is a number, "${fact}" is ${describeType(type)}` }
  }
}

function* lintValue(
  { op, value }: ConditionDocument,
  fact: string,
  type: FactType | null,
  path: Path,
): Generator<Fault> {
  const isList = Array.isArray(value)
  if (isList !== AMONG.includes(op as Operator)) {
    yield {
      path,
      what: isList ? `"${op}" compares with one value, not a list` : `"${op}" needs a list`,
    }
    return
  }
  if (type === null) return
  const values = isList
    ? value.map((one, i) => [one, [...path, i]] as const)
    : [[value, path] as const]
  for (const [one, at] of values) {
    const wrong = wrongType(fact, type, one, at)
    if (wrong) yield wrong
    else if (op === 'matches') {
      const pattern = compilePattern(one as string)
      if ('what' in pattern) yield { path: at, ...pattern }
    }
  }
}
