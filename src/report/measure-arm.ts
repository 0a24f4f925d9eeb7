import type { JournalEntry } from '../domain/journal.ts'
import type { TruthRecord } from '../domain/truth.ts'
import type { Millis } from '../kernel/time.ts'
import type { ArmReport, PortReport } from './arm-report.ts'
import type { Consignment, Sailing } from './consignment.ts'
import { gatherConsignments } from './consignments.ts'
import { CostPlan, measureCosts } from './costs.ts'
import { measureExchange } from './exchange-totals.ts'
import { type InstrumentName, measureInstruments } from './instruments/instruments.ts'
import { measureConsignments } from './measure-consignments.ts'
import { measureOperators } from './measure-operators.ts'
import { type FieldCounts, measureSharing } from './measure-sharing.ts'

export type ArmInput = {
  /** Name of the arm, for messages about a journal that contradicts itself. */
  readonly arm: string
  /** The ports whose consignments are measured, as LOCODEs; others' are left out. */
  readonly ports: readonly string[]
  /** The journals of all ports of this arm, in any order. */
  readonly entries: readonly JournalEntry[]
  /** One record for each true consignment, the same in every arm. */
  readonly truths: readonly TruthRecord[]
  /** Recorded trade whose truth nobody knows: when it was to load and to arrive. */
  readonly sailings?: readonly Sailing[]
  /** Messages still queued when the run ended, by sending port. */
  readonly pending: Readonly<Record<string, number>>
  /** How many fields of each kind the arm's agreement shares; none when left out. */
  readonly fields?: FieldCounts
  readonly costs?: CostPlan
  /** How long a box may lie in the yard of each port for nothing. */
  readonly freeTime?: Readonly<Record<string, Millis>>
  /** Instruments whose figures are wanted. */
  readonly instruments?: readonly InstrumentName[]
  /** Phases of the operation the trade is part of. */
  readonly phases?: readonly { readonly from: Millis; readonly to: Millis }[]
  /** When duties of trade defence or low-value regimes change, in order. */
  readonly changes?: readonly Millis[]
}

/**
 * The numbers of one arm, from its journal and the truth alone.
 * @throws BrokenPromise when the journal decides twice about one consignment, or two truth records share a house bill.
 */
export function measureArm(input: ArmInput): ArmReport {
  const {
    arm,
    ports,
    entries,
    truths,
    sailings = [],
    pending,
    instruments = [],
    phases = [],
    changes = [],
  } = input
  const consignments = gatherConsignments({ arm, entries, truths, sailings })
  const boundFor = (port: string) => consignments.filter((one) => one.port === port)
  const of = (all: readonly Consignment[], sender?: string): PortReport => {
    const measured = measureConsignments(all)
    const counts = { ...measured, harmFound: measured.harmFoundShare.of }
    return {
      ...measured,
      exchange: measureExchange({ entries, pending, ...(sender && { sender }) }),
      sharing: measureSharing(entries, input.fields ?? {}, sender),
      operators: measureOperators(entries, sender),
      costs: measureCosts(
        all,
        counts,
        input.costs ?? CostPlan.parse({}),
        (port) => input.freeTime?.[port] ?? Number.POSITIVE_INFINITY,
      ),
    }
  }

  return {
    ...of(ports.flatMap(boundFor)),
    byPort: Object.fromEntries(ports.map((port) => [port, of(boundFor(port), port)])),
    ...(instruments.length > 0 && {
      instruments: measureInstruments(instruments, { entries, truths, phases, changes }),
    }),
  }
}
