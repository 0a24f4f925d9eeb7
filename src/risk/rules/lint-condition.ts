import { didYouMean } from '../../kernel/did-you-mean.ts'
import type { Path } from '../../kernel/located.ts'
import { FACT_NAMES, FACTS, type FactType, isFactName } from '../facts/dictionary.ts'
import type { ConditionDocument, Operator } from './condition.ts'
import type { RuleDocument } from './documents.ts'
import { compilePattern } from './pattern.ts'

/** Says what is wrong at a path of a rule's document. */
export type Report = (path: Path, what: string, mend?: string) => void

/** The type of a fact, or null after reporting that there is no such fact. */
export function factType(name: string, path: Path, report: Report): FactType | null {
  if (isFactName(name)) return FACTS[name].type
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name
  const near = didYouMean(name, FACT_NAMES)
  report(path, `unknown fact "${shown}"`, near ? `did you mean "${near}"?` : 'see the dictionary of facts')
  return null
}

/** Everything that is wrong with a condition: its form, its facts, its types, its pattern. */
export function lintCondition(condition: ConditionDocument, rule: RuleDocument, path: Path, report: Report): void {
  const { all, any, not, fact } = condition
  const forms = [all, any, not, fact].filter((form) => form !== undefined).length
  if (forms !== 1) {
    return report(path, forms === 0 ? 'an empty condition' : 'more than one condition in one place', 'write one of: all, any, not, or fact with op')
  }
  all?.forEach((part, i) => lintCondition(part, rule, [...path, 'all', i], report))
  any?.forEach((part, i) => lintCondition(part, rule, [...path, 'any', i], report))
  if (not) lintCondition(not, rule, [...path, 'not'], report)
  if (fact !== undefined) lintComparison(condition, rule, path, report)
  else if (condition.op ?? condition.value ?? condition.param ?? condition.otherFact ?? condition.times) {
    report(path, 'a comparison without its fact', 'add "fact"')
  }
}

const OPERATOR_TYPES: Record<Operator, readonly FactType[]> = {
  lt: ['number'],
  lte: ['number'],
  gt: ['number'],
  gte: ['number'],
  eq: ['number', 'text', 'boolean'],
  ne: ['number', 'text', 'boolean'],
  in: ['number', 'text'],
  matches: ['text'],
  'is-missing': ['number', 'text', 'boolean'],
}

function lintComparison(condition: ConditionDocument, rule: RuleDocument, path: Path, report: Report): void {
  const { op } = condition
  const type = factType(condition.fact as string, [...path, 'fact'], report)
  if (op === undefined) return report(path, 'a comparison without "op"', `write one of: ${Object.keys(OPERATOR_TYPES).join(', ')}`)
  if (type !== null && !OPERATOR_TYPES[op].includes(type)) {
    return report([...path, 'op'], `"${op}" cannot judge "${condition.fact}", which is ${nameOf(type)}`, `use one of: ${operatorsFor(type)}`)
  }
  const operands = (['value', 'param', 'otherFact'] as const).filter((name) => condition[name] !== undefined)
  if (op === 'is-missing') {
    if (operands.length > 0) report([...path, operands[0] as string], '"is-missing" compares with nothing', `remove "${operands[0]}"`)
    return
  }
  if (operands.length !== 1) {
    return report(path, operands.length === 0 ? `"${op}" needs something to compare with` : 'compared with several things at once', 'write one of: value, param, otherFact')
  }
  if (condition.times !== undefined && (operands[0] === 'value' || type !== 'number')) {
    report([...path, 'times'], '"times" multiplies a param or another fact that is a number', 'remove it, or multiply the value yourself')
  }
  lintOperand(condition, type, rule, path, report)
}

function lintOperand(condition: ConditionDocument, type: FactType | null, rule: RuleDocument, path: Path, report: Report): void {
  const { op, value, param, otherFact } = condition
  const onlyValue = op === 'in' || op === 'matches'
  if (onlyValue && value === undefined) return report(path, `"${op}" compares with a value`, 'add "value"')
  if (value !== undefined) return lintValue(condition, type, [...path, 'value'], report)
  if (param !== undefined) {
    const names = Object.keys(rule.parameters ?? {})
    if (!names.includes(param)) {
      const near = didYouMean(param, names)
      report([...path, 'param'], `unknown parameter "${param}"`, near ? `did you mean "${near}"?` : 'add it under "parameters"')
    }
    if (type !== null && type !== 'number') report([...path, 'param'], `a parameter is a number, "${condition.fact}" is ${nameOf(type)}`)
  }
  if (otherFact !== undefined) {
    const other = factType(otherFact, [...path, 'otherFact'], report)
    if (other !== null && type !== null && other !== type) {
      report([...path, 'otherFact'], `"${condition.fact}" is ${nameOf(type)}, "${otherFact}" is ${nameOf(other)}`)
    }
  }
}

function lintValue({ op, value, fact }: ConditionDocument, type: FactType | null, path: Path, report: Report): void {
  if (Array.isArray(value) !== (op === 'in')) {
    return report(path, op === 'in' ? '"in" needs a list' : `"${op}" compares with one value, not a list`)
  }
  if (type === null) return
  const values = Array.isArray(value) ? value.map((one, i) => [one, [...path, i]] as const) : [[value, path] as const]
  for (const [one, at] of values) {
    if (typeOf(one) !== type) lintMismatch(`"${fact}" is ${nameOf(type)}`, type, one, at, report)
    else if (op === 'matches') {
      const pattern = compilePattern(one as string)
      if ('what' in pattern) report(at, pattern.what, pattern.mend)
    }
  }
}

/** A value of the wrong type; a number that should be text is shown as it was written by whoever knows the source. */
export function lintMismatch(why: string, type: FactType, value: unknown, path: Path, report: Report): void {
  const mend = type === 'text' ? 'write it in quotes' : type === 'number' ? 'write a number without quotes' : 'write true or false'
  report(path, `got ${typeof value === 'string' ? `"${value}"` : value}: ${why}`, mend)
}

/** The fact type of a value. */
export function typeOf(value: unknown): FactType {
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text'
}

const nameOf = (type: FactType) => (type === 'number' ? 'a number' : type === 'text' ? 'text' : 'yes or no')

function operatorsFor(type: FactType): string {
  return Object.entries(OPERATOR_TYPES).filter(([, types]) => types.includes(type)).map(([op]) => op).join(', ')
}
