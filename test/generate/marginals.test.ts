import { describe, expect, it } from 'vitest'
import { draftOf, makingsOf } from '../../src/generate/draft.ts'
import { openLanes } from '../../src/generate/open-lane.ts'
import { laneName } from '../../src/generate/plan.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { densityOf, SIZES, type SizeType } from '../../src/generate/truth/stowing.ts'
import type { TrueConsignment } from '../../src/generate/truth/true-consignment.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { planOf, shareOf, tables } from './support.ts'

const LANES = [
  ['VNHPH', 'USLAX', 100],
  ['VNCMT', 'USSAV', 60],
  ['VNHPH', 'KRPUS', 60],
  ['VNCMT', 'NLRTM', 40],
  ['USLAX', 'VNHPH', 60],
] as const

/** Honest trade of several lanes, a fixed seed. */
function truths(): readonly TrueConsignment[] {
  const plan = planOf({
    days: 14,
    lanes: LANES.map(([from, to, consignmentsPerDay]) => ({ from, to, consignmentsPerDay })),
    // How boxes are filled is about loads, not about parcels.
    papers: { parcelShare: 0 },
  })
  const chance = createChance('marginals')
  const open = openLanes(plan, chance, tables)
  return sailings(plan, chance, tables).flatMap((sailing) => {
    const lane = open.get(sailing.lane)
    if (lane === undefined) throw new Error(sailing.lane)
    const makings = makingsOf(sailing, lane, plan, chance)
    return Array.from(
      { length: sailing.consignments },
      (_, counter) => draftOf(makings, counter, lane, lane.market, plan, chance).truth,
    )
  })
}

const made = truths()
const of = (from: string, to: string) =>
  made.filter(
    ({ voyage }) =>
      laneName({ from: voyage.portOfLoading, to: voyage.portOfDischarge }) ===
      laneName({ from, to }),
  )
const chapterOf = (truth: TrueConsignment) => truth.items[0]?.hs6.slice(0, 2) ?? ''

describe('the mix of goods', () => {
  it.each(LANES.map(([from, to]) => [from, to] as const))(
    'from %s to %s is that of the table, within four standard errors',
    (from, to) => {
      const target = tables.mixes.mixes.find(
        (mix) => from.startsWith(mix.from) && to.startsWith(mix.to),
      )
      const lane = of(from, to)
      expect(lane.length).toBeGreaterThan(400)
      for (const [chapter, percent] of Object.entries(target?.chapters ?? { none: 100 })) {
        const wanted = percent / 100
        const room = 4 * Math.sqrt((wanted * (1 - wanted)) / lane.length)
        const got = shareOf(lane, (truth) => chapterOf(truth) === chapter)
        expect([chapter, Math.abs(got - wanted) <= room]).toEqual([chapter, true])
      }
    },
  )

  it('sells nine of ten items between the prices of their line', () => {
    const items = made.flatMap(({ items }) => items)
    const share = shareOf(items, ({ entry, valueMinor, grossKg }) => {
      const price = valueMinor / grossKg
      return price >= entry.centsPerKg.low && price <= entry.centsPerKg.high
    })
    expect(share).toBeGreaterThan(0.87)
    expect(share).toBeLessThan(0.93)
  })
})

describe('the boxes', () => {
  it('hold no more than their payload, and goods no larger than their room', () => {
    for (const { containers, items, grossKg, id } of made) {
      let [payload, room] = [0, 0]
      for (const { sizeType, vgmKg } of containers) {
        const size = SIZES[sizeType as SizeType]
        payload += size.payloadKg
        room += size.cubicMetres
        expect([id, (vgmKg ?? 0) <= size.tareKg + size.payloadKg + 40]).toEqual([id, true])
      }
      const volume = items.reduce((sum, item) => sum + item.grossKg / densityOf(item.entry), 0)
      expect([id, grossKg <= payload, volume <= room]).toEqual([id, true, true])
    }
  })

  it('are reefers exactly for chilled goods', () => {
    for (const { containers, items } of made) {
      const isReefer = containers[0]?.sizeType === '45R1'
      expect(isReefer).toBe(items[0]?.entry.chilled === true)
    }
  })
})

describe('volumes and values', () => {
  const gini = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b)
    const total = sorted.reduce((sum, value) => sum + value, 0)
    const ranked = sorted.reduce((sum, value, i) => sum + (i + 1) * value, 0)
    return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length
  }

  it('are heavy-tailed: by consignment and by shipper', () => {
    expect(gini(made.map(({ valueMinor }) => valueMinor))).toBeGreaterThan(0.6)
    const byShipper = new Map<string, number>()
    for (const { exporter } of made)
      byShipper.set(exporter.party.id ?? '', (byShipper.get(exporter.party.id ?? '') ?? 0) + 1)
    expect(gini([...byShipper.values()])).toBeGreaterThan(0.45)
  })

  it('lie for about 30 % of Vietnamese exports with about 75 AEO holders', () => {
    const exports = made.filter(({ voyage }) => voyage.portOfLoading.startsWith('VN'))
    const chapters = new Set(
      tables.goods.goods
        .filter(({ exporters }) => exporters.includes('VN'))
        .map(({ hs6 }) => hs6.slice(0, 2)),
    )
    const population = openLanes(planOf(), createChance('marginals'), tables).get('VNHPH-USLAX')
    const holders = population?.market.population.aeoHolders('VN', 'exporter', [...chapters]) ?? []
    expect(holders.length).toBeGreaterThanOrEqual(65)
    expect(holders.length).toBeLessThanOrEqual(85)
    const share = shareOf(exports, ({ exporter }) => exporter.aeo !== null)
    expect(share).toBeGreaterThan(0.25)
    expect(share).toBeLessThan(0.35)
  })
})

describe('companies', () => {
  it('come back to their lanes: most exporters of Viet Nam use fewer lanes than there are', () => {
    const lanes = new Map<string, { size: number; used: Set<string> }>()
    for (const { exporter, voyage } of made) {
      if (!voyage.portOfLoading.startsWith('VN')) continue
      const id = exporter.party.id ?? ''
      const held = lanes.get(id) ?? { size: 0, used: new Set() }
      held.size++
      held.used.add(voyage.portOfDischarge)
      lanes.set(id, held)
    }
    const regular = [...lanes.values()].filter(({ size }) => size >= 8)
    expect(regular.length).toBeGreaterThan(20)
    expect(shareOf(regular, ({ used }) => used.size <= 3)).toBeGreaterThan(0.6)
  })
})
