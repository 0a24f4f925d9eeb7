import { sha256Hex } from '../../kernel/digest.ts'
import type { Shared } from '../../scale/unit.ts'
import * as backtest from '../rules/world-unit.ts'
import type { PlainInputs } from '../run/plain-inputs.ts'
import * as sweep from './sweep-unit.ts'

/** What a worker can be asked for. One worker takes the units of every kind of job. */
type HandedOut =
  | { readonly work: 'sweep'; readonly shared: PlainInputs }
  | { readonly work: 'backtest'; readonly shared: backtest.WorldShared }

/** What units share, with the work that is meant beside it. */
export function handedOut(work: HandedOut['work'], { digest, value }: Shared): Shared {
  return { digest: sha256Hex(`${work} ${digest}`), value: { work, shared: value } }
}

/** Runs a world of a sweep or of a back-test. The unit module of workers that come from elsewhere. */
export function runUnit(unit: sweep.SweepUnit | backtest.WorldUnit, asked: HandedOut) {
  return asked.work === 'sweep'
    ? sweep.runUnit(unit, asked.shared)
    : backtest.runUnit(unit as backtest.WorldUnit, asked.shared)
}
