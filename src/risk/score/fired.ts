import type { FactValues } from '../facts/dictionary.ts'
import type { CompiledPack, CompiledRule } from './compiled.ts'
import { forBits } from './verdict.ts'

/** Rules that fired, in the order of their ids, each with its confidence in percent. */
export type Fired = readonly { readonly rule: CompiledRule; readonly confidence: number }[]

/** Reads the hits of a verdict. The order is that of the pack, so what is made from it never depends on the files. */
export function firedOf(pack: CompiledPack, values: FactValues, hits: Int32Array): Fired {
  const fired: { rule: CompiledRule; confidence: number }[] = []
  forBits(hits, (bit) => {
    const rule = pack.rules[bit] as CompiledRule
    fired.push({ rule, confidence: rule.confidence(values) })
  })
  return fired
}
