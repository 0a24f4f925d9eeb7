import type { RiskCase } from '../backtest/case.ts'
import type { RuleDocument, RulePack } from '../rules/documents.ts'
import { compileCondition } from '../score/compile-condition.ts'
import { TRUE, UNKNOWN } from '../score/truth.ts'
import type { Warning } from './warning.ts'

/** Fewer samples say nothing of a rule that never fires. */
const SAMPLES_MIN = 100

/** What a pack's rules do to a sample of shipments that surely was not meant: fire on all, on none, or only after another. */
export function warnSamples(pack: RulePack, samples: readonly RiskCase[]): Warning[] {
  if (samples.length < SAMPLES_MIN) return []
  const judged = pack.rules
    .filter((rule) => rule.status !== 'retired')
    .map((rule) => ({ rule, ...firesOn(rule, samples) }))
  return judged.flatMap(({ rule, hits, decided }) => {
    const warn = (what: string, mend: string) => [{ rule: rule.id, path: ['when'], what, mend }]
    const n = samples.length
    if (hits.size === n) return warn(`fires on all ${n} samples`, 'make the condition narrower')
    if (decided === 0)
      return warn(
        `is unknown for all ${n} samples`,
        'its facts are not filed, not agreed or not kept',
      )
    if (hits.size === 0)
      return warn(`fires on none of ${n} samples`, 'check its thresholds, or keep it on trial')
    const shadow = judged.find((other) => other.rule !== rule && shadows(other, { rule, hits }))
    return shadow === undefined
      ? []
      : warn(
          `shadowed: wherever it fires, ${shadow.rule.id} of its family fires with at least its weight`,
          `narrow ${shadow.rule.id}, or give this rule what the other cannot see`,
        )
  })
}

type Fires = { readonly rule: RuleDocument; readonly hits: ReadonlySet<number> }

function firesOn(rule: RuleDocument, samples: readonly RiskCase[]) {
  const test = compileCondition(rule.when, rule)
  const hits = new Set<number>()
  let decided = 0
  for (const [i, { values }] of samples.entries()) {
    const truth = test(values)
    if (truth !== UNKNOWN) decided++
    if (truth === TRUE || (truth === UNKNOWN && rule.unknown === 'hit')) hits.add(i)
  }
  return { hits, decided }
}

/** Of two that fire on just the same, the one with the smaller id is the shadow. */
function shadows(a: Fires, b: Fires): boolean {
  const { rule, hits } = b
  if (a.rule.family !== rule.family || a.rule.effect !== rule.effect) return false
  if (a.rule.weight < rule.weight || a.hits.size < hits.size) return false
  if (a.hits.size === hits.size && a.rule.id > rule.id) return false
  const about = a.rule.typologies
  const covers =
    about === 'any' ||
    (rule.typologies !== 'any' && rule.typologies.every((typology) => about.includes(typology)))
  return covers && [...hits].every((hit) => a.hits.has(hit))
}
