import type { JournalEvent } from '../../domain/journal.ts'
import { amount, portion } from '../figure.ts'
import { entriesOf, type InstrumentInput, illicitNames, instrument } from './instrument.ts'

const NONE_RELEASED = 'nothing was released'
const NONE_BLUE = 'nothing was chosen for an audit'

/** Lanes of arrivals, as single windows print them, and what is learned of what they held. */
export const CHANNELS = instrument(
  'Channels of release (VNACCS)',
  {
    green: 'released by the green channel',
    blue: '  blue: of them, for an audit after release',
    yellow: 'yellow: documents looked at',
    red: 'red: box opened',
    blueIllicit: 'illicit among the blue (truth)',
    greenIllicit: '  among the rest of the green (truth)',
    opened: 'boxes opened',
    byLot: '  by lot',
    trainings: 'times a port learned from its findings',
    findingsLearned: '  findings learned from, at the last',
    driftAlarms: 'alarms that the world has changed',
  },
  ({ entries, truths }: InstrumentInput) => {
    const released = entriesOf(entries, 'released').map(({ event }) => event)
    const trained = entriesOf(entries, 'trained').map(({ event }) => event)
    const shareOf = (some: readonly Released[]) =>
      portion(some.length, released.length, NONE_RELEASED)
    const through = (channel: string) => released.filter((one) => one.channel === channel)
    const green = through('green')
    const blue = green.filter(({ postAudit }) => postAudit)
    const illicit = illicitNames(truths)
    const illicitOf = (some: readonly Released[]) =>
      portion(some.filter(({ shipment }) => illicit.has(shipment)).length, some.length, NONE_BLUE)
    return {
      green: shareOf(green),
      blue: shareOf(blue),
      yellow: shareOf(through('yellow')),
      red: shareOf(through('red')),
      blueIllicit: illicitOf(blue),
      greenIllicit: illicitOf(green.filter(({ postAudit }) => postAudit !== true)),
      opened: amount(released.filter(({ inspected }) => inspected).length),
      byLot: amount(released.filter(({ chosenBy }) => chosenBy === 'random').length),
      trainings: amount(trained.filter(({ cases }) => cases > 0).length),
      findingsLearned: amount(Math.max(0, ...trained.map(({ cases }) => cases))),
      driftAlarms: amount(entriesOf(entries, 'drift').length),
    }
  },
)

type Released = Extract<JournalEvent, { kind: 'released' }>
