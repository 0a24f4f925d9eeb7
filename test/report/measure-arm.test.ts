import { describe, expect, it } from 'vitest'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { ArmReport } from '../../src/report/arm-report.ts'
import { type ArmInput, measureArm } from '../../src/report/measure-arm.ts'
import { fc } from '../support/properties.ts'
import {
  assessed,
  ETA,
  found,
  HERE,
  illicit,
  journal,
  LOAD_AT,
  PORTS,
  released,
  START,
  THERE,
  truth,
} from './make.ts'

const arm = (over: Partial<ArmInput>) =>
  measureArm({ arm: 'exchange', ports: PORTS, entries: [], truths: [], pending: {}, ...over })

const noMessages = {
  attempted: 0,
  acknowledged: 0,
  applied: 0,
  lost: 0,
  duplicated: 0,
  unexpected: 0,
  recovered: 0,
  expired: 0,
  rejected: 0,
  pending: 0,
}
const none = (whyNull: string, n = 0) => ({ value: null, of: 0, n, whyNull })
const noHours = (whyNull: string) => ({ p50: null, p95: null, n: 0, whyNull })
/** Nobody was released; `waiting` of them only wait. */
function noRelease(whyNull: string, waiting = 0) {
  const never = noHours(whyNull)
  const steps = { ashore: never, declared: never, chosen: never, checked: never }
  return {
    releaseHours: never,
    release: {
      steps: { ...steps, scanned: never, opened: never },
      byTrader: { authorised: never, known: never, new: never },
      byChannel: { green: never, yellow: never, red: never },
      waiting,
    },
  }
}
const item = (count = 0, cents = 0) => ({ count, cents })
const noCosts = {
  inspections: item(),
  examinations: item(),
  documentChecks: item(),
  storage: item(),
  delay: item(),
  honestStops: item(),
  totalCents: 0,
  harmFoundCents: 0,
}
const nothingShared = {
  items: 0,
  cells: none('nothing was shared'),
  minutes: noHours('nothing was shared'),
}
const noOperators = { benefits: 0, wrongBenefits: 0, wrongMinutes: 0 }
const nobody = none('no consignment was bound for here')
const empty = {
  consignments: 0,
  undecided: 0,
  withoutTruth: 0,
  illicit: nobody,
  inspected: 0,
  hits: 0,
  hitRate: none('no box was opened'),
  openedByLot: 0,
  hitsByLot: 0,
  examinedAtOrigin: 0,
  hitsAtOrigin: 0,
  openedTwice: 0,
  recognised: 0,
  mirrored: nobody,
  stopOrders: 0,
  stoppedBeforeLoading: 0,
  stoppedIllicit: 0,
  feedbackRatio: none('no consignment met a warning of the partner'),
  referrals: 0,
  precisionAt: { '1': nobody, '5': nobody, '10': nobody },
  recallAt: { '1': nobody, '5': nobody, '10': nobody },
  harmAt: { '1': nobody, '5': nobody, '10': nobody },
  revenueAt: { '1': nobody, '5': nobody, '10': nobody },
  harmFoundShare: nobody,
  harmFoundBeforeLoadingShare: nobody,
  leadTimeHours: {
    p50: null,
    p95: null,
    n: 0,
    late: 0,
    whyNull: 'no consignment was bound for here',
  },
  decidedBeforeLoadingShare: nobody,
  ...noRelease('no consignment was bound for here'),
  channels: { green: 0, yellow: 0, red: 0 },
  exchange: noMessages,
  sharing: nothingShared,
  operators: noOperators,
  costs: noCosts,
}

