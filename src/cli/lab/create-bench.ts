import type {
  LabDraft,
  LabEffect,
  LabJudged,
  LabPage,
  RuleBench,
} from '../../domain/reads/lab-page.ts'
import { createChance } from '../../kernel/chance.ts'
import { FACTS_VI, UNITS_VI } from '../../risk/facts/in-vietnamese.ts'
import { fileName, type JudgedDraft, judgeDraft } from '../../risk/lab/judge-draft.ts'
import { RULE_WORDS } from '../../risk/lab/rule-words.ts'
import { type TrialBase, trialBase, tryDraft } from '../../risk/lab/try-draft.ts'
import {
  FACT_NAMES,
  FACTS,
  type KnownRules,
  openRulePack,
  packDigest,
  type RuleFile,
  type RulePack,
} from '../../risk/risk.ts'
import { isTextsFile } from '../../risk/texts/texts-in-force.ts'
import type { Ground } from './ground.ts'
import { type RuleFolder, saveRule } from './save-rule.ts'

/** A draft is a file of the pack by this name while it is judged. */
const DRAFT = 'draft.yaml'

export type BenchOptions = {
  readonly ruleFiles: readonly RuleFile[]
  readonly grounds: readonly Ground[]
  /** Where new versions are kept; null where they are only downloaded. */
  readonly folder: RuleFolder | null
}

/** A bench for the rules of one pack. The pack in force stays as it is. */
export function createBench({ ruleFiles, grounds, folder }: BenchOptions): RuleBench {
  const known: KnownRules = new Map()
  const { pack, texts } = openRulePack(ruleFiles, known)
  // Texts change no score, and those of a rule may have to follow it: that is a warning here and no fault.
  const others = ruleFiles.filter(({ path }) => !isTextsFile(path))
  const fileOf = filesById(ruleFiles, known)
  const bases = new Map<string, { readonly changes: number; readonly base: Base }>()
  const chance = createChance('rule-lab')

  const judged = ({ text, replaces }: LabDraft): JudgedDraft => {
    const replaced = replaces === null ? undefined : fileOf.get(replaces)
    return judgeDraft(
      others.filter((file) => file !== replaced),
      { path: DRAFT, text },
      { known, texts },
    )
  }
  const baseOf = (ground: Ground): Base => {
    const held = bases.get(ground.name)
    const changes = ground.changes()
    if (held?.changes === changes) return held.base
    const { cases, of, labels } = ground.read()
    const base = { ...trialBase(pack, cases, labels), of }
    bases.set(ground.name, { changes, base })
    return base
  }

  return {
    page: () => pageOf(pack, fileOf, grounds, folder !== null),
    rule(id) {
      const file = fileOf.get(id)
      return file === undefined ? null : { id, file: fileName(file.path), text: file.text }
    },
    judge(draft): LabJudged {
      const { issues, examples, opened } = judged(draft)
      return { rule: opened && named(opened.rule), issues: [...issues], examples: [...examples] }
    },
    effect(draft, name, capacityPercent): LabEffect | null {
      const ground = grounds.find((one) => one.name === name)
      const { opened } = judged(draft)
      if (ground === undefined || opened === null) return null
      const base = baseOf(ground)
      const trial = tryDraft(base, opened, draft.replaces, capacityPercent, chance)
      return { ground: name, of: base.of, ...trial }
    },
    save(draft, by) {
      if (folder === null) return { refused: 'no-folder' }
      const { opened, examples } = judged(draft)
      if (opened === null || examples.some(({ passes }) => !passes)) return { refused: 'faulty' }
      const { id, version } = opened.rule
      const inForce = pack.rules.filter((rule) => rule.id === id).map((rule) => rule.version)
      return saveRule(folder, { id, version, above: inForce }, draft.text, by)
    },
  }
}

type Base = TrialBase & { readonly of: number }

const named = ({ id, version }: { readonly id: string; readonly version: string }) => ({
  id,
  version,
})

/** The file of each rule, by the id it holds. */
function filesById(files: readonly RuleFile[], known: KnownRules): ReadonlyMap<string, RuleFile> {
  return new Map(
    files.flatMap((file) => {
      const read = known.get(file.path)
      return read === undefined ? [] : [[read.rule.document.id, file] as const]
    }),
  )
}

function pageOf(
  pack: RulePack,
  fileOf: ReadonlyMap<string, RuleFile>,
  grounds: readonly Ground[],
  saves: boolean,
): LabPage {
  return {
    pack: { id: pack.id, version: pack.version, digest: packDigest(pack) },
    rules: pack.rules.map(({ id, version, status, title }) => ({
      ...{ id, version, status, title },
      file: fileName(fileOf.get(id)?.path ?? ''),
    })),
    facts: FACT_NAMES.map((name) => {
      const { type, unit, definition } = FACTS[name]
      return {
        ...{ name, type },
        unit: { en: unit, vi: UNITS_VI[unit] ?? unit },
        definition: { en: definition, vi: FACTS_VI[name] },
      }
    }),
    ...RULE_WORDS,
    lists: Object.keys(pack.lists ?? {}),
    typologies: Object.keys(pack.harm).sort(),
    grounds: grounds.map(({ name, kind, hasTruth }) => ({ name, kind, hasTruth })),
    saves,
  }
}
