import { loadScenario } from '../../src/cli/run/load.ts'
import { runScenario } from '../../src/cli/run/run-scenario.ts'
import type { JournalEntry } from '../../src/domain/journal.ts'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { DAY } from '../../src/kernel/time.ts'
import type { ArmInput } from '../../src/report/measure-arm.ts'
import type { FieldCounts } from '../../src/report/measure-sharing.ts'
import { withNames } from '../../src/sim/consignment-names.ts'

/** Consignments of the day, about. */
export const A_DAY = 350

/**
 * What the books of the flagship's exchange arm are made from, for so many days as wanted: one day is run, and told again as
 * the next ones with consignments of other names, though with the same boxes. To run a hundred thousand would take an hour;
 * for time and memory this is close enough.
 */
export async function armOfADay() {
  const inputs = loadScenario('haiphong-los-angeles', { days: 1 })
  const arm = 'exchange'
  const { outcomes, measuredWith, namesIn } = await runScenario(inputs, {
    ...{ transport: 'memory', arms: [arm], dir: null },
    ...{ signal: new AbortController().signal, now: () => 0 },
  })
  const { entries = [], truths = [] } = outcomes.get(arm) ?? {}
  const { settings } = measuredWith
  const named = withNames(entries, namesIn(arm))
  const of = (days: number): Omit<ArmInput, 'arm'> => ({
    ports: Object.keys(inputs.scenario.ports).sort(),
    entries: again(days, named, entryOf),
    truths: again(days, truths, truthOf),
    pending: settings[`pending ${arm}`] as Record<string, number>,
    fields: settings[`fields ${arm}`] as FieldCounts,
    costs: inputs.scenario.costs,
    freeTime: settings.freeTime as Record<string, number>,
    instruments: inputs.scenario.instruments,
    phases: [],
  })
  return { arm, of }
}

function again<T>(days: number, all: readonly T[], on: (one: T, day: number) => T): readonly T[] {
  return Array.from({ length: days }, (_, day) => all.map((one) => on(one, day))).flat()
}

const nameOn = (name: string, day: number) => `${name}~${day}`

function entryOf(entry: JournalEntry, day: number): JournalEntry {
  const { at, event } = entry
  const named = { ...event } as Record<string, unknown>
  for (const name of ['shipment', 'messageId'])
    if (typeof named[name] === 'string') named[name] = nameOn(named[name], day)
  return { ...entry, at: at + day * DAY, event: named as JournalEntry['event'] }
}

function truthOf(truth: TruthRecord, day: number): TruthRecord {
  const { houseBill, ucr } = truth
  const on = day * DAY
  const { loadAt, eta } = truth
  return {
    ...truth,
    ...{ houseBill: nameOn(houseBill, day), ucr: nameOn(ucr, day) },
    ...{ loadAt: loadAt + on, eta: eta + on },
  }
}
