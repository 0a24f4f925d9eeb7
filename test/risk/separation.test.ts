import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { GoodsReference } from '../../src/domain/goods-reference.ts'
import type { PortDocument, PortDocumentKind } from '../../src/domain/port-document.ts'
import { isKept } from '../../src/domain/port-document.ts'
import { NOTHING_ELSE, type ShipmentView } from '../../src/domain/shipment.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { NameTable } from '../../src/generate/people/name-table.ts'
import { TradePlan } from '../../src/generate/plan.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { PortTable, RouteTable } from '../../src/generate/sea/sea-tables.ts'
import { MixTable } from '../../src/generate/truth/chapter-mix.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { readYaml } from '../../src/kernel/read-yaml.ts'
import { precisionAt } from '../../src/kernel/statistics.ts'
import {
  assess,
  compilePack,
  deriveFacts,
  indexReference,
  loadRulePack,
  RiskReference,
} from '../../src/risk/risk.ts'

const scenarios = join(import.meta.dirname, '../../scenarios')
const read = (name: string) => ({ path: name, text: readFileSync(join(scenarios, name), 'utf8') })
const rules = readdirSync(join(scenarios, 'rules'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.yaml'),
)
const pack = compilePack(loadRulePack(rules.map((name) => read(join('rules', name)))))
const list = <S extends z.ZodType>(name: string, schema: S) =>
  readYaml(name, read(`lists/${name}`).text, schema)
const tables = {
  goods: list('goods.yaml', GoodsReference),
  names: list('names.yaml', NameTable),
  mixes: list('trade-mixes.yaml', MixTable),
  ports: list('ports.yaml', PortTable),
  routes: list('sea-routes.yaml', RouteTable),
}
const reference = indexReference({
  goods: tables.goods,
  figures: list('risk-reference.yaml', RiskReference),
  routes: tables.routes,
})

const usual = { sailingsPerWeek: 7, transitDays: { min: 18, max: 25 }, illicitShare: 0.1 }
const plan = TradePlan.parse({
  start: '2026-03-01',
  days: 3,
  lanes: [
    {
      ...usual,
      from: 'VNHPH',
      to: 'USLAX',
      consignmentsPerDay: 300,
      typologies: { T01: 1, T04: 1, T05: 1 },
    },
    {
      ...usual,
      from: 'USLAX',
      to: 'VNHPH',
      consignmentsPerDay: 200,
      typologies: { T05: 1, T08: 1 },
    },
  ],
})

type Scored = { readonly typology: string | null; readonly score: number }

/** Every consignment of the plan as its destination sees it when all has been filed. */
function scoreAll(agreed: readonly string[]): Scored[] {
  const chance = createChance('separation')
  const scored: Scored[] = []
  for (const sailing of sailings(plan, chance, tables)) {
    const { truths, filings } = cargoOf(sailing, plan, chance, tables)
    const papers = new Map<string, PortDocument>()
    for (const { document, port } of filings) {
      if (!isKept(document)) continue
      if (document.kind === 'manifest' && port !== document.voyage.portOfDischarge) continue
      const tail =
        document.kind === 'manifest' ? document.number.slice(4) : document.number.slice(3)
      papers.set(`${document.kind} ${tail}`, document)
    }
    for (const truth of truths) {
      const held = (kind: PortDocumentKind) => {
        const document = papers.get(`${kind} ${truth.houseBill.slice(4)}`)
        return document === undefined ? undefined : { document, since: 0 }
      }
      const view = {
        own: {
          manifest: held('manifest'),
          securityFiling: held('security-filing'),
          importDeclaration: held('import-declaration'),
        },
        partner: agreed.length > 0 ? { exportDeclaration: held('export-declaration') } : {},
        ...NOTHING_ELSE,
        controlResults: [],
        history: {
          shipperShipments: 9,
          shipperOffences: 0,
          consigneeShipments: 9,
          consigneeOffences: 0,
        },
        agreed,
        notShared: [],
        filedHere: ['manifest', 'security-filing', 'import-declaration'],
      } as unknown as ShipmentView
      scored.push({
        typology: truth.typology,
        score: assess(pack, deriveFacts(view, reference, truth.eta), truth.eta).score,
      })
    }
  }
  return scored.sort((a, b) => b.score - a.score)
}

describe('generated trade, a tenth of it illicit, honest errors on', () => {
  const exchange = scoreAll(['export-declaration'])
  const baseline = scoreAll([])
  const precision = (scored: readonly Scored[]) =>
    precisionAt(
      scored.map(({ typology }) => typology !== null),
      8,
    ).value as number
  const share = (scored: readonly Scored[], typology: string | null, from: number) => {
    const all = scored.filter((one) => one.typology === typology)
    return all.filter(({ score }) => score >= from).length / all.length
  }

  it("the partner's data tells crime from error", () => {
    expect(precision(exchange)).toBeGreaterThan(0.85)
    expect(precision(exchange)).toBeGreaterThan(precision(baseline) + 0.15)
  })
  it.each(['T01', 'T04', 'T05', 'T08'])('%s reaches the yellow lane nearly always', (typology) => {
    expect(share(exchange, typology, pack.thresholds.yellow)).toBeGreaterThan(0.9)
  })
  it('honest trade rarely leaves the green lane, and hardly ever gets to the red one', () => {
    expect(share(exchange, null, pack.thresholds.yellow)).toBeLessThan(0.14)
    expect(share(exchange, null, pack.thresholds.red)).toBeLessThan(0.02)
  })
})
