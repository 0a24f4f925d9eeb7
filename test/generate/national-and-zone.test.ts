import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ExportDeclaration, ImportDeclaration } from '../../src/domain/documents.ts'
import { NationalLines, withNationalLines } from '../../src/domain/national-lines.ts'
import { planOf, reference, tables, there, tradeOf } from './support.ts'

const SHIPPED = join(import.meta.dirname, '..', '..', 'scenarios', 'lists', 'national-lines.yaml')
const table = NationalLines.parse(parse(readFileSync(SHIPPED, 'utf8')))
const goods = table.goods.map(({ hs6 }) => ({ hs6, weight: 1 }))
const lane = { ...there, consignmentsPerDay: 30, goods, illicitShare: 0.3, typologies: { T04: 1 } }

it('goods are declared under lines of the tariff of each end, each below the HS6 it is declared under', () => {
  const known = { ...tables, goods: withNationalLines(reference, table) }
  const { filings } = tradeOf(planOf({ days: 1, lanes: [lane] }), '1', known)
  const of = <K extends string>(kind: K) => filings.filter(({ document }) => document.kind === kind)
  const lines = (kind: string) =>
    of(kind).flatMap(({ document }) => (document as ExportDeclaration | ImportDeclaration).items)
  const [exported, imported] = [lines('export-declaration'), lines('import-declaration')]
  expect(exported.length).toBeGreaterThan(20)
  for (const [all, digits] of [[exported, 8] as const, [imported, 10] as const])
    for (const { hs6 = '', nationalLine } of all) {
      if (nationalLine === undefined) expect(goods.map((one) => one.hs6)).not.toContain(hs6)
      else expect([nationalLine.length, nationalLine.slice(0, 6)]).toEqual([digits, hs6])
    }
})

it('what leaves a free-trade zone has a status, and foreign goods no import of inputs on record', () => {
  const zones = { zoneShare: 0.5, supplyShare: 1 }
  const lanes = [{ ...there, consignmentsPerDay: 60, illicitShare: 0.3, typologies: { T02: 1 } }]
  const { filings, truths } = tradeOf(planOf({ days: 1, lanes, papers: zones }))
  const typologyOf = new Map(truths.map(({ ucr, typology }) => [ucr, typology]))
  const statuses = new Map<string, Set<string | undefined>>()
  for (const { document } of filings) {
    if (document.kind !== 'export-declaration' || document.ucr === undefined) continue
    const typology = typologyOf.get(document.ucr)
    if (typology === undefined) continue
    const key = typology ?? 'honest'
    statuses.set(key, (statuses.get(key) ?? new Set()).add(document.zoneStatus))
  }
  expect([...(statuses.get('T02') ?? [])].sort()).toEqual(['non-privileged-foreign', undefined])
  expect(statuses.get('honest')).toContain('domestic')
  const supplies = filings.filter(({ document }) => document.kind === 'supply-import').length
  const foreign = filings.filter(
    ({ document }) =>
      document.kind === 'export-declaration' && (document.zoneStatus ?? 'domestic') !== 'domestic',
  ).length
  expect(foreign).toBeGreaterThan(5)
  expect(supplies).toBe(truths.length - foreign)
})
