import type { PortDocument } from '../../domain/port-document.ts'
import type { Measure } from './measure.ts'
import { firstOf } from './ship.ts'
import { concentrated, holders, repeated } from './stateful-measures.ts'

/** Measures that see yes or no. */
export const YES_NO = {
  /** Each item's price per kg lies between the 5th and 95th percentile that the goods list declares for its HS6. */
  'price-in-band':
    ({ goods }) =>
    (ship) =>
      ship.exports.flatMap(({ items }) =>
        items.flatMap(({ hs6, value, grossKg }) => {
          const band = goods.get(hs6 ?? '')?.centsPerKg
          if (band === undefined || value === undefined || !grossKg) return []
          const cents = value.minor / grossKg
          return [cents >= band.low && cents <= band.high]
        }),
      ),
  /** A field is filled in: `manifest.ucr`. */
  filled: (_, of) => (ship) =>
    ship.documents
      .filter(({ kind, revision }) => revision === 1 && of.startsWith(`${kind}.`))
      .map((one) => isFilled(one, of)),
  /** A document of this kind was filed a second time. */
  amended: (_, of) => (ship) => {
    const all = ship.documents.filter(({ kind }) => kind === of)
    const again = new Set(all.flatMap(({ number, revision }) => (revision === 2 ? [number] : [])))
    return all.filter(({ revision }) => revision === 1).map(({ number }) => again.has(number))
  },
  /** A consignment has a document of this kind that names its bill or its UCR. */
  'has-document': (_, of) => (ship) => {
    const named = new Set(
      ship.documents
        .filter(({ kind }) => kind === of)
        .flatMap((one) => {
          const { houseBill, ucr }: Links = one as Links
          return [houseBill, ucr]
        }),
    )
    return ship.truths.map(({ houseBill, ucr }) => named.has(houseBill) || named.has(ucr))
  },
  /** An honest consignment has one of these honest errors: `import-declaration.items.hs6`. */
  'honest-error': (_, of) => {
    const fields = new Set(of.split(' '))
    return (ship) =>
      ship.truths
        .filter(({ typology }) => typology === null)
        .map(({ honestErrors }) => honestErrors.some((field) => fields.has(field)))
  },
  /** A document that the law sets a time for was filed after it. */
  late: () => (ship) => {
    const late = ship.truths.flatMap(({ honestErrors }) =>
      honestErrors.filter((field) => TIMED.some((kind) => field === `${kind}.filedAt`)),
    ).length
    const all = TIMED.reduce((sum, kind) => sum + firstOf(ship.documents, kind).length, 0)
    return Array.from({ length: all }, (_, i) => i < late)
  },
  illicit: () => (ship) => ship.truths.map(({ typology }) => typology !== null),
  'aeo-exports': holders,
  'repeat-pair': repeated,
  'top-tenth-of-exporters': concentrated,
} as const satisfies Readonly<Record<string, Measure<boolean>>>

const TIMED: readonly PortDocument['kind'][] = [
  'manifest',
  'export-declaration',
  'security-filing',
  'import-declaration',
]

function isFilled(document: PortDocument, path: string): boolean {
  let held: unknown = document
  for (const key of path.split('.').slice(1)) {
    if (Array.isArray(held)) return held.every((one) => one?.[key] !== undefined)
    held = (held as Record<string, unknown> | undefined)?.[key]
  }
  return held !== undefined && held !== ''
}

/** What may link a document to its consignment. */
type Links = { readonly houseBill?: string; readonly ucr?: string }
