import { describe, expect, it } from 'vitest'
import type { AssistanceResponse } from '../../src/domain/assistance.ts'
import { DAY } from '../../src/kernel/time.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, make, ruleFiles, START } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const terms = { purpose: 'verification of origin', batchWindow: 0 }
const agreed = agreementOf({
  kinds: { 'assistance-request': terms, 'assistance-response': terms },
})
/** A heavy box is suspected of a lie about its origin. */
const aboutOrigin = ruleFiles
  .filter(({ text }) => text.includes('id: HEAVY'))
  .map(({ text }) => ({
    path: 'f/origin.yaml',
    text: text.replace('id: HEAVY', 'id: ORIGIN').replace('[T05]', '[T01]').replace('70', '80'),
  }))
const HEAVY = { grossKg: 31_000 }
const steps = (port: TwoPorts['origin']) =>
  port.events('assistance').map(({ subject, step }) => `${subject} ${step}`)
const answer = (over: Partial<AssistanceResponse> = {}): AssistanceResponse => ({
  kind: 'assistance-response',
  number: `${LOS_ANGELES}:verify-origin:HPH260001`,
  revision: 1,
  subject: 'verify-origin',
  answer: 'confirmed',
  answeredAt: START,
  ...over,
})

/** A suspected box of which the country of export is asked, and what it answers. */
function asked(...answers: AssistanceResponse[]) {
  const t = twoPorts({ agreement: agreed, rules: aboutOrigin })
  t.origin.file(make.manifest(HEAVY))
  t.destination.file(make.manifest(HEAVY))
  t.settleDown(t.now())
  for (const response of answers) {
    t.origin.record(response)
    t.settleDown(t.now())
    t.wait(1_000)
  }
  return t
}
const channelOf = (t: TwoPorts) => t.destination.events('assessed').at(-1)?.channel

describe('a suspicion about origin', () => {
  it('is put to the country of export, once, with purpose and deadline', () => {
    const t = asked()
    t.destination.file(make.manifest({ ...HEAVY, revision: 2 }))
    t.settleDown(t.now())
    expect(steps(t.destination)).toEqual(['verify-origin asked'])
    const requests = t.origin.kept().filter(({ item }) => item.kind === 'assistance-request')
    expect(requests).toMatchObject([
      {
        source: 'partner',
        item: {
          purpose: 'verification of origin',
          deadline: START + 30 * DAY,
          houseBill: 'HPH260001',
        },
      },
    ])
  })

  it.each([
    ['confirmed', 'red', 'offence'],
    ['unfounded', 'green', 'none'],
  ] as const)('that is %s puts the box into the %s channel', (said, channel, found) => {
    const t = asked(answer({ answer: said }))
    expect(steps(t.destination)).toEqual(['verify-origin asked', `verify-origin ${said}`])
    expect(channelOf(t)).toBe(channel)
    expect(t.destination.sql('SELECT found FROM shipment')).toEqual([{ found }])
  })

  it('may be refused on a ground: then nothing is known', () => {
    const t = asked(answer({ answer: 'refused', ground: 'commercial-secrecy' }))
    expect(steps(t.destination).at(-1)).toBe('verify-origin refused')
    expect(t.destination.sql('SELECT found FROM shipment')).toEqual([{ found: null }])
  })

  it('stays with the officers until it is answered for good', () => {
    const waiting = (t: TwoPorts) => t.origin.act({ kind: 'assist', capacity: 5 }).inquiries
    const t = asked()
    const inquiry = {
      number: `${LOS_ANGELES}:verify-origin:HPH260001`,
      ...{ houseBill: 'HPH260001', subject: 'verify-origin' },
    }
    expect(waiting(t)).toEqual([{ ...inquiry, again: false }])
    expect(t.origin.act({ kind: 'assist', capacity: 0 }).inquiries).toEqual([])
    t.origin.record(answer({ answer: 'postponed', ground: 'ongoing-investigation' }))
    expect(waiting(t)).toEqual([])
    t.wait(14 * DAY)
    expect(waiting(t)).toEqual([{ ...inquiry, again: true }])
    t.origin.record(answer({ revision: 2 }))
    expect(waiting(t)).toEqual([])
    t.settleDown()
    expect(steps(t.destination).slice(1)).toEqual([
      'verify-origin postponed',
      'verify-origin confirmed',
    ])
  })

  it('is answered once, however often officers say so', () => {
    const t = asked(answer(), answer())
    expect(steps(t.destination)).toEqual(['verify-origin asked', 'verify-origin confirmed'])
  })
})

it('waste that was found is to be taken back', () => {
  const t = asked()
  t.destination.record(
    make.controlResult({
      ...{ examinedAt: LOS_ANGELES, outcome: 'offence', typology: 'T08', houseBill: 'HPH260001' },
    }),
  )
  t.settleDown(t.now())
  expect(steps(t.destination).at(-1)).toBe('take-back asked')
  expect(t.origin.act({ kind: 'assist', capacity: 5 }).inquiries).toHaveLength(2)
})

it('without an agreement on assistance nobody is asked', () => {
  const t = twoPorts({ agreement: agreementOf({ kinds: {} }), rules: aboutOrigin })
  t.destination.file(make.manifest(HEAVY))
  t.settleDown(t.now())
  expect(steps(t.destination)).toEqual([])
  expect(t.portOf(HAIPHONG).act({ kind: 'assist', capacity: 5 }).inquiries).toEqual([])
})
