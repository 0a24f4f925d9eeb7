import type { Party } from '../../domain/party.ts'
import type { Chance } from '../../kernel/chance.ts'
import { namesOf, tradeOf } from './names.ts'
import { ESTABLISHED } from './numbers.ts'
import { taxId } from './tax-id.ts'

/** What somebody does in trade; one company does one thing. New roles go to the end: ids count their place. */
export const ROLES = ['exporter', 'importer', 'maker', 'forwarder', 'warehouse'] as const
export type Role = (typeof ROLES)[number]

export type Trader = {
  readonly party: Party
  /** The same company's name as its own country, or a hurried clerk, writes it. */
  readonly alias: string
}

/**
 * Everybody who trades, called into being when first asked for: company `number` of a country, role and HS chapter is
 * the same company in every run of a seed, whoever else exists. Keeps the established, makes newcomers anew.
 */
export type Population = {
  readonly trader: (country: string, role: Role, chapter: string, number: number) => Trader
}

export function createPopulation(chance: Chance): Population {
  const known = new Map<string, Map<number, Trader>>()
  return {
    trader: (country, role, chapter, number) => {
      if (number >= ESTABLISHED) return makeTrader(country, role, chapter, number, chance)
      const traders = known.get(country) ?? new Map<number, Trader>()
      const place = (ROLES.indexOf(role) * 100 + Number(chapter)) * ESTABLISHED + number
      const trader = traders.get(place) ?? makeTrader(country, role, chapter, number, chance)
      known.set(country, traders.set(place, trader))
      return trader
    },
  }
}

function makeTrader(
  country: string,
  role: Role,
  chapter: string,
  number: number,
  chance: Chance,
): Trader {
  const rng = chance.of('party', country, role, chapter, number)
  const names = namesOf(country)
  const [first, second] = [rng.pick(names.first), rng.pick(names.second)]
  const [english, native] = ROLE_TRADES[role] ?? tradeOf(chapter)
  const atBorder = rng.chance(0.03) && names.borderCities.length > 0
  return {
    party: {
      name: names.company(first, second, english),
      id: taxId(country, ROLES.indexOf(role), Number(chapter), number),
      address: {
        street: `${rng.int(1, 999)} ${rng.pick(names.streets)}`,
        city: rng.pick(atBorder ? names.borderCities : names.cities),
        country,
      },
    },
    alias: names.alias(first, second, english, native),
  }
}

const ROLE_TRADES: Partial<Record<Role, readonly [string, string]>> = {
  forwarder: ['LOGISTICS', 'TIẾP VẬN'],
  warehouse: ['WAREHOUSE', 'KHO BÃI'],
}
