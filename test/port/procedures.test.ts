import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MessageKind } from '../../src/domain/message.ts'
import type { ReferralAnswer } from '../../src/domain/response.ts'
import { unmanifestedBill } from '../../src/domain/shipment.ts'
import { DAY } from '../../src/kernel/time.ts'
import { forgeBack } from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
import { agreementOf, LOS_ANGELES, make, START } from '../support/make.ts'
import { other } from '../support/make-others.ts'
import { type StoryPort, type TwoPorts, twoPorts } from '../support/two-ports.ts'

const BILL = 'HPH260001'
const terms = { purpose: 'a story', batchWindow: 0 }
const FAMILY: readonly MessageKind[] = ['referral', 'referral-answer', 'disposition']
const agreement = agreementOf({ kinds: Object.fromEntries(FAMILY.map((kind) => [kind, terms])) })
const { loadAt, eta } = make.voyage()

/** A bill that both sides hold, judged at the destination. */
function bill(over: { grossKg?: number } = {}): TwoPorts {
  const t = twoPorts({ agreement })
  t.origin.file(make.manifest(over))
  t.destination.file(make.manifest(over))
  t.settleDown(t.now())
  return t
}

const stateOf = (port: StoryPort) =>
  Object.fromEntries(
    port
      .sql<{ kind: string; name: string; state: string }>(
        'SELECT kind, name, state FROM procedure ORDER BY kind, name',
      )
      .map(({ kind, name, state }) => [
        `${kind} ${name.split(`${BILL}:`)[1] ?? name.split(':')[1] ?? name}`,
        state,
      ]),
  )
const both = (t: TwoPorts) => {
  t.settleDown(t.now())
  const [origin, destination] = [stateOf(t.origin), stateOf(t.destination)]
  expect(origin).toEqual(destination)
  return destination
}
const decide = (t: TwoPorts, decision: 'request-information' | 'release') =>
  t.destination.act({ kind: 'decide', shipment: BILL, decision, officer: 'lan', reason: 'a story' })

