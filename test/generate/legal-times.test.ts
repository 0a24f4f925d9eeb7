import { describe, expect, it } from 'vitest'
import type { PortDocumentKind } from '../../src/domain/port-document.ts'
import { filingTime, filingWindow, QUANTUM } from '../../src/generate/law/filing-time.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY, HOUR, MINUTE } from '../../src/kernel/time.ts'
import { type LaneText, NEVER_AMENDED, planOf, shareOf, there, tradeOf } from './support.ts'

const lane = (from: string, to: string, days: number): LaneText => ({
  ...there,
  from,
  to,
  consignmentsPerDay: 30,
  transitDays: { min: days, max: days },
  illicitShare: 0,
})
const lanes = [
  lane('VNHPH', 'USLAX', 20),
  lane('USLAX', 'VNHPH', 20),
  lane('SGSIN', 'VNSGN', 2),
  lane('VNSGN', 'SGSIN', 2),
]
const punctual = tradeOf(planOf({ lanes, filing: { lateShare: 0 }, amendments: NEVER_AMENDED }))

type Row = [
  port: string,
  kind: PortDocumentKind,
  partner: string,
  before: 'loadAt' | 'eta' | 'etd',
  latest: number,
  earliest: number,
]

describe('a document is filed within the hours of the law', () => {
  it.each<Row>([
    ['USLAX', 'manifest', 'VNHPH', 'loadAt', 24, 30],
    ['USLAX', 'security-filing', 'VNHPH', 'loadAt', 24, 48],
    ['USLAX', 'import-declaration', 'VNHPH', 'eta', 48, 60],
    ['USLAX', 'export-declaration', 'VNHPH', 'loadAt', 24, 72],
    ['VNHPH', 'manifest', 'USLAX', 'eta', 24, 30],
    ['VNHPH', 'import-declaration', 'USLAX', 'eta', 0, 0],
    ['VNHPH', 'export-declaration', 'USLAX', 'loadAt', 4, 48],
    ['VNSGN', 'manifest', 'SGSIN', 'eta', 12, 18],
    ['SGSIN', 'manifest', 'VNSGN', 'eta', 24, 30],
    ['SGSIN', 'export-declaration', 'VNSGN', 'loadAt', 24, 48],
    ['SGSIN', 'import-declaration', 'VNSGN', 'eta', 0, 0],
    ['VNHPH', 'manifest', 'USLAX', 'etd', 0, 0],
  ])(
    '%s: %s, trade with %s, before %s: %d to %d hours',
    (port, kind, partner, event, latest, earliest) => {
      const outbound = kind === 'export-declaration' || event === 'etd'
      const [from, to] = outbound ? [port, partner] : [partner, port]
      const truths = new Map(punctual.truths.map((truth) => [truth.houseBill.slice(4), truth]))
      const voyages = new Map(
        punctual.filings.flatMap(({ document }) =>
          document.kind === 'manifest' ? [[document.houseBill.slice(4), document.voyage]] : [],
        ),
      )
      const leads = punctual.filings
        .filter((filing) => filing.port === port && filing.document.kind === kind)
        .flatMap(({ at, document }) => {
          const tail = document.number.slice(kind === 'manifest' ? 4 : 3)
          const truth = truths.get(tail)
          if (truth?.portOfLoading !== from || truth.portOfDischarge !== to) return []
          return [((voyages.get(tail)?.[event] ?? Number.NaN) - at) / HOUR]
        })
      expect(leads.length).toBeGreaterThan(50)
      expect(Math.min(...leads)).toBeGreaterThanOrEqual(latest)
      expect(Math.max(...leads)).toBeLessThanOrEqual(earliest)
    },
  )

  it('and none is called late', () => {
    expect(
      punctual.truths
        .flatMap((truth) => truth.honestErrors)
        .filter((field) => field.endsWith('filedAt')),
    ).toEqual([])
  })
})

it('a short voyage has its own hours', () => {
  const rule = {
    before: 'arrival',
    latestHours: 24,
    earliestHours: 30,
    shortVoyage: { underDays: 5, latestHours: 12, earliestHours: 18 },
  } as const
  const voyage = { loadAt: 0, etd: DAY, eta: 6 * DAY }
  expect(filingWindow(rule, voyage)).toEqual({ earliest: 6 * DAY - 30 * HOUR, latest: 5 * DAY })
  expect(filingWindow(rule, { ...voyage, eta: 5 * DAY })).toEqual({
    earliest: 5 * DAY - 18 * HOUR,
    latest: 5 * DAY - 12 * HOUR,
  })
})

it.each([
  ['on the quarter', 10 * DAY, 10 * DAY + 6 * HOUR],
  ['off the quarter', 10 * DAY + MINUTE, 10 * DAY + 6 * HOUR - MINUTE],
  ['of one instant', 10 * DAY, 10 * DAY],
])('a window %s is kept to, in quarters of an hour', (_, earliest, latest) => {
  const rng = createChance('1').of('filing')
  for (let i = 0; i < 500; i++) {
    const { at, late } = filingTime({ earliest, latest }, 0.1, rng)
    expect(at % QUANTUM).toBe(0)
    expect(at > latest).toBe(late)
    expect(at).toBeGreaterThanOrEqual(earliest)
    expect(at).toBeLessThanOrEqual(latest + (late ? 10 * HOUR : 0))
  }
})

it('about so many documents are late as the plan says, and each is noted', () => {
  const { truths, filings } = tradeOf(
    planOf({ days: 20, filing: { lateShare: 0.05 }, amendments: NEVER_AMENDED }),
  )
  const kinds = ['export-declaration', 'security-filing', 'import-declaration']
  const lawful =
    truths.length + filings.filter(({ document }) => kinds.includes(document.kind)).length
  const late = truths
    .flatMap((truth) => truth.honestErrors)
    .filter((field) => field.endsWith('filedAt'))
  expect(late.length / lawful).toBeGreaterThan(0.045)
  expect(late.length / lawful).toBeLessThan(0.055)
  const afterLimit = filings.filter(
    ({ at, port, document }) =>
      document.kind === 'manifest' &&
      port === 'USLAX' &&
      document.voyage.portOfDischarge === 'USLAX' &&
      at > document.voyage.loadAt - DAY,
  )
  const noted = truths.filter(
    ({ portOfDischarge, honestErrors }) =>
      portOfDischarge === 'USLAX' && honestErrors.includes('manifest.filedAt'),
  )
  expect(afterLimit.map(({ document }) => document.number).sort()).toEqual(
    noted.map(({ houseBill }) => houseBill).sort(),
  )
})

it('filings gather in batches', () => {
  const busy = tradeOf(planOf({ lanes: [{ ...there, consignmentsPerDay: 400 }] }))
  const manifests = busy.filings.filter(
    ({ port, document: { kind, revision } }) =>
      port === 'USLAX' && kind === 'manifest' && revision === 1,
  )
  const times = new Set(manifests.map(({ at }) => at))
  expect(manifests.length / times.size).toBeGreaterThan(10)
  expect(
    shareOf([...times], (at) => manifests.filter((filing) => filing.at === at).length > 5),
  ).toBeGreaterThan(0.5)
})
