import { describe, expect, it } from 'vitest'
import { DEDUPE_RETENTION } from '../../src/exchange/limits.ts'
import { HOUR, SECOND } from '../../src/kernel/time.ts'
import { encodeDeliverRequest } from '../../src/wire/deliver.ts'
import { bytesOf, envelopesOf, forge, resultsOf, toldBy } from '../support/forge.ts'
import { LOS_ANGELES, make, START } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

describe('the same message twice', () => {
  it('N-06: gets the same receipt byte for byte and has one effect', () => {
    const t = twoPorts()
    t.origin.file(make.manifest({ grossKg: 31_000 }))
    const request = bytesOf(t.due(t.origin)[0])

    const [first] = resultsOf(t.destination.receive('Deliver', request))
    t.destination.work()
    t.wait(HOUR)
    const again = Array.from(
      { length: 100 },
      () => resultsOf(t.destination.receive('Deliver', request))[0],
    )
    t.destination.work()

    expect(first?.outcome).toBe('ACCEPTED')
    expect(again).toEqual(Array.from({ length: 100 }, () => ({ ...first, outcome: 'DUPLICATE' })))
    expect(t.destination.events('received')).toHaveLength(1)
    expect(t.destination.events('applied')).toHaveLength(1)
    expect(t.destination.events('assessed')).toHaveLength(1)
    expect(t.destination.events('duplicate')).toHaveLength(100)
  })

  it('is told apart inside one call', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    const [envelope] = envelopesOf(bytesOf(t.due(t.origin)[0])) as [Uint8Array]
    const results = resultsOf(
      t.destination.receive('Deliver', encodeDeliverRequest([envelope, envelope])),
      2,
    )
    expect(results.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'DUPLICATE'])
    expect(results[1]?.receipt).toEqual(results[0]?.receipt)
  })

  it('A-04: is still a duplicate after it would have expired, so that a late replay learns nothing new', () => {
    const t = twoPorts()
    const request = forge({ items: [make.manifest()] })
    t.destination.receive('Deliver', request)
    t.wait(73 * HOUR)
    expect(toldBy(LOS_ANGELES, t.destination.receive('Deliver', request)).outcome).toBe('DUPLICATE')
  })
})

it('A-05: a replay after its name may be forgotten has expired, has no effect, and hides no other content', () => {
  const t = twoPorts()
  const request = forge({ items: [make.manifest()] })
  t.destination.receive('Deliver', request)
  t.at(START + DEDUPE_RETENTION)
  expect(toldBy(LOS_ANGELES, t.destination.receive('Deliver', request)).outcome).toBe('DUPLICATE')
  t.wait(1)
  expect(toldBy(LOS_ANGELES, t.destination.receive('Deliver', request))).toMatchObject({
    outcome: 'EXPIRED',
    signedOutcome: 'EXPIRED',
  })
  const fresh = forge({ items: [make.manifest({ grossKg: 2 })], header: { createdAt: t.now() } })
  expect(toldBy(LOS_ANGELES, t.destination.receive('Deliver', fresh)).outcome).toBe('CONFLICT')
  expect(t.destination.events('received')).toHaveLength(1)
})

describe('N-07: a known id with another content', () => {
  it('is a signed conflict, and what was kept first stays', () => {
    const t = twoPorts()
    t.destination.receive('Deliver', forge({ items: [make.manifest({ grossKg: 1_000 })] }))
    const other = forge({ items: [make.manifest({ grossKg: 2_000 })] })
    expect(toldBy(LOS_ANGELES, t.destination.receive('Deliver', other))).toEqual({
      messageId: 'VNHPH:1:000000001',
      outcome: 'CONFLICT',
      signed: 'refusal',
      signedOutcome: 'CONFLICT',
    })
    expect(t.destination.kept().map(({ item }) => item)).toEqual([
      make.manifest({ grossKg: 1_000 }),
    ])
    expect(t.destination.events('refused')).toEqual([
      { kind: 'refused', messageId: 'VNHPH:1:000000001', outcome: 'CONFLICT' },
    ])
  })

  it('ends the message at its sender: trying again cannot help', () => {
    const t = twoPorts()
    t.destination.receive('Deliver', forge({ items: [make.manifest({ grossKg: 1_000 })] }))
    t.origin.file(make.manifest())
    t.send(t.origin)
    expect(t.origin.events('rejected')).toEqual([
      { kind: 'rejected', messageId: 'VNHPH:1:000000001', attempts: 1, outcome: 'CONFLICT' },
    ])
    expect(t.origin.status()).toMatchObject({ queued: 0, rejected: 1, acknowledged: 0 })
  })
})

