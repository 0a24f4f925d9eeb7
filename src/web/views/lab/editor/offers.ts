import type { Language } from '../../../../domain/language.ts'
import type { LabPage } from '../../../../domain/reads/lab-page.ts'

/** Something an editor offers to write. */
export type Offer = {
  readonly label: string
  readonly type: 'property' | 'variable' | 'enum'
  readonly detail?: string
  readonly info?: string
}

type Known = Pick<LabPage, 'facts' | 'keys' | 'conditionKeys' | 'choices' | 'lists' | 'typologies'>

/** What may stand at the end of `before`, the text up to the cursor. `from`: where the word that is being written begins. */
export function offersAt(
  before: string,
  known: Known,
  language: Language,
): { readonly from: number; readonly offers: readonly Offer[] } | null {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const [word = ''] = /[\w-]*$/.exec(line) ?? []
  const from = before.length - word.length
  const facts = factsIn(known, language)
  const offers = offersIn(line.slice(0, line.length - word.length), sectionOf(before), known, facts)
  return offers === null ? null : { from, offers }
}

function offersIn(
  line: string,
  section: string,
  known: Known,
  facts: readonly Offer[],
): readonly Offer[] | null {
  const [, key] = /(?:^|[\s{,])([\w-]+):\s*$/.exec(line) ?? []
  if (key === 'fact' || key === 'otherFact') return facts
  if (key === 'list') return values(known.lists)
  if (key !== undefined) return choices(known, key)
  if (section === 'typologies') return values(known.typologies)
  if (section === 'explanation') return /\{\s*$/.test(line) ? facts : null
  if (line === '') return properties(known.keys)
  if (!/(?:[{,]|^\s+(?:-\s+)?)\s*$/.test(line)) return null
  if (section === 'examples') return facts
  return section === 'when' ? properties(known.conditionKeys) : null
}

/** The key of the whole rule under which the cursor stands. */
function sectionOf(before: string): string {
  return [...before.matchAll(/^([\w-]+):/gm)].at(-1)?.[1] ?? ''
}

const factsIn = ({ facts }: Known, language: Language): readonly Offer[] =>
  facts.map(({ name, unit, definition }) => ({
    label: name,
    type: 'variable',
    detail: unit[language],
    info: definition[language],
  }))

const values = (names: readonly string[]): readonly Offer[] =>
  names.map((label) => ({ label, type: 'enum' }))

const properties = (names: readonly string[]): readonly Offer[] =>
  names.map((label) => ({ label, type: 'property' }))

const choices = ({ choices }: Known, key: string) =>
  Object.hasOwn(choices, key) ? values(choices[key] ?? []) : null
