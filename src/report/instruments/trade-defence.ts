import type { Millis } from '../../kernel/time.ts'
import { amount, portion } from '../figure.ts'
import { type Fate, fatesOf, honest, isCaught, ofTypology } from './fates.ts'
import { declaredAt, entriesOf, type InstrumentInput, instrument } from './instrument.ts'

const NONE_EVADED = 'no duty was evaded'
const NONE_THEN = 'nobody lied about origin then'

/**
 * Duty at risk by the partner's papers against duty that is really evaded, both by the rate in force on the day of the import
 * declaration, and what a change of the rate does to it.
 */
export const TRADE_DEFENCE = instrument(
  'Trade defence: duty at risk',
  {
    evadedUsd: 'duty evaded by class and origin (truth)',
    atRiskUsd: '  at risk by the papers of both sides',
    seenShare: '  of it, as a share of what was evaded',
    foundUsd: '  found or not loaded',
    honestAtRiskUsd: 'duty at risk of honest consignments',
    before: 'lies about origin reckoned for a day before the rate changed',
    beforeRate: '  duty at risk over the value of the goods',
    after: 'lies about origin reckoned for a later day',
    afterRate: '  duty at risk over the value of the goods',
  },
  (input) => {
    const fates = fatesOf(input)
    const atRisk = dutyAtRisk(input)
    const reckonedOf = ({ truth }: Fate) => atRisk.get(truth.houseBill) ?? atRisk.get(truth.ucr)
    const riskOf = (fate: Fate) => reckonedOf(fate)?.minor ?? 0
    const lies = fates.filter(({ truth }) => BY_CLASS_OR_ORIGIN.has(truth.typology ?? ''))
    const evaded = sum(lies, ({ truth }) => truth.dutyEvadedMinor)
    const seen = sum(lies, (fate) => Math.min(riskOf(fate), fate.truth.dutyEvadedMinor))
    const [before, after] = byDay(ofTypology(fates, 'T01'), input, reckonedOf)
    const rateOf = (some: readonly Fate[]) =>
      portion(
        sum(some, riskOf),
        sum(some, ({ truth }) => truth.goods.valueMinor),
        NONE_THEN,
      )
    return {
      evadedUsd: usd(evaded),
      atRiskUsd: usd(sum(lies, riskOf)),
      seenShare: portion(seen, evaded, NONE_EVADED),
      foundUsd: usd(sum(lies.filter(isCaught), ({ truth }) => truth.dutyEvadedMinor)),
      honestAtRiskUsd: usd(sum(honest(fates), riskOf)),
      before: amount(before.length),
      beforeRate: rateOf(before),
      after: amount(after.length),
      afterRate: rateOf(after),
    }
  },
)

const BY_CLASS_OR_ORIGIN: ReadonlySet<string> = new Set(['T01', 'T04'])

/** What an assessment found at risk, US cents, and when it was made. */
type Reckoned = { readonly minor: number; readonly at: Millis }

/** The last assessment of each shipment at its port of discharge. */
function dutyAtRisk({ entries, truths }: InstrumentInput): ReadonlyMap<string, Reckoned> {
  const bound = new Map(
    truths.flatMap(({ ucr, houseBill, portOfDischarge }) => [
      [ucr, portOfDischarge] as const,
      [houseBill, portOfDischarge] as const,
    ]),
  )
  const last = new Map<string, Reckoned>()
  for (const { port, at, event } of entriesOf(entries, 'assessed'))
    if (bound.get(event.shipment) === port)
      last.set(event.shipment, { minor: event.dutyAtRiskMinor ?? 0, at })
  return last
}

/**
 * Those reckoned at the rate before the first change and those since; all of them before where nothing changes. What is
 * stopped or opened before it is declared was reckoned for the day of its arrival.
 */
function byDay(
  lies: readonly Fate[],
  { entries, changes = [] }: InstrumentInput,
  reckonedOf: (fate: Fate) => Reckoned | undefined,
) {
  const days = declaredAt(entries)
  const isBefore = (fate: Fate) => {
    const { houseBill, ucr, eta } = fate.truth
    const day = days.get(houseBill) ?? days.get(ucr) ?? eta
    const wasDeclared = (reckonedOf(fate)?.at ?? 0) >= day
    return (wasDeclared ? day : eta) < (changes[0] ?? Number.POSITIVE_INFINITY)
  }
  return [lies.filter(isBefore), lies.filter((fate) => !isBefore(fate))] as const
}

const sum = (fates: readonly Fate[], read: (fate: Fate) => number) =>
  fates.reduce((total, fate) => total + read(fate), 0)
const usd = (minor: number) => amount(Math.round(minor / 100), 'USD')
