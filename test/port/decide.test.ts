import { describe, expect, it } from 'vitest'
import { withoutExchange } from '../../src/agreement/agreement.ts'
import { onlyFrom } from '../../src/agreement/directions.ts'
import { DECISIONS, type DecisionKind, type DecisionRefusal } from '../../src/domain/decision.ts'
import type { ShipmentPage } from '../../src/domain/reads/shipment-page.ts'
import { sha256Hex } from '../../src/kernel/digest.ts'
import { DAY } from '../../src/kernel/time.ts'
import { agreementOf, HAIPHONG, make, withoutWaiting } from '../support/make.ts'
import { type StoryPort, type TwoPorts, twoPorts } from '../support/two-ports.ts'

const BILL = 'HPH260001'
const { loadAt, eta, id: voyage } = make.voyage()

function decide(port: StoryPort, decision: DecisionKind, shipment = BILL) {
  const reason = `because of ${decision}`
  return port.act({ kind: 'decide', shipment, decision, officer: 'lan', reason }).refused ?? null
}

/** Shipments of which both sides have filed, assessed at the destination. */
function bothFiled(t: TwoPorts, over: { grossKg?: number } = {}, bills = [BILL]): TwoPorts {
  for (const houseBill of bills) {
    const names = { houseBill, number: houseBill, ucr: `U-${houseBill}`, containers: [] }
    t.origin.file(make.exportDeclaration({ ...names, ...over }))
    t.destination.file(make.manifest({ ...names, ...over }))
  }
  t.settleDown()
  return t
}

const HEAVY = { grossKg: 31_000 }

/** What the origin was told of a shipment: the action of a referral, the channel of an assessment. */
const told = (t: TwoPorts, bill = BILL) =>
  t.origin.kept().flatMap(({ item }) => {
    if (item.kind !== 'referral' && item.kind !== 'assessment') return []
    if (item.houseBill !== bill) return []
    return item.kind === 'referral' ? item.action : item.channel
  })

const line = (t: TwoPorts) =>
  t.destination.reads().queue({ limit: 1, sort: 'harm' }).entries[0]?.channel ?? null

describe('what an officer decides', () => {
  it('becomes a message to the origin', () => {
    const t = bothFiled(twoPorts(), {}, [...DECISIONS])
    for (const decision of DECISIONS) expect(decide(t.destination, decision, decision)).toBeNull()
    t.settleDown()
    expect(Object.fromEntries(DECISIONS.map((decision) => [decision, told(t, decision)]))).toEqual({
      'request-information': ['green', 'information'],
      'request-scan': ['green', 'scan'],
      'do-not-load': ['green', 'red', 'do-not-load'],
      hold: ['green', 'red', 'hold'],
      release: ['green', 'green'],
      waive: ['green', 'green'],
    })
  })

  it('is kept with its reason, and logged by the digest of that', () => {
    const t = bothFiled(twoPorts())
    decide(t.destination, 'hold')
    expect(t.destination.events('decided')).toEqual([
      {
        kind: 'decided',
        shipment: BILL,
        decision: 'hold',
        officer: 'lan',
        reasonSha256: sha256Hex('because of hold'),
      },
    ])
    expect(
      t.destination.reads().shipment(BILL, { purpose: 'control', reader: 'lan' })?.decisions,
    ).toEqual([{ at: t.now(), decision: 'hold', officer: 'lan', reason: 'because of hold' }])
    expect(t.destination.status().chain).toBe('whole')
  })

  it('stands against what the rules think: a heavy box that is waived goes green, and its order is lifted', () => {
    const t = bothFiled(twoPorts(), HEAVY)
    expect(line(t)).toBe('red')
    decide(t.destination, 'waive')
    t.settleDown()
    expect(line(t)).toBe('green')
    expect(told(t).slice(-2)).toEqual(['green', 'lift'])
    t.wait(DAY)
    t.destination.file(make.manifest({ revision: 2, grossKg: 32_000 }))
    t.settleDown()
    expect(line(t)).toBe('green')
  })

  it('keeps a box ashore that the rules would have let aboard', () => {
    const t = bothFiled(twoPorts())
    decide(t.destination, 'do-not-load')
    t.settleDown()
    expect(t.destination.act({ kind: 'close-loading', voyage }).stopped).toEqual([BILL])
  })

  it('releases what has arrived at once, without an officer of the daily round', () => {
    const t = bothFiled(twoPorts(), HEAVY)
    decide(t.destination, 'release')
    t.settleDown()
    t.at(eta)
    t.destination.act({ kind: 'arrive', voyage, notAboard: [] })
    expect(decide(t.destination, 'release')).toBeNull()
    expect(t.destination.events('released')).toMatchObject([{ shipment: BILL, inspected: false }])
    expect(t.destination.act({ kind: 'inspect', capacity: 5 }).opened).toEqual([])
  })

  it('survives that two names turn out to be one shipment', () => {
    const t = twoPorts()
    t.destination.file(make.manifest({ ucr: undefined } as never), make.securityFiling())
    t.settleDown()
    decide(t.destination, 'hold')
    t.destination.file(make.importDeclaration({ ucr: '8VN0101234567-001' }))
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    expect(
      t.destination.reads().shipment(BILL, { purpose: 'audit', reader: 'lan' })?.decisions,
    ).toHaveLength(1)
  })
})

