import { describe, expect, it } from 'vitest'
import type { AssistanceAnswer, AssistanceSubject } from '../../../src/domain/assistance.ts'
import type { JournalEvent } from '../../../src/domain/journal.ts'
import type { PartnerRuleEvent } from '../../../src/domain/partner-rule.ts'
import type { FeedbackAction } from '../../../src/domain/warning-feedback.ts'
import { DAY, HOUR, MINUTE } from '../../../src/kernel/time.ts'
import { INSTRUMENTS, type InstrumentName } from '../../../src/report/instruments/instruments.ts'
import {
  assessed,
  ETA,
  found,
  HERE,
  illicit,
  journal,
  released,
  START,
  THERE,
  truth,
} from '../make.ts'
import { measured } from './measured.ts'

const filed = (document: string, number: string, revision = 1): JournalEvent => ({
  kind: 'filed',
  ...{ document, number, revision },
})
const applied = (item: string, number: string, revision = 1, shipment?: string): JournalEvent => ({
  kind: 'applied',
  ...{ item, number, revision, messageId: 'VNHPH:1:000001' },
  ...(shipment !== undefined && { shipment }),
})

const NOTHING = { entries: [], truths: [] }

it('every figure has a label, and every label a figure, even when nothing happened', () => {
  for (const [name, { labels }] of Object.entries(INSTRUMENTS))
    expect([name, Object.keys(measured(name as InstrumentName, NOTHING)).sort()]).toEqual([
      name,
      Object.keys(labels).sort(),
    ])
})

it('published rules: what was refused, adopted and over, and what they found', () => {
  const log = journal()
  const step = (number: string, step: PartnerRuleEvent['step'], over = {}): JournalEvent => ({
    kind: 'partner-rule',
    ...{ publisher: THERE, number, revision: 1, step, rules: [] },
    ...over,
  })
  const scored = (n: number, rules: readonly string[]) =>
    ({ ...assessed(truth(n).houseBill, 700), rules }) as JournalEvent
  for (const number of ['SCRAP', 'BAD']) log.at(THERE, START, filed('published-rule', number))
  log.at(HERE, START + HOUR, applied('published-rule', 'SCRAP'))
  log.at(HERE, START + HOUR, step('BAD', 'refused', { refused: { reason: 'faulty', faults: 2 } }))
  log.at(HERE, START + HOUR, step('SCRAP', 'offered'))
  log.at(HERE, START, scored(3, ['THERE-SCRAP']))
  const rules = ['THERE-SCRAP']
  log.at(HERE, START + HOUR, step('SCRAP', 'adopted', { by: 'port', rules, touched: 2 }))
  log.at(HERE, START + DAY, scored(1, rules))
  log.at(HERE, START + DAY, scored(2, ['R01', ...rules]))
  log.at(HERE, START + 2 * DAY, found(truth(1).houseBill, HERE))
  log.at(HERE, START + 3 * DAY, step('SCRAP', 'withdrawn', { touched: 1 }))
  const truths = [illicit(1, { typology: 'T08' }), truth(2), truth(3)]
  expect(measured('publishedRules', { entries: log.entries, truths })).toMatchObject({
    published: { value: 2 },
    told: { of: 1, n: 2 },
    minutesToTell: { value: 60 },
    ...{ refused: { value: 1 }, adopted: { value: 1 }, ended: { value: 1 } },
    rescored: { value: 3 },
    flagged: { value: 2 },
    flaggedIllicit: { of: 1, n: 2 },
    flaggedByNothingElse: { value: 1 },
    found: { value: 1 },
  })
})

