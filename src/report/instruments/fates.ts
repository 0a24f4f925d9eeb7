import type { TruthRecord } from '../../domain/truth.ts'
import { portion } from '../figure.ts'
import { entriesOf, type InstrumentInput } from './instrument.ts'

/** How a consignment fared at its port of discharge. */
export type Fate = {
  readonly truth: TruthRecord
  /** The last assessment put it before officers, or it was never loaded. */
  readonly flagged: boolean
  /** The first assessment that did was made before it was loaded. */
  readonly flaggedBeforeLoading: boolean
  readonly stopped: boolean
  /** Opened somewhere, and an offence was found. */
  readonly found: boolean
  readonly released: boolean
}

/** The fate of every true consignment. */
export function fatesOf({ entries, truths }: InstrumentInput): readonly Fate[] {
  const byName = new Map<string, Draft>()
  const drafts = truths.map((truth): Draft => {
    const draft = {
      truth,
      ...{ flagged: false, flaggedBeforeLoading: false, stopped: false, found: false },
      released: false,
    }
    byName.set(truth.ucr, draft)
    return draft
  })
  for (const draft of drafts) byName.set(draft.truth.houseBill, draft)
  for (const { port, at, event } of entriesOf(entries, 'assessed')) {
    const draft = byName.get(event.shipment)
    if (draft?.truth.portOfDischarge !== port) continue
    draft.flagged = event.channel !== 'green'
    draft.flaggedBeforeLoading ||= draft.flagged && at < draft.truth.loadAt
  }
  for (const { event } of entriesOf(entries, 'found')) {
    const draft = byName.get(event.shipment)
    if (draft !== undefined && event.outcome === 'offence') draft.found = true
  }
  for (const { event } of entriesOf(entries, 'not-loaded')) {
    const draft = byName.get(event.shipment)
    if (draft === undefined) continue
    draft.stopped = true
    draft.flagged = true
  }
  for (const { event } of entriesOf(entries, 'released')) {
    const draft = byName.get(event.shipment)
    if (draft !== undefined) draft.released = true
  }
  return drafts
}

type Draft = { -readonly [K in keyof Fate]: Fate[K] }

/** Those of a typology. */
export const ofTypology = (fates: readonly Fate[], ...typologies: readonly string[]) =>
  fates.filter(({ truth }) => truth.typology !== null && typologies.includes(truth.typology))

/** Honest consignments. */
export const honest = (fates: readonly Fate[]) =>
  fates.filter(({ truth }) => truth.typology === null)

/** Of some fates the share that holds something. */
export function shareOf(fates: readonly Fate[], holds: (fate: Fate) => boolean, whyNull: string) {
  return portion(fates.filter(holds).length, fates.length, whyNull)
}

export const isCaught = ({ stopped, found }: Fate) => stopped || found

/** Shipments in whose assessment one of these rules fired at any time, by the names their ports gave them. */
export function noticedBy(
  { entries }: InstrumentInput,
  ...rules: readonly string[]
): ReadonlySet<string> {
  const hits = entriesOf(entries, 'assessed').filter(({ event }) =>
    rules.some((rule) => event.rules.includes(rule)),
  )
  return new Set(hits.map(({ event }) => event.shipment))
}
