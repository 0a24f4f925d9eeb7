import { byCodeUnit } from '../../kernel/order.ts'
import type { ConditionDocument } from './condition.ts'
import type { PackDocument, RuleDocument } from './documents.ts'
import { type Fault, nearest } from './fault.ts'
import { partsOf } from './walk.ts'

/** The lists of a pack with everything they include: name → values, sorted. */
export type ListValues = ReadonlyMap<string, readonly string[]>

/** What is wrong with the lists of a pack: included lists that are not there, and circles. */
export function* lintLists({ lists = {} }: PackDocument): Generator<Fault> {
  const names = Object.keys(lists)
  for (const [name, { includes = [], values = [] }] of Object.entries(lists)) {
    for (const [i, other] of includes.entries()) {
      const path = ['lists', name, 'includes', i]
      if (!Object.hasOwn(lists, other)) {
        yield {
          path,
          what: `unknown list "${other}"`,
          mend: nearest(other, names, 'add it under "lists"'),
        }
        continue
      }
      const circle = trailTo(name, other, lists, [name])
      if (circle) yield { path, what: `the lists go in a circle: ${circle.join(' > ')}` }
    }
    if (includes.length + values.length === 0)
      yield { path: ['lists', name], what: 'an empty list', mend: 'add "values" or "includes"' }
  }
}

/** What a rule says of lists that its pack does not have. */
export function* lintListNames(rule: RuleDocument, { lists = {} }: PackDocument): Generator<Fault> {
  for (const { condition, path } of partsOf(rule.when)) {
    const { list } = condition
    if (list === undefined || Object.hasOwn(lists, list)) continue
    const mend = nearest(list, Object.keys(lists), 'add it under "lists" in pack.yaml')
    yield { path: [...path, 'list'], what: `unknown list "${list}"`, mend }
  }
}

/** Every list of a checked pack, its includes written out. */
export function resolveLists({ lists = {} }: PackDocument): ListValues {
  const resolved = new Map<string, readonly string[]>()
  const valuesOf = (name: string): readonly string[] => {
    const known = resolved.get(name)
    if (known !== undefined) return known
    const { values = [], includes = [] } = lists[name] ?? {}
    const all = [...new Set([...values, ...includes.flatMap(valuesOf)])].sort(byCodeUnit)
    resolved.set(name, all)
    return all
  }
  for (const name of Object.keys(lists)) valuesOf(name)
  return resolved
}

/** A condition in which every list that is named has its values beside it. */
export function withListValues(condition: ConditionDocument, lists: ListValues): ConditionDocument {
  const { all, any, not, list } = condition
  const inner = (part: ConditionDocument) => withListValues(part, lists)
  if (all) return { ...condition, all: all.map(inner) }
  if (any) return { ...condition, any: any.map(inner) }
  if (not) return { ...condition, not: inner(not) }
  return list === undefined ? condition : { ...condition, value: lists.get(list) ?? [] }
}

/** The way from `at` back to `start` over includes; null when there is none. */
function trailTo(
  start: string,
  at: string,
  lists: NonNullable<PackDocument['lists']>,
  trail: readonly string[],
): readonly string[] | null {
  const here = [...trail, at]
  if (at === start) return here
  if (trail.includes(at)) return null
  const includes = Object.hasOwn(lists, at) ? (lists[at]?.includes ?? []) : []
  for (const next of includes) {
    const found = trailTo(start, next, lists, here)
    if (found) return found
  }
  return null
}
