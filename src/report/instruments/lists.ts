import { amount } from '../figure.ts'
import { entriesOf, type InstrumentInput, instrument, versionsTold } from './instrument.ts'

/** High-risk lists: versions told, what a landing version does to ships at sea, and silence. */
export const LISTS = instrument(
  'High-risk lists',
  {
    versions: 'versions of lists kept',
    told: '  told to the partner',
    minutesToTell: '  minutes until the partner has it, median',
    landings: 'moments at which entries began or ended',
    rescored: '  shipments scored again',
    rescoredAtSea: '  of them at sea',
    raised: '  whose score rose',
    alarms: 'alarms for a partner that is overdue',
  },
  (input) => {
    const { entries } = input
    const { filed, ...telling } = versionsTold(entries, 'risk-list-update', 'no version was told')
    const landings = entriesOf(entries, 'lists-changed').map(({ event }) => event)
    const sum = (read: (landing: (typeof landings)[number]) => number) =>
      amount(landings.reduce((total, landing) => total + read(landing), 0))
    return {
      versions: filed,
      ...telling,
      landings: amount(landings.length),
      rescored: sum(({ touched }) => touched),
      rescoredAtSea: sum(({ atSea }) => atSea),
      raised: amount(raised(input)),
      alarms: amount(entriesOf(entries, 'overdue').length),
    }
  },
)

/** Assessments made at the moment of a landing at the same port that score higher than the one before. */
function raised({ entries }: InstrumentInput): number {
  const landed = new Set(entriesOf(entries, 'lists-changed').map(({ port, at }) => `${port} ${at}`))
  const scores = new Map<string, number>()
  let count = 0
  for (const { port, at, event } of entriesOf(entries, 'assessed')) {
    const key = `${port} ${event.shipment}`
    const before = scores.get(key)
    if (before !== undefined && event.score > before && landed.has(`${port} ${at}`)) count++
    scores.set(key, event.score)
  }
  return count
}
