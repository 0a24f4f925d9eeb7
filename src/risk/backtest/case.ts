import type { Millis } from '../../kernel/time.ts'
import type { FactValues } from '../facts/dictionary.ts'

/** One shipment as a port knew it when it had to decide: what rules are tried on. */
export type RiskCase = {
  /** House bill. */
  readonly id: string
  /** Port that assessed it. */
  readonly port: string
  readonly at: Millis
  readonly values: FactValues
  /** Opened by lot in the run it comes from: no rule had a part in that. */
  readonly byLot?: true
}

/** What a shipment really was. Handed to a back-test beside its cases: no fact can read it. */
export type Label = {
  /** Null for honest trade. */
  readonly typology: string | null
  /** Harm points that stopping it is worth. */
  readonly harm: number
  /** Duty evaded, in minor units. */
  readonly revenueMinor: number
}
