import { canonicalJson, sha256Hex } from '../../kernel/digest.ts'
import { loadRulePack } from '../../risk/risk.ts'
import type { Shared } from '../../scale/unit.ts'
import type { RunInputs } from './load.ts'

/** Everything a world is made of but its seed, as plain values: a thread or a worker on another machine has none of the files. */
export type PlainInputs = Omit<RunInputs, 'rules'>

/** Inputs as units share them: equal ones are told to a thread, or kept in a database, once. */
export const sharedOf = <S extends PlainInputs>(value: S): Shared => ({
  digest: sha256Hex(canonicalJson(value)),
  value,
})

let last: { readonly plain: PlainInputs; readonly inputs: RunInputs } | undefined

/** Rules are plain text on the way: what is made of them holds functions. Made once for units that share them. */
export function inputsOf(plain: PlainInputs): RunInputs {
  if (last?.plain !== plain)
    last = { plain, inputs: { ...plain, rules: loadRulePack(plain.ruleFiles) } }
  return last.inputs
}

/** The inputs with another seed, which decides all that differs between worlds of one scenario. */
export function withSeed(inputs: RunInputs, seed: string): RunInputs {
  return { ...inputs, scenario: { ...inputs.scenario, seed } }
}
