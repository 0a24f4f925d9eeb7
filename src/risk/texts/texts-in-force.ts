import type { Language } from '../../domain/language.ts'
import type { RuleText, TextsDocument } from './texts-document.ts'

/** The texts of a pack, by language and by the id of the rule. Plain data. */
export type RuleTexts = Readonly<Record<Language, Readonly<Record<string, RuleText>>>>

export const NO_TEXTS: RuleTexts = { en: {}, vi: {} }

/** Files of texts together; each rule is told in one of them, as the loader has seen to. */
export function textsInForce(documents: readonly TextsDocument[]): RuleTexts {
  const of = (wanted: Language): Record<string, RuleText> =>
    Object.fromEntries(
      documents
        .filter(({ language }) => language === wanted)
        .flatMap(({ rules }) => Object.entries(rules)),
    )
  return { en: of('en'), vi: of('vi') }
}

/** Both; of a rule that both tell, what the second says. */
export const joinTexts = (a: RuleTexts, b: RuleTexts): RuleTexts => ({
  en: { ...a.en, ...b.en },
  vi: { ...a.vi, ...b.vi },
})

/** Whether a file of a pack's folder holds texts and not a rule. */
export const isTextsFile = (path: string): boolean =>
  /(^|[\\/])texts(\.[a-z-]+)?\.(yaml|yml|json)$/.test(path)
