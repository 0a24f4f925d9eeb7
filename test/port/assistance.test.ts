import { describe, expect, it } from 'vitest'
import type { AssistanceResponse } from '../../src/domain/assistance.ts'
import { DAY } from '../../src/kernel/time.ts'
import { forge, forgeBack, resultsOf } from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
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
const LEARNING = { schedule: { every: 7 * DAY, casesMin: 12 }, weight: 50 }
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
  const t = twoPorts({ agreement: agreed, rules: aboutOrigin, learning: LEARNING })
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

const offences = (t: TwoPorts) =>
  t.destination
    .sql<{ offences: number }>('SELECT offences FROM party_history WHERE offences > 0')
    .map((row) => row.offences)

describe('what was found out', () => {
  const opened = (t: TwoPorts, outcome: 'offence' | 'none') =>
    t.destination.record(make.controlResult({ examinedAt: LOS_ANGELES, outcome, typology: 'T05' }))

  it.each([
    ['an answer alone', ['confirmed'], null, [1, 1], []],
    ['an opened box alone', [], 'offence', [1, 1], [1]],
    ['both: one offence of one shipment', ['confirmed'], 'offence', [1, 1], [1]],
    ['no ground, and an offence', ['unfounded'], 'offence', [1, 1], [1]],
    ['no ground, and a clean box', ['unfounded'], 'none', [], [0]],
  ] as const)(
    '%s, is remembered of both traders and learned from',
    (_, answers, box, known, cases) => {
      const t = asked(...answers.map((said) => answer({ answer: said })))
      if (box !== null) opened(t, box)
      expect(offences(t)).toEqual(known)
      expect(
        t.destination
          .sql<{ illicit: number }>('SELECT illicit FROM learned_case')
          .map(({ illicit }) => illicit),
      ).toEqual(cases)
    },
  )
})

describe('an answer to what was not asked', () => {
  const number = `${LOS_ANGELES}:verify-origin:HPH260001`

  it.each([
    ['about another shipment', { houseBill: 'HPH260009' }],
    ['about something else', { houseBill: 'HPH260001', subject: 'take-back' as const }],
  ])('%s changes nothing', (_, over) => {
    const t = asked()
    t.destination.receive(
      'Deliver',
      forge({ items: [answer(over)], header: { createdAt: t.now() } }),
    )
    expect(t.destination.events('applied').at(-1)).toMatchObject({ number })
    expect(steps(t.destination)).toEqual(['verify-origin asked'])
    expect(offences(t)).toEqual([])
  })

  it('bears the name of no request of whoever is answered: it is refused', () => {
    const t = twoPorts({ agreement: agreed })
    const foreign = answer({ number: `${HAIPHONG}:verify-origin:X`, houseBill: 'X' })
    const [result] = resultsOf(t.destination.receive('Deliver', forge({ items: [foreign] })))
    expect(result?.outcome).toBe('NOT_ON_LANE')
  })

  it('nobody asks under the name of another', () => {
    const t = twoPorts({ agreement: agreed })
    const request = { ...FULL['assistance-request'], number: `${HAIPHONG}:verify-origin:X` }
    const [result] = resultsOf(t.origin.receive('Deliver', forgeBack({ items: [request] })))
    expect(result?.outcome).toBe('NOT_ON_LANE')
  })
})

it('a request survives that two names turn out to be one shipment', () => {
  const t = twoPorts({ agreement: agreed })
  const { houseBill: _, ...byUcr } = FULL['assistance-request']
  const ucr = make.exportDeclaration().ucr
  t.origin.receive('Deliver', forgeBack({ items: [{ ...byUcr, ucr }] }))
  const { ucr: __, ...alone } = make.manifest()
  t.origin.file(alone)
  t.origin.file(make.manifest({ revision: 2 }))
  expect(t.origin.act({ kind: 'assist', capacity: 5 }).inquiries).toMatchObject([
    { houseBill: 'HPH260001' },
  ])
  t.origin.record(answer())
  expect(t.origin.act({ kind: 'assist', capacity: 5 }).inquiries).toEqual([])
})

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
