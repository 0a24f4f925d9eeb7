import type { ListCounts } from '../../risk/backtest/count-list.ts'
import { countList } from '../../risk/backtest/count-list.ts'
import { openRulePack, type RuleFile, type RulePack } from '../../risk/risk.ts'
import type { Arm } from '../../sim/arm.ts'
import { inputsOf, type PlainInputs, withSeed } from '../run/plain-inputs.ts'
import { collectCases } from './collect-cases.ts'

/** One world of a back-test: a seed and an arm. */
export type WorldUnit = { readonly seed: string; readonly arm: Arm }

/** What the worlds of a back-test share: the scenario with its own rules, and the files of the pack that is tried. */
export type WorldShared = PlainInputs & { readonly tried: readonly RuleFile[] }

let last: { readonly files: readonly RuleFile[]; readonly pack: RulePack } | undefined

/** Runs the world in memory and counts what the top of the pack's list holds. A unit module of `scale`. */
export async function runUnit({ seed, arm }: WorldUnit, shared: WorldShared): Promise<ListCounts> {
  const inputs = withSeed(inputsOf(shared), seed)
  const { cases, labels } = await collectCases(inputs, arm, new AbortController().signal)
  return countList(packOf(shared.tried), cases, labels)
}

function packOf(files: readonly RuleFile[]): RulePack {
  if (last?.files !== files) last = { files, pack: openRulePack(files).pack }
  return last.pack
}
