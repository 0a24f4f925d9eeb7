import type { GoodsItem } from '../../domain/goods.ts'
import { dutyPercent, type GoodsEntry } from '../../domain/goods-reference.ts'
import { isInForce } from '../../domain/period.ts'
import { ln } from '../../kernel/math.ts'
import type { Millis } from '../../kernel/time.ts'
import { type GoodsIndex, isWaste } from './goods-index.ts'
import { forPairs, lineOf, type Sides } from './sides.ts'

/** Whether a tariff code is waste or scrap; undefined when no line has a code. */
export function hasWaste(
  lines: readonly GoodsItem[] | undefined,
  goods: GoodsIndex,
): boolean | undefined {
  let result: boolean | undefined
  for (const { hs6 } of lines ?? []) {
    if (hs6 === undefined) continue
    const listed = goods.get(hs6)
    result = result === true || (listed === undefined ? isWaste(hs6, undefined) : listed.waste)
  }
  return result
}

/** The trade-defence duty that the goods would bear from another origin and do not bear from this. Source: rule R20. */
export function tradeDefenceAvoidedPercent(sides: Sides, goods: GoodsIndex): number | undefined {
  const { hs6Lines, originLines, importer, day } = sides
  if (hs6Lines === undefined || originLines === undefined || importer === undefined)
    return undefined
  let most: number | undefined
  for (const { hs6, number } of hs6Lines) {
    const origin = lineOf(originLines, number)?.origin
    const entry = hs6 === undefined ? undefined : goods.get(hs6)?.entry
    if (entry === undefined || origin === undefined) continue
    const measures = entry.tradeDefence ?? NO_MEASURES
    most = Math.max(most ?? 0, avoidedPercent(measures, importer, origin, day))
  }
  return most
}

type Measures = NonNullable<GoodsEntry['tradeDefence']>
const NO_MEASURES: Measures = []

/** Most that another origin would have to pay on a day; 0 when this one has to pay as well. */
function avoidedPercent(measures: Measures, importer: string, origin: string, day: Millis): number {
  let most = 0
  for (const measure of measures) {
    if (measure.importer !== importer || !isInForce(measure, day)) continue
    if (measure.origin === origin) return 0
    most = Math.max(most, Math.round(measure.percent))
  }
  return most
}

/**
 * What the goods would bear more, in minor units, if the export declaration and not the importer is right about their class
 * and origin: the value declared here, else there, by the rates in force on the day. Undefined when no line can be compared.
 */
export function dutyAtRiskMinor(sides: Sides, goods: GoodsIndex): number | undefined {
  const { hs6Lines, originLines, exportDeclaration, importDeclaration, importer, day } = sides
  if (hs6Lines === undefined || exportDeclaration === undefined || importer === undefined)
    return undefined
  let risk: number | undefined
  forPairs(hs6Lines, exportDeclaration.lines, (here, there) => {
    const value = lineOf(importDeclaration?.lines, here.number)?.value ?? there.value
    const declared = here.hs6 === undefined ? undefined : goods.get(here.hs6)?.entry
    const exported = there.hs6 === undefined ? declared : goods.get(there.hs6)?.entry
    if (value === undefined || declared === undefined || exported === undefined) return
    const told = lineOf(originLines, here.number)?.origin
    const paid = dutyPercent(declared, importer, told, day)
    const due = dutyPercent(exported, importer, there.origin ?? told, day)
    if (paid === null || due === null) return
    risk = (risk ?? 0) + Math.max(0, Math.round((value.minor * (due - paid)) / 100))
  })
  return risk
}

export type PriceFacts = { readonly zTenths: number; readonly toLowPercent: number }

/** The declared value for each kg against the goods list, in US cents; undefined when no line can be compared. */
export function priceFacts(sides: Sides, goods: GoodsIndex): PriceFacts | undefined {
  const sheet = sides.importDeclaration
  if (sheet === undefined) return undefined
  let [zTenths, toLowPercent]: [number | undefined, number] = [undefined, Number.MAX_SAFE_INTEGER]
  for (const line of sheet.lines) {
    const kg = line.grossKg ?? (sheet.lines.length === 1 ? sheet.document.grossKg : 0)
    const known = line.hs6 === undefined ? undefined : goods.get(line.hs6)
    if (known === undefined || kg === 0 || line.value?.currency !== 'USD' || line.value.minor === 0)
      continue
    const centsPerKg = line.value.minor / kg
    const z = Math.round((10 * (ln(centsPerKg) - known.lnMedian)) / known.lnSpread)
    if (zTenths === undefined || isFurther(z, zTenths)) zTenths = z
    toLowPercent = Math.min(
      toLowPercent,
      Math.round((100 * centsPerKg) / known.entry.centsPerKg.low),
    )
  }
  return zTenths === undefined ? undefined : { zTenths, toLowPercent }
}

/** Further from usual; of two as far, the cheaper. */
function isFurther(a: number, b: number): boolean {
  return Math.abs(a) > Math.abs(b) || (Math.abs(a) === Math.abs(b) && a < b)
}

/** How far, in percent, a package's weight lies outside the usual range of its goods; 0 inside. Source: rule R34. */
export function kgPerPackageOutsidePercent(sides: Sides, goods: GoodsIndex): number | undefined {
  const sheet = sides.manifest ?? sides.importDeclaration
  if (sheet === undefined) return undefined
  let furthest: number | undefined
  for (const line of sheet.lines) {
    const alone = sheet.lines.length === 1
    const kg = line.grossKg ?? (alone ? sheet.document.grossKg : undefined)
    const packages = line.packages ?? (alone ? sheet.document.packages : undefined)
    const hs6 = line.hs6 ?? lineOf(sides.hs6Lines, line.number)?.hs6
    const usual = hs6 === undefined ? undefined : goods.get(hs6)?.entry.kgPerPackage
    if (usual === undefined || !kg || !packages) continue
    furthest = Math.max(furthest ?? 0, outsidePercent(kg / packages, usual.low, usual.high))
  }
  return furthest
}

function outsidePercent(value: number, low: number, high: number): number {
  if (value < low) return Math.round(100 * (low / value - 1))
  return value > high ? Math.round(100 * (value / high - 1)) : 0
}
