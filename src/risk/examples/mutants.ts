import type { Path } from '../../kernel/located.ts'
import { type Rate, rate } from '../../kernel/statistics.ts'
import { factsOf } from '../facts/facts.ts'
import type { ConditionDocument, Operator } from '../rules/condition.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { partsOf } from '../rules/walk.ts'
import { explainRule } from '../score/explain-rule.ts'

/** One small change of a rule, and where: a slip of the pen that its examples ought to notice. */
export type Mutant = {
  readonly rule: string
  readonly path: Path
  /** `gte → gt`, `20 → 21`. */
  readonly change: string
  readonly mutated: RuleDocument
}

export type MutationRun = { readonly killed: Rate; readonly survivors: readonly Mutant[] }

/** Changes every operator and every threshold of every rule, one at a time. A mutant whose examples all hold survives. */
export function runMutants(rules: readonly RuleDocument[]): MutationRun {
  const mutants = rules.filter((rule) => rule.status !== 'retired').flatMap(mutantsOf)
  const survivors = mutants.filter(survives)
  return { killed: rate(mutants.length - survivors.length, mutants.length), survivors }
}

export function mutantsOf(rule: RuleDocument): Mutant[] {
  const ofParts = [...partsOf(rule.when)].flatMap(({ condition, path }) =>
    [...changesOf(condition)].map(({ key, change, into }) => ({
      rule: rule.id,
      path: [...path, key],
      change,
      mutated: { ...rule, when: replaced(rule.when, condition, into) },
    })),
  )
  return [...ofParts, ...parameterMutants(rule)]
}

function survives({ mutated }: Mutant): boolean {
  const fires = (example: RuleDocument['examples']['mustFire'][number]) =>
    explainRule(mutated, factsOf(example)).fires
  const { mustFire, mustNotFire } = mutated.examples
  return mustFire.every(fires) && !mustNotFire.some(fires)
}

type Change = {
  readonly key: string
  readonly change: string
  readonly into: ConditionDocument
}

function* changesOf(condition: ConditionDocument): Generator<Change> {
  const { all, any, not, op, value, times } = condition
  if (all && all.length > 1) yield { key: 'all', change: 'all → any', into: { any: all } }
  if (any && any.length > 1) yield { key: 'any', change: 'any → all', into: { all: any } }
  if (not) yield { key: 'not', change: 'not → nothing', into: not }
  if (op === undefined) return
  for (const other of OTHERS[op]) {
    const into = other === null ? { not: condition } : { ...condition, op: other }
    yield { key: 'op', change: `${op} → ${other ?? `not ${op}`}`, into }
  }
  if (condition.list === undefined)
    for (const other of othersOf(value))
      yield { key: 'value', change: `${value} → ${other}`, into: { ...condition, value: other } }
  if (times !== undefined) {
    for (const other of [-times, rounded(times * 1.1), rounded(times * 0.9)])
      yield { key: 'times', change: `${times} → ${other}`, into: { ...condition, times: other } }
  }
}

/** What an operator is mistaken for; null: its opposite. */
const OTHERS: Record<Operator, readonly (Operator | null)[]> = {
  lt: ['lte', 'gte'],
  lte: ['lt', 'gt'],
  gt: ['gte', 'lte'],
  gte: ['gt', 'lt'],
  eq: ['ne'],
  ne: ['eq'],
  in: [null],
  'has-any': [null],
  matches: [null],
  'is-missing': [null],
}

function othersOf(value: ConditionDocument['value']): (number | string | boolean)[] {
  if (typeof value === 'number') return near(value)
  return typeof value === 'boolean' ? [!value] : []
}

/** Facts are whole numbers, so the next threshold is one away. */
const near = (value: number) =>
  Number.isInteger(value) ? [value - 1, value + 1] : [rounded(value * 0.9), rounded(value * 1.1)]
const rounded = (value: number) => Math.round(value * 1e6) / 1e6

function parameterMutants(rule: RuleDocument): Mutant[] {
  return Object.entries(rule.parameters ?? {}).flatMap(([name, parameter]) =>
    near(parameter.default).map((value) => ({
      rule: rule.id,
      path: ['parameters', name, 'default'],
      change: `${parameter.default} → ${value}`,
      mutated: {
        ...rule,
        parameters: { ...rule.parameters, [name]: { ...parameter, default: value } },
      },
    })),
  )
}

/** The condition with one of its parts, found by identity, replaced. */
function replaced(
  condition: ConditionDocument,
  part: ConditionDocument,
  into: ConditionDocument,
): ConditionDocument {
  if (condition === part) return into
  const { all, any, not } = condition
  const inner = (one: ConditionDocument) => replaced(one, part, into)
  if (all) return { ...condition, all: all.map(inner) }
  if (any) return { ...condition, any: any.map(inner) }
  return not ? { ...condition, not: inner(not) } : condition
}
