import type { TradePlan } from '../../generate/plan.ts'
import { InputError } from '../../kernel/input-error.ts'
import { isRecorded, type Scenario } from '../../sim/scenario.ts'

/** The plan of made-up trade in this scenario. */
export function tradePlan(scenario: Scenario): TradePlan {
  if (isRecorded(scenario.trade))
    throw new InputError([{ file: scenario.name, what: 'this scenario replays recorded trade' }])
  return { ...scenario.trade, start: scenario.start, days: scenario.days }
}