it('acts: a movement is told, sealed, discharged or called, and its diversion is known', () => {
  const transit = (n: number, over: object): JournalEvent => ({
    kind: 'transit',
    ...{ movement: `M${n}`, revision: 1, shipment: truth(n).ucr, guaranteeMinor: 100_000 },
    ...{ guarantee: 'lodged', offices: 1, seals: 'not-seen' },
    ...over,
  })
  const log = journal()
  const discharged = { guarantee: 'discharged', offices: 2, seals: 'broken' }
  for (const n of [1, 2]) log.at(THERE, START, transit(n, {}))
  log.at(HERE, START + MINUTE, transit(1, {}))
  log.at(THERE, START + DAY, transit(1, discharged))
  log.at(THERE, START + DAY, transit(2, { guarantee: 'called' }))
  log.at(HERE, START + DAY, transit(2, { guarantee: 'called' }))
  log.at(HERE, START + DAY, assessed(truth(2).houseBill, 700))
  log.at(THERE, START + 2 * DAY, found(truth(2).houseBill, THERE))
  const truths = [truth(1), illicit(2, { typology: 'T17' })]
  expect(measured('acts', { entries: log.entries, truths })).toMatchObject({
    movements: { value: 2 },
    told: { of: 2, n: 2 },
    lodgedUsd: { value: 2_000 },
    discharged: { value: 1 },
    calledUsd: { value: 1_000 },
    sealsSeen: { of: 1, n: 2 },
    sealsBroken: { value: 1 },
    divertedKnown: { of: 1, n: 1 },
    divertedFlagged: { of: 1, n: 1 },
    divertedCaught: { of: 1, n: 1 },
    honestCalled: { of: 0, n: 2 },
  })
})

it('aeo: a suspension is stale until it is told, and a benefit is wrong from when it was filed', () => {
  const benefit = (revision: number): JournalEvent => ({
    kind: 'benefit',
    ...{ shipment: 'HB0001', operator: 'VN-1', revision },
  })
  const log = journal()
  log.at(THERE, START, filed('aeo-status', 'VN-1'))
  log.at(HERE, START, applied('aeo-status', 'VN-1'))
  log.at(HERE, START + HOUR, benefit(1))
  log.at(THERE, START + 2 * HOUR, filed('aeo-status', 'VN-1', 2))
  log.at(HERE, START + 3 * HOUR, benefit(1))
  log.at(HERE, START + 4 * HOUR, applied('aeo-status', 'VN-1', 2))
  const truths = [illicit(1, { typology: 'T14' })]
  expect(measured('aeo', { entries: log.entries, truths })).toMatchObject({
    statuses: { value: 2 },
    told: { of: 2, n: 2 },
    changes: { value: 1 },
    staleness: { value: 120, n: 1 },
    benefits: { value: 2 },
    wrongBenefits: { value: 1 },
    hoursWrong: { value: 2 },
    hijackedFlagged: { of: 0, n: 1 },
  })
})

it('lists: versions told, shipments touched by a landing, scores that rose with it, silence', () => {
  const log = journal()
  log.at(THERE, START, filed('risk-list-update', 'VNHPH:goods'))
  log.at(HERE, START, assessed('HB0001', 100))
  log.at(HERE, START, assessed('HB0002', 100))
  log.at(HERE, START + HOUR, applied('risk-list-update', 'VNHPH:goods'))
  log.at(HERE, START + HOUR, { kind: 'lists-changed', changed: 3, touched: 2, atSea: 1 })
  log.at(HERE, START + HOUR, assessed('HB0001', 300))
  log.at(HERE, START + HOUR, assessed('HB0002', 100))
  log.at(HERE, START + DAY, assessed('HB0002', 500))
  const overdue = { partner: THERE, message: 'risk-list-update', since: START } as const
  log.at(HERE, START + 9 * DAY, { kind: 'overdue', ...overdue })
  expect(measured('lists', { entries: log.entries, truths: [] })).toMatchObject({
    versions: { value: 1 },
    told: { of: 1, n: 1 },
    minutesToTell: { value: 60 },
    rescored: { value: 2 },
    rescoredAtSea: { value: 1 },
    raised: { value: 1 },
    alarms: { value: 1 },
  })
})