describe('measureArm', () => {
  it('of no consignments has no value, and says why', () => {
    expect(arm({})).toEqual({ ...empty, byPort: { [THERE]: empty, [HERE]: empty } })
  })

  it('tells the story of four consignments: stopped, found at origin, found here, missed', () => {
    const log = journal()
    log.at(HERE, START, assessed('HB0001', 900))
    log.at(HERE, START, { kind: 'ordered', shipment: 'HB0001', order: 'do-not-load' })
    log.at(HERE, START, {
      kind: 'referred',
      shipment: 'HB0001',
      action: 'do-not-load',
      number: 'R1',
    })
    log.at(HERE, START, assessed('UCR2', 600))
    log.at(HERE, START, { kind: 'referred', shipment: 'UCR2', action: 'scan', number: 'R2' })
    log.at(THERE, START + DAY, found('UCR2', THERE))
    log.at(HERE, START + 2 * DAY, assessed('HB0002', 800, 40))
    log.at(HERE, LOAD_AT, { kind: 'not-loaded', shipment: 'HB0001', score: 900, expectedHarm: 900 })
    log.at(HERE, ETA - 24 * HOUR, assessed('HB0003', 700, 50))
    log.at(HERE, ETA, released('HB0002', 800))
    log.at(HERE, ETA, released('HB0003', 700, true))
    log.at(HERE, ETA, found('HB0003', HERE))
    log.at(HERE, ETA, assessed('HB0004', 0))
    log.at(HERE, ETA, released('HB0004', 0))
    const truths = [
      illicit(1, { harmPoints: 50 }),
      illicit(2, { harmPoints: 20, dutyEvadedMinor: 0 }),
      illicit(3, { harmPoints: 10 }),
      illicit(4, { harmPoints: 20, dutyEvadedMinor: 300_000 }),
    ]

    const here = {
      consignments: 4,
      undecided: 0,
      withoutTruth: 0,
      illicit: { value: 1, of: 4, n: 4 },
      inspected: 1,
      hits: 1,
      hitRate: { value: 1, of: 1, n: 1 },
      openedByLot: 0,
      hitsByLot: 0,
      feedbackRatio: none('no consignment met a warning of the partner'),
      examinedAtOrigin: 1,
      hitsAtOrigin: 1,
      openedTwice: 0,
      recognised: 0,
      mirrored: none('no bill was filed here'),
      stopOrders: 1,
      stoppedBeforeLoading: 1,
      stoppedIllicit: 1,
      referrals: 2,
      precisionAt: at({ value: 1, of: 1, n: 1 }),
      recallAt: at({ value: 0.25, of: 1, n: 4 }),
      harmAt: at({ value: 0.5, of: 50, n: 100 }),
      revenueAt: at({ value: 0.2, of: 100_000, n: 500_000 }),
      harmFoundShare: { value: 0.8, of: 80, n: 100 },
      harmFoundBeforeLoadingShare: { value: 0.7, of: 70, n: 100 },
      leadTimeHours: { p50: 24, p95: 480, n: 4, late: 1 },
      decidedBeforeLoadingShare: { value: 0.5, of: 2, n: 4 },
      ...noRelease('no consignment was released', 2),
      channels: { green: 2, yellow: 0, red: 1 },
      exchange: noMessages,
      sharing: nothingShared,
      operators: noOperators,
      costs: {
        ...noCosts,
        inspections: item(1, 40_000),
        examinations: item(1, 40_000),
        totalCents: 80_000,
        harmFoundCents: 800_000,
      },
    }
    expect(arm({ entries: log.entries, truths })).toEqual({
      ...here,
      byPort: { [THERE]: empty, [HERE]: here },
    })
  })

  it('ranks by score and then house bill, and puts the unscored last', () => {
    const log = journal()
    const scores: (number | null)[] = [null, 0, 300, 300, ...Array<number>(16).fill(10)]
    const truths = scores.map((_, i) => (i === 0 || i === 3 ? illicit(i + 1) : truth(i + 1)))
    for (const [i, { houseBill }] of truths.entries()) {
      log.at(HERE, ETA, released(houseBill, scores[i] ?? null))
    }
    const { precisionAt, recallAt } = arm({ entries: log.entries, truths })
    expect(precisionAt['5']).toEqual({ value: 0, of: 0, n: 1 })
    expect(precisionAt['10']).toEqual({ value: 0.5, of: 1, n: 2 })
    expect(recallAt['10']).toEqual({ value: 0.5, of: 1, n: 2 })
  })

  it('of one honest consignment: nothing illicit to recall, no harm to find', () => {
    const log = journal()
    log.at(HERE, START, assessed('HB0001', 0))
    log.at(HERE, ETA, released('HB0001', 0))
    const report = arm({ entries: log.entries, truths: [truth(1)] })
    expect([
      report.illicit,
      report.precisionAt['1'],
      report.recallAt['1'],
      report.harmFoundShare,
    ]).toEqual([
      { value: 0, of: 0, n: 1 },
      { value: 0, of: 0, n: 1 },
      none('no consignment was illicit'),
      none('no consignment carried harm'),
    ])
    expect(report.revenueAt['1']).toEqual(none('no consignment evaded duty'))
  })

  it('counts who was never scored, or only on arrival, as late with no lead time', () => {
    const log = journal()
    log.at(HERE, ETA, assessed('HB0002', 100))
    log.at(HERE, ETA + HOUR, assessed('HB0003', 100))
    log.at(HERE, ETA - 1, assessed('HB0004', 100))
    const { leadTimeHours } = arm({
      entries: log.entries,
      truths: [1, 2, 3, 4].map((n) => truth(n)),
    })
    expect(leadTimeHours).toEqual({ p50: 0, p95: 0, n: 4, late: 3 })
  })

  it('calls a first score at the hour of loading too late for loading', () => {
    const log = journal()
    log.at(HERE, LOAD_AT, assessed('HB0001', 100))
    log.at(HERE, LOAD_AT - 1, assessed('HB0002', 100))
    const { decidedBeforeLoadingShare } = arm({
      entries: log.entries,
      truths: [truth(1), truth(2)],
    })
    expect(decidedBeforeLoadingShare).toEqual({ value: 0.5, of: 1, n: 2 })
  })

  it('ranks what was still on its way by the last score', () => {
    const log = journal()
    log.at(HERE, START, assessed('HB0001', 900))
    log.at(HERE, START + 1, assessed('HB0001', 10))
    log.at(HERE, START + 2, assessed('HB0002', 50))
    const { undecided, precisionAt } = arm({ entries: log.entries, truths: [truth(1), illicit(2)] })
    expect([undecided, precisionAt['1']]).toEqual([2, { value: 1, of: 1, n: 1 }])
  })

  it('does not count an honest error in an opened box as a hit', () => {
    const log = journal()
    log.at(HERE, ETA, released('HB0001', 800, true))
    log.at(HERE, ETA, found('HB0001', HERE, 'anomaly'))
    const { inspected, hits, hitRate } = arm({ entries: log.entries, truths: [truth(1)] })
    expect([inspected, hits, hitRate]).toEqual([1, 0, { value: 0, of: 0, n: 1 }])
  })

  it('leaves what a lot had opened out of the hit rate, and counts it apart', () => {
    const log = journal()
    log.at(HERE, ETA, released('HB0001', 800, true))
    log.at(HERE, ETA, found('HB0001', HERE))
    log.at(HERE, ETA, released('HB0002', 0, true, 'random'))
    log.at(HERE, ETA, found('HB0002', HERE, 'none'))
    log.at(HERE, ETA, released('HB0003', 0, true, 'top-up'))
    log.at(HERE, ETA, found('HB0003', HERE, 'none'))
    const told = arm({ entries: log.entries, truths: [illicit(1), truth(2), truth(3)] })
    const { inspected, hits, hitRate, openedByLot, hitsByLot } = told
    expect([inspected, hits, hitRate]).toEqual([3, 1, { value: 0.5, of: 1, n: 2 }])
    expect([openedByLot, hitsByLot]).toEqual([1, 0])
  })

  it('counts the warnings met, and those answered in time', () => {
    const log = journal()
    const owed = { kind: 'warning-met', warning: 'W1', dueAt: ETA } as const
    const given = { kind: 'feedback', warning: 'W1', by: 'control-result', told: true } as const
    for (const shipment of ['HB0001', 'HB0002', 'HB0003'])
      log.at(HERE, START, { ...owed, shipment })
    log.at(HERE, ETA, { ...given, shipment: 'HB0001', inTime: true })
    log.at(HERE, ETA + 1, { ...given, shipment: 'HB0002', inTime: false })
    log.at(HERE, ETA, { ...given, shipment: 'HB0003', inTime: true, told: false })
    const { feedbackRatio } = arm({
      entries: log.entries,
      truths: [truth(1), truth(2), truth(3)],
    })
    expect(feedbackRatio).toEqual({ value: 1 / 3, of: 1, n: 3 })
  })

  it('tells a box opened at both ports, and does not hear the origin about scores', () => {
    const log = journal()
    log.at(THERE, START, assessed('HB0001', 999))
    log.at(THERE, START, found('HB0001', THERE, 'none'))
    log.at(HERE, ETA, released('HB0001', null, true))
    log.at(HERE, ETA, found('HB0001', HERE, 'none'))
    const report = arm({ entries: log.entries, truths: [truth(1)] })
    expect([
      report.examinedAtOrigin,
      report.inspected,
      report.openedTwice,
      report.leadTimeHours.late,
    ]).toEqual([1, 1, 1, 1])
  })

  it('measures each direction for its own port', () => {
    const back = { portOfLoading: HERE, portOfDischarge: THERE }
    const log = journal()
    log.at(HERE, ETA, released('HB0001', 100))
    log.at(THERE, ETA, released('HB0002', 100, true))
    const report = arm({
      entries: log.entries,
      truths: [truth(1), truth(2, back), truth(3, { portOfDischarge: 'SGSIN' })],
    })
    const counted = [report, report.byPort[THERE], report.byPort[HERE]]
    expect(counted.map((one) => [one?.consignments, one?.inspected])).toEqual([
      [2, 1],
      [1, 1],
      [1, 0],
    ])
  })

  it('keeps recorded trade without truth out of every share that needs it', () => {
    const log = journal()
    log.at(HERE, START, assessed('REAL1', 900))
    log.at(HERE, ETA, released('REAL1', 900))
    log.at(HERE, ETA, released('REAL2', 100, true))
    const { ucr, portOfLoading, portOfDischarge, loadAt, eta } = truth(1)
    const sailings = [{ houseBill: 'REAL1', ucr, portOfLoading, portOfDischarge, loadAt, eta }]
    const { consignments, withoutTruth, precisionAt, leadTimeHours, channels } = arm({
      entries: log.entries,
      sailings,
    })
    expect([consignments, withoutTruth, channels]).toEqual([2, 2, { green: 1, yellow: 0, red: 1 }])
    expect(precisionAt['1']).toEqual(none('nobody knows what was really in the boxes'))
    expect(leadTimeHours).toEqual({ p50: 480, p95: 480, n: 1, late: 0 })
  })

  it.each<[string, Partial<ArmInput>, string]>([
    [
      'two decisions about one consignment',
      {
        truths: [truth(1)],
        entries: [released('HB0001', 1), released('UCR1', 2)].map((event, i) => ({
          port: HERE,
          seq: i + 1,
          at: ETA,
          event,
        })),
      },
      'arm exchange: USLAX decided twice about UCR1, the second time with entry 2',
    ],
    [
      'two truths of one bill',
      { truths: [truth(1), truth(1)] },
      'arm exchange: two truth records hold house bill HB0001',
    ],
  ])('refuses %s', (_, input, message) => {
    expect(() => arm(input)).toThrow(message)
  })

  it('of any journal is a valid report: no share outside 0 to 1, every consignment in one place, in any order', () => {
    fc.assert(
      fc.property(arbitraryTrade, fc.infiniteStream(fc.nat(1_000)), (trade, shuffle) => {
        const { entries, truths } = trade
        const report = arm({ entries, truths })
        expect(ArmReport.parse(report)).toEqual(report)
        expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/)
        for (const one of [report, ...Object.values(report.byPort)]) {
          const { green, yellow, red } = one.channels
          expect(green + yellow + red + one.stoppedBeforeLoading + one.undecided).toBe(
            one.consignments,
          )
          expect(one.hits).toBeLessThanOrEqual(one.inspected)
          expect(one.harmFoundBeforeLoadingShare.of).toBeLessThanOrEqual(one.harmFoundShare.of)
          expect(one.leadTimeHours.late).toBeLessThanOrEqual(one.leadTimeHours.n)
        }
        const shuffled = entries
          .map((entry) => ({ entry, key: shuffle.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        expect(arm({ entries: shuffled, truths: [...truths].reverse() })).toEqual(report)
      }),
      { numRuns: 200 },
    )
  })

  it.each<[string, (n: number) => TruthRecord]>([
    ['all risky', (n) => illicit(n)],
    ['none risky', (n) => truth(n)],
  ])('renders numbers when %s', (_, make) => {
    const log = journal()
    const truths = Array.from({ length: 40 }, (_, i) => make(i + 1))
    for (const { houseBill } of truths) log.at(HERE, ETA, released(houseBill, 1_000))
    const { illicit: base, precisionAt } = arm({ entries: log.entries, truths })
    expect(precisionAt['10'].value).toBe(base.value)
  })
})

function at<T>(value: T): { '1': T; '5': T; '10': T } {
  return { '1': value, '5': value, '10': value }
}

const oneTrade = fc.record({
  bad: fc.boolean(),
  back: fc.boolean(),
  harm: fc.nat(500),
  byUcr: fc.boolean(),
  scores: fc.array(fc.record({ score: fc.nat(1_000), hour: fc.nat(600) }), { maxLength: 3 }),
  end: fc.constantFrom('released', 'opened', 'not-loaded', 'on its way'),
  atOrigin: fc.boolean(),
})

/** Trade both ways with random scores and ends, as a port would log it. */
const arbitraryTrade = fc.array(oneTrade, { maxLength: 50 }).map((list) => {
  const log = journal()
  const truths = list.map(({ bad, back, harm }, i) => {
    const ports = back ? { portOfLoading: HERE, portOfDischarge: THERE } : {}
    return bad ? illicit(i + 1, { harmPoints: harm, ...ports }) : truth(i + 1, ports)
  })
  list.forEach(({ scores, end, byUcr, atOrigin, bad }, i) => {
    const { houseBill, ucr, portOfDischarge, portOfLoading } = truths[i] as TruthRecord
    const outcome = bad ? 'offence' : 'none'
    let last: number | null = null
    for (const { score, hour } of scores) {
      log.at(portOfDischarge, START + hour * HOUR, assessed(byUcr ? ucr : houseBill, score))
      last = score
    }
    if (atOrigin) log.at(portOfLoading, LOAD_AT, found(ucr, portOfLoading, outcome))
    if (end === 'not-loaded') {
      log.at(portOfDischarge, LOAD_AT, {
        kind: 'not-loaded',
        shipment: houseBill,
        score: last,
        expectedHarm: last ?? 0,
      })
    } else if (end !== 'on its way') {
      log.at(portOfDischarge, ETA, released(houseBill, last, end === 'opened'))
      if (end === 'opened') log.at(portOfDischarge, ETA, found(houseBill, portOfDischarge, outcome))
    }
  })
  return { entries: log.entries, truths }
})
