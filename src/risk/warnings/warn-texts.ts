import { LANGUAGES } from '../../domain/language.ts'
import type { OpenPack } from '../rules/load-rule-pack.ts'
import type { Warning } from './warning.ts'

/** Rules that were left out where a pack tells the others in a second language. */
export function warnTexts({ pack, texts }: Pick<OpenPack, 'pack' | 'texts'>): Warning[] {
  return LANGUAGES.filter((language) => language !== 'en').flatMap((language) => {
    const told = texts[language]
    if (Object.keys(told).length === 0) return []
    return pack.rules
      .filter(({ id }) => told[id] === undefined)
      .map(({ id }) => ({
        rule: id,
        path: ['explanation'],
        what: 'other rules are told in Vietnamese, this one is read in English',
        mend: `add it to a texts.${language}.yaml`,
      }))
  })
}
