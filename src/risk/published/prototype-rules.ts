import type { Language } from '../../domain/language.ts'
import type { PrototypeTrait, RiskPrototype } from '../../domain/published-rule.ts'
import type { FactName } from '../facts/dictionary.ts'
import type { ConditionDocument } from '../rules/condition.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { slotsOf } from '../texts/retell.ts'
import type { RuleTexts } from '../texts/texts-in-force.ts'

/** A prototype as rules, one for each trait: what several of them say of a shipment adds up as with any rules. */
export function prototypeRules(id: string, prototype: RiskPrototype): readonly RuleDocument[] {
  return prototype.traits.map((trait, i) => ruleOf(`${id}.${i + 1}`, trait, prototype.typology))
}

/** What people read of such rules among others: only these have a dot in their names. */
export function prototypeTexts(rules: readonly RuleDocument[]): RuleTexts {
  const made = rules.filter(({ id }) => id.includes('.'))
  const inLanguage = (language: Language) =>
    Object.fromEntries(
      made.map(({ id, explanation }) => {
        const said = slotsOf(explanation).map(
          (slot) => `${CALLED[language][slot] ?? slot} {${slot}}`,
        )
        return [id, { explanation: said.join(', '), ...MEANT[language] }]
      }),
    )
  return { en: inLanguage('en'), vi: inLanguage('vi') }
}

const CALLED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { declaredHs6: 'declared HS', portsCalled: 'ports called at' },
  vi: { declaredHs6: 'mã HS khai báo', portsCalled: 'các cảng ghé' },
}

/** Why any of them counts, and what else it can be. */
const MEANT = {
  en: {
    why: 'A partner published what such an offence looks like.',
    falsePositiveNote: 'Honest trade in the same goods on the same way looks the same.',
  },
  vi: {
    why: 'Đối tác đã công bố đặc điểm của loại vi phạm này.',
    falsePositiveNote: 'Hàng hợp pháp cùng loại, đi cùng tuyến, cũng có đặc điểm như vậy.',
  },
} as const

function ruleOf(id: string, trait: PrototypeTrait, typology: string): RuleDocument {
  const conditions = conditionsOf(trait)
  const facts = [...new Set(conditions.map(({ fact }) => fact as FactName))]
  return {
    id,
    version: '1.0.0',
    title: { en: `Prototype of ${typology}`, vi: `Mẫu rủi ro ${typology}` },
    family: 'H',
    typologies: [typology],
    status: 'active',
    why: MEANT.en.why,
    source: `Risk prototype ${id}`,
    needs: 'local',
    earliest: 'filing',
    weight: trait.weight,
    unknown: 'skip',
    when: { all: [...conditions] },
    explanation: facts.map((fact) => `${fact} {${fact}}`).join(', '),
    falsePositiveNote: MEANT.en.falsePositiveNote,
    // Nobody wrote these rules, so nobody has to show what they do.
    examples: { mustFire: [], mustNotFire: [] },
  }
}

function conditionsOf({ goods, industry, route }: PrototypeTrait): readonly ConditionDocument[] {
  const begins = (fact: FactName, values: readonly string[]): ConditionDocument => ({
    fact,
    op: 'has-any',
    value: [...values],
  })
  return [
    ...(goods === undefined ? [] : [begins('declaredHs6', goods)]),
    ...(industry === undefined ? [] : [begins('declaredHs6', [industry])]),
    ...(route === undefined ? [] : [begins('portsCalled', route)]),
  ]
}