describe('an order not to load', () => {
  it.each<[DecisionKind, string[]]>([
    ['request-information', ['information']],
    ['request-scan', ['scan']],
    ['do-not-load', []],
    ['hold', ['hold']],
    ['release', ['green', 'lift']],
    ['waive', ['green', 'lift']],
  ])('followed by %s: the origin is told so, and no more', (then, expected) => {
    const t = bothFiled(twoPorts())
    decide(t.destination, 'do-not-load')
    t.settleDown()
    const before = told(t).length
    expect(decide(t.destination, then)).toBeNull()
    t.settleDown()
    expect(told(t).slice(before)).toEqual(expected)
    const stopped = expected.includes('lift') ? [] : [BILL]
    expect(t.destination.act({ kind: 'close-loading', voyage }).stopped).toEqual(stopped)
  })
})

describe('a decision that cannot be carried out', () => {
  it('changes nothing, and says why', () => {
    const bills = ['PLAIN', 'ASKED', 'OFFENCE', 'RELEASED']
    const t = bothFiled(twoPorts(), {}, bills)
    const result = make.controlResult({ houseBill: 'OFFENCE', examinedAt: 'USLAX' })
    t.destination.record({ ...result, outcome: 'offence', typology: 'T05' })
    decide(t.destination, 'request-scan', 'ASKED')
    t.settleDown()
    t.at(loadAt)
    t.destination.act({ kind: 'arrive', voyage, notAboard: bills.slice(0, 3) })
    decide(t.destination, 'release', 'RELEASED')
    t.settleDown()
    const before = t.destination.entries().length
    const refusals = Object.fromEntries(
      bills.map((bill) => [bill, DECISIONS.map((each) => decide(t.destination, each, bill))]),
    )
    expect(refusals).toEqual(
      Object.fromEntries(bills.map((bill) => [bill, DECISIONS.map(() => 'already-decided')])),
    )
    expect(decide(t.destination, 'hold', 'NOBODY')).toBe('unknown-shipment')
    expect(decide(t.origin, 'hold', 'PLAIN')).toBe('not-bound-here')
    expect(t.destination.entries().length).toBe(before)
  })

  it.each<[string, (t: TwoPorts) => void, Partial<Record<DecisionKind, DecisionRefusal>>]>([
    [
      'after loading',
      (t) => t.at(loadAt),
      { 'request-scan': 'already-loaded', 'do-not-load': 'already-loaded' },
    ],
    [
      'once it was asked for',
      (t) => void decide(t.destination, 'request-scan'),
      { 'request-scan': 'already-asked' },
    ],
    [
      'of an offence',
      (t) => t.destination.record(make.controlResult({ examinedAt: 'USLAX', outcome: 'offence' })),
      { waive: 'offence-found' },
    ],
  ])('%s is foretold by the page of the shipment', (_, happens, expected) => {
    const t = bothFiled(twoPorts())
    happens(t)
    const { refusals } = t.destination
      .reads()
      .shipment(BILL, { purpose: 'audit', reader: 'lan' }) as ShipmentPage
    const refused = Object.entries(refusals).filter(([, refusal]) => refusal !== null)
    expect(Object.fromEntries(refused)).toEqual(expected)
    for (const [decision, refusal] of refused)
      expect(decide(t.destination, decision as DecisionKind)).toBe(refusal)
  })

  it('needs an own filing to keep a box ashore, and an exchange to ask the partner', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    t.settleDown()
    expect(decide(t.destination, 'do-not-load')).toBe('no-own-filing')
    const alone = bothFiled(twoPorts({ agreement: withoutExchange(agreementOf()) }))
    expect(decide(alone.destination, 'request-information')).toBe('not-agreed')
    expect(decide(alone.destination, 'request-scan')).toBe('not-agreed')
    expect(decide(alone.destination, 'do-not-load')).toBeNull()
  })

  it('is one that would be told by a message only the partner gives', () => {
    const t = bothFiled(twoPorts({ agreement: onlyFrom(withoutWaiting(agreementOf()), HAIPHONG) }))
    expect(decide(t.destination, 'request-information')).toBe('not-agreed')
    expect(decide(t.destination, 'request-scan')).toBe('not-agreed')
    expect(decide(t.destination, 'hold')).toBeNull()
    expect(decide(t.destination, 'waive')).toBeNull()
    expect(t.destination.sql('SELECT scan_asked, hold_told FROM shipment')).toEqual([
      { scan_asked: 0, hold_told: 0 },
    ])
    expect(t.destination.events('referred')).toEqual([])
    expect(t.destination.sql("SELECT * FROM document WHERE kind = 'assessment'")).toEqual([])
  })
})

it('a scan that is asked for is done at the origin, and its result comes back', () => {
  const t = bothFiled(twoPorts(), HEAVY)
  expect(t.origin.act({ kind: 'examine', capacity: 1 }).opened).toEqual([BILL])
  t.origin.record(make.controlResult())
  t.settleDown()
  const page = t.destination.reads().shipment(BILL, { purpose: 'control', reader: 'lan' })
  expect(page?.found).toBe('none')
  expect(page?.results).toMatchObject([{ port: 'VNHPH', outcome: 'none' }])
})
