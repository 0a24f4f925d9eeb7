import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'
import { GoodsReference } from '../../src/domain/goods-reference.ts'
import type { PortFiling } from '../../src/domain/port-document.ts'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { NameTable } from '../../src/generate/people/name-table.ts'
import { TradePlan } from '../../src/generate/plan.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { PortTable, RouteTable } from '../../src/generate/sea/sea-tables.ts'
import type { TradeTables } from '../../src/generate/tables.ts'
import { MixTable } from '../../src/generate/truth/chapter-mix.ts'
import { createChance } from '../../src/kernel/chance.ts'

const LISTS = new URL('../../scenarios/lists/', import.meta.url)
const list = (name: string) => parse(readFileSync(new URL(name, LISTS), 'utf8'))
export const reference = GoodsReference.parse(list('goods.yaml'))
export const tables: TradeTables = {
  goods: reference,
  names: NameTable.parse(list('names.yaml')),
  mixes: MixTable.parse(list('trade-mixes.yaml')),
  ports: PortTable.parse(list('ports.yaml')),
  routes: RouteTable.parse(list('sea-routes.yaml')),
}

export type PlanText = z.input<typeof TradePlan>
export type LaneText = PlanText['lanes'][number]

export const there: LaneText = {
  from: 'VNHPH',
  to: 'USLAX',
  consignmentsPerDay: 120,
  sailingsPerWeek: 7,
  transitDays: { min: 18, max: 25 },
  illicitShare: 0.1,
  typologies: { T01: 4, T04: 3, T05: 3 },
}

export const back: LaneText = {
  from: 'USLAX',
  to: 'VNHPH',
  consignmentsPerDay: 80,
  sailingsPerWeek: 3.5,
  transitDays: { min: 18, max: 25 },
  illicitShare: 0.1,
  typologies: { T08: 5, T05: 3, T04: 1 },
}

/** A plan as a scenario would hold it: both directions between Hai Phong and Los Angeles. */
export const example: PlanText = { start: '2026-03-01', days: 4, lanes: [there, back] }

export function planOf(changes: Partial<PlanText> = {}): TradePlan {
  return TradePlan.parse({ ...example, ...changes })
}

/** Every paper is filed once, but for transit movements and certificates. */
export const NEVER_AMENDED = { manifestShare: 0, importDeclarationShare: 0 }

/** Everything a plan makes, in the order of its sailings. */
export function tradeOf(
  plan: TradePlan,
  seed = '1',
  known = tables,
): { truths: TruthRecord[]; filings: PortFiling[] } {
  const chance = createChance(seed)
  const cargo = sailings(plan, chance, known).map((sailing) =>
    cargoOf(sailing, plan, chance, known),
  )
  return {
    truths: cargo.flatMap(({ truths }) => truths),
    filings: cargo.flatMap(({ filings }) => filings),
  }
}

/** The share of values for which `holds`. */
export function shareOf<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length
}

/** What the numbers of one consignment's documents have in common; null for the papers of a whole voyage, and of none. */
export function tailIn(document: PortFiling['document']): string | null {
  const { kind, number } = document
  if (NO_TAIL.has(kind)) return null
  // A certificate has a number of its issuer's own series; it names the consignment by its UCR.
  if (document.kind === 'certificate-of-origin') return document.ucr?.split('-')[1] ?? null
  if (kind === 'container-event') return number.slice(0, number.indexOf('-'))
  return number.slice(kind === 'manifest' ? 4 : 3)
}

const NO_TAIL = new Set<string>(['master-bill', 'stow-plan', 'warning', 'risk-list-update'])
