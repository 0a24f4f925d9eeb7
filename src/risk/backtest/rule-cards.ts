import { type Rate, rate, topCount } from '../../kernel/statistics.ts'
import type { RulePack } from '../rules/documents.ts'
import { compilePack } from '../score/compile-pack.ts'
import type { CompiledPack } from '../score/compiled.ts'
import type { Label, RiskCase } from './case.ts'
import { fired, rankedBy, type Scored, scoreCases, scoresWithout } from './score-cases.ts'

/** Where a rule's own part is read off: the top so many percent of the list. */
const UNIQUE_PERCENT = 5

/** What one rule is worth on its own and beside the others. */
export type RuleCard = {
  readonly rule: string
  readonly status: string
  /** Cases on which it fired. */
  readonly hits: number
  readonly precision: Rate
  /** Of the illicit cases of its typologies, those on which it fired. */
  readonly recall: Rate
  /** Boxes opened for each true hit, were all its hits opened; null without a true one. */
  readonly costPerHit: number | null
  /** True hits in the top 5 % of the list that would not be there without the rule; null for one on trial. */
  readonly uniqueTrueHits: number | null
  /** Other rules that fired on the same cases: how many of this rule's hits they share. Most first. */
  readonly overlaps: readonly { readonly rule: string; readonly hits: number }[]
}

/** One card for each rule that is not retired, in order of id. */
export function ruleCards(
  pack: RulePack,
  compiled: CompiledPack,
  cases: readonly RiskCase[],
  truth: readonly Label[],
  scored: Scored,
): RuleCard[] {
  const all = compilePack({
    ...pack,
    rules: pack.rules
      .filter(({ status }) => status !== 'retired')
      .map((rule) => ({ ...rule, status: 'active' as const })),
  })
  const everything = scoreCases(all, cases)
  const hits = all.rules.map((_, rule) => hitsOf(everything, cases.length, rule))
  const found = trueInTop(scored.scores, truth)
  return all.rules.map(({ id, typologies }, rule) => {
    const mine = hits[rule] as readonly number[]
    const about = new Set(typologies.map((typology) => all.typologies[typology]))
    const isTrue = (i: number) => truth[i]?.typology != null
    const ofMine = (i: number) => about.has(truth[i]?.typology ?? '')
    // What a lot had opened is no work of a rule, so it counts neither for its precision nor against it.
    const asked = mine.filter((i) => cases[i]?.byLot !== true)
    const trueHits = asked.filter(isTrue).length
    const place = compiled.rules.findIndex((one) => one.id === id)
    return {
      rule: id,
      status: pack.rules.find((one) => one.id === id)?.status ?? 'active',
      hits: mine.length,
      precision: rate(trueHits, asked.length),
      recall: rate(mine.filter(ofMine).length, truth.filter((_, i) => ofMine(i)).length),
      costPerHit: trueHits === 0 ? null : Math.round((10 * asked.length) / trueHits) / 10,
      uniqueTrueHits:
        place === -1
          ? null
          : found - trueInTop(scoresWithout(compiled, cases, scored, place), truth),
      overlaps: overlapsOf(rule, hits, everything, all),
    }
  })
}

function hitsOf(scored: Scored, cases: number, rule: number): readonly number[] {
  const hits: number[] = []
  for (let i = 0; i < cases; i++) if (fired(scored, i, rule)) hits.push(i)
  return hits
}

function trueInTop(scores: Int32Array, truth: readonly Label[]): number {
  const top = rankedBy(scores).subarray(0, topCount(truth.length, UNIQUE_PERCENT))
  return top.reduce((sum, i) => sum + (truth[i]?.typology == null ? 0 : 1), 0)
}

function overlapsOf(
  rule: number,
  hits: readonly (readonly number[])[],
  scored: Scored,
  { rules }: CompiledPack,
): RuleCard['overlaps'] {
  const mine = hits[rule] as readonly number[]
  return rules
    .map(({ id }, other) => ({
      rule: id,
      hits: other === rule ? 0 : mine.filter((i) => fired(scored, i, other)).length,
    }))
    .filter((overlap) => overlap.hits > 0)
    .sort((a, b) => b.hits - a.hits || (a.rule < b.rule ? -1 : 1))
}
