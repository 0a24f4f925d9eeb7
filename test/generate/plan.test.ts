import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lawOf } from '../../src/generate/law/filing-law.ts'
import { TradePlan } from '../../src/generate/plan.ts'
import { planIssues } from '../../src/generate/plan-issues.ts'
import { back, example, type PlanText, planOf, tables, there } from './support.ts'

describe('a trade plan', () => {
  it('needs nothing but a start, days and lanes; every assumption has a default', () => {
    const lane = {
      from: 'VNHPH',
      to: 'USLAX',
      consignmentsPerDay: 5,
      transitDays: { min: 18, max: 25 },
    }
    expect(TradePlan.parse({ start: '2026-03-01', days: 1, lanes: [lane] })).toEqual({
      start: Date.UTC(2026, 2, 1),
      days: 1,
      lanes: [
        { ...lane, sailingsPerWeek: 7, illicitShare: 0, billedTwiceShare: 0, typologies: {} },
      ],
      honestErrors: {
        valueGapSdPercent: 6,
        weightGapSdPercent: 1.2,
        hs6DisagreementShare: 0.03,
        partyNameVariationShare: 0.15,
        sealErrorShare: 0.005,
        vagueDescriptionShare: 0.04,
        ucrMissingShare: 0.03,
        ucrCorruptedShare: 0.01,
        exportBillMissingShare: 0.3,
        originErrorShare: 0.004,
        sealReadingShare: 0.005,
        eventsMissingShare: 0.02,
        stowPlanMissingShare: 0.02,
        certificateErrorShare: 0.01,
        transitUnrecordedShare: 0.01,
        unNumberMissingShare: 0.02,
        useUnreportedShare: 0.1,
      },
      papers: {
        certificateShare: 0.35,
        certificateCancelledShare: 0,
        permitShare: 0.1,
        transitShare: 0.15,
        zoneShare: 0,
        supplyShare: 0.3,
        parcelShare: 0.01,
        guaranteeBy: 'value',
        permitsFiled: 'with-manifest',
        permitRevokedShare: 0,
        refilledAtHub: false,
      },
      operators: { suspendedShare: 0.04 },
      filing: { lateShare: 0.03, laws: {} },
      amendments: {
        manifestShare: 0.05,
        importDeclarationShare: 0.03,
        lateShare: 0.3,
        falsifiedFieldShare: 0.6,
        portChangeShare: 0,
      },
      warnings: { illicitShare: 0.03, honestShare: 0.01 },
      riskLists: {
        versionDays: 30,
        goodsCoverage: 0.9,
        makerCoverage: 0.8,
        aliasCoverage: 0.5,
        shellCoverage: 0.25,
        routeCoverage: 0.5,
        falseEntryShare: 0.3,
        knownAtStartShare: 0.6,
      },
      ports: [],
      seasonality: {
        weekdays: [1, 1.05, 1.05, 1.05, 1.1, 0.95, 0.8],
        months: [1, 0.85, 1, 1, 1, 1, 1.05, 1.07, 1.06, 1.04, 0.98, 0.95],
      },
    })
  })

  it('takes its start as text or as milliseconds', () => {
    expect(planOf({ start: Date.UTC(2026, 2, 1) })).toEqual(planOf({ start: '2026-03-01T00:00Z' }))
  })

  it.each<[string, Partial<PlanText> | { oops: 1 }, (string | number)[]]>([
    ['a key nobody knows', { oops: 1 }, []],
    ['a start that is no time', { start: 'soon' }, ['start']],
    ['no lane', { lanes: [] }, ['lanes']],
    [
      'a share over one',
      { lanes: [{ ...there, illicitShare: 1.5 }] },
      ['lanes', 0, 'illicitShare'],
    ],
    [
      'a port that is no LOCODE',
      { lanes: [{ ...there, from: 'Hai Phong' }] },
      ['lanes', 0, 'from'],
    ],
    [
      'a transit that ends before it begins',
      { lanes: [{ ...there, transitDays: { min: 9, max: 3 } }] },
      ['lanes', 0, 'transitDays'],
    ],
    [
      'a negative error',
      { honestErrors: { sealErrorShare: -1 } },
      ['honestErrors', 'sealErrorShare'],
    ],
    [
      'a rule whose hours are the wrong way round',
      {
        filing: {
          laws: { US: { manifest: { before: 'loading', latestHours: 48, earliestHours: 24 } } },
        },
      },
      ['filing', 'laws', 'US', 'manifest'],
    ],
  ])('refuses %s', (_, change, path) => {
    const parsed = TradePlan.safeParse({ ...example, ...change })
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([path])
  })

  it('says how a time is written', () => {
    const messages = TradePlan.safeParse({ ...example, start: 'soon' }).error?.issues.map(
      ({ message }) => message,
    )
    expect(messages).toEqual(['a time is UTC text, e.g. "2026-03-01" or "2026-03-01T07:00Z"'])
  })

  it('can be printed as a JSON Schema', () => {
    expect(z.toJSONSchema(TradePlan, { io: 'input' }).required).toEqual(['start', 'days', 'lanes'])
  })

  it('changes a law by the rule it names and keeps the others', () => {
    const manifest = { before: 'arrival', latestHours: 10, earliestHours: 20 } as const
    const plan = planOf({ filing: { laws: { US: { manifest } } } })
    expect(lawOf(plan.filing, 'US')).toEqual({ ...lawOf(planOf().filing, 'US'), manifest })
  })
})

