import type { Language } from '../../domain/language.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { type Fault, nearest } from '../rules/fault.ts'
import { isPercent } from './figures.ts'
import { piecesOf, slotsOf } from './retell.ts'
import type { RuleText, TextsDocument } from './texts-document.ts'

/** What is wrong with a file of texts, held against the rules it tells. */
export function* lintTexts(
  { language, rules: texts }: TextsDocument,
  rules: ReadonlyMap<string, RuleDocument>,
): Generator<Fault> {
  for (const [id, text] of Object.entries(texts)) {
    const rule = rules.get(id)
    if (rule !== undefined) {
      for (const { path, ...fault } of lintText(text, rule, language))
        yield { ...fault, path: ['rules', id, ...path] }
      continue
    }
    const shown = id.length > 80 ? `${id.slice(0, 80)}…` : id
    yield {
      path: ['rules', id],
      what: `no rule of the pack is called "${shown}"`,
      mend: nearest(id, [...rules.keys()], 'remove it, or name a rule of the pack'),
      isName: true,
    }
  }
}

/** What is wrong with the text of one rule: it must give the figures that the rule gives, and no others. */
export function* lintText(
  { explanation }: RuleText,
  rule: RuleDocument,
  language: Language,
): Generator<Fault> {
  const path = ['explanation']
  const [wanted, given] = [counted(rule.explanation), counted(explanation)]
  for (const slot of [...wanted.keys()].sort(byCodeUnit)) {
    if (given.get(slot) === wanted.get(slot)) continue
    const often = given.has(slot)
      ? 'stands here otherwise often than in'
      : 'is missing here, and in'
    yield {
      path,
      what: `the slot {${slot}} ${often} the explanation of ${rule.id}`,
      mend: `give the same figures as "${rule.explanation}"`,
    }
  }
  for (const slot of given.keys())
    if (!wanted.has(slot))
      yield {
        path,
        what: `the explanation of ${rule.id} has no slot {${slot}}`,
        mend: nearest(slot, [...wanted.keys()], `use the slots of "${rule.explanation}"`),
      }
  yield* lintUnits(explanation, rule, UNITS[language])
}

/** A figure that brings its unit must not be followed by one. */
function* lintUnits(explanation: string, rule: RuleDocument, unit: RegExp): Generator<Fault> {
  const pieces = piecesOf(explanation)
  for (const [place, slot] of pieces.entries())
    if (place % 2 === 1 && isPercent(rule, slot) && unit.test(pieces[place + 1] as string))
      yield {
        path: ['explanation'],
        what: `{${slot}} is shown in percent, with its sign`,
        mend: 'leave out the unit behind it',
      }
}

const UNITS: Readonly<Record<Language, RegExp>> = {
  en: /^\s*(?:%|‰|per mille)/,
  vi: /^\s*(?:%|‰|phần nghìn|phần trăm)/,
}

function counted(template: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const slot of slotsOf(template)) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  return counts
}