describe('holds on a bill', () => {
  const place = (t: TwoPorts, code: '1A' | '1G') =>
    t.destination.act({ kind: 'place-hold', shipment: BILL, code, reason: 'documents' })
  const end = (t: TwoPorts, n: number, code: '1B' | '1C' | '1F') =>
    t.destination.act({
      ...({ kind: 'end-hold', shipment: BILL, code } as const),
      hold: `${LOS_ANGELES}:hold:${BILL}:${n}`,
    }).impossible

  it('are ended each by its own release, and the bill is free when none is left', () => {
    const t = bill()
    for (const code of ['1A', '1G', '1G'] as const) place(t, code)
    expect(both(t)).toEqual({ 'hold 1': 'examination', 'hold 2': 'held', 'hold 3': 'held' })
    expect(end(t, 2, '1F')).toBeUndefined()
    expect(decide(t, 'release').refused).toBe('still-held')
    expect(end(t, 3, '1F')).toBeUndefined()
    expect(both(t)).toEqual({ 'hold 1': 'examination', 'hold 2': 'ended', 'hold 3': 'ended' })
    t.at(eta)
    t.destination.act({ kind: 'arrive', voyage: make.voyage().id, notAboard: [] })
    // An examination that was not made is no reason to keep it once an officer says so.
    expect(decide(t, 'release').refused).toBeUndefined()
    expect(both(t)).toEqual({ 'hold 1': 'ended', 'hold 2': 'ended', 'hold 3': 'ended' })
    const steps = t.origin
      .kept()
      .flatMap(({ item }) => (item.kind === 'disposition' ? item.code : []))
    expect(steps.sort()).toEqual(['1A', '1C', '1F', '1F', '1G', '1G'])
  })

  it.each([
    ['1F', 1, 'it is held for an examination', 'end it by 1B or 1C'],
    ['1B', 2, 'it is held, not to be examined', 'end it by 1F'],
    ['1F', 9, 'nothing is held under this number', 'name the number of a hold in force'],
  ] as const)('are not ended by %s of number %i', (code, n, why, mend) => {
    const t = bill()
    for (const placed of ['1A', '1G'] as const) place(t, placed)
    const number = `${LOS_ANGELES}:hold:${BILL}:${n}`
    const revision = n === 9 ? 1 : 2
    expect(end(t, n, code)).toEqual({ place: `disposition ${number} r${revision}`, why, mend })
    expect(both(t)).toEqual({ 'hold 1': 'examination', 'hold 2': 'held' })
  })

  it('keep a bill in the yard for its free time, then end with its release', () => {
    const t = bill()
    place(t, '1G')
    t.at(eta)
    t.destination.act({ kind: 'arrive', voyage: make.voyage().id, notAboard: [] })
    const round = () => t.destination.act({ kind: 'inspect', capacity: 0 }).decided?.length
    expect(round()).toBe(0)
    t.wait(3 * DAY)
    t.destination.work()
    expect(t.destination.events('deadline-passed')).toMatchObject([
      { procedure: 'hold', shipment: BILL, state: 'held', dueAt: eta + 3 * DAY },
    ])
    expect(stateOf(t.destination)).toEqual({ 'hold 1': 'held-late' })
    expect(round()).toBe(1)
    expect(both(t)).toEqual({ 'hold 1': 'ended' })
  })

  it('an ending that comes before its beginning waits for it', () => {
    const t = bill()
    const step = (revision: number, code: '1A' | '1B') => {
      const item = { ...FULL.disposition, revision, code, ucr: make.manifest().ucr }
      t.origin.receive(
        'Deliver',
        forgeBack({ items: [item], header: { messageId: `USLAX:1:90000000${revision}` } }),
      )
    }
    step(2, '1B')
    expect(stateOf(t.origin)).toEqual({ 'hold 1': 'none' })
    step(1, '1A')
    expect(stateOf(t.origin)).toEqual({ 'hold 1': 'ended' })
    t.wait(4 * DAY)
    t.origin.work()
    expect(t.origin.events('impossible')).toEqual([])
  })

  it('an ending whose beginning never comes is called impossible when a message has lived its time', () => {
    const t = bill()
    const item = { ...FULL.disposition, revision: 2, code: '1B' as const, ucr: make.manifest().ucr }
    t.origin.receive('Deliver', forgeBack({ items: [item] }))
    expect(t.origin.events('impossible')).toEqual([])
    t.wait(3 * DAY)
    t.origin.work()
    expect(t.origin.events('impossible')).toMatchObject([
      {
        ...{ procedure: 'hold', shipment: BILL, place: `disposition ${item.number} r2` },
        ...{ why: 'nothing is held under this number', mend: 'name the number of a hold in force' },
      },
    ])
  })
})

describe('the hold of a box that no bill names', () => {
  const stray = 'TCLU7654326'
  const plan = other.stowPlan([other.position(stray)])

  it('goes over to the bill that names the box, with its number', () => {
    const t = bill()
    t.destination.file(plan)
    t.destination.work()
    const { id } = make.voyage()
    const shipment = unmanifestedBill(id, stray)
    t.destination.act({ kind: 'place-hold', shipment, code: '1G', reason: 'security' })
    t.destination.file(
      make.manifest({ houseBill: 'LATE', ucr: 'L', containers: [{ number: stray, seals: [] }] }),
    )
    const hold = `${LOS_ANGELES}:hold:${shipment}:1`
    expect(
      t.destination.reads().shipment('LATE', { purpose: 'control', reader: 'lan' })?.holds,
    ).toMatchObject([{ number: hold, state: 'held', open: true }])
    const release = { decision: 'release', officer: 'lan', reason: 'a story' } as const
    const decided = () => t.destination.act({ kind: 'decide', shipment: 'LATE', ...release })
    expect(decided().refused).toBe('still-held')
    t.destination.act({ kind: 'end-hold', shipment: 'LATE', hold, code: '1F' })
    expect(decided().refused).toBeUndefined()
  })

  it('ends by the answer that names the box as it was called when it was asked about', () => {
    const t = bill()
    t.destination.file(plan)
    t.settleDown(t.now())
    const houseBill = unmanifestedBill(make.voyage().id, stray)
    const ask = { decision: 'request-information', officer: 'lan', reason: 'a story' } as const
    t.destination.act({ kind: 'decide', shipment: houseBill, ...ask })
    t.settleDown(loadAt)
    const late = { houseBill: 'LATE', ucr: 'L', containers: [{ number: stray, seals: [] }] }
    t.destination.file(make.manifest(late))
    // An amendment names the box again.
    t.destination.file(make.manifest({ ...late, revision: 2 }))
    const read = () => t.destination.reads().shipment('LATE', { purpose: 'control', reader: 'lan' })
    expect(read()).toMatchObject({
      holds: [{ state: 'held', open: true }],
      requests: [{ state: 'overdue' }],
    })
    t.origin.record({
      ...({ kind: 'referral-answer', action: 'information', asked: 1, reply: 'full' } as const),
      ...{ number: `${LOS_ANGELES}:information:${houseBill}`, houseBill, revision: 1 },
      ...{ facts: [], answeredAt: t.now() },
    })
    t.settleDown(t.now())
    // A deadline passes once, whatever the box is called by then.
    const passed = t.destination.events('deadline-passed')
    expect(passed.filter(({ procedure }) => procedure === 'request')).toHaveLength(1)
    expect(read()).toMatchObject({
      holds: [{ state: 'ended', open: false }],
      requests: [{ state: 'answered' }],
    })
  })
})

