import type { Party } from '../../domain/party.ts'
import type { Rng } from '../../kernel/chance.ts'
import { ESTABLISHED } from '../people/numbers.ts'
import type { Population } from '../people/population.ts'
import { LISTED_COUNTRY, LISTED_MAKERS, LISTED_SECTORS } from '../typologies/t07-forced-labour.ts'
import { falseShare } from './false-share.ts'
import { type Found, found, type Keeper, listing, listRng } from './list-entry.ts'

/**
 * Makers said to use forced labour: those T07 draws from, but for some that nobody knows of, with some of their other
 * names; and companies that are called like honest makers and have other numbers. Source: the shape of the UFLPA entity
 * list; the companies are invented.
 */
export function listedMakers(keeper: Keeper, population: Population): readonly Found[] {
  return [...LISTED_SECTORS].flatMap((sector) => {
    const rng = listRng(keeper, 'forced-labour', sector)
    return Array.from({ length: MAKERS }, () => rng.fork()).flatMap((own, number) =>
      entriesOf(keeper, own, sector, number, population),
    )
  })
}

/** Honest goods come from so many makers of a sector. */
const MAKERS = 40

function entriesOf(
  keeper: Keeper,
  rng: Rng,
  sector: string,
  number: number,
  population: Population,
): readonly Found[] {
  const { plan } = keeper
  const isGuilty = number < LISTED_MAKERS
  const share = isGuilty
    ? plan.makerCoverage
    : falseShare(plan, plan.makerCoverage * LISTED_MAKERS, MAKERS - LISTED_MAKERS)
  const days = listing(keeper, rng, share)
  if (days === null) return []
  const maker = (which: number) => population.trader(LISTED_COUNTRY, 'maker', sector, which)
  const { party, aliases } = maker(number)
  const { id } = isGuilty ? party : maker(ESTABLISHED + number).party
  const entry = (named: Omit<Party, 'address'>): Found =>
    found(keeper, days, {
      subject: { party: { ...named, address: { country: LISTED_COUNTRY } } },
      typology: 'T07',
      reason: 'Said to use forced labour',
    })
  const others = aliases.filter(() => rng.unit() < plan.aliasCoverage)
  return [
    entry({ name: party.name, ...(id !== undefined && { id }) }),
    ...others.map((name) => entry({ name })),
  ]
}
