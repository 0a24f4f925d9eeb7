import type { RiskListUpdate } from '../../domain/risk-list-update.ts'
import type { Alert, Side } from '../../domain/shipment.ts'
import type { Warning } from '../../domain/warning.ts'
import type { Millis } from '../../kernel/time.ts'
import {
  entriesAt,
  entryOf,
  type HeldEntry,
  listsFromUpdates,
  nextChange,
  type RiskList,
} from './risk-list.ts'
import type { Sought } from './sought.ts'

/** Everything a port was ever told to look for: its own lists, and updates and warnings of either side. */
export type Notices = {
  /** Lists that were there before the first update. */
  readonly standing: readonly RiskList[]
  readonly updates: readonly Noticed<RiskListUpdate>[]
  readonly warnings: readonly Noticed<Warning>[]
}
export type Noticed<D> = { readonly source: Side; readonly document: D }

/** One thing to look for at a moment. */
export type AlertSource = Pick<Alert, 'source' | 'list' | 'reference' | 'typology'> & {
  readonly entry: Sought
  /** When whoever warned wants to hear what came of it. */
  readonly feedbackDue?: Millis
  /** The same for the same content, whatever the version of the list that it stands in. */
  readonly content: string
}

/** What there was to look for at `at`, warnings first. */
export function alertSourcesAt(notices: Notices, at: Millis): readonly AlertSource[] {
  const warnings = inForce(notices.warnings)
    .filter(({ document }) => document.validFrom <= at && at < document.validTo)
    .map(sourceOfWarning)
  const lists = listsOf(notices).flatMap(({ source, lists }) =>
    entriesAt(lists, at).map((held) => sourceOfEntry(source, held)),
  )
  return [...warnings, ...lists]
}

/** What was made of an entry last: each warning and each update of one list has all lists looked at anew. */
const made = new WeakMap<HeldEntry['entry'], AlertSource>()

function sourceOfEntry(source: Side, { list, revision, entry }: HeldEntry): AlertSource {
  const { id, typology, reason: _, validFrom: __, validTo: ___, ...sought } = entry
  const reference = `${list.id}:${revision}:${id}`
  const known = made.get(entry)
  if (known?.source === source && known.list === list.list && known.reference === reference)
    return known
  const fresh: AlertSource = {
    source,
    list: list.list,
    reference,
    ...(typology !== undefined && { typology }),
    entry: sought,
    content: JSON.stringify([source, list.id, id, typology, sought]),
  }
  made.set(entry, fresh)
  return fresh
}

/** The first moment after `at` at which there is something else to look for; null: never, as far as is known. */
export function nextNoticeChange(notices: Notices, at: Millis): Millis | null {
  let next: Millis | null = null
  const consider = (moment: Millis | null) => {
    if (moment !== null && moment > at && (next === null || moment < next)) next = moment
  }
  for (const { lists } of listsOf(notices)) consider(nextChange(lists, at))
  for (const { document } of inForce(notices.warnings)) {
    consider(document.validFrom)
    consider(document.validTo)
  }
  return next
}

function listsOf({ standing, updates }: Notices) {
  const told = (source: Side) =>
    listsFromUpdates(
      updates.filter((update) => update.source === source).map(({ document }) => document),
    )
  return [
    { source: 'own' as const, lists: [...standing, ...told('own')] },
    { source: 'partner' as const, lists: told('partner') },
  ]
}

/** Of each warning the highest revision that is held. */
function inForce(warnings: Notices['warnings']): Notices['warnings'] {
  const newest = new Map<string, Noticed<Warning>>()
  for (const one of warnings) {
    const key = `${one.source} ${one.document.number}`
    const known = newest.get(key)
    if (known === undefined || known.document.revision < one.document.revision) newest.set(key, one)
  }
  return [...newest.values()]
}

function sourceOfWarning({ source, document }: Noticed<Warning>): AlertSource {
  const { number, subject, typology, houseBill, ucr, feedbackDue } = document
  const consignment = [houseBill, ucr].filter((name) => name !== undefined)
  const entry: Sought = { ...entryOf(subject), ...(consignment.length > 0 && { consignment }) }
  return {
    source,
    list: 'warning',
    reference: number,
    ...(typology !== undefined && { typology }),
    entry,
    ...(feedbackDue !== undefined && { feedbackDue }),
    content: JSON.stringify([source, 'warning', number, typology, entry, feedbackDue]),
  }
}
