import type { Plot } from '../../../domain/reads/results-page.ts'

/** Where something stands on the axis. */
export type Place = { readonly x: number; readonly name: string }

/** A plot with the place whose values are told. */
export type Drawn = {
  readonly plot: Plot
  readonly places: readonly Place[]
  /** Of `places`. */
  readonly chosen: number
  readonly choose: (place: number) => void
}

/** The point of a line or bar at a place. */
export const pointAt = ({ points }: Plot['series'][number], x: number) =>
  points.find((point) => point.x === x)

/** The class of an arm's colour. */
export const kindOf = (arm: string) => (arm === 'baseline' ? 'baseline' : 'exchange')
