import { BUSINESS_WORDS, PARTICLES } from './business-words.ts'
import { COMMON_WORDS } from './given-names.ts'
import { LEGAL_WORDS } from './legal-forms.ts'

/** Single words, in plain text, that many names have and that tell nobody apart: forms, trades, particles, given names. */
export const SHARED_WORDS: ReadonlySet<string> = new Set([
  ...LEGAL_WORDS,
  ...[...BUSINESS_WORDS.keys()].flatMap((words) => words.split(' ')),
  ...PARTICLES,
  ...COMMON_WORDS,
])
