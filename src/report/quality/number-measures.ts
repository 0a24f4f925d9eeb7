import { ln } from '../../kernel/math.ts'
import type { Measure } from './measure.ts'
import { type Ship, valueMinorOf } from './ship.ts'

/** Measures that see numbers. */
export const NUMBERS = {
  /** Gross kg of a consignment, as on the manifest. */
  'gross-kg': () => (ship) => ship.manifests.map(({ grossKg }) => grossKg),
  /** Value of a consignment in USD, as exported. */
  'value-usd': () => (ship) => ship.exports.flatMap((one) => usdOf(one)),
  /** USD for each kg, as exported. */
  'usd-per-kg': () => (ship) =>
    ship.exports.flatMap((one) =>
      one.grossKg > 0 ? usdOf(one).map((usd) => usd / one.grossKg) : [],
    ),
  'items-per-consignment': () => (ship) => ship.manifests.map(({ items }) => items.length),
  'containers-per-consignment': () => (ship) =>
    ship.manifests.map(({ containers }) => containers.length),
  /** Gross kg as a share of what the consignment's containers may carry. */
  'container-fill':
    ({ payloadKg }) =>
    (ship) =>
      ship.manifests.flatMap(({ grossKg, containers }) => {
        const payload = containers.reduce(
          (sum, { sizeType }) => sum + (payloadKg[sizeType ?? ''] ?? 0),
          0,
        )
        return payload > 0 ? [grossKg / payload] : []
      }),
  /** Import value by export value of honest consignments whose documents share a bill, as a logarithm in percent. */
  'value-gap': () => (ship) =>
    linked(ship).flatMap(([exported, imported]) =>
      gap(valueMinorOf(exported), valueMinorOf(imported)),
    ),
  /** The same of gross weight. */
  'weight-gap': () => (ship) =>
    linked(ship).flatMap(([exported, imported]) => gap(exported.grossKg, imported.grossKg)),
} as const satisfies Readonly<Record<string, Measure<number>>>

function usdOf(one: Parameters<typeof valueMinorOf>[0]): number[] {
  const minor = valueMinorOf(one)
  return minor === null ? [] : [minor / 100]
}

/** Export and import declarations of honest consignments that name the same bill. */
function linked({ exports, imports, truths }: Ship) {
  const honest = new Set(
    truths.filter(({ typology }) => typology === null).map((one) => one.houseBill),
  )
  const byBill = new Map(exports.map((one) => [one.houseBill, one]))
  return imports.flatMap((imported) => {
    const exported = honest.has(imported.houseBill) ? byBill.get(imported.houseBill) : undefined
    return exported === undefined ? [] : [[exported, imported] as const]
  })
}

function gap(exported: number | null, imported: number | null): number[] {
  return exported && imported ? [100 * ln(imported / exported)] : []
}
