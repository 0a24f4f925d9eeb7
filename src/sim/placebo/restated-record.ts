import type { ExportDeclaration, ManifestConsignment } from '../../domain/documents.ts'
import type { GoodsItem } from '../../domain/goods.ts'
import type { HonestErrors } from '../../generate/plan.ts'
import { SIZES, type SizeType } from '../../generate/truth/stowing.ts'
import type { Rng } from '../../kernel/chance.ts'
import { normal } from '../../kernel/distributions.ts'
import type { Telling } from './told.ts'

/** How far all values of one record, and all its weights, lie from what was told. */
export type Gaps = { readonly valueFactor: number; readonly weightFactor: number }

/**
 * Draws them as wide as honest errors are. Errors of class are left out: who chose a line for its low duty has dearer ones
 * beside it, so that even a blind error would tell of the choice.
 */
export function drawGaps(rates: HonestErrors, rng: Rng): Gaps {
  const factor = (percent: number) => Math.max(0.1, 1 + (normal(rng, 0, 1) * percent) / 100)
  const valueFactor = factor(rates.valueGapSdPercent)
  return { valueFactor, weightFactor: factor(rates.weightGapSdPercent) }
}

/**
 * The record that an honest exporter would have filed of what the destination is told. Its weight is what the bill's own
 * scales say, where they weighed these goods alone, for that is what packers declare; else the bill's with an error.
 */
export function restatedRecord(
  named: Pick<ExportDeclaration, 'number' | 'revision' | 'ucr' | 'houseBill'>,
  { manifest, declared }: Telling,
  { valueFactor, weightFactor }: Gaps,
): ExportDeclaration {
  const { voyage, shipper, consignee, containers, packages } = manifest
  const kg = weighedKg(manifest) ?? manifest.grossKg * weightFactor
  const ratio = kg / Math.max(1, declared.grossKg)
  const items = declared.items.map(
    (item): GoodsItem => ({
      ...item,
      ...(item.value && {
        value: { ...item.value, minor: scaled(item.value.minor, valueFactor) },
      }),
      ...(item.grossKg !== undefined && { grossKg: scaled(item.grossKg, ratio) }),
    }),
  )
  return {
    kind: 'export-declaration',
    ...named,
    regime: 'export',
    voyage,
    exporter: shipper,
    ...(consignee && { consignee }),
    containers: containers.map(({ vgmKg: _, ...box }) => box),
    items,
    grossKg: items.reduce((sum, { grossKg }) => sum + (grossKg ?? 0), 0),
    packages,
  }
}

/** By how much scales and bill may differ about the same goods, of the bill's weight: many times the usual error. */
const SAME_GOODS = 0.1

/** Net kg of the boxes; undefined when one was not weighed, is of no usual type or holds other goods, too. */
function weighedKg({ containers, grossKg }: ManifestConsignment): number | undefined {
  let netKg = 0
  for (const { sizeType, vgmKg } of containers) {
    const size = SIZES[sizeType as SizeType]
    if (vgmKg === undefined || size === undefined) return undefined
    netKg += vgmKg - size.tareKg
  }
  return Math.abs(netKg - grossKg) <= grossKg * SAME_GOODS ? netKg : undefined
}

const scaled = (value: number, factor: number): number => Math.max(1, Math.round(value * factor))
