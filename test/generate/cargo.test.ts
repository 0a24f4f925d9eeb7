import { describe, expect, it } from 'vitest'
import { isContainerNumber } from '../../src/domain/codes.ts'
import type { ManifestConsignment } from '../../src/domain/documents.ts'
import type { MasterBill } from '../../src/domain/master-bill.ts'
import { PortDocument, type PortFiling } from '../../src/domain/port-document.ts'
import { TruthRecord } from '../../src/domain/truth.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { planIssues } from '../../src/generate/plan-issues.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { by, inOrder } from '../../src/kernel/order.ts'
import { MINUTE } from '../../src/kernel/time.ts'
import { planOf, tables, tradeOf } from './support.ts'

const plan = planOf({ papers: { parcelShare: 0.05 } })
const trade = tradeOf(plan)

describe('every document', () => {
  it('passes its schema', () => {
    for (const { document } of trade.filings) expect(PortDocument.parse(document)).toEqual(document)
  })

  it('is filed at a port of its voyage, at a quarter of an hour, not before its sailing opens', () => {
    const chance = createChance('1')
    for (const sailing of sailings(plan, chance, tables)) {
      const ports = [sailing.voyage.portOfLoading, sailing.voyage.portOfDischarge]
      const wrong = cargoOf(sailing, plan, chance, tables).filings.filter(
        ({ at, port }) => !ports.includes(port) || at % (15 * MINUTE) !== 0 || at < sailing.openAt,
      )
      expect(wrong).toEqual([])
    }
  })

  it('comes in the total order of (at, port, kind, number, revision)', () => {
    const chance = createChance('1')
    const [sailing] = sailings(plan, chance, tables)
    const { filings } = cargoOf(sailing as never, plan, chance, tables)
    const order = inOrder<PortFiling>(
      by(({ at }) => at),
      by(({ port }) => port),
      by(({ document }) => document.kind),
      by(({ document }) => document.number),
      by(({ document }) => document.revision),
    )
    expect([...filings].reverse().sort(order)).toEqual(filings)
  })

  it('of the kinds the law wants is filed by every consignment alike', () => {
    const count = (to: string) =>
      trade.truths.filter(({ portOfDischarge }) => portOfDischarge === to).length
    const first = trade.filings.filter(({ document }) => document.revision === 1)
    const counts = countsOf(first.map(({ port, document }) => `${port} ${document.kind}`))
    expect(counts).toMatchObject({
      'USLAX manifest': count('USLAX') + count('VNHPH'),
      'VNHPH manifest': count('USLAX') + count('VNHPH'),
      'USLAX security-filing': count('USLAX'),
      'USLAX import-declaration': count('USLAX'),
      'VNHPH import-declaration': count('VNHPH'),
      'VNHPH export-declaration': count('USLAX'),
      'USLAX export-declaration': count('VNHPH'),
      'USLAX value-declaration': count('USLAX'),
      'VNHPH value-declaration': count('VNHPH'),
    })
    expect(counts['VNHPH security-filing']).toBeUndefined()
  })

  it('of every kind that concerns cargo is made', () => {
    const made = new Set(trade.filings.map(({ document }) => document.kind))
    // What stands for itself comes with no ship, made-up trade takes nothing back and files whole, and rules are written by people.
    const others = [
      ...['aeo-status', 'risk-list-update', 'invalidation', 'filing-part', 'published-rule'],
    ]
    const kinds = PortDocument.options.map(({ shape }) => shape.kind.value)
    expect(kinds.filter((kind) => !made.has(kind))).toEqual(others)
  })

  it('of a whole voyage sums up its houses, also when some are amended', () => {
    const houses = new Map<string, Map<string, ManifestConsignment>>()
    const bills = new Map<string, MasterBill>()
    for (const { document, port } of trade.filings) {
      if (document.kind === 'master-bill' && port === document.voyage.portOfDischarge)
        bills.set(document.number, document)
      if (document.kind !== 'manifest' || port !== document.voyage.portOfDischarge) continue
      const known = houses.get(document.masterBill ?? '') ?? new Map()
      houses.set(document.masterBill ?? '', known.set(document.number, document))
    }
    expect([...bills.values()].filter(({ revision }) => revision > 1).length).toBeGreaterThan(3)
    for (const bill of bills.values()) {
      const own = [...(houses.get(bill.number)?.values() ?? [])]
      expect(bill.houseBills.length).toBe(own.length)
      expect(bill.grossKg).toBe(own.reduce((sum, { grossKg }) => sum + grossKg, 0))
      expect(bill.packages).toBe(own.reduce((sum, { packages }) => sum + packages, 0))
    }
  })

  it('names a number of its own kind that no other has', () => {
    const names = trade.filings.map(
      ({ port, document }) => `${port} ${document.kind} ${document.number} ${document.revision}`,
    )
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a manifest', () => {
  const manifests = trade.filings.flatMap(({ document }) =>
    document.kind === 'manifest' ? [document] : [],
  )

  it('holds no value and no origin, and HS codes only now and then', () => {
    const items = manifests.flatMap((manifest) => manifest.items)
    expect(items.filter((item) => item.value !== undefined || item.origin !== undefined)).toEqual(
      [],
    )
    const shown = items.filter((item) => item.hs6 !== undefined).length / items.length
    expect(shown).toBeGreaterThan(0.3)
    expect(shown).toBeLessThan(0.5)
  })

  it('names one to twelve valid containers, and none that another names but for parcels', () => {
    const inbound = [...new Map(manifests.map((manifest) => [manifest.number, manifest])).values()]
    const numbers = inbound.flatMap((manifest) => manifest.containers.map(({ number }) => number))
    expect(numbers.filter((number) => !isContainerNumber(number))).toEqual([])
    const whole = inbound
      .filter(({ grossKg }) => grossKg > 100)
      .flatMap(({ containers }) => containers.map(({ number }) => number))
    expect(new Set(whole).size).toBe(whole.length)
    expect(new Set(numbers).size).toBeLessThan(numbers.length)
    const most = Math.max(...inbound.map(({ containers }) => containers.length))
    expect(most).toBeGreaterThan(3)
    expect(most).toBeLessThanOrEqual(12)
  })

  it('has a house bill of four letters and at most twelve characters, under a master bill or the carrier itself', () => {
    for (const { houseBill, masterBill, voyage } of manifests) {
      expect(houseBill).toMatch(/^[A-Z]{4}[A-Z0-9]{1,12}$/)
      expect((masterBill ?? houseBill).startsWith(voyage.carrier)).toBe(true)
    }
  })

  it.each(['grossKg', 'packages'] as const)('sums to its lines: %s', (field) => {
    const sum = (manifest: ManifestConsignment) =>
      manifest.items.reduce((total, item) => total + (item[field] ?? 0), 0)
    expect(manifests.filter((manifest) => sum(manifest) !== manifest[field])).toEqual([])
  })
})

describe('the truth', () => {
  it('passes its schema and names each consignment once', () => {
    for (const truth of trade.truths) expect(TruthRecord.parse(truth)).toEqual(truth)
    expect(new Set(trade.truths.map(({ consignment }) => consignment)).size).toBe(
      trade.truths.length,
    )
    expect(new Set(trade.truths.map(({ ucr }) => ucr)).size).toBe(trade.truths.length)
  })

  it('names the house bill of exactly the manifests filed', () => {
    const filed = trade.filings.flatMap(({ document }) =>
      document.kind === 'manifest' ? [document.number] : [],
    )
    expect([...new Set(filed)].sort()).toEqual(
      trade.truths.map(({ houseBill }) => houseBill).sort(),
    )
  })
})

it('any pair of ports works from the plan alone', () => {
  const lane = { consignmentsPerDay: 20, transitDays: { min: 1, max: 3 }, illicitShare: 0.2 }
  const pairs = [
    ['NLRTM', 'SGSIN'],
    ['KRPUS', 'VNSGN'],
    ['BRSSZ', 'ZADUR'],
    ['VNCMT', 'NLRTM'],
  ] as const
  const elsewhere = planOf({
    days: 3,
    lanes: pairs.map(([from, to]) => ({ ...lane, from, to, typologies: { T08: 1 } })),
  })
  expect(planIssues(elsewhere, tables)).toEqual([])
  const made = tradeOf(elsewhere)
  const sample = made.filings.filter((_, i) => i % 5 === 0)
  for (const { document } of sample) expect(PortDocument.parse(document)).toEqual(document)
  const manifests = made.filings.filter(
    ({ document }) => document.kind === 'manifest' && document.revision === 1,
  )
  expect(manifests).toHaveLength(2 * made.truths.length)
  expect(Math.min(...made.filings.map(({ at }) => at))).toBeGreaterThanOrEqual(elsewhere.start)
})

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
