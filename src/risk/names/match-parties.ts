import { compareIdentifiers, readIdentifier } from './identifiers.ts'
import { matchRead, type NameMatch } from './match-names.ts'
import { type NameKind, readName } from './read-name.ts'

/** Somebody as a document or a list describes them. */
export type PartyDescription = {
  readonly name: string
  /** Other names; the one that fits best speaks. */
  readonly aliases?: readonly string[] | undefined
  /** Numbers that registers gave: tax code, EIN, EORI, LEI. */
  readonly ids?: readonly string[] | undefined
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined
  readonly kind?: NameKind | undefined
}

export type PartyMatch = {
  readonly matches: boolean
  /** 0 to 1000. */
  readonly score: number
  /** What decided. */
  readonly by: 'identifier' | 'name' | 'alias'
  /** The name comparison that fits best, with the two names it compared. */
  readonly name: NameMatch & { readonly a: string; readonly b: string }
  readonly because: readonly string[]
}

/**
 * Whether two descriptions are of one party. An equal number of a register decides alone; two different valid numbers of
 * one register speak against it whatever the names; else the names decide, and or the best pair of aliases.
 */
export function matchParties(a: PartyDescription, b: PartyDescription): PartyMatch {
  const name = bestName(a, b)
  const numbers = compareNumbers(a, b)
  if (numbers.verdict === 'same')
    return { matches: true, score: 1000, by: 'identifier', name, because: [numbers.because] }
  if (numbers.verdict === 'other') {
    const score = Math.min(name.score, OTHER_NUMBER)
    return {
      matches: false,
      score,
      by: 'identifier',
      name,
      because: [numbers.because, ...name.because],
    }
  }
  const by = name.a === a.name && name.b === b.name ? 'name' : 'alias'
  const told = by === 'alias' ? [`compared by alias: ${name.a} and ${name.b}`] : []
  return {
    matches: name.matches,
    score: name.score,
    by,
    name,
    because: [...told, ...name.because],
  }
}

/** Most that names can say where the registers say no. */
const OTHER_NUMBER = 500

function bestName(a: PartyDescription, b: PartyDescription): PartyMatch['name'] {
  const kind = a.kind ?? b.kind
  let best: PartyMatch['name'] | undefined
  for (const x of [a.name, ...(a.aliases ?? [])])
    for (const y of [b.name, ...(b.aliases ?? [])]) {
      const match = matchRead(readName(x, kind), readName(y, kind))
      if (best === undefined || match.score > best.score) best = { ...match, a: x, b: y }
    }
  return best as PartyMatch['name']
}

type Numbers = { readonly verdict: 'same' | 'other' | 'silent'; readonly because: string }

/** One equal number outweighs any that differ: a party may have changed its other register. */
function compareNumbers(a: PartyDescription, b: PartyDescription): Numbers {
  let against: Numbers | undefined
  for (const x of a.ids ?? [])
    for (const y of b.ids ?? []) {
      const [first, second] = [readIdentifier(x, a.country), readIdentifier(y, b.country)]
      const verdict = compareIdentifiers(first, second)
      if (verdict === 'same') return { verdict, because: `the same number: ${first.number}` }
      if (verdict === 'other')
        against ??= {
          verdict,
          because: `two ${first.kind} numbers: ${first.number} and ${second.number}`,
        }
    }
  return against ?? { verdict: 'silent', because: '' }
}