describe('assistance', () => {
  const step = (
    n: number,
    said: AssistanceAnswer | 'asked',
    subject: AssistanceSubject = 'verify-origin',
  ): JournalEvent => ({
    kind: 'assistance',
    ...{ number: `USLAX:${subject}:${n}`, shipment: truth(n).houseBill, subject, step: said },
  })
  const log = journal()
  for (const n of [1, 2, 3, 4]) log.at(HERE, START, step(n, 'asked'))
  log.at(HERE, START + 5 * HOUR, step(1, 'postponed'))
  log.at(HERE, START + 31 * DAY, step(1, 'confirmed'))
  log.at(HERE, START + 2 * HOUR, step(2, 'confirmed'))
  log.at(HERE, START + 3 * HOUR, step(3, 'refused'))
  log.at(HERE, START + DAY, step(4, 'asked', 'take-back'))
  log.at(HERE, START + 2 * DAY, step(4, 'accepted', 'take-back'))
  const truths = [illicit(1, { typology: 'T01' }), truth(2), truth(3)]
  const waste = { typology: 'T08', containers: ['C1', 'C2'] }

  it('counts what was asked, answered, put off, refused, and what was right', () => {
    expect(measured('assistance', { entries: log.entries, truths })).toMatchObject({
      asked: { value: 4 },
      answered: { of: 3, n: 4 },
      inTime: { of: 2, n: 4 },
      hoursToAnswer: { value: 3 },
      postponed: { value: 1 },
      refused: { value: 1 },
      open: { value: 1 },
      confirmed: { value: 2 },
      right: { of: 1, n: 2 },
      askedOfIllicit: { of: 1, n: 4 },
    })
  })

  it('waste: what was stopped costs nothing, what arrived is paid for or goes back', () => {
    const { entries } = log
    const stopped = journal()
    const { houseBill } = truth(5)
    stopped.at(HERE, START, assessed(houseBill, 700))
    stopped.at(HERE, START, {
      kind: 'not-loaded',
      shipment: houseBill,
      score: 700,
      expectedHarm: 1,
    })
    stopped.at(HERE, ETA, found(truth(4).houseBill, HERE))
    const figures = measured('waste', {
      entries: [...entries, ...stopped.entries],
      truths: [illicit(4, waste), illicit(5, waste)],
    })
    expect(figures).toMatchObject({
      containers: { value: 4 },
      flaggedBeforeLoading: { of: 1, n: 2 },
      stoppedBeforeLoading: { value: 2 },
      avoidedUsd: { value: 80_000 },
      arrived: { value: 2 },
      foundOnArrival: { value: 2 },
      caughtShare: { of: 2, n: 2 },
      returnOrders: { value: 1 },
      returnsAccepted: { of: 1, n: 1 },
      hoursToAccept: { value: 24 },
    })
  })
})

it('operation: the gravest word of a warning counts, in the phase in which it was given', () => {
  const log = journal()
  const word = (n: number, action: FeedbackAction, warning = `W${n}`): JournalEvent => ({
    kind: 'feedback-heard',
    ...{ shipment: truth(n).houseBill, warning, action },
  })
  for (const n of [1, 2, 3]) log.at(THERE, START + n * DAY, filed('warning', `W${n}`))
  for (const n of [1, 2]) {
    log.at(HERE, START + n * DAY, applied('warning', `W${n}`))
    const met = { shipment: truth(n).houseBill, warning: `W${n}`, dueAt: ETA }
    log.at(HERE, START + n * DAY, { kind: 'warning-met', ...met })
  }
  log.at(THERE, START + 3 * DAY, word(4, 'released', 'W1'))
  log.at(THERE, START + 5 * DAY, word(1, 'seizure'))
  log.at(THERE, ETA + 1, word(2, 'nothing-found'))
  const phases = [
    { from: START, to: START + 2 * DAY },
    { from: START + 2 * DAY, to: ETA },
  ]
  expect(measured('operation', { entries: log.entries, truths: [], phases })).toMatchObject({
    warnings: { value: 3 },
    told: { of: 2, n: 3 },
    met: { value: 2 },
    answered: { of: 2, n: 2 },
    inTime: { of: 1, n: 2 },
    seizures: { value: 1 },
    nothing: { value: 1 },
    unopened: { value: 0 },
    phase1Warnings: { value: 1 },
    phase1Seizures: { value: 1 },
    phase2Warnings: { value: 2 },
    phase2Met: { value: 1 },
    phase3Warnings: { value: 0 },
  })
})

it('single window: declarations that were there before the goods, and permits told again', () => {
  const log = journal()
  log.at(THERE, START, filed('export-declaration', 'E1'))
  log.at(HERE, START + 15 * MINUTE, applied('export-declaration', 'E1', 1, truth(1).houseBill))
  log.at(THERE, START, filed('export-declaration', 'E2'))
  log.at(HERE, ETA + 1, applied('export-declaration', 'E2', 1, truth(2).houseBill))
  log.at(THERE, START, filed('permit', 'P1'))
  log.at(HERE, START, applied('permit', 'P1'))
  log.at(HERE, START, applied('permit', 'P1', 2))
  log.at(HERE, START, assessed(truth(1).houseBill, 700))
  const truths = [illicit(1, { typology: 'T04' }), truth(2)]
  expect(measured('singleWindow', { entries: log.entries, truths })).toMatchObject({
    declarations: { value: 2 },
    permits: { value: 1 },
    permitChanges: { value: 1 },
    complete: { of: 1, n: 2 },
    fraudFlagged: { of: 1, n: 1 },
    fraudFlaggedEarly: { of: 1, n: 1 },
    honestFlagged: { of: 0, n: 1 },
  })
})

