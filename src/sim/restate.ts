import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
} from '../domain/documents.ts'
import { linksOf } from '../domain/message.ts'
import type { PortFiling } from '../domain/port-document.ts'
import type { Cargo } from '../generate/cargo.ts'
import type { Chance, Rng } from '../kernel/chance.ts'
import { clampInt, normal } from '../kernel/distributions.ts'
import { by } from '../kernel/order.ts'

/** Deviations of what is restated, in percent: those of honest errors. */
export type Noise = { readonly valueGapSdPercent: number; readonly weightGapSdPercent: number }

/**
 * The same cargo with export declarations that know nothing: each says again what the port of discharge is told, with errors
 * drawn without a look at the truth. An exchange of such records cannot help, so a gain that is measured with them is a
 * mistake of the measurement.
 */
export function restate(cargo: Cargo, noise: Noise, chance: Chance): Cargo {
  const told = new Map<string, Told>()
  for (const { document } of [...cargo.filings].sort(by(({ document }) => revisionOf(document)))) {
    const { houseBill } = linksOf(document)
    if (houseBill === undefined) continue
    const known = told.get(houseBill) ?? {}
    if (document.kind === 'manifest') told.set(houseBill, { ...known, manifest: document })
    if (document.kind === 'import-declaration')
      told.set(houseBill, { ...known, declared: document })
  }
  const byUcr = new Map(cargo.truths.map(({ ucr, houseBill }) => [ucr, told.get(houseBill)]))
  const filings = cargo.filings.map((filing): PortFiling => {
    const { document } = filing
    if (document.kind !== 'export-declaration') return filing
    const { houseBill, ucr } = document
    const source = told.get(houseBill ?? '') ?? byUcr.get(ucr ?? '')
    if (source === undefined) return filing
    return { ...filing, document: restated(document, source, noise, chance) }
  })
  return { ...cargo, filings }
}

type Told = { readonly manifest?: ManifestConsignment; readonly declared?: ImportDeclaration }

function restated(
  record: ExportDeclaration,
  { manifest, declared }: Told,
  noise: Noise,
  chance: Chance,
): ExportDeclaration {
  const rng = chance.of('restated', record.number)
  const source = declared ?? manifest
  if (source === undefined) return record
  const items = source.items.map((item) => ({
    ...item,
    ...(item.value && {
      value: { ...item.value, minor: blurred(item.value.minor, noise.valueGapSdPercent, rng) },
    }),
    ...(item.grossKg !== undefined && {
      grossKg: blurred(item.grossKg, noise.weightGapSdPercent, rng),
    }),
  }))
  return {
    ...record,
    regime: 'export',
    items,
    exporter: declared?.exporter ?? manifest?.shipper ?? record.exporter,
    containers: manifest?.containers ?? record.containers,
    grossKg: blurred(source.grossKg, noise.weightGapSdPercent, rng),
    packages: source.packages,
    ...(manifest?.consignee && { consignee: manifest.consignee }),
  }
}

const blurred = (value: number, sdPercent: number, rng: Rng): number =>
  clampInt(value * (1 + normal(rng, 0, sdPercent / 100)), 0, Number.MAX_SAFE_INTEGER)

function revisionOf(document: PortFiling['document']): number {
  return document.revision
}
