import { describe, expect, it } from 'vitest'
import { isImoNumber, Locode } from '../../../src/domain/codes.ts'
import { laneName } from '../../../src/generate/plan.ts'
import { planIssues } from '../../../src/generate/plan-issues.ts'
import { sailings } from '../../../src/generate/sailings.ts'
import { distanceNm, servicesOf } from '../../../src/generate/sea/services.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { DAY, HOUR } from '../../../src/kernel/time.ts'
import { planOf, shareOf, tables } from '../support.ts'

const HUBS = ['SGSIN', 'KRPUS', 'TWKHH', 'MYPKG']
const PAIRS = [
  ...['VNHPH', 'VNCMT', 'VNSGN'].flatMap((port) =>
    ['USLAX', 'USLGB', 'USSEA', 'USSAV'].map((to) => [port, to] as const),
  ),
  ['VNHPH', 'KRPUS'] as const,
  ['VNCMT', 'NLRTM'] as const,
  ['VNSGN', 'SGSIN'] as const,
  ['VNSGN', 'MYPKG'] as const,
]
const both = PAIRS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])

/** Every lane of the tables, with nothing said but its ports. */
const plan = planOf({
  days: 120,
  lanes: both.map(([from, to]) => ({ from, to, consignmentsPerDay: 7, sailingsPerWeek: 2 })),
})
const made = sailings(plan, createChance('1'), tables)

describe('the table of sea routes', () => {
  it('knows services and the length of every stretch of every lane, in both directions', () => {
    expect(planIssues(plan, tables)).toEqual([])
    for (const lane of plan.lanes) {
      const services = servicesOf(lane, tables.routes)
      expect([laneName(lane), services.length > 0]).toEqual([laneName(lane), true])
      for (const { calls, stretches } of services) {
        const ports = [lane.from, ...calls, lane.to]
        expect(stretches).toEqual(
          ports.slice(1).map((port, i) => distanceNm(tables.routes, ports[i] as string, port)),
        )
      }
    }
  })

  it('lets no ship sail faster than 20 knots or slower than 3', () => {
    for (const { legs } of made) {
      for (const { from, to, etd, eta } of legs) {
        const knots = (distanceNm(tables.routes, from, to) as number) / ((eta - etd) / HOUR)
        expect(knots).toBeLessThan(20)
        expect(knots).toBeGreaterThan(3)
      }
    }
  })

  it('names ports by valid UN/LOCODEs, each once', () => {
    const { ports } = tables.ports
    for (const { locode } of ports) expect(Locode.safeParse(locode).success).toBe(true)
    expect(new Set(ports.map(({ locode }) => locode)).size).toBe(ports.length)
  })
})

describe('the legs of a sailing', () => {
  it('lead from the first port over every call to the last, one after the other', () => {
    for (const { voyage, legs } of made) {
      expect(legs.map(({ from }) => from)).toEqual([voyage.portOfLoading, ...voyage.routing])
      expect(legs.map(({ to }) => to)).toEqual([...voyage.routing, voyage.portOfDischarge])
      expect([legs[0]?.etd, legs.at(-1)?.eta]).toEqual([voyage.etd, voyage.eta])
      for (const [i, leg] of legs.entries()) {
        expect(leg.eta).toBeGreaterThan(leg.etd)
        const next = legs[i + 1]
        if (next !== undefined) expect(next.etd - leg.eta).toBeGreaterThan(0)
      }
    }
  })

  it('change to another ship of the same carrier exactly where boxes are transhipped', () => {
    const changed = made.filter(({ legs }) => legs.some(({ transhipped }) => transhipped))
    expect(changed.length).toBeGreaterThan(100)
    for (const { legs, voyage } of made) {
      for (const [i, { vessel, transhipped }] of legs.entries()) {
        expect(isImoNumber(vessel.imo)).toBe(true)
        expect(vessel.carrier).toBe(voyage.carrier)
        const next = legs[i + 1]
        if (next !== undefined) expect(next.vessel.imo !== vessel.imo).toBe(transhipped)
      }
    }
  })

  it('go over every hub, about as often as the table says', () => {
    const through = new Set(made.flatMap(({ voyage }) => voyage.routing))
    expect([...through].sort()).toEqual([...HUBS].sort())
    const viaBusan = made.filter(({ lane }) => lane === 'VNHPH-USLAX' || lane === 'VNHPH-USLGB')
    const share = shareOf(viaBusan, ({ voyage }) => voyage.routing.includes('KRPUS'))
    expect(share).toBeGreaterThan(0.15)
    expect(share).toBeLessThan(0.45)
  })

  it('take the days a lane names itself, with the calls of the table', () => {
    const lane = { from: 'VNHPH', to: 'USLAX', consignmentsPerDay: 1 }
    const own = planOf({ days: 30, lanes: [{ ...lane, transitDays: { min: 40, max: 41 } }] })
    const slow = sailings(own, createChance('1'), tables)
    expect(new Set(slow.flatMap(({ voyage }) => voyage.routing))).toEqual(
      new Set(['TWKHH', 'KRPUS']),
    )
    for (const { voyage } of slow) {
      expect((voyage.eta - voyage.etd) / DAY).toBeGreaterThanOrEqual(40)
      expect((voyage.eta - voyage.etd) / DAY).toBeLessThan(42)
    }
  })

  it('come from the scenario alone for ports no table joins', () => {
    const lane = {
      from: 'BRSSZ',
      to: 'ZADUR',
      consignmentsPerDay: 1,
      services: [{ calls: ['SGSIN'], transhipAt: 'SGSIN', transitDays: { min: 30, max: 40 } }],
    }
    const own = planOf({ days: 3, lanes: [lane] })
    expect(planIssues(own, tables)).toEqual([])
    for (const { legs } of sailings(own, createChance('1'), tables)) {
      expect(legs.map(({ transhipped }) => transhipped)).toEqual([true, false])
    }
  })
})
