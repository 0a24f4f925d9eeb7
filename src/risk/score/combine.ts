import type { FactValues } from '../facts/dictionary.ts'
import { FAMILIES } from '../rules/documents.ts'
import type { CompiledPack, CompiledRule } from './compiled.ts'
import type { Sums } from './sums.ts'
import { lowestBit } from './verdict.ts'

const WIDTH = FAMILIES.length

/** What hits add up to; the probability of each typology is in `pack.sums`, in thousandths. */
export type Totals = { readonly score: number; readonly expectedHarm: number }

const NOTHING: Totals = { score: 0, expectedHarm: 0 }

/**
 * Adds up the hits of `pack.verdict`. Per typology p = (1 − Π over families of (1 − min(cap, 1 − Π(1 − c·w)))) · relief, where
 * relief is what the rules that lower leave of it. A typology that no rule which may stand alone speaks of has none. The
 * score is 1000 times the largest p, or the sum of points where the pack says so; expected harm is Σ p·harm, made of whole
 * thousandths so that it cannot depend on how floats add up. Source: catalogue, section 7, "Score".
 */
export function combine(pack: CompiledPack, values: FactValues): Totals {
  const { sums } = pack
  sums.thousandths.fill(0)
  if (!gather(pack, values)) return NOTHING
  let [largest, harm] = [0, 0]
  for (let typology = 0; typology < sums.thousandths.length; typology++) {
    if (sums.spokenOf[typology] === 0) continue
    const p = Math.round(1_000 * probability(pack, typology))
    sums.spokenOf[typology] = 0
    sums.thousandths[typology] = p
    if (p > largest) largest = p
    harm += p * (pack.harm[typology] as number)
  }
  const score = pack.mode === 'points' ? points(pack) : largest
  return { score, expectedHarm: Math.round(harm / 1_000) }
}

/** Multiplies what each hit leaves of innocence, in the order of the rules. False when nothing fired. */
function gather({ rules, verdict: { hits }, sums }: CompiledPack, values: FactValues): boolean {
  let any = false
  for (let word = 0; word < hits.length; word++) {
    for (let rest = hits[word] as number; rest !== 0; rest &= rest - 1) {
      if (!any) {
        any = true
        sums.points.fill(0)
      }
      const rule = rules[word * 32 + lowestBit(rest)] as CompiledRule
      add(rule, (rule.confidence === null ? 100 : rule.confidence(values)) * rule.weight, sums)
    }
  }
  return any
}

/** `sum`: percent of confidence times points of weight. */
function add(rule: CompiledRule, sum: number, { spokenOf, innocent, relief, points }: Sums): void {
  const stays = 1 - sum / 10_000
  for (let i = 0; i < rule.typologies.length; i++) {
    const typology = rule.typologies[i] as number
    const cell = typology * WIDTH
    if (spokenOf[typology] === 0) {
      spokenOf[typology] = SUPPORTED
      innocent.fill(1, cell, cell + WIDTH)
      relief[typology] = 1
    }
    if (rule.selectsAlone) spokenOf[typology] = SELECTED
    if (rule.lowers) relief[typology] = (relief[typology] as number) * stays
    else innocent[cell + rule.family] = (innocent[cell + rule.family] as number) * stays
  }
  const place = rule.lowers ? WIDTH : rule.family
  points[place] = (points[place] as number) + sum / 100
  if (rule.selectsAlone) points[WIDTH + 1] = 1
}

/** Whether only rules that never select alone speak of a typology. */
const [SUPPORTED, SELECTED] = [1, 2]

function probability({ caps, reliefCap, sums }: CompiledPack, typology: number): number {
  if (sums.spokenOf[typology] !== SELECTED) return 0
  let nothing = 1
  for (let f = 0; f < WIDTH; f++)
    nothing *= 1 - Math.min(1 - (sums.innocent[typology * WIDTH + f] as number), caps[f] as number)
  return (1 - nothing) * Math.max(sums.relief[typology] as number, 1 - reliefCap)
}

/** The sum of confidence times weight, each family up to its cap, less what speaks for the shipment: 0 to 1000. */
function points({ caps, reliefCap, sums }: CompiledPack): number {
  if (sums.points[WIDTH + 1] === 0) return 0
  let total = 0
  for (let f = 0; f < WIDTH; f++)
    total += Math.min(sums.points[f] as number, 100 * (caps[f] as number))
  const relief = Math.min(sums.points[WIDTH] as number, total * reliefCap)
  return Math.round(Math.min(1_000, total - relief))
}
