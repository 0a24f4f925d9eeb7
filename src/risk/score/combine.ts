import { FAMILIES } from '../rules/documents.ts'
import type { CompiledPack } from './compiled.ts'
import type { Fired } from './fired.ts'

/** What hits add up to. `thousandths`: probability of each typology of the pack, as a whole number. */
export type Totals = {
  readonly score: number
  readonly expectedHarm: number
  readonly thousandths: readonly number[]
}

/**
 * Adds up hits. Per typology p = (1 − Π over families of (1 − min(cap, 1 − Π(1 − c·w)))) · relief, where relief is what the
 * rules that lower leave of it. A typology that no rule which may stand alone speaks of has none. The score is 1000 times
 * the largest p, or the sum of points where the pack says so; expected harm is Σ p·harm, made of whole thousandths so that
 * it cannot depend on how floats add up. Source: catalogue, section 7, "Score".
 */
export function combine(pack: CompiledPack, fired: Fired): Totals {
  const thousandths = pack.typologies.map(() => 0)
  if (fired.length === 0) return { score: 0, expectedHarm: 0, thousandths }
  let [largest, harm] = [0, 0]
  for (let typology = 0; typology < thousandths.length; typology++) {
    const about = fired.filter(({ rule }) => rule.typologies.includes(typology))
    const p = Math.round(1_000 * probability(pack, about))
    thousandths[typology] = p
    largest = Math.max(largest, p)
    harm += p * (pack.harm[typology] as number)
  }
  const score = pack.mode === 'points' ? points(pack, fired) : largest
  return { score, expectedHarm: Math.round(harm / 1_000), thousandths }
}

function probability(pack: CompiledPack, fired: Fired): number {
  if (!fired.some(({ rule }) => rule.selectsAlone)) return 0
  const innocent = new Float64Array(FAMILIES.length).fill(1)
  let relief = 1
  for (const { rule, confidence } of fired) {
    const stays = 1 - (confidence * rule.weight) / 10_000
    if (rule.lowers) relief *= stays
    else innocent[rule.family] = (innocent[rule.family] as number) * stays
  }
  let nothing = 1
  for (let f = 0; f < innocent.length; f++)
    nothing *= 1 - Math.min(1 - (innocent[f] as number), pack.caps[f] as number)
  return (1 - nothing) * Math.max(relief, 1 - pack.reliefCap)
}

/** The sum of confidence times weight, each family up to its cap, less what speaks for the shipment: 0 to 1000. */
function points(pack: CompiledPack, fired: Fired): number {
  if (!fired.some(({ rule }) => rule.selectsAlone)) return 0
  const sums = new Float64Array(FAMILIES.length)
  let relief = 0
  for (const { rule, confidence } of fired) {
    const sum = (confidence * rule.weight) / 100
    if (rule.lowers) relief += sum
    else sums[rule.family] = (sums[rule.family] as number) + sum
  }
  let total = 0
  for (let f = 0; f < sums.length; f++)
    total += Math.min(sums[f] as number, 100 * (pack.caps[f] as number))
  return Math.round(Math.min(1_000, total - Math.min(relief, total * pack.reliefCap)))
}
