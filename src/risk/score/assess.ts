import type { Assessment, Reason } from '../../domain/assessment.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import type { FactValues } from '../facts/dictionary.ts'
import type { Facts } from '../facts/facts.ts'
import { combine, type Totals } from './combine.ts'
import type { CompiledPack, CompiledRule } from './compiled.ts'
import { lowestBit } from './verdict.ts'

/**
 * What the pack says of a shipment with these facts at `now`, with the reasons of every hit and the rules that could not
 * be judged. Rules are taken in the order of their ids, so the same rules give the same bits from any order of files.
 */
export function assess(pack: CompiledPack, facts: Facts, now: Millis): Assessment {
  const { values } = facts
  const { score, expectedHarm } = scoreOf(pack, values, now)
  pack.judge.gaps(values, now, pack.verdict)
  return {
    at: now,
    score,
    expectedHarm,
    typologies: expectedHarm === 0 && score === 0 ? NONE : typologiesOf(pack),
    reasons: reasonsOf(pack, values),
    unknown: pack.unknowns(pack, facts, pack.verdict),
    rulePack: pack.digest,
  }
}

/** Score and expected harm alone, for those who rank many and explain few. */
export function scoreOf(pack: CompiledPack, values: FactValues, now: Millis): Totals {
  pack.judge.hits(values, now, pack.verdict)
  return combine(pack, values)
}

const NONE = {}

function typologiesOf({ typologies, sums: { thousandths } }: CompiledPack): Record<string, number> {
  const shares: Record<string, number> = {}
  for (let i = 0; i < thousandths.length; i++) {
    const share = thousandths[i] as number
    if (share > 0) shares[typologies[i] as string] = share / 1_000
  }
  return shares
}

function reasonsOf({ rules, verdict: { hits } }: CompiledPack, values: FactValues): Reason[] {
  const reasons: Reason[] = []
  for (let word = 0; word < hits.length; word++)
    for (let rest = hits[word] as number; rest !== 0; rest &= rest - 1)
      reasons.push(reasonOf(rules[word * 32 + lowestBit(rest)] as CompiledRule, values))
  return reasons.length > 1 ? reasons.sort(byContribution) : reasons
}

function reasonOf(rule: CompiledRule, values: FactValues): Reason {
  return {
    rule: rule.id,
    confidence: rule.confidence === null ? 1 : rule.confidence(values) / 100,
    weight: rule.lowers ? -rule.weight : rule.weight,
    because: rule.because(values),
  }
}

/** What counts most comes first, whichever way it counts. */
function byContribution(a: Reason, b: Reason): number {
  const [x, y] = [Math.abs(a.confidence * a.weight), Math.abs(b.confidence * b.weight)]
  return y - x || byCodeUnit(a.rule, b.rule)
}
