import { RE2JS } from 're2js'
import type { FactValues } from '../../../src/risk/risk.ts'
import { benchPack, LINES } from './pack.ts'

const SCRAP = RE2JS.compile('\\b(SCRAP|WASTE|RESIDUES?|USED)\\b')
const ORIGINS = new Set(['VN', 'TH', 'MY', 'KH', 'ID', 'LA', 'TW', 'KR', 'IN'])
const REGIMES = new Set(['re-export', 'temporary-import-re-export', 'bonded-transit'])
const FAMILIES = 'ABCDEFGH'
const TYPOLOGIES = Object.keys(benchPack.harm)
const HARM = Object.values(benchPack.harm)
const CAPS = [...FAMILIES].map((family) => (benchPack.familyCaps[family as 'A'] ?? 100) / 100)
const WEIGHTS = LINES.map(([, , weight]) => 1 - weight / 100)
const FAMILY = LINES.map(([family]) => FAMILIES.indexOf(family))
const ABOUT = LINES.map(([, typologies]) =>
  typologies.split(' ').map((one) => TYPOLOGIES.indexOf(one)),
)

const starts = (codes: string | undefined, ...wanted: string[]) => {
  if (codes === undefined) return false
  for (let from = 0; ; ) {
    for (const start of wanted) if (codes.startsWith(start, from)) return true
    const plus = codes.indexOf('+', from)
    if (plus === -1) return false
    from = plus + 1
  }
}

/** The verdict of a description is kept, as a careful programmer would: few are ever new. */
const scraps = new Map<string, boolean>()
function isScrap(text: string | undefined): boolean {
  if (text === undefined) return false
  const known = scraps.get(text)
  if (known !== undefined) return known
  if (scraps.size > 10_000) scraps.clear()
  const found = SCRAP.matcher(text).find()
  scraps.set(text, found)
  return found
}