describe('a port restored to an older copy', () => {
  it('holds a bill under a number that it never gave', () => {
    const t = bill()
    const copy = join(t.dir, 'copy.sqlite')
    t.destination.backUp(copy)
    const hold = () =>
      t.destination.act({ kind: 'place-hold', shipment: BILL, code: '1G', reason: 'documents' })
    hold()
    t.settleDown(t.now())
    t.destination.restore(copy)
    t.destination.act({ kind: 'reconcile' })
    t.settleDown()
    hold()
    t.settleDown(t.now())
    expect(stateOf(t.origin)).toEqual({ 'hold 1': 'held', 'hold 100001': 'held' })
  })
})

describe('a request for information', () => {
  const number = `${LOS_ANGELES}:information:${BILL}`
  const answer = (revision: number, reply: ReferralAnswer['reply']): ReferralAnswer => ({
    ...({ kind: 'referral-answer', number, houseBill: BILL, action: 'information' } as const),
    ...{ revision, asked: 1, reply, answeredAt: START },
    facts: [{ about: 'goods', says: 'rubber wood' }],
  })

  it('is seen at the other port with its deadline, and answered in part, then in full', () => {
    const t = bill()
    decide(t, 'request-information')
    expect(both(t)).toEqual({ 'request information': 'open' })
    const seen = () => t.origin.act({ kind: 'see-requests', capacity: 9 }).requests
    const request = { number, houseBill: BILL, action: 'information', asked: 1, deadline: loadAt }
    expect(seen()).toEqual([{ ...request, answers: 0 }])
    t.origin.record(answer(1, 'partial'))
    expect(both(t)).toEqual({ 'request information': 'partly' })
    expect(seen()).toEqual([{ ...request, answers: 1 }])
    t.origin.record(answer(2, 'full'))
    expect(both(t)).toEqual({ 'request information': 'answered' })
    expect(seen()).toEqual([])
    t.at(loadAt + DAY)
    t.destination.work()
    expect(t.destination.events('deadline-passed')).toEqual([])
  })

  it('answered twice is answered once: the second is noted with what mends it, and not told', () => {
    const t = bill()
    decide(t, 'request-information')
    t.settleDown(t.now())
    for (const revision of [1, 2]) t.origin.record(answer(revision, 'full'))
    t.settleDown(t.now())
    expect(t.origin.events('impossible')).toMatchObject([
      {
        ...{ place: `referral-answer ${number} r2`, why: 'it is answered in full' },
        mend: 'wait until it is asked again',
      },
    ])
    const told = t.destination.kept().filter(({ item }) => item.kind === 'referral-answer')
    expect(told).toHaveLength(1)
  })

  it('that nobody answers is told of when its time is over, and holds the bill until it is', () => {
    const t = bill()
    decide(t, 'request-information')
    t.settleDown(t.now())
    t.settleDown(loadAt)
    expect(t.destination.events('deadline-passed')).toMatchObject([
      { procedure: 'request', name: number, shipment: BILL, state: 'open', dueAt: loadAt },
    ])
    expect(both(t)).toEqual({ 'request information': 'overdue', 'hold information-1': 'held' })
    const page = t.destination.reads().shipment(BILL, { purpose: 'control', reader: 'lan' })
    expect(page).toMatchObject({
      holds: [{ code: '1G', reason: 'documents', state: 'held', open: true, dueAt: eta + 3 * DAY }],
      requests: [
        {
          ...{ number, action: 'information', askedHere: true, state: 'overdue' },
          ...{ open: true, overdue: true, dueAt: loadAt },
        },
      ],
    })
    t.origin.record(answer(1, 'full'))
    expect(both(t)).toEqual({ 'request information': 'answered', 'hold information-1': 'ended' })
  })
})

