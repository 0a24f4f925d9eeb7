import type { Rng } from '../../kernel/chance.ts'

/** Established companies of a role, country and HS chapter; numbers from here on are newcomers, seen once or twice. */
export const ESTABLISHED = 60
export const NEWCOMERS = 40_000
export const COMPANIES = ESTABLISHED + NEWCOMERS

/** Only so many of the largest companies of a country, role and sector may hold an AEO certificate. */
export const AEO_RANKS = 2

/** Of how many companies one is drawn: the lane's own come first. */
const CANDIDATES = 3

/**
 * An established company, the first ones far more often than the last; or a newcomer with probability `newShare`.
 * Of the established, one that uses this lane (`laneKey`) is wanted: so companies come back to their lanes.
 * Always the same number of draws.
 */
export function drawCompany(rng: Rng, newShare: number, laneKey: number): number {
  let chosen = -1
  for (let i = 0; i < CANDIDATES; i++) {
    const size = rng.unit()
    const candidate = Math.floor(ESTABLISHED * size * size * size)
    if (chosen < 0 || !usesLane(chosen, laneKey)) chosen = candidate
  }
  const luck = rng.unit()
  return luck < newShare ? newcomer(luck / newShare) : chosen
}

/** The key of a lane for `drawCompany`. */
export function laneKeyOf(lane: string): number {
  let key = 0
  for (let i = 0; i < lane.length; i++) key = (key * 31 + lane.charCodeAt(i)) % 65_521
  return key
}

/** Half of the established companies use a lane, each its own lanes. */
export function usesLane(company: number, laneKey: number): boolean {
  return (((company + 1) * 40_503 + laneKey * 9_973) % 65_521) % 2 === 0
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

/** So many newcomers with neighbouring numbers make a block; in every `SHELL_EVERY`-th block one hand holds all. */
const SHELL_SIZE = 8
const SHELL_EVERY = 25

/** The number of the shell network a company belongs to; null for nearly everybody. */
export function shellNetworkOf(company: number): number | null {
  if (company < ESTABLISHED) return null
  const block = Math.floor((company - ESTABLISHED) / SHELL_SIZE)
  return block % SHELL_EVERY === 0 ? block / SHELL_EVERY : null
}

/** The companies of the shell network that `luck`, in [0, 1), points at. */
export function shellsAt(luck: number): readonly number[] {
  const networks = NEWCOMERS / SHELL_SIZE / SHELL_EVERY
  const first = ESTABLISHED + Math.floor(luck * networks) * SHELL_EVERY * SHELL_SIZE
  return Array.from({ length: SHELL_SIZE }, (_, i) => first + i)
}
