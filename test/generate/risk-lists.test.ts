import { describe, expect, it } from 'vitest'
import { PortDocument } from '../../src/domain/port-document.ts'
import type { RiskListUpdate } from '../../src/domain/risk-list-update.ts'
import { openNames } from '../../src/generate/people/names.ts'
import { createPopulation } from '../../src/generate/people/population.ts'
import { TradePlan } from '../../src/generate/plan.ts'
import { standingFilings } from '../../src/generate/standing.ts'
import {
  LISTED_COUNTRY,
  LISTED_MAKERS,
  LISTED_SECTORS,
} from '../../src/generate/typologies/t07-forced-labour.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY } from '../../src/kernel/time.ts'
import { example, planOf, reference, shareOf, tables, there, tradeOf } from './support.ts'

const chance = createChance('1')
const listsOf = (plan: TradePlan) =>
  standingFilings(plan, chance, tables).flatMap(({ at, port, document }) =>
    document.kind === 'risk-list-update' ? [{ at, port, list: document }] : [],
  )
const plan = planOf({ days: 400 })
const lists = listsOf(plan)
const newest = (number: string) =>
  lists.filter(({ list }) => list.number === number).at(-1)?.list as RiskListUpdate
const everOn = (number: string) => [
  ...new Map(
    lists
      .filter(({ list }) => list.number === number)
      .flatMap(({ list }) => list.entries.map((entry) => [entry.id, entry])),
  ).values(),
]
const population = createPopulation(chance, openNames(tables.names), plan.start)

describe('both sides keep lists', () => {
  it('from the start, with a new version every thirty days, filed with themselves', () => {
    const numbers = new Set(lists.map(({ list }) => list.number))
    expect([...numbers].sort()).toEqual([
      'USLAX:businesses',
      'USLAX:forced-labour',
      'USLAX:goods',
      'USLAX:routes',
      'VNHPH:businesses',
      'VNHPH:goods',
      'VNHPH:routes',
    ])
    for (const number of numbers) {
      const versions = lists.filter(({ list }) => list.number === number)
      expect(versions.map(({ list }) => list.revision)).toEqual(versions.map((_, i) => i + 1))
      versions.forEach(({ at, port, list }, i) => {
        expect(at).toBe(plan.start + i * 30 * DAY)
        expect([list.from, list.effectiveFrom]).toEqual([port, at])
        if (i === versions.length - 1) expect(PortDocument.parse(list)).toEqual(list)
        expect(new Set(list.entries.map(({ id }) => id)).size).toBe(list.entries.length)
        for (const { validFrom } of list.entries) expect(validFrom).toBeLessThanOrEqual(at)
      })
    }
  })

  it('that grow, and now and then lose an entry', () => {
    const [first] = lists.filter(({ list }) => list.number === 'USLAX:businesses')
    const known = new Set(newest('USLAX:businesses').entries.map(({ id }) => id))
    expect(known.size).toBeGreaterThan(1.3 * (first?.list.entries.length ?? 0))
    const lost = first?.list.entries.filter(({ id }) => !known.has(id)) ?? []
    expect(lost.length).toBeGreaterThan(5)
  })

  it('that do not look at what is traded: the same without crime, and in a longer plan', () => {
    const honest = example.lanes.map((lane) => ({ ...lane, illicitShare: 0 }))
    expect(listsOf(planOf({ days: 400, lanes: honest }))).toEqual(lists)
    const short = listsOf(planOf({ days: 70 }))
    expect(short).toEqual(lists.filter(({ at }) => at < plan.start + 70 * DAY))
  })
})

describe('a list names neither all nor only the guilty:', () => {
  it('goods under trade defence and waste, but for some headings', () => {
    const wanted = (holds: (entry: (typeof reference.goods)[number]) => boolean) =>
      new Set(reference.goods.filter(holds).map(({ hs6 }) => hs6.slice(0, 4)))
    const defended = wanted(({ tradeDefence }) =>
      (tradeDefence ?? []).some(({ importer }) => importer === 'US'),
    )
    const waste = wanted((entry) => entry.waste === true)
    const entries = everOn('USLAX:goods')
    for (const { subject, typology } of entries)
      expect((typology === 'T08' ? waste : defended).has(subject.goods?.[0] ?? '')).toBe(true)
    expect(entries.length / (defended.size + waste.size)).toBeGreaterThan(0.75)
    expect(entries.length).toBeLessThan(defended.size + waste.size)
  })

  it('makers that T07 draws from, but for some, without all their names, beside honest namesakes', () => {
    const entries = everOn('USLAX:forced-labour')
    const ids = new Set(entries.map(({ subject }) => subject.party?.id))
    const names = new Set(entries.map(({ subject }) => subject.party?.name))
    const makers = [...LISTED_SECTORS].flatMap((sector) =>
      Array.from({ length: 40 }, (_, i) => ({
        isGuilty: i < LISTED_MAKERS,
        ...population.trader(LISTED_COUNTRY, 'maker', sector, i),
      })),
    )
    const guilty = makers.filter(({ isGuilty }) => isGuilty)
    const coverage = shareOf(guilty, ({ party }) => ids.has(party.id))
    expect(coverage).toBeGreaterThan(0.6)
    expect(coverage).toBeLessThan(1)
    const listed = guilty.filter(({ party }) => ids.has(party.id))
    const aliases = shareOf(listed, ({ alias }) => names.has(alias))
    expect(aliases).toBeGreaterThan(0.25)
    expect(aliases).toBeLessThan(0.75)
    const namesakes = makers.filter(({ isGuilty, party }) => !isGuilty && names.has(party.name))
    expect(namesakes.length / (namesakes.length + listed.length)).toBeGreaterThan(0.15)
    expect(namesakes.filter(({ party }) => ids.has(party.id))).toEqual([])
  })

  it('some shells of the networks behind T03, beside companies that are honest', () => {
    const { truths } = tradeOf(
      planOf({ days: 6, lanes: [{ ...there, illicitShare: 0.6, typologies: { T03: 1 } }] }),
    )
    const listed = new Set(everOn('USLAX:businesses').map(({ subject }) => subject.party?.id))
    const shells = new Set(
      truths.flatMap(({ actors }) =>
        actors.flatMap(({ role, id }) => (role === 'shell' ? [id] : [])),
      ),
    )
    const caught = shareOf([...shells], (id) => listed.has(id ?? ''))
    expect(shells.size).toBeGreaterThan(200)
    expect(Math.abs(caught - 0.25)).toBeLessThan(0.09)
    const sectors = ['61', '62', '64', '85', '94']
    const honest = sectors.flatMap((sector) =>
      Array.from({ length: 60 }, (_, i) => population.trader('US', 'importer', sector, i)),
    )
    const wronged = shareOf(honest, ({ party }) => listed.has(party.id))
    expect(wronged).toBeGreaterThan(0.02)
    expect(wronged).toBeLessThan(0.12)
  })

  it('and neither reason, number nor order tells which is which', () => {
    for (const number of ['USLAX:businesses', 'USLAX:forced-labour', 'VNHPH:businesses']) {
      const { entries } = newest(number)
      expect(new Set(entries.map(({ reason }) => reason)).size).toBe(1)
      expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort())
      const days = entries.map(({ validFrom }) => validFrom)
      expect(days).toEqual([...days].sort((a, b) => a - b))
    }
  })
})

it.each(['makerCoverage', 'shellCoverage'])('a list with all the guilty is refused: %s', (name) => {
  const parsed = TradePlan.safeParse({ ...example, riskLists: { [name]: 1 } })
  expect(parsed.error?.issues[0]?.message).toContain('the nearest valid value is 0.99')
})
