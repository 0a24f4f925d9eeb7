import type { GoodsItem } from '../../../domain/goods.ts'
import { isInForce } from '../../../domain/period.ts'
import type { ShipmentView } from '../../../domain/shipment.ts'
import type { SupplyImport } from '../../../domain/supply-import.ts'
import { DAY, type Millis } from '../../../kernel/time.ts'
import type { Reference } from '../../reference/index-reference.ts'
import { totalValue } from '../compare-sides.ts'
import type { FactDraft } from '../draft.ts'
import type { Sides } from '../sides.ts'

/** How many days back a supply may lie to be in question, and to tell where inputs come from. */
const QUESTION_DAYS = 90
const INPUT_DAYS = 120

/** What the shipper brought into the country of loading before. Sources: rules R19, R21, R27. */
export function addSupplies(
  values: FactDraft,
  view: ShipmentView,
  sides: Sides,
  reference: Reference,
): void {
  const { supplies } = view
  if (supplies.length === 0 && !view.agreed.includes('supply-import')) return
  const lines = sides.exportDeclaration?.lines ?? sides.hs6Lines
  if (lines === undefined || sides.voyage === undefined) return
  const { loadAt } = sides.voyage
  values.processDaysMin = processDaysMin(lines, reference)
  values.inputOrigins = supplies.length === 0 ? 'none' : inputOrigins(supplies, lines, loadAt)
  values.supplyKind = 'none'
  if (supplies.length === 0) return
  const found = supplyInQuestion(supplies, lines, loadAt, sides, reference)
  if (found === null) return
  const { supply, kind, days } = found
  values.supplyKind = kind
  values.supplyDays = days
  const exportedKg = sides.exportDeclaration?.document.grossKg
  if (exportedKg !== undefined && supply.grossKg > 0) {
    values.supplyQuantityPermille = Math.round((1_000 * exportedKg) / supply.grossKg)
  }
  const exported = totalValue(lines)
  const brought = totalValue(supply.items)
  if (exported !== undefined && exported.minor > 0 && exported.currency === brought?.currency) {
    values.supplyValuePermille = Math.round((1_000 * brought.minor) / exported.minor)
  }
}

type Supplies = ShipmentView['supplies']
type Lines = readonly GoodsItem[]
type Found = {
  readonly supply: SupplyImport
  readonly kind: 'goods' | 'inputs'
  readonly days: number
}

/** The supply of the same heading, else of the same chapter, whose value is nearest to that of the goods. */
function supplyInQuestion(
  supplies: Supplies,
  lines: Lines,
  loadAt: Millis,
  sides: Sides,
  reference: Reference,
): Found | null {
  const value = totalValue(lines)?.minor ?? 0
  let best: Found | null = null
  let bestGap = 0
  for (const { document: supply } of supplies) {
    const days = Math.floor((loadAt - supply.enteredAt) / DAY)
    if (days < 0 || days > QUESTION_DAYS) continue
    if (!isDefended(lines, supply.dispatchedFrom, sides, reference)) continue
    const kind = kindOf(supply, lines)
    if (kind === null || (kind === 'inputs' && best?.kind === 'goods')) continue
    const gap = Math.abs((totalValue(supply.items)?.minor ?? 0) - value)
    if (best !== null && best.kind === kind && gap >= bestGap) continue
    best = { supply, kind, days }
    bestGap = gap
  }
  return best
}

/** Whether goods of this country would bear trade defence at the destination under one of the lines' codes. */
function isDefended(
  lines: Lines,
  country: string,
  { importer, day }: Sides,
  { goods }: Reference,
): boolean {
  for (const { hs6 } of lines) {
    const measures = hs6 === undefined ? undefined : goods.get(hs6)?.entry.tradeDefence
    for (const measure of measures ?? [])
      if (measure.importer === importer && measure.origin === country && isInForce(measure, day))
        return true
  }
  return false
}

/** `goods`: the same heading of four digits. `inputs`: the same chapter. Null: neither. */
function kindOf(supply: SupplyImport, lines: Lines): Found['kind'] | null {
  let kind: Found['kind'] | null = null
  for (const item of supply.items) {
    for (const line of lines) {
      if (isAlike(item, line, 4)) return 'goods'
      if (isAlike(item, line, 2)) kind = 'inputs'
    }
  }
  return kind
}

function isAlike(a: GoodsItem, b: GoodsItem, digits: number): boolean {
  if (a.hs6 === undefined || b.hs6 === undefined) return false
  for (let i = 0; i < digits; i++) if (a.hs6.charCodeAt(i) !== b.hs6.charCodeAt(i)) return false
  return true
}

function processDaysMin(lines: Lines, { processDaysOf }: Reference): number | undefined {
  let most: number | undefined
  for (const { hs6 } of lines)
    if (hs6 !== undefined) most = Math.max(most ?? 0, processDaysOf(hs6.slice(0, 4)))
  return most
}

function inputOrigins(supplies: Supplies, lines: Lines, loadAt: Millis): string {
  const origins: string[] = []
  for (const { document: supply } of supplies) {
    const days = (loadAt - supply.enteredAt) / DAY
    if (days < 0 || days > INPUT_DAYS || origins.includes(supply.dispatchedFrom)) continue
    if (kindOf(supply, lines) !== null) origins.push(supply.dispatchedFrom)
  }
  return origins.length === 0 ? 'none' : origins.sort().join('+')
}
