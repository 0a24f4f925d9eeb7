import type { Reference, Ship } from './ship.ts'

/** What a measure sees in one ship: numbers, yes and no, or categories. */
export type Sight = number | boolean | string
/** Made anew for each target, so that it may remember earlier ships. `of` is '' for measures that are told nothing. */
export type Measure<T extends Sight> = (
  reference: Reference,
  of: string,
) => (ship: Ship) => Iterable<T>
