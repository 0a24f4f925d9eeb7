import type { Measure } from './measure.ts'

/** Measures that see one of several categories. */
export const CATEGORIES = {
  'container-type': () => (ship) =>
    ship.manifests.flatMap(({ containers }) =>
      containers.map(({ sizeType }) => sizeType ?? 'none'),
    ),
  /** HS chapter of the first item, as exported. */
  'hs-chapter': () => (ship) =>
    ship.exports.map(({ items }) => items[0]?.hs6?.slice(0, 2) ?? 'none'),
  regime: () => (ship) => ship.exports.map(({ regime }) => regime),
  'freight-payment': () => (ship) =>
    ship.manifests.map(({ freightPayment }) => freightPayment ?? 'none'),
  typology: () => (ship) => ship.truths.flatMap(({ typology }) => typology ?? []),
} as const satisfies Readonly<Record<string, Measure<string>>>
