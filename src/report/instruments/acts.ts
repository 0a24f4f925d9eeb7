import { amount, portion } from '../figure.ts'
import { fatesOf, isCaught, ofTypology, shareOf } from './fates.ts'
import { type EntryOf, entriesOf, type InstrumentInput, instrument } from './instrument.ts'

const NO_MOVEMENT = 'nothing came under transit'
const NOT_TOLD = 'no movement was told of'
const NO_DIVERSION = 'nothing was diverted'

/** Transit under one declaration and one guarantee to the port of loading: offices, seals, discharge and diversion. */
export const ACTS = instrument(
  'Transit before loading (ACTS)',
  {
    movements: 'movements opened',
    told: '  told to the port of discharge',
    lodgedUsd: '  guarantees lodged',
    discharged: '  discharged',
    called: '  guarantee called',
    calledUsd: '  guarantees called',
    sealsSeen: 'seals compared at both offices',
    sealsBroken: '  not as they were at departure',
    diverted: 'diverted on the way (truth)',
    divertedKnown: '  known at the port of discharge before arrival',
    divertedFlagged: '  put before officers',
    divertedCaught: '  found or not loaded',
    honestCalled: 'honest movements whose guarantee was called',
  },
  (input) => {
    const origin = lastTold(input, 'loading')
    const destination = lastTold(input, 'discharge')
    const all = [...origin.values()].map(({ event }) => event)
    const called = all.filter(({ guarantee }) => guarantee === 'called')
    const seen = all.filter(({ seals }) => seals !== 'not-seen')
    const usd = (events: typeof all) =>
      amount(Math.round(events.reduce((sum, one) => sum + one.guaranteeMinor, 0) / 100), 'USD')
    const diverted = ofTypology(fatesOf(input), 'T17')
    const guilty = new Set(diverted.flatMap(({ truth }) => [truth.houseBill, truth.ucr]))
    return {
      movements: amount(all.length),
      told: portion(destination.size, all.length, NO_MOVEMENT),
      lodgedUsd: usd(all),
      discharged: amount(all.filter(({ guarantee }) => guarantee === 'discharged').length),
      called: amount(called.length),
      calledUsd: usd(called),
      sealsSeen: portion(seen.length, all.length, NO_MOVEMENT),
      sealsBroken: amount(seen.filter(({ seals }) => seals === 'broken').length),
      diverted: amount(diverted.length),
      divertedKnown: shareOf(
        diverted,
        ({ truth }) => {
          const told = destination.get(truth.ucr) ?? destination.get(truth.houseBill)
          return told?.event.guarantee === 'called' && told.at < truth.eta
        },
        NO_DIVERSION,
      ),
      divertedFlagged: shareOf(diverted, ({ flagged }) => flagged, NO_DIVERSION),
      divertedCaught: shareOf(diverted, isCaught, NO_DIVERSION),
      honestCalled: portion(
        called.filter(({ shipment }) => !guilty.has(shipment)).length,
        all.length,
        all.length === 0 ? NOT_TOLD : NO_MOVEMENT,
      ),
    }
  },
)

/** What a port at one end was told last of every movement, by its shipment. */
function lastTold(
  { entries, truths }: InstrumentInput,
  end: 'loading' | 'discharge',
): ReadonlyMap<string, EntryOf<'transit'>> {
  const ports = new Map(
    truths.flatMap(({ ucr, houseBill, portOfLoading, portOfDischarge }) => {
      const port = end === 'loading' ? portOfLoading : portOfDischarge
      return [[ucr, port] as const, [houseBill, port] as const]
    }),
  )
  const last = new Map<string, EntryOf<'transit'>>()
  for (const entry of entriesOf(entries, 'transit'))
    if (ports.get(entry.event.shipment) === entry.port) last.set(entry.event.shipment, entry)
  return last
}