it('channels: lanes of what was released, boxes opened by lot, and what ports learned', () => {
  const log = journal()
  log.at(HERE, ETA, released('HB0001', 0))
  log.at(HERE, ETA, released('HB0002', 600, true))
  log.at(HERE, ETA, released('HB0003', 0, true, 'random'))
  log.at(HERE, START, { kind: 'trained', trainedAt: START, cases: 0, offences: 0 })
  log.at(HERE, ETA, { kind: 'trained', trainedAt: ETA, cases: 40, offences: 9 })
  expect(measured('channels', { entries: log.entries, truths: [] })).toMatchObject({
    green: { of: 1, n: 3 },
    red: { of: 2, n: 3 },
    opened: { value: 2 },
    byLot: { value: 1 },
    trainings: { value: 1 },
    findingsLearned: { value: 40 },
  })
})

it('kinds of lies: each by who saw it, when, and what came of it', () => {
  const log = journal()
  log.at(HERE, START, assessed(truth(1).ucr, 700))
  log.at(HERE, ETA, assessed(truth(1).houseBill, 0))
  log.at(HERE, ETA, assessed(truth(2).houseBill, 700))
  log.at(HERE, ETA, found(truth(2).houseBill, HERE))
  log.at(HERE, ETA, assessed(truth(3).houseBill, 700))
  const truths = [illicit(1), illicit(2, { typology: 'T07' }), truth(3)]
  expect(measured('typologies', { entries: log.entries, truths })).toMatchObject({
    honestFlagged: { of: 1, n: 1 },
    dutyAtRiskUsd: { value: 2_000 },
    dutyFoundUsd: { value: 1_000 },
    T05Flagged: { of: 0, n: 1 },
    T05Early: { of: 1, n: 1 },
    T05Caught: { of: 0, n: 1 },
    T07Caught: { of: 1, n: 1 },
    T01Flagged: { value: null, n: 0 },
  })
})

it('zone: a lie about origin is noticed when the rule of zones fires', () => {
  const log = journal()
  const inZone = { ...assessed(truth(1).ucr, 500), rules: ['R10-ZONE'] } as JournalEvent
  log.at(HERE, START, inZone)
  log.at(HERE, START, assessed(truth(2).houseBill, 500))
  log.at(HERE, START, assessed(truth(3).houseBill, 0))
  const truths = [illicit(1, { typology: 'T02' }), illicit(2, { typology: 'T01' }), truth(3)]
  expect(measured('zone', { entries: log.entries, truths })).toMatchObject({
    lies: { value: 2 },
    noticed: { of: 1, n: 2 },
    flagged: { of: 2, n: 2 },
    honestNoticed: { of: 0, n: 1 },
  })
})

it('trade defence: duty at risk is told by the day it was reckoned for, before and after a change', () => {
  const atRisk = (n: number, dutyAtRiskMinor: number) =>
    ({ ...assessed(truth(n).houseBill, 500), dutyAtRiskMinor }) as JournalEvent
  const declared = (n: number): JournalEvent => ({
    ...{ kind: 'filed', document: 'import-declaration', number: `I${n}`, revision: 1 },
    shipment: truth(n).houseBill,
  })
  const evader = (n: number, dutyEvadedMinor: number) =>
    illicit(n, {
      typology: 'T01',
      dutyEvadedMinor,
      goods: { ...truth(n).goods, valueMinor: 1_000 },
    })
  const log = journal()
  log.at(HERE, START, atRisk(3, 900))
  for (const n of [1, 2]) log.at(HERE, START + n * DAY, declared(n))
  log.at(HERE, START + DAY, atRisk(1, 200))
  log.at(HERE, START + 2 * DAY, atRisk(2, 700))
  log.at(HERE, START + 2 * DAY, atRisk(4, 50))
  const truths = [evader(1, 200), evader(2, 1_000), evader(3, 1_000), truth(4)]
  const input = { entries: log.entries, truths, changes: [START + 2 * DAY] }
  expect(measured('tradeDefence', input)).toMatchObject({
    seenShare: { of: 1_800, n: 2_200 },
    before: { value: 1 },
    beforeRate: { of: 200, n: 1_000 },
    // The third was stopped before it was declared: reckoned for the day it would have come.
    after: { value: 2 },
    afterRate: { of: 1_600, n: 2_000 },
  })
})

