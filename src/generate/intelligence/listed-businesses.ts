import { ESTABLISHED } from '../people/numbers.ts'
import type { Population } from '../people/population.ts'
import { shellNumbers } from '../typologies/t03-shell-importers.ts'
import { falseShare } from './false-share.ts'
import { type Found, found, type Keeper, listing, listRng } from './list-entry.ts'

/**
 * Importers of the country that its customs watch: some shells of the networks behind T03, and established companies
 * that were penalised once and have been honest since. An entry does not say which.
 */
export function listedBusinesses(
  keeper: Keeper,
  population: Population,
  sectors: readonly string[],
): readonly Found[] {
  const { country, plan } = keeper
  const shells = shellNumbers()
  const honest = falseShare(plan, plan.shellCoverage * shells.length, ESTABLISHED)
  const established = Array.from({ length: ESTABLISHED }, (_, number) => number)
  return sectors.flatMap((sector) => {
    const rng = listRng(keeper, 'businesses', sector)
    return [...shells, ...established].flatMap((number) => {
      const days = listing(keeper, rng.fork(), number < ESTABLISHED ? honest : plan.shellCoverage)
      if (days === null) return []
      const { party } = population.trader(country, 'importer', sector, number)
      return [found(keeper, days, { subject: { party }, typology: 'T03', reason: REASON })]
    })
  })
}

const REASON = 'Penalised for duty left unpaid, here or under another name'
