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
): { readonly from: number; readonly offers: readonly Offer[] } | null {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const [word = ''] = /[\w-]*$/.exec(line) ?? []
  const from = before.length - word.length
  const offers = offersIn(line.slice(0, line.length - word.length), sectionOf(before), known)
  return offers === null ? null : { from, offers }
}

function offersIn(line: string, section: string, known: Known): readonly Offer[] | null {
  const [, key] = /(?:^|[\s{,])([\w-]+):\s*$/.exec(line) ?? []
  if (key === 'fact' || key === 'otherFact') return facts(known)
  if (key === 'list') return values(known.lists)
  if (key !== undefined) return choices(known, key)
  if (section === 'typologies') return values(known.typologies)
  if (section === 'explanation') return /\{\s*$/.test(line) ? facts(known) : null
  if (line === '') return properties(known.keys)
  if (!/(?:[{,]|^\s+(?:-\s+)?)\s*$/.test(line)) return null
  if (section === 'examples') return facts(known)
  return section === 'when' ? properties(known.conditionKeys) : null
}

/** The key of the whole rule under which the cursor stands. */
function sectionOf(before: string): string {
  return [...before.matchAll(/^([\w-]+):/gm)].at(-1)?.[1] ?? ''
}

const facts = ({ facts }: Known): readonly Offer[] =>
  facts.map(({ name, type, unit, definition }) => ({
    label: name,
    type: 'variable',
    detail: type === 'number' ? unit : type,
    info: definition,
  }))

const values = (names: readonly string[]): readonly Offer[] =>
  names.map((label) => ({ label, type: 'enum' }))

const properties = (names: readonly string[]): readonly Offer[] =>
  names.map((label) => ({ label, type: 'property' }))

const choices = ({ choices }: Known, key: string) =>
  Object.hasOwn(choices, key) ? values(choices[key] ?? []) : null