it('parcels: who knows every consignee of a box lets the others go, until the regime ends', () => {
  const log = journal()
  const noticed = (n: number) =>
    ({ ...assessed(truth(n).houseBill, 500), rules: ['R36'] }) as JournalEvent
  const boxed = { containers: ['TGHU1234561'] }
  log.at(HERE, START, noticed(1))
  log.at(HERE, START, assessed(truth(2).houseBill, 0))
  log.at(HERE, START, assessed(truth(3).houseBill, 0))
  log.at(HERE, START, assessed(truth(4).houseBill, 500))
  for (const n of [1, 2, 3])
    log.at(HERE, START + n * DAY, {
      ...{ kind: 'filed', document: 'import-declaration', number: `I${n}`, revision: 1 },
      shipment: truth(n).houseBill,
    })
  const truths = [
    illicit(1, { typology: 'T13', ...boxed }),
    ...[2, 3].map((n) => truth(n, boxed)),
    truth(4, { containers: ['MSKU1234565'] }),
  ]
  const input = { entries: log.entries, truths, changes: [START + 3 * DAY] }
  expect(measured('parcels', input)).toMatchObject({
    boxes: { value: 1 },
    parcels: { value: 3 },
    held: { of: 1, n: 3 },
    holdsAvoided: { value: 2 },
    splitUnder: { of: 1, n: 1 },
    honestUnder: { of: 0, n: 1 },
    noticedAfter: { value: 0 },
    declaredAfter: { value: 1 },
  })
})

it('channels: what is audited after release is green, and told apart', () => {
  const log = journal()
  const let_ = (n: number, over: object = {}) =>
    log.at(HERE, START, {
      ...released(truth(n).houseBill, 0),
      channel: 'green',
      ...over,
    } as JournalEvent)
  let_(1, { postAudit: true })
  let_(2, { postAudit: true })
  let_(3)
  let_(4, { channel: 'yellow' })
  const truths = [illicit(1, { typology: 'T05' }), ...[2, 3, 4].map((n) => truth(n))]
  expect(measured('channels', { entries: log.entries, truths })).toMatchObject({
    green: { of: 3, n: 4 },
    blue: { of: 2, n: 4 },
    blueIllicit: { of: 1, n: 2 },
    greenIllicit: { of: 0, n: 1 },
  })
})

it('tariff: another national line says nothing, another HS6 that pays less does', () => {
  const log = journal()
  const classed = (n: number) =>
    ({ ...assessed(truth(n).houseBill, 500), rules: ['R09'] }) as JournalEvent
  log.at(HERE, START, classed(1))
  log.at(HERE, START, classed(2))
  log.at(HERE, START, assessed(truth(3).houseBill, 0))
  const truths = [
    illicit(1, { typology: 'T04', falsified: ['import-declaration.items.hs6'] }),
    truth(2, { honestErrors: ['import-declaration.items.hs6'] }),
    truth(3),
  ]
  expect(measured('tariff', { entries: log.entries, truths })).toMatchObject({
    alike: { value: 1 },
    alikeNoticed: { of: 0, n: 1 },
    switchedNoticed: { of: 1, n: 1 },
    mistakenNoticed: { of: 1, n: 1 },
  })
})

it('hub: a box is noticed there when the rule of hubs fires', () => {
  const log = journal()
  const atHub = { ...assessed(truth(1).houseBill, 500), rules: ['R13', 'R16'] } as JournalEvent
  log.at(HERE, START, atHub)
  log.at(HERE, START, assessed(truth(2).houseBill, 500))
  log.at(HERE, START, assessed(truth(3).houseBill, 0))
  const truths = [illicit(1, { typology: 'T10' }), illicit(2, { typology: 'T10' }), truth(3)]
  expect(measured('hub', { entries: log.entries, truths })).toMatchObject({
    opened: { value: 2 },
    seenAtHub: { of: 1, n: 2 },
    flagged: { of: 2, n: 2 },
    honestSeen: { of: 0, n: 1 },
  })
})