/** Places of the rules that fire, one after another in `hits`; their number is returned. */
export function hitsByHand(f: FactValues, hits: Int32Array): number {
  let n = 0
  const less = (a: number | undefined, b: number) => a !== undefined && a < b
  if (f.descriptionVague) hits[n++] = 0
  if (f.partyPlaceholder || f.addressMissing || (f.consigneeToOrder && f.notifyMissing))
    hits[n++] = 1
  if (f.badContainerNumbers !== undefined && f.badContainerNumbers > 0) hits[n++] = 2
  if (f.consigneeToOrder && f.freightCollect) hits[n++] = 3
  if (f.shipperShipments === 0 && f.addressMissing) hits[n++] = 4
  if (f.valueGapPercent !== undefined && f.valueGapPercent <= -20) hits[n++] = 5
  if (f.valueGapPercent !== undefined && f.valueGapPercent >= 30) hits[n++] = 6
  if (
    f.weightGapPermille !== undefined &&
    f.weightGapPermille > 30 &&
    f.weightGapKg !== undefined &&
    f.weightGapKg > 500
  )
    hits[n++] = 7
  if (f.hs6Differs && f.dutyLossPercent !== undefined && f.dutyLossPercent >= 1) hits[n++] = 8
  if (f.originIsLoadingCountry && f.originDiffers) hits[n++] = 9
  if (f.originIsLoadingCountry && f.exportRegime !== undefined && REGIMES.has(f.exportRegime))
    hits[n++] = 10
  if (
    f.hasPartnerExport === false &&
    f.hoursSinceDeparture !== undefined &&
    f.hoursSinceDeparture >= 72
  )
    hits[n++] = 11
  if (f.consigneeDiffers || f.exporterDiffers) hits[n++] = 12
  if (f.sealsDiffer && f.examinedWithoutFinding === false) hits[n++] = 13
  const {
    declaredValueMinor: value,
    declaredGrossKg: kg,
    declaredHs6: hs6,
    declaredOrigin: origin,
  } = f
  if (
    value !== undefined &&
    f.exportedValueMinor !== undefined &&
    value < f.exportedValueMinor * 0.5
  )
    hits[n++] = 14
  if (kg !== undefined && f.exportedGrossKg !== undefined && kg > f.exportedGrossKg * 1.1)
    hits[n++] = 15
  if (hs6 !== undefined && f.exportedHs6 !== undefined && hs6 !== f.exportedHs6) hits[n++] = 16
  if (f.originIsLoadingCountry && f.stuffedOutsideOrigin) hits[n++] = 17
  if (f.stuffedAwayFromMaker && less(f.shipperShipments, 5)) hits[n++] = 18
  const stuffing = f.stuffingCountry
  if ((stuffing === 'CN' || stuffing === 'HK' || stuffing === 'TW') && f.originIsLoadingCountry)
    hits[n++] = 19
  if (
    f.tradeDefenceAvoidedPercent !== undefined &&
    f.tradeDefenceAvoidedPercent >= 20 &&
    origin !== undefined &&
    ORIGINS.has(origin) &&
    f.stuffedAwayFromMaker &&
    less(f.shipperShipments, 10)
  )
    hits[n++] = 20
  if (less(f.shipperShipments, 3) && starts(hs6, '4412', '9403', '9401', '7411', '4011', '8711'))
    hits[n++] = 21
  if (f.priceZTenths !== undefined && (f.priceZTenths < -30 || f.priceZTenths > 30)) hits[n++] = 22
  if (less(f.consigneeShipments, 2) && less(f.shipperShipments, 2)) hits[n++] = 23
  if (less(f.centsPerKgToLowPercent, 80) && less(f.consigneeShipments, 5)) hits[n++] = 24
  if (
    (origin === 'VN' || origin === 'MY' || origin === 'TH' || origin === 'KH') &&
    starts(hs6, '8541', '5201', '6109', '2804')
  )
    hits[n++] = 25
  if (starts(f.exportedOrigin, 'CN') && starts(hs6, '50', '51', '52', '61', '62')) hits[n++] = 26
  if (f.wasteDeclared === false && (f.wasteExported || isScrap(f.descriptionText))) hits[n++] = 27
  const perBox = f.kgPerContainer
  if (
    f.wasteDeclared === false &&
    less(f.centsPerKgToLowPercent, 90) &&
    perBox !== undefined &&
    perBox >= 18_000
  )
    hits[n++] = 28
  if (
    f.freightCollect &&
    perBox !== undefined &&
    perBox >= 20_000 &&
    f.consigneeShipments === 0 &&
    f.wasteDeclared === false
  )
    hits[n++] = 29
  if (f.wasteDeclared && less(f.consigneeShipments, 2)) hits[n++] = 30
  const outside = f.kgPerPackageOutsidePercent
  if (outside !== undefined && outside >= 60) hits[n++] = 31
  if (
    f.consigneeShipments === 0 &&
    starts(hs6, '1202', '0713', '0307', '0305', '4403', '3915', '0902')
  )
    hits[n++] = 32
  if (less(perBox, 3_000) && f.freightCollect && less(f.shipperShipments, 3)) hits[n++] = 33
  if (f.descriptionVague && outside !== undefined && outside >= 20) hits[n++] = 34
  if (less(value, 80_000) && less(kg, 100)) hits[n++] = 35
  if (
    (f.shipperOffences !== undefined && f.shipperOffences > 0) ||
    (f.consigneeOffences !== undefined && f.consigneeOffences > 0)
  )
    hits[n++] = 36
  if (less(value, 250_000) && f.descriptionVague) hits[n++] = 37
  if (f.exporterDiffers && f.shipperShipments !== undefined && f.shipperShipments >= 20)
    hits[n++] = 38
  if (less(f.priceZTenths, -20) && f.dutyLossPercent !== undefined && f.dutyLossPercent > 0)
    hits[n++] = 39
  return n
}

const hits = new Int32Array(40)
const cells = new Float64Array(TYPOLOGIES.length * 8)

/** Score and expected harm, by the catalogue's formula. */
export function scoreByHand(f: FactValues): { score: number; expectedHarm: number } {
  const count = hitsByHand(f, hits)
  if (count === 0) return { score: 0, expectedHarm: 0 }
  cells.fill(1)
  for (let i = 0; i < count; i++) {
    const rule = hits[i] as number
    for (const typology of ABOUT[rule] as number[]) {
      const cell = typology * 8 + (FAMILY[rule] as number)
      cells[cell] = (cells[cell] as number) * (WEIGHTS[rule] as number)
    }
  }
  let [score, harm] = [0, 0]
  for (let t = 0; t < TYPOLOGIES.length; t++) {
    let innocent = 1
    for (let family = 0; family < 8; family++)
      innocent *= 1 - Math.min(1 - (cells[t * 8 + family] as number), CAPS[family] as number)
    const p = Math.round(1_000 * (1 - innocent))
    score = Math.max(score, p)
    harm += p * (HARM[t] as number)
  }
  return { score, expectedHarm: Math.round(harm / 1_000) }
}
