import type { Container, GoodsItem, Money } from '../../domain/goods.ts'
import { dutyPercent } from '../../domain/goods-reference.ts'
import type { Party } from '../../domain/party.ts'
import { ln } from '../../kernel/math.ts'
import { isPlaceholder, isToOrder } from './description.ts'
import type { GoodsIndex } from './goods-index.ts'
import { isSameParty } from './party-names.ts'
import { forPairs, lineOf, type Sides } from './sides.ts'

/** The sum of all lines in minor units; undefined when a line has no value or the currencies differ. */
export function totalValue(lines: readonly GoodsItem[] | undefined): Money | undefined {
  const currency = lines?.[0]?.value?.currency
  if (lines === undefined || currency === undefined) return undefined
  let minor = 0
  for (const { value } of lines) {
    if (value?.currency !== currency) return undefined
    minor += value.minor
  }
  return { minor, currency }
}

/** 100·ln(declared / exported), rounded; undefined without both or in two currencies. Source: rule R07. */
export function valueGapPercent(
  declared: Money | undefined,
  exported: Money | undefined,
): number | undefined {
  if (declared === undefined || exported === undefined) return undefined
  if (declared.currency !== exported.currency || declared.minor === 0 || exported.minor === 0)
    return undefined
  return Math.round(100 * ln(declared.minor / exported.minor))
}

/** The largest distance in kg of our weights from the exported one. */
export function weightGapKg(sides: Sides): number | undefined {
  const exported = sides.exportDeclaration?.document.grossKg
  if (exported === undefined) return undefined
  const gap = (kg: number | undefined) => (kg === undefined ? -1 : Math.abs(kg - exported))
  const largest = Math.max(
    gap(sides.manifest?.document.grossKg),
    gap(sides.importDeclaration?.document.grossKg),
  )
  return largest < 0 ? undefined : largest
}

/** Whether a line's field differs between the sides; undefined when no line has it on both. */
export function differs(
  declared: readonly GoodsItem[] | undefined,
  exported: readonly GoodsItem[] | undefined,
  field: 'hs6' | 'origin',
): boolean | undefined {
  if (declared === undefined || exported === undefined) return undefined
  let result: boolean | undefined
  forPairs(declared, exported, (a, b) => {
    if (a[field] === undefined || b[field] === undefined) return
    result = result === true || a[field] !== b[field]
  })
  return result
}

/** How many percentage points of duty the most profitable change of a tariff code saves. Source: rule R09. */
export function dutyLossPercent(sides: Sides, goods: GoodsIndex): number | undefined {
  const { hs6Lines, exportDeclaration } = sides
  if (hs6Lines === undefined || exportDeclaration === undefined) return undefined
  let most: number | undefined
  forPairs(hs6Lines, exportDeclaration.lines, (here, there) => {
    const loss = lossOfLine(here, there, sides, goods)
    if (loss !== null && (most === undefined || loss > most)) most = loss
  })
  return most
}

function lossOfLine(
  here: GoodsItem,
  there: GoodsItem,
  { originLines, importer, day }: Sides,
  goods: GoodsIndex,
): number | null {
  if (here.hs6 === undefined || there.hs6 === undefined || importer === undefined) return null
  if (here.hs6 === there.hs6) return 0
  const [declared, exported] = [goods.get(here.hs6), goods.get(there.hs6)]
  if (declared === undefined || exported === undefined) return null
  const told = lineOf(originLines, here.number)?.origin
  const origin = told ?? here.origin ?? there.origin
  const paid = dutyPercent(declared.entry, importer, origin, day)
  const due = dutyPercent(exported.entry, importer, origin, day)
  return paid === null || due === null ? null : Math.round(due - paid)
}

/** Whether two sides name different parties; undefined when one names nobody. */
export function partyDiffers(
  here: Party | undefined,
  there: Party | undefined,
): boolean | undefined {
  if (here === undefined || there === undefined) return undefined
  if (isNobody(here.name) || isNobody(there.name)) return undefined
  return !isSameParty(here, there)
}

const isNobody = (name: string) => isToOrder(name) || isPlaceholder(name)

/** Whether a container named on both sides has other seals; undefined when none has seals on both. Source: rule R13. */
export function sealsDiffer(
  here: readonly Container[] | undefined,
  there: readonly Container[] | undefined,
): boolean | undefined {
  if (here === undefined || there === undefined) return undefined
  let result: boolean | undefined
  for (const container of here) {
    const other = there.find((candidate) => candidate.number === container.number)
    if (other === undefined || other.seals.length === 0 || container.seals.length === 0) continue
    result = result === true || !sameSet(container.seals, other.seals)
  }
  return result
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((seal) => b.includes(seal)) && b.every((seal) => a.includes(seal))
}
