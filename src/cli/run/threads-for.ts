import { availableParallelism } from 'node:os'
import { isRecorded, type Scenario } from '../../sim/scenario.ts'

/** A thread reads the whole program again, about a second; a run with so many consignments an arm takes some seconds. */
const WORTH_A_THREAD = 500

/** On how many threads the arms of a scenario are run: as many as there are cores, or one when a start would cost more. */
export function threadsFor({ scenario }: { readonly scenario: Scenario }): number {
  if (isRecorded(scenario.trade)) return 1
  const perDay = scenario.trade.lanes.reduce((sum, lane) => sum + lane.consignmentsPerDay, 0)
  return perDay * scenario.days < WORTH_A_THREAD ? 1 : availableParallelism()
}
