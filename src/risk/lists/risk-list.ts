import type { RISK_LISTS, RiskListUpdate } from '../../domain/risk-list-update.ts'
import type { RiskSubject } from '../../domain/warning.ts'
import { by, inOrder } from '../../kernel/order.ts'
import { oncePer } from '../../kernel/remember.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ListEntry } from './list-document.ts'

/** A list with its whole past, versions in order of time. */
export type RiskList = {
  readonly id: string
  readonly list: (typeof RISK_LISTS)[number]
  readonly title: string
  readonly source: string
  readonly keptBy: string
  readonly includes: readonly string[]
  readonly versions: readonly {
    readonly revision: number
    readonly effectiveFrom: Millis
    readonly entries: readonly ListEntry[]
  }[]
}

/** An entry that held at a moment, and the version it stood in. */
export type HeldEntry = {
  readonly list: Pick<RiskList, 'id' | 'list' | 'title' | 'source'>
  readonly revision: number
  readonly entry: ListEntry
}

/** What held at `at`: of each list the last version that had begun, of that the entries that were valid. */
export function entriesAt(lists: readonly RiskList[], at: Millis): readonly HeldEntry[] {
  return lists.flatMap((list) => {
    const version = list.versions.findLast(({ effectiveFrom }) => effectiveFrom <= at)
    if (version === undefined) return []
    const { revision, entries } = version
    return entries
      .filter(
        ({ validFrom, validTo }) => validFrom <= at && (validTo === undefined || at < validTo),
      )
      .map((entry) => ({ list, revision, entry }))
  })
}

/** These lists and all that they include, each once, in the order first named. */
export function withIncluded(
  lists: readonly RiskList[],
  ids: readonly string[],
): readonly RiskList[] {
  const byId = new Map(lists.map((list) => [list.id, list]))
  const named = new Set(ids)
  // A set keeps the order of insertion and visits what is added while it is walked.
  for (const id of named) for (const other of byId.get(id)?.includes ?? []) named.add(other)
  return [...named].flatMap((id) => byId.get(id) ?? [])
}

/** The first moment after `at` at which another version begins or an entry begins or ends: until then nothing changes. */
export function nextChange(lists: readonly RiskList[], at: Millis): Millis | null {
  let next: Millis | null = null
  const consider = (moment: Millis | undefined) => {
    if (moment !== undefined && moment > at && (next === null || moment < next)) next = moment
  }
  for (const { versions } of lists)
    for (const { effectiveFrom, entries } of versions) {
      consider(effectiveFrom)
      for (const { validFrom, validTo } of entries) {
        consider(validFrom)
        consider(validTo)
      }
    }
  return next
}

/** Lists as updates brought them to a port; a list is told by its keeper and number, a version by its revision. */
export function listsFromUpdates(updates: readonly RiskListUpdate[]): readonly RiskList[] {
  const lists = new Map<string, RiskListUpdate[]>()
  for (const update of updates) {
    const id = `${update.from}:${update.list}:${update.number}`
    lists.set(id, [...(lists.get(id) ?? []), update])
  }
  return [...lists].map(([id, versions]) => {
    const sorted = versions.sort(
      inOrder(
        by(({ effectiveFrom }) => effectiveFrom),
        by(({ revision }) => revision),
      ),
    )
    const { list, from } = sorted[0] as RiskListUpdate
    return {
      id,
      list,
      title: `${list} of ${from}`,
      source: `update ${id}`,
      keptBy: from,
      includes: [],
      versions: sorted.map(({ revision, effectiveFrom, entries }) => ({
        revision,
        effectiveFrom,
        entries: entriesOf(entries),
      })),
    }
  })
}

const entriesOf = oncePer((entries: RiskListUpdate['entries']) => entries.map(entryOfUpdate))

function entryOfUpdate({ subject, ...entry }: RiskListUpdate['entries'][number]): ListEntry {
  return { ...entry, ...entryOf(subject) }
}

/** What a document between ports points at, in the words of a list: its party has one name and perhaps a number. */
export function entryOf({ party, ...points }: RiskSubject): Omit<ListEntry, keyof ListedFor> {
  if (party === undefined) return points
  const { name, id, address } = party
  const listed = {
    name,
    ...(id === undefined ? {} : { ids: [id] }),
    ...(address?.country === undefined ? {} : { country: address.country }),
  }
  return { ...points, party: listed }
}

type ListedFor = Pick<ListEntry, 'id' | 'typology' | 'reason' | 'validFrom' | 'validTo'>