describe('information asked of a box that has arrived', () => {
  it('may take as long as the box may wait', () => {
    const t = bill()
    t.at(eta)
    t.destination.act({ kind: 'arrive', voyage: make.voyage().id, notAboard: [] })
    t.wait(DAY)
    decide(t, 'request-information')
    expect(both(t)).toEqual({ 'request information': 'open' })
    const [asked] = t.origin.act({ kind: 'see-requests', capacity: 1 }).requests ?? []
    expect(asked?.deadline).toBe(eta + 4 * DAY)
    t.settleDown(eta + 4 * DAY)
    expect(both(t)).toEqual({ 'request information': 'overdue', 'hold information-1': 'held' })
  })
})

describe('an order not to load', () => {
  it('that came too late stops nothing: the box comes and is looked at', () => {
    const t = bill({ grossKg: 31_000 })
    t.origin.record({
      ...({ kind: 'referral-answer', houseBill: BILL, action: 'do-not-load', asked: 1 } as const),
      ...{ number: `${LOS_ANGELES}:do-not-load:${BILL}`, revision: 1, reply: 'not-possible' },
      ...{ facts: [], answeredAt: t.now() },
    })
    t.settleDown(t.now())
    const { id: voyage } = make.voyage()
    t.at(loadAt)
    expect(t.destination.act({ kind: 'close-loading', voyage }).stopped).toEqual([])
    t.at(eta)
    t.destination.act({ kind: 'arrive', voyage, notAboard: [] })
    expect(t.destination.act({ kind: 'inspect', capacity: 1 }).opened).toEqual([BILL])
  })

  it.each([
    ['full', 'confirmed'],
    ['not-possible', 'too-late'],
  ] as const)('answered %s is %s', (reply, state) => {
    const t = bill({ grossKg: 31_000 })
    const [asked] = t.origin.act({ kind: 'see-requests', capacity: 9 }).requests ?? []
    expect(asked).toMatchObject({ action: 'do-not-load', houseBill: BILL, deadline: loadAt })
    t.origin.record({
      ...({ kind: 'referral-answer', houseBill: BILL, action: 'do-not-load', asked: 1 } as const),
      ...{ number: asked?.number ?? '', revision: 1, reply, facts: [], answeredAt: t.now() },
    })
    expect(both(t)).toMatchObject({ 'order do-not-load': state })
  })

  it('unconfirmed when the ship is loaded is told of; lifted it is over', () => {
    const t = bill({ grossKg: 31_000 })
    expect(both(t)).toMatchObject({ 'order do-not-load': 'ordered', 'request scan': 'open' })
    t.wait(1_000)
    t.destination.act({ ...WAIVE })
    expect(both(t)).toMatchObject({ 'order do-not-load': 'lifted' })
    const other = bill({ grossKg: 31_000 })
    other.settleDown(loadAt)
    expect(stateOf(other.destination)).toMatchObject({
      'order do-not-load': 'unconfirmed',
      'request scan': 'overdue',
    })
  })
})

const WAIVE = {
  ...({ kind: 'decide', shipment: BILL, decision: 'waive' } as const),
  ...{ officer: 'lan', reason: 'known trader' },
}
