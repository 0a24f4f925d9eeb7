import type { Rng } from '../../kernel/chance.ts'

/** Established companies of a role, country and HS chapter; numbers from here on are newcomers, seen once or twice. */
export const ESTABLISHED = 60
export const NEWCOMERS = 40_000
export const COMPANIES = ESTABLISHED + NEWCOMERS

/** An established company, the first ones far more often than the last; or a newcomer with probability `newShare`. */
export function drawCompany(rng: Rng, newShare: number): number {
  const size = rng.unit()
  const luck = rng.unit()
  return luck < newShare ? newcomer(size) : Math.floor(ESTABLISHED * size * size * size)
}

/** The newcomer that `luck`, in [0, 1), points at. */
export function newcomer(luck: number): number {
  return ESTABLISHED + Math.floor(luck * NEWCOMERS)
}

/** The usual buyer of a seller: one of its four, the first most often. */
export function usualPartner(company: number, rng: Rng): number {
  const u = rng.unit()
  return (company * 7 + Math.floor(4 * u * u) * 13) % ESTABLISHED
}