describe('a lost answer', () => {
  it('costs a duplicate and nothing else, and the receipt is the first one', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    t.send(t.origin, { answer: () => null })
    expect(t.origin.status()).toMatchObject({ queued: 1, acknowledged: 0 })
    const [{ receipt: given } = {}] = t.destination.sql<{ receipt?: Buffer }>(
      'SELECT receipt FROM inbox',
    )

    t.settleDown()
    expect(t.origin.events('acknowledged')).toEqual([
      { kind: 'acknowledged', messageId: 'VNHPH:1:000000001', attempts: 2, outcome: 'DUPLICATE' },
    ])
    expect(t.origin.sql<{ receipt: Buffer }>('SELECT receipt FROM delivery')[0]?.receipt).toEqual(
      given,
    )
    expect(t.destination.events('received')).toHaveLength(1)
    expect(t.destination.events('assessed')).toHaveLength(1)
  })

  it('of an hour of them is recovered message by message', () => {
    const t = twoPorts()
    const until = t.now() + HOUR
    for (let i = 1; i <= 5; i++)
      t.origin.file(make.manifest({ houseBill: `HPH26000${i}`, ucr: `U${i}` }))
    while (t.now() < until) {
      t.send(t.origin, { answer: () => null })
      t.wait(30 * SECOND)
    }
    expect(t.destination.events('applied')).toHaveLength(5)
    t.settleDown()
    expect(t.origin.events('acknowledged').map(({ outcome }) => outcome)).toEqual(['DUPLICATE'])
    expect(t.destination.events('applied').filter(({ item }) => item === 'manifest')).toHaveLength(
      5,
    )
  })
})

describe('a lost request', () => {
  it('is sent again after a wait, the very same bytes, until it arrives', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    const seen: string[] = []
    const lose = (bytes: Uint8Array) => {
      seen.push(Buffer.from(bytes).toString('hex'))
      return seen.length < 4 ? null : bytes
    }
    for (let sent = 0; sent < 4; ) {
      sent += t.send(t.origin, { request: lose }).length
      t.at(Math.max(t.now(), t.origin.work().nextAt ?? t.now()))
    }
    expect(new Set(seen).size).toBe(1)
    expect(t.origin.events('acknowledged')).toEqual([
      { kind: 'acknowledged', messageId: 'VNHPH:1:000000001', attempts: 4, outcome: 'ACCEPTED' },
    ])
  })

  it('for three days ends as expired, at the millisecond, and is never delivered later', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    const start = t.now()
    const [delivery] = t.send(t.origin, { request: () => null })
    t.at(start + 72 * HOUR - 1)
    expect(t.send(t.origin, { request: () => null })).toHaveLength(1)
    expect(t.origin.status()).toMatchObject({ queued: 1, expired: 0 })
    t.wait(1)
    expect(t.due(t.origin)).toEqual([])
    expect(t.origin.status()).toMatchObject({ queued: 0, expired: 1 })
    expect(t.origin.events('expired')).toEqual([
      { kind: 'expired', messageId: 'VNHPH:1:000000001', attempts: 2 },
    ])
    expect(toldBy(LOS_ANGELES, t.destination.receive('Deliver', bytesOf(delivery))).outcome).toBe(
      'EXPIRED',
    )
  })
})
