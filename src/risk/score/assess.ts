import type { Assessment, Reason } from '../../domain/assessment.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import type { FactValues } from '../facts/dictionary.ts'
import type { Facts } from '../facts/facts.ts'
import { combine, type Totals } from './combine.ts'
import type { CompiledPack } from './compiled.ts'
import { type Fired, firedOf } from './fired.ts'

/**
 * What the pack says of a shipment with these facts at `now`, with the reasons of every hit and the rules that could not
 * be judged. Rules are taken in the order of their ids, so the same rules give the same bits from any order of files.
 */
export function assess(pack: CompiledPack, facts: Facts, now: Millis): Assessment {
  const { values } = facts
  pack.judge(values, now, pack.verdict)
  const fired = firedOf(pack, values, pack.verdict.hits)
  const totals = combine(pack, fired)
  return {
    at: now,
    score: totals.score,
    expectedHarm: totals.expectedHarm,
    typologies: named(pack, totals),
    reasons: reasonsOf(fired, values),
    unknown: pack.unknowns(pack, facts, pack.verdict),
    rulePack: pack.digest,
  }
}

/** Score and expected harm alone, for those who rank many and explain few. */
export function scoreOf(
  pack: CompiledPack,
  values: FactValues,
  now: Millis,
): Pick<Assessment, 'score' | 'expectedHarm'> {
  pack.judge(values, now, pack.verdict)
  return combine(pack, firedOf(pack, values, pack.verdict.hits))
}

function named({ typologies }: CompiledPack, { thousandths }: Totals): Record<string, number> {
  const shares: Record<string, number> = {}
  for (const [i, share] of thousandths.entries())
    if (share > 0) shares[typologies[i] as string] = share / 1_000
  return shares
}

function reasonsOf(fired: Fired, values: FactValues): Reason[] {
  const reasons = fired.map(({ rule, confidence }) => ({
    rule: rule.id,
    confidence: confidence / 100,
    weight: rule.lowers ? -rule.weight : rule.weight,
    because: rule.because(values),
  }))
  return reasons.length > 1 ? reasons.sort(byContribution) : reasons
}

/** What counts most comes first, whichever way it counts. */
function byContribution(a: Reason, b: Reason): number {
  const [x, y] = [Math.abs(a.confidence * a.weight), Math.abs(b.confidence * b.weight)]
  return y - x || byCodeUnit(a.rule, b.rule)
}
