import { amount, portion } from '../figure.ts'
import { entriesOf, type InstrumentInput, instrument } from './instrument.ts'

const NONE_RELEASED = 'nothing was released'

/** Lanes of arrivals, as single windows print them, and what is learned of what they held. */
export const CHANNELS = instrument(
  'Channels of release (VNACCS)',
  {
    green: 'released by the green channel',
    yellow: 'yellow: documents looked at',
    red: 'red: box opened',
    opened: 'boxes opened',
    byLot: '  by lot',
    trainings: 'times a port learned from its findings',
    findingsLearned: '  findings learned from, at the last',
    driftAlarms: 'alarms that the world has changed',
  },
  ({ entries }: InstrumentInput) => {
    const released = entriesOf(entries, 'released').map(({ event }) => event)
    const trained = entriesOf(entries, 'trained').map(({ event }) => event)
    const share = (channel: string) =>
      portion(
        released.filter((one) => one.channel === channel).length,
        released.length,
        NONE_RELEASED,
      )
    return {
      green: share('green'),
      yellow: share('yellow'),
      red: share('red'),
      opened: amount(released.filter(({ inspected }) => inspected).length),
      byLot: amount(released.filter(({ chosenBy }) => chosenBy === 'random').length),
      trainings: amount(trained.filter(({ cases }) => cases > 0).length),
      findingsLearned: amount(Math.max(0, ...trained.map(({ cases }) => cases))),
      driftAlarms: amount(entriesOf(entries, 'drift').length),
    }
  },
)
