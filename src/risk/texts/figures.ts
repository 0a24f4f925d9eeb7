import type { Language } from '../../domain/language.ts'
import { FACTS, isFactName } from '../facts/dictionary.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { VALUES_VI } from './values-vi.ts'

/** A figure of a kept sentence as people read it in a language. */
export type Shown = (kept: string, language: Language) => string

/** How the figures of a slot are shown; by the unit of its fact or parameter. */
export function shownBy({ parameters = {} }: RuleDocument, slot: string): Shown {
  if (!isFactName(slot)) return byUnit(parameters[slot]?.unit ?? '')
  const { type, unit } = FACTS[slot]
  if (type === 'number') return orMissing(byUnit(unit))
  const words = type === 'boolean' ? YES_NO : VALUES_VI[slot]
  return orMissing((kept, language) => (language === 'en' ? kept : wordsFor(kept, words)))
}

/** True for a slot that is shown with a percent sign. */
export const isPercent = (rule: RuleDocument, slot: string): boolean =>
  (isFactName(slot) ? FACTS[slot].unit : (rule.parameters?.[slot]?.unit ?? '')).startsWith(
    'per mille',
  )

const byUnit = (unit: string): Shown => {
  if (unit.startsWith('per mille')) return scaled(10, 1, ' %')
  if (unit === 'tenths') return scaled(10, 1, '')
  return unit === 'minor units' ? scaled(100, 2, '') : (kept) => kept
}

/** What is no number stays as it is. */
const scaled =
  (by: number, decimals: number, unit: string): Shown =>
  (kept, language) => {
    if (!/^-?\d+$/.test(kept)) return kept
    const number = (Number(kept) / by).toFixed(decimals)
    return `${language === 'vi' ? number.replace('.', ',') : number}${unit}`
  }

const orMissing =
  (shown: Shown): Shown =>
  (kept, language) =>
    kept === 'unknown' && language === 'vi' ? 'chưa rõ' : shown(kept, language)

type Words = Readonly<Record<string, string>>
const YES_NO: Words = { yes: 'có', no: 'không' }

/** Several values are joined by "+". What has no word stays as it is: a code, a name, a stranger's text. */
function wordsFor(kept: string, words: Words | undefined): string {
  if (words === undefined) return kept
  const values = kept.split('+')
  return values.every((value) => Object.hasOwn(words, value))
    ? values.map((value) => words[value]).join(', ')
    : kept
}
