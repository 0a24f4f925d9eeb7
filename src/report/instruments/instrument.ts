import type { JournalEntry, JournalEvent } from '../../domain/journal.ts'
import type { TruthRecord } from '../../domain/truth.ts'
import type { Millis } from '../../kernel/time.ts'
import { amount, type Figure, portion, span } from '../figure.ts'

/** What an instrument is measured from: one arm's journal and the truth. */
export type InstrumentInput = {
  readonly entries: readonly JournalEntry[]
  readonly truths: readonly TruthRecord[]
  /** Of an operation, in order; ms UTC, the end exclusive. */
  readonly phases?: readonly { readonly from: Millis; readonly to: Millis }[]
  /** When duties of trade defence or low-value regimes change, in order; ms UTC. */
  readonly changes?: readonly Millis[]
}

/** Something two administrations send each other for a purpose, and the numbers it is judged by. */
export type Instrument = {
  readonly title: string
  /** What each figure says, in the words of a reader; in the order in which they are shown. */
  readonly labels: Readonly<Record<string, string>>
  readonly measure: (input: InstrumentInput) => Readonly<Record<string, Figure>>
}

/** An instrument whose every figure has a label, and every label a figure. */
export function instrument<N extends string>(
  title: string,
  labels: Readonly<Record<N, string>>,
  measure: (input: InstrumentInput) => Readonly<Record<N, Figure>>,
): Instrument {
  return { title, labels, measure }
}

export type EventOf<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>
export type EntryOf<K extends JournalEvent['kind']> = JournalEntry & { readonly event: EventOf<K> }

/** The entries of one kind, in order. */
export function entriesOf<K extends JournalEvent['kind']>(
  entries: readonly JournalEntry[],
  kind: K,
): readonly EntryOf<K>[] {
  return entries.filter(({ event }) => event.kind === kind) as unknown as readonly EntryOf<K>[]
}

/** Where and when something happened to a document first. */
export type Moment = { readonly port: string; readonly at: Millis }
/** Moments by the name of what they are about. */
export type Moments = ReadonlyMap<string, Moment>

/** How a revision of a document is called. */
export const revisionName = (number: string, revision: number) => `${number} r${revision}`

/** When each document of a kind was first filed; with `each`, when each of its revisions was. */
export function firstFiled(
  entries: readonly JournalEntry[],
  document: string,
  each: 'document' | 'revision' = 'document',
): Moments {
  const own = entriesOf(entries, 'filed').filter(({ event }) => event.document === document)
  return firsts(own, each)
}

/** When the partner first held each document of a kind, or each of its revisions. */
export function firstApplied(
  entries: readonly JournalEntry[],
  item: string,
  each: 'document' | 'revision' = 'document',
): Moments {
  const told = entriesOf(entries, 'applied').filter(({ event }) => event.item === item)
  return firsts(told, each)
}

function firsts(
  entries: readonly (EntryOf<'filed'> | EntryOf<'applied'>)[],
  each: 'document' | 'revision',
): Moments {
  const moments = new Map<string, Moment>()
  for (const { port, at, event } of entries) {
    const name = each === 'document' ? event.number : revisionName(event.number, event.revision)
    if (!moments.has(name)) moments.set(name, { port, at })
  }
  return moments
}

/** How long each waited that came to an end. */
export function waitsOf(begun: Moments, ended: Moments): readonly Millis[] {
  return [...begun].flatMap(([name, { at }]) => {
    const end = ended.get(name)
    return end === undefined ? [] : [end.at - at]
  })
}

/** Versions of a kind of document: how many were filed, and how many of them the partner was told of, and when. */
export function versionsTold(entries: readonly JournalEntry[], kind: string, noneTold: string) {
  const filed = firstFiled(entries, kind, 'revision')
  const waits = waitsOf(filed, firstApplied(entries, kind, 'revision'))
  return {
    filed: amount(filed.size),
    told: portion(waits.length, filed.size, noneTold),
    minutesToTell: span(waits, 50, 'minutes', noneTold),
  }
}

/** Names of consignments that are illicit. */
export const illicitNames = (truths: InstrumentInput['truths']): ReadonlySet<string> =>
  new Set(
    truths.flatMap(({ typology, houseBill, ucr }) => (typology === null ? [] : [houseBill, ucr])),
  )

/** When each consignment was declared for import first, by the name its port gave it. */
export function declaredAt(entries: readonly JournalEntry[]): ReadonlyMap<string, Millis> {
  const days = new Map<string, Millis>()
  for (const { at, event } of entriesOf(entries, 'filed')) {
    if (event.document !== 'import-declaration' || event.shipment === undefined) continue
    if (!days.has(event.shipment)) days.set(event.shipment, at)
  }
  return days
}
