import { describe, expect, it } from 'vitest'
import { Party } from '../../src/domain/party.ts'
import { openNames } from '../../src/generate/people/names.ts'
import { shellsAt } from '../../src/generate/people/numbers.ts'
import { createPopulation, ROLES, type Trader } from '../../src/generate/people/population.ts'
import { taxId } from '../../src/generate/people/tax-id.ts'
import { cheaperNeighbour, honestTable, openGoods } from '../../src/generate/truth/goods-table.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY } from '../../src/kernel/time.ts'
import { back, planOf, reference, tables, there, tradeOf } from './support.ts'

const populationOf = (seed = '1') =>
  createPopulation(createChance(seed), openNames(tables.names), START)
const START = Date.UTC(2026, 2, 1)

describe('the population', () => {
  it('holds the same company under a number, whoever was asked for before', () => {
    const one = populationOf()
    const other = populationOf()
    for (let i = 0; i < 20; i++) other.trader('US', 'importer', '94', i)
    for (const number of [3, 7_000]) {
      expect(one.trader('VN', 'exporter', '94', number)).toEqual(
        other.trader('VN', 'exporter', '94', number),
      )
    }
  })

  it('is made of valid parties with names of their own country', () => {
    const population = populationOf()
    for (const country of ['VN', 'US', 'CN', 'KR', 'NL', 'SG', 'MY', 'TW', 'BR']) {
      for (const role of ROLES) {
        const { party, alias, aliases, phone } = population.trader(country, role, '64', 5)
        expect(Party.parse(party)).toEqual(party)
        expect(party.name).toMatch(/^[ -~]+$/)
        expect(party.address?.country).toBe(country)
        expect(aliases[0]).toBe(alias)
        expect(aliases).not.toContain(party.name)
        expect(phone).toMatch(/^\+[\d ]+$/)
      }
    }
  })

  it('writes a Vietnamese company with its marks and without', () => {
    const { aliases } = populationOf().trader('VN', 'exporter', '94', 3)
    expect(aliases[0]).toMatch(/^CÔNG TY TNHH NỘI THẤT /)
    expect(aliases[1]).toMatch(/^CONG TY TNHH NOI THAT /)
  })

  it('founds large companies long ago and newcomers within the year', () => {
    const population = populationOf()
    const years = (number: number) =>
      (START - population.trader('US', 'importer', '94', number).foundedAt) / (365 * DAY)
    for (let number = 0; number < 4; number++) expect(years(number)).toBeGreaterThanOrEqual(8)
    for (let number = 60; number < 160; number++) {
      expect(years(number)).toBeGreaterThan(0)
      expect(years(number)).toBeLessThan(1)
    }
  })

  it('lets a shell network share its seat, telephone and agent, and nobody else', () => {
    const population = populationOf()
    const seatOf = ({ party, phone, agent }: Trader) => [party.address, phone, agent]
    const shells = shellsAt(0.4).map((number) => population.trader('US', 'importer', '94', number))
    expect(new Set(shells.map(({ network }) => network)).size).toBe(1)
    expect(shells[0]?.network).not.toBeNull()
    for (const shell of shells) expect(seatOf(shell)).toEqual(seatOf(shells[0] as Trader))
    expect(new Set(shells.map(({ party }) => party.id)).size).toBe(shells.length)
    const next = population.trader('US', 'importer', '94', (shells.at(-1)?.number ?? 0) + 1)
    expect(next.network).toBeNull()
    expect(seatOf(next)).not.toEqual(seatOf(shells[0] as Trader))
  })

  it('gives no two companies one tax number, each in the shape of its country', () => {
    const shapes = { US: /^[1-8]\d-\d{7}$/, VN: /^[01]\d{9}$/, NL: /^NL\d{10}$/ }
    for (const [country, shape] of Object.entries(shapes)) {
      const ids = new Set<string>()
      for (let role = 0; role < ROLES.length; role++) {
        for (let chapter = 0; chapter < 100; chapter += 9) {
          for (let number = 0; number < 400; number++)
            ids.add(taxId(country, role, chapter, number))
        }
      }
      expect(ids.size).toBe(ROLES.length * 12 * 400)
      expect([...ids].filter((id) => !shape.test(id))).toEqual([])
    }
  })

  it('has a few large shippers, many small ones, and buyers who come back', () => {
    const { filings } = tradeOf(planOf({ days: 20, lanes: [there, back] }))
    const pairs = new Map<string, number>()
    const shippers = new Map<string, number>()
    for (const { document, port } of filings) {
      if (document.kind !== 'import-declaration' || port !== 'USLAX') continue
      const [shipper, pair] = [
        `${document.exporter?.id}`,
        `${document.exporter?.id} ${document.importer.id}`,
      ]
      shippers.set(shipper, (shippers.get(shipper) ?? 0) + 1)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    const counts = [...shippers.values()].sort((a, b) => b - a)
    const total = counts.reduce((sum, count) => sum + count, 0)
    const topTenth = counts
      .slice(0, Math.ceil(counts.length / 10))
      .reduce((sum, count) => sum + count, 0)
    expect(topTenth / total).toBeGreaterThan(0.3)
    const repeated = [...pairs.values()]
      .filter((count) => count > 1)
      .reduce((sum, count) => sum + count, 0)
    expect(repeated / total).toBeGreaterThan(0.55)
  })
})

describe('the shipped goods list', () => {
  const book = openGoods(reference, tables.mixes)

  it('names each line once, prices in order', () => {
    expect(book.byHs6.size).toBe(reference.goods.length)
    for (const { centsPerKg, kgPerPackage } of reference.goods) {
      expect(centsPerKg.low).toBeLessThan(centsPerKg.median)
      expect(centsPerKg.median).toBeLessThan(centsPerKg.high)
      expect(kgPerPackage.low).toBeLessThan(kgPerPackage.high)
    }
  })

  it('has duties for both countries on every line, and pairs for every lie in both directions', () => {
    expect(
      reference.goods.filter(({ duty }) => duty.US === undefined || duty.VN === undefined),
    ).toEqual([])
    const pairs = (importer: string, origin: string) =>
      reference.goods.filter(
        (entry) =>
          entry.exporters.includes(origin) &&
          cheaperNeighbour(book, entry, importer, origin) !== null,
      )
    expect(pairs('US', 'VN').length).toBeGreaterThanOrEqual(10)
    expect(pairs('VN', 'US').length).toBeGreaterThanOrEqual(5)
    expect(
      reference.goods.filter(({ tradeDefence }) => tradeDefence !== undefined).length,
    ).toBeGreaterThanOrEqual(15)
    expect(reference.goods.filter(({ waste }) => waste === true).length).toBeGreaterThanOrEqual(6)
  })

  it('sells every kind of goods of a country, whatever the mix of chapters', () => {
    for (const [from, to] of [
      ['VN', 'USLAX'],
      ['US', 'VNHPH'],
      ['KR', 'VNHPH'],
      ['NL', 'VNCMT'],
    ]) {
      const sold = honestTable(book, { to: to as string }, from as string)
      const sellable = reference.goods.filter(({ exporters }) => exporters.includes(from as string))
      expect(sold.size).toBe(sellable.length)
    }
  })
})
