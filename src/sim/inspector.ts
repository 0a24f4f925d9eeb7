import type { ControlResult } from '../domain/response.ts'
import type { TruthRecord } from '../domain/truth.ts'
import type { Chance } from '../kernel/chance.ts'
import type { Millis } from '../kernel/time.ts'

/** Honest errors that an open box shows: what is in it is not what the paper says. A name spelled otherwise is not. */
const VISIBLE = /\.(items\.value|grossKg|items\.hs6|containers\.seals|seals)$/

/** A box as an officer meets it: by its bill, or, without papers, by the name its port gives it. */
export type Box = {
  readonly houseBill: string
  readonly truth: TruthRecord
  /** False for a box that no bill names: it bears no reference of the consignment it belongs to. */
  readonly billed: boolean
}

/** What an officer of `port` finds in a box. Luck is keyed by the box and the port, so both arms meet the same. */
export function openBox(
  { houseBill, truth, billed }: Box,
  port: string,
  at: Millis,
  diligence: number,
  chance: Chance,
): ControlResult {
  const noticed = chance.of('inspect', port, houseBill).chance(diligence)
  const offence = noticed && truth.typology !== null
  const anomaly =
    noticed && !offence && billed && truth.honestErrors.some((field) => VISIBLE.test(field))
  return {
    kind: 'control-result',
    number: `${port}:control:${houseBill}`,
    revision: 1,
    houseBill,
    ...(billed && { ucr: truth.ucr }),
    examinedAt: port,
    at,
    outcome: offence ? 'offence' : anomaly ? 'anomaly' : 'none',
    ...(offence && { typology: truth.typology as string }),
    dutyEvadedMinor: offence ? truth.dutyEvadedMinor : 0,
    harmPoints: offence ? truth.harmPoints : 0,
  }
}
