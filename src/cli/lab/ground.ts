import type { LabGround } from '../../domain/reads/lab-page.ts'
import type { Label, RiskCase } from '../../risk/backtest/case.ts'

/** Shipments with the facts a port knew of them. */
export type GroundCases = {
  /** In order of their ids. */
  readonly cases: readonly RiskCase[]
  /** Shipments there are. */
  readonly of: number
  /** Null where nobody knows what was in the boxes. */
  readonly labels: ReadonlyMap<string, Label> | null
}

/** Where drafts are tried. */
export type Ground = LabGround & {
  /** Another number whenever `read` would give something else. */
  readonly changes: () => number
  readonly read: () => GroundCases
}
