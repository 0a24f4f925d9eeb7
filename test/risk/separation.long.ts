import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { TradePlan } from '../../src/generate/plan.ts'
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
import { compileCondition } from '../../src/risk/score/compile-condition.ts'
import { TRUE } from '../../src/risk/score/truth.ts'
import { tables } from '../generate/support.ts'
import { type Drafted, draftViews, EVERYTHING } from './views-of-trade.ts'

const scenarios = join(import.meta.dirname, '../../scenarios')
const read = (name: string) => ({ path: name, text: readFileSync(join(scenarios, name), 'utf8') })
const files = readdirSync(join(scenarios, 'rules'), { recursive: true, encoding: 'utf8' })
const rules = loadRulePack(
  files.filter((name) => name.endsWith('.yaml')).map((name) => read(join('rules', name))),
)
const pack = compilePack(rules)
const figures = readYaml('figures', read('lists/risk-reference.yaml').text, RiskReference)
const reference = indexReference({ goods: tables.goods, figures, routes: tables.routes })

const lane = (from: string, to: string, perDay: number, illicitShare: number, lies: string) => ({
  from,
  to,
  consignmentsPerDay: perDay,
  sailingsPerWeek: 7,
  transitDays: { min: 18, max: 25 },
  illicitShare,
  typologies: Object.fromEntries(lies.split(' ').map((typology) => [typology, 1])),
})
const planOf = (days: number, parcelShare: number, ...lanes: ReturnType<typeof lane>[]) =>
  TradePlan.parse({ start: '2026-03-01', days, papers: { parcelShare }, lanes })

const factsOf = ({ view, now }: Drafted) => deriveFacts(view, reference, now)

describe('generated trade, a tenth of it illicit, honest errors on', () => {
  const plan = planOf(
    1,
    0.01,
    lane('VNHPH', 'USLAX', 300, 0.1, 'T01 T04 T05'),
    lane('USLAX', 'VNHPH', 200, 0.1, 'T05 T08'),
  )
  type Scored = { readonly typology: string | null; readonly score: number }
  const scoreAll = (agreed: readonly string[]): Scored[] =>
    draftViews(plan, tables, 'separation', agreed)
      .map((drafted) => ({
        typology: drafted.truth.typology,
        score: assess(pack, factsOf(drafted), drafted.now).score,
      }))
      .sort((a, b) => b.score - a.score)
  let exchange: Scored[] = []
  let baseline: Scored[] = []
  beforeAll(() => {
    exchange = scoreAll(EVERYTHING)
    baseline = scoreAll([])
  })

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
    expect(precision(exchange)).toBeGreaterThan(0.9)
    expect(precision(exchange)).toBeGreaterThan(precision(baseline) + 0.15)
  })
  it.each(['T01', 'T04', 'T05', 'T08'])('%s reaches the yellow lane nearly always', (typology) => {
    expect(share(exchange, typology, pack.thresholds.yellow)).toBeGreaterThan(0.9)
  })
  it('honest trade rarely leaves the green lane, and hardly ever gets to the red one', () => {
    expect(share(exchange, null, pack.thresholds.yellow)).toBeLessThan(0.12)
    expect(share(exchange, null, pack.thresholds.red)).toBeLessThan(0.03)
  })
})

describe('when the exchange shares everything', () => {
  const plan = planOf(
    2,
    0.05,
    lane(
      'VNHPH',
      'USLAX',
      360,
      0.5,
      'T01 T02 T03 T04 T05 T06 T07 T09 T10 T11 T12 T13 T14 T15 T17 T18',
    ),
    lane('USLAX', 'VNHPH', 50, 0.5, 'T08'),
  )
  let cases: { readonly typology: string | null; readonly facts: ReturnType<typeof factsOf> }[] = []
  beforeAll(() => {
    const drafted = draftViews(plan, tables, 'typologies', EVERYTHING)
    cases = drafted.map((one) => ({ typology: one.truth.typology, facts: factsOf(one) }))
  })

  /** Share of the consignments of a typology, null for honest ones, on which a rule fires. */
  const fires = (id: string, typology: string | null) => {
    const rule = rules.rules.find((one) => one.id === id)
    expect(rule?.status, `${id} is an active rule`).toBe('active')
    const test = compileCondition(rule?.when ?? {}, rule as never)
    const all = cases.filter((one) => one.typology === typology)
    return all.filter(({ facts }) => test(facts.values) === TRUE).length / all.length
  }

  it.each([
    ['T01', 'R10', 0.9],
    ['T01', 'R18', 0.25],
    ['T01', 'R17-FAR', 0.25],
    ['T01', 'R19', 0.1],
    ['T01', 'R21', 0.15],
    ['T02', 'R20', 0.4],
    ['T02', 'R21-PARTS', 0.1],
    ['T03', 'R12', 0.9],
    ['T04', 'R09', 0.9],
    ['T05', 'R07', 0.9],
    ['T06', 'R07-OVER', 0.6],
    ['T06', 'R11', 0.15],
    ['T07', 'R26', 0.2],
    ['T07', 'R17-MAKER', 0.3],
    ['T08', 'R28', 0.9],
    ['T08', 'R30', 0.9],
    ['T09', 'R08-HIDDEN', 0.8],
    ['T09', 'R31', 0.9],
    ['T10', 'R13', 0.9],
    ['T10', 'R08-GAIN', 0.9],
    ['T11', 'R35', 0.7],
    ['T12', 'R14', 0.9],
    ['T13', 'R36', 0.8],
    ['T13', 'R37', 0.7],
    ['T14', 'R12', 0.9],
    ['T15', 'R34', 0.3],
    ['T17', 'R18-TRANSIT', 0.9],
    ['T17', 'R08-MISSING', 0.9],
    ['T18', 'R07', 0.9],
  ])('%s is seen by %s, five times more often than honest trade', (typology, rule, least) => {
    expect(fires(rule, typology)).toBeGreaterThan(least)
    expect(fires(rule, typology)).toBeGreaterThan(5 * fires(rule, null))
  })

  it('no active rule fires on more than one honest consignment in eight, but those that select nothing', () => {
    const often = rules.rules.filter(
      ({ id, status, effect, selectsAlone }) =>
        status === 'active' &&
        effect !== 'lowers' &&
        selectsAlone !== false &&
        fires(id, null) > 0.125,
    )
    expect(often.map(({ id }) => id)).toEqual([])
  })
})
