import type { Rng } from '../../kernel/chance.ts'
import type { NameTable } from './name-table.ts'

/** How companies of one country are called and where they sit. */
export type CountryNames = {
  /** A new company's names; `sector` is what it trades in, English and Vietnamese. */
  readonly draw: (sector: Sector, rng: Rng) => CompanyNames
  readonly streets: readonly string[]
  readonly cities: readonly string[]
  /** Cities near a land border, where goods of a neighbour change trucks. Empty: none worth naming. */
  readonly borderCities: readonly string[]
  readonly phone: (luck: number) => string
}

export type CompanyNames = {
  /** In plain Latin letters, as on a bill of lading. */
  readonly name: string
  /** The same company as others write it: with its marks, without them, shorter, longer. At least one. */
  readonly aliases: readonly [string, ...string[]]
}

export type Sector = { readonly english: string; readonly vietnamese: string }

/** A name table made ready for a generator. */
export type NameBook = {
  readonly of: (country: string) => CountryNames
  readonly sector: (chapter: string) => Sector & { readonly vague: string }
  readonly table: NameTable
}

export function openNames(table: NameTable): NameBook {
  const countries = new Map(
    Object.entries(table.countries).map(([country, names]) => [country, open(names, table)]),
  )
  const elsewhere = open(table.elsewhere, table)
  return {
    of: (country) => countries.get(country) ?? elsewhere,
    sector: (chapter) => table.sectors[chapter] ?? table.otherSector,
    table,
  }
}

function open(names: NameTable['elsewhere'], table: NameTable): CountryNames {
  const first = (names.first ?? table.words.first).map(withPlain)
  const second = (names.second ?? table.words.second).map(withPlain)
  const patterns = names.names.map(({ pattern, weight }) => [compile(pattern), weight] as const)
  const aliases = names.aliases.map((alias) => ({
    marked: compile(alias),
    plain: compile(plain(alias)),
  }))
  const plainSectors = new Map<Sector, Sector>()
  return {
    draw: (sector, rng) => {
      const [one, two] = [rng.pick(first), rng.pick(second)]
      const name = rng.weighted(patterns)(one.plain, two.plain, sector)
      const unmarked = plainSectors.get(sector) ?? plainSector(sector)
      plainSectors.set(sector, unmarked)
      const all = new Set<string>()
      for (const alias of aliases) {
        all.add(alias.marked(one.marked, two.marked, sector))
        all.add(alias.plain(one.plain, two.plain, unmarked))
      }
      all.delete(name)
      return { name, aliases: [...all] as [string, ...string[]] }
    },
    streets: names.streets,
    cities: names.cities,
    borderCities: names.borderCities,
    phone: (luck) => digitsInto(names.phone, luck),
  }
}

type Named = (first: string, second: string, sector: Sector) => string

/** A pattern cut at its placeholders once, so that a name is only put together. */
function compile(pattern: string): Named {
  const parts = pattern.split(/(\{\w+\})/)
  return (first, second, { english, vietnamese }) => {
    let text = ''
    for (const part of parts) {
      if (part === '{first}') text += first
      else if (part === '{second}') text += second
      else if (part === '{sector}') text += english
      else if (part === '{native}') text += vietnamese
      else text += part
    }
    return text
  }
}

function digitsInto(pattern: string, luck: number): string {
  const places = pattern.split('#').length - 1
  const digits = String(Math.floor(luck * 10 ** places)).padStart(places, '0')
  let next = 0
  return pattern.replaceAll('#', () => digits[next++] as string)
}

const plainSector = ({ english, vietnamese }: Sector): Sector => ({
  english: plain(english),
  vietnamese: plain(vietnamese),
})

const withPlain = (word: string) => ({ marked: word, plain: plain(word) })

/** Letters without their marks, the way a bill of lading writes them. */
export function plain(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text
    : text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd')
}
