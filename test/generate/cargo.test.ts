import { describe, expect, it } from 'vitest'
import { isContainerNumber } from '../../src/domain/codes.ts'
import type { ManifestConsignment } from '../../src/domain/documents.ts'
import { PortDocument, type PortFiling } from '../../src/domain/port-document.ts'
import { TruthRecord } from '../../src/domain/truth.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { planIssues } from '../../src/generate/plan-issues.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { canonicalJson, sha256Hex } from '../../src/kernel/digest.ts'
import { by, inOrder } from '../../src/kernel/order.ts'
import { MINUTE } from '../../src/kernel/time.ts'
import { example, planOf, tables, tradeOf } from './support.ts'

const plan = planOf({ papers: { parcelShare: 0.05 } })
const trade = tradeOf(plan)
const digestOf = (made: unknown) => sha256Hex(canonicalJson(made))

describe('the same seed', () => {
  it('makes the same trade, byte for byte, as it did when this was written', () => {
    const small = planOf({
      days: 2,
      lanes: example.lanes.map((lane) => ({ ...lane, consignmentsPerDay: 10 })),
    })
    expect(digestOf(tradeOf(small))).toBe(digestOf(tradeOf(small)))
    expect(digestOf(tradeOf(small))).toBe(
      'bbed5e0fbde2b21a2b8cb4e9a92cc36fb99f49534e5ee736fa47ae085caacfd7',
    )
  })

  it('makes the same cargo in whatever order ships are asked for', () => {
    const chance = createChance('1')
    const backwards = [...sailings(plan, chance, tables)].reverse()
    const cargo = backwards.map((sailing) => cargoOf(sailing, plan, chance, tables)).reverse()
    expect(digestOf(cargo.flatMap(({ truths }) => truths))).toBe(digestOf(trade.truths))
  })

  it('differs from another seed', () => {
    expect(digestOf(tradeOf(plan, '2'))).not.toBe(digestOf(trade))
  })
})

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
    const counts = countsOf(trade.filings.map(({ port, document }) => `${port} ${document.kind}`))
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
    const standing = ['aeo-status', 'warning', 'risk-list-update']
    const kinds = PortDocument.options.map(({ shape }) => shape.kind.value)
    expect(kinds.filter((kind) => !made.has(kind))).toEqual(standing)
  })

  it('of a whole voyage sums up its houses', () => {
    const houses = new Map<string, ManifestConsignment[]>()
    for (const { document, port } of trade.filings) {
      if (document.kind !== 'manifest' || port !== document.voyage.portOfDischarge) continue
      const known = houses.get(document.masterBill ?? '') ?? []
      houses.set(document.masterBill ?? '', [...known, document])
    }
    for (const { document } of trade.filings) {
      if (document.kind !== 'master-bill') continue
      const own = houses.get(document.number) ?? []
      expect(document.houseBills.length).toBe(own.length)
      expect(document.grossKg).toBe(own.reduce((sum, { grossKg }) => sum + grossKg, 0))
      expect(document.packages).toBe(own.reduce((sum, { packages }) => sum + packages, 0))
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

  it('sums to its lines', () => {
    const sum = (manifest: ManifestConsignment) =>
      manifest.items.reduce((total, item) => total + (item.grossKg ?? 0), 0)
    expect(manifests.filter((manifest) => sum(manifest) !== manifest.grossKg)).toEqual([])
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
  const manifests = made.filings.filter(({ document }) => document.kind === 'manifest')
  expect(manifests).toHaveLength(2 * made.truths.length)
  expect(Math.min(...made.filings.map(({ at }) => at))).toBeGreaterThanOrEqual(elsewhere.start)
})

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