describe('the law of a country', () => {
  it.each([
    ['US', 'loading'],
    ['NL', 'loading'],
    ['DE', 'loading'],
    ['VN', 'arrival'],
    ['KR', 'arrival'],
    ['GB', 'arrival'],
  ])('of %s wants the manifest before %s', (country, event) => {
    expect(lawOf(planOf().filing, country).manifest.before).toBe(event)
  })
})

describe('what a plan asks of its goods list', () => {
  it('is nothing, for the example', () => {
    expect(planIssues(planOf(), tables)).toEqual([])
  })

  it.each<[string, PlanText['lanes'], (string | number)[], string]>([
    [
      'a lane to itself',
      [{ ...there, from: 'VNHPH', to: 'VNHPH', illicitShare: 0, typologies: {} }],
      ['lanes', 0, 'to'],
      'the lane leads from VNHPH to itself',
    ],
    [
      'the same lane twice',
      [there, back, there],
      ['lanes', 2, 'to'],
      'its house bills would be called like those of lanes[0]: both spell HPHLAX',
    ],
    [
      'goods nobody listed',
      [{ ...there, goods: [{ hs6: '940361', weight: 1 }] }],
      ['lanes', 0, 'goods', 0, 'hs6'],
      'the goods list has no 940361',
    ],
    [
      'crime without a kind',
      [{ ...there, typologies: {} }],
      ['lanes', 0, 'typologies'],
      'illicitShare is 0.1, but no typology has a weight',
    ],
    [
      'relabelled origin where no duty depends on it',
      [{ ...back, typologies: { T01: 1 } }],
      ['lanes', 0, 'typologies', 'T01'],
      'the goods list has nothing that T01 could be done with from US to VN',
    ],
    [
      'ships larger than a bill number can count',
      [{ ...there, consignmentsPerDay: 500_000 }],
      ['lanes', 0, 'sailingsPerWeek'],
      'a ship would take up to 676778 consignments, more than 40000',
    ],
  ])('reports %s', (_, lanes, path, what) => {
    const issues = planIssues(planOf({ lanes }), tables)
    expect(issues.map((issue) => ({ path: issue.path, what: issue.what }))).toEqual([
      { path, what },
    ])
  })

  it.each<[string, PlanText['lanes'], (string | number)[], string, string]>([
    [
      'a port nobody knows',
      [{ ...there, to: 'USLAZ' }],
      ['lanes', 0, 'to'],
      'no seaport USLAZ is known',
      'use USLAX (Los Angeles), or describe USLAZ under ports: { locode, name, latitude, longitude }',
    ],
    [
      'a call nobody knows',
      [{ ...there, services: [{ calls: ['SGSIN', 'TWKHJ'] }] }],
      ['lanes', 0, 'services', 0, 'calls', 1],
      'no seaport TWKHJ is known',
      'use TWKHH (Kaohsiung), or describe TWKHJ under ports: { locode, name, latitude, longitude }',
    ],
    [
      'a voyage of unknown length',
      [{ from: 'BRSSZ', to: 'ZADUR', consignmentsPerDay: 3 }],
      ['lanes', 0, 'transitDays'],
      'how long a ship takes from BRSSZ to ZADUR is known neither here nor from the table of sea routes',
      'give the lane transitDays, e.g. { min: 18, max: 25 }',
    ],
  ])('reports %s, and how to mend it', (_, lanes, path, what, mend) => {
    expect(planIssues(planOf({ lanes }), tables)).toEqual([{ path, what, mend }])
  })

  it('knows a port the plan describes itself', () => {
    const ports = [{ locode: 'XKPAX', name: 'Nowhere', latitude: 1, longitude: 2 }]
    const lanes = [{ ...there, to: 'XKPAX', typologies: {}, illicitShare: 0 }]
    expect(planIssues(planOf({ lanes, ports }), tables)).toEqual([])
  })

  it('names the nearest line that is known', () => {
    const lanes = [{ ...there, goods: [{ hs6: '940361', weight: 1 }] }]
    expect(planIssues(planOf({ lanes }), tables)[0]?.mend).toBe('add it to the list, or use 940360')
  })
})
