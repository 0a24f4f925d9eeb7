import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/domain/message.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { present } from '../../src/kernel/assert.ts'
import { sha256 } from '../../src/kernel/digest.ts'
import { type DeliverResult, encodeDeliverResponse } from '../../src/wire/deliver.ts'
import { openReceipt, signReceipt, signRefusal } from '../../src/wire/evidence.ts'
import type { SigningKey } from '../../src/wire/keys.ts'
import { flip, keyOf, resultsOf, trustedKeys } from '../support/forge.ts'
import { HAIPHONG, LOS_ANGELES, make } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const messageId = 'VNHPH:1:000000001'
const partner = keyOf(LOS_ANGELES)

/** The good answer of the partner, bent. */
type Bend = (good: { result: DeliverResult; receipt: Receipt; bytes: Uint8Array }) => Uint8Array

const results = (...list: Partial<DeliverResult>[]) =>
  encodeDeliverResponse(
    list.map((one) => ({ messageId, outcome: 'ACCEPTED', receipt: null, refusal: null, ...one })),
  )
const receiptOf = (
  receipt: Receipt,
  over: Partial<Receipt>,
  key: SigningKey = partner,
  outcome: Outcome = 'ACCEPTED',
) => results({ outcome, receipt: signReceipt({ ...receipt, ...over }, key) })
const refusalOf = (
  receipt: Receipt,
  over: Partial<Parameters<typeof signRefusal>[0]>,
  key: SigningKey = partner,
) =>
  results({
    outcome: 'CONFLICT',
    refusal: signRefusal(
      {
        messageId,
        headerSha256: receipt.headerSha256,
        outcome: 'CONFLICT',
        receiverTime: receipt.receivedAt,
        ...over,
      },
      key,
    ),
  })
const otherDigest = new Uint8Array(sha256('another'))

/** Carries the only due call of the origin and bends the answer on its way back. */
function sendBent(t: TwoPorts, bend: Bend): void {
  t.send(t.origin, {
    answer(bytes) {
      const [result] = resultsOf({ kind: 'answer', bytes }) as [DeliverResult]
      const receipt = openReceipt(
        present(result.receipt, 'the partner accepts'),
        trustedKeys,
        LOS_ANGELES,
        t.now(),
      )
      return bend({ result, receipt: present(receipt, 'its receipt holds'), bytes })
    },
  })
}

function story() {
  const t = twoPorts()
  t.origin.file(make.manifest())
  return t
}

describe('N-10: an answer that proves nothing leaves the message queued', () => {
  it.each<[string, Bend]>([
    ['no bytes at all', () => new Uint8Array()],
    ['garbage', () => new TextEncoder().encode('<html>502 Bad Gateway</html>')],
    ['a truncated answer', ({ bytes }) => bytes.subarray(0, bytes.length - 5)],
    ['an answer that goes on', ({ bytes }) => Buffer.concat([bytes, Buffer.from([0xff])])],
    ['results for two messages when one was sent', ({ result }) => results(result, result)],
    ['an outcome of a newer version', () => Uint8Array.from([0x0a, 0x02, 0x10, 0x63])],
    ['an honest wish to be asked later', () => results({ outcome: 'RETRY_LATER' })],
    [
      'an unsigned "unauthenticated", as after a bit flipped on the way',
      () => results({ outcome: 'UNAUTHENTICATED' }),
    ],
  ])('%s', (_, bend) => {
    const t = story()
    sendBent(t, bend)
    expect(t.origin.status()).toMatchObject({ queued: 1, acknowledged: 0, rejected: 0 })
    expect(t.origin.events('bad-receipt')).toEqual([])
    t.settleDown()
    expect(t.origin.events('acknowledged')).toEqual([
      { kind: 'acknowledged', messageId, attempts: 2, outcome: 'DUPLICATE' },
    ])
  })
})

describe('N-11: an answer that claims and cannot prove is written down as a bad receipt, and the message is sent again', () => {
  it.each<[string, Bend]>([
    ['accepted without a receipt', () => results({ outcome: 'ACCEPTED' })],
    ['a duplicate without a receipt', () => results({ outcome: 'DUPLICATE' })],
    [
      'a valid receipt for another message',
      ({ receipt }) => receiptOf(receipt, { messageId: 'VNHPH:1:000000002' }),
    ],
    [
      'a receipt for another header',
      ({ receipt }) => receiptOf(receipt, { headerSha256: otherDigest }),
    ],
    [
      'a receipt for another body',
      ({ receipt }) => receiptOf(receipt, { bodySha256: otherDigest }),
    ],
    [
      "a receipt signed with another port's key",
      ({ receipt }) => receiptOf(receipt, {}, keyOf('CNSHA')),
    ],
    [
      "the sender's own signature on its receipt",
      ({ receipt }) => receiptOf(receipt, {}, keyOf(HAIPHONG)),
    ],
    [
      'a receipt with one bit turned',
      ({ result }) => results({ receipt: flip(result.receipt as Uint8Array, -1) }),
    ],
    ['a refusal without a signature', () => results({ outcome: 'CONFLICT' })],
    [
      'a refusal of another message',
      ({ receipt }) => refusalOf(receipt, { messageId: 'VNHPH:1:000000002' }),
    ],
    [
      'a refusal of another header',
      ({ receipt }) => refusalOf(receipt, { headerSha256: otherDigest }),
    ],
    [
      'a refusal signed for another reason',
      ({ receipt }) => refusalOf(receipt, { outcome: 'NOT_AGREED' }),
    ],
    [
      "a refusal signed with another port's key",
      ({ receipt }) => refusalOf(receipt, {}, keyOf('CNSHA')),
    ],
    [
      'a receipt where a refusal is owed',
      ({ receipt }) => receiptOf(receipt, {}, partner, 'CONFLICT'),
    ],
  ])('%s', (_, bend) => {
    const t = twoPorts({ ports: [HAIPHONG, LOS_ANGELES, 'CNSHA'] })
    t.origin.file(make.manifest())
    sendBent(t, bend)
    expect(t.origin.events('bad-receipt')).toEqual([{ kind: 'bad-receipt', messageId }])
    expect(t.origin.status()).toMatchObject({ queued: 1, acknowledged: 0, rejected: 0 })
    expect(t.origin.events('witnessed')).toEqual([])
    t.settleDown()
    expect(t.origin.events('acknowledged')).toEqual([
      { kind: 'acknowledged', messageId, attempts: 2, outcome: 'DUPLICATE' },
    ])
    expect(t.destination.events('received')).toHaveLength(1)
  })
})

it('an answer to a message that is done already changes nothing', () => {
  const t = story()
  const [delivery] = t.due(t.origin) as [Parameters<typeof t.carry>[1]]
  const answer = t.carry(t.origin, delivery)
  const before = t.origin.entries()
  t.origin.settle(delivery, answer)
  t.origin.settle(delivery, { kind: 'silence', why: 'a late time-out' })
  expect(t.origin.entries()).toEqual(before)
  expect(t.origin.status()).toMatchObject({ queued: 0, acknowledged: 1 })
})

it('one bad result in a call leaves its neighbours done', () => {
  const t = twoPorts()
  t.origin.file(make.manifest(), make.exportDeclaration())
  t.send(t.origin, {
    answer: (bytes) => {
      const [first, second] = resultsOf({ kind: 'answer', bytes }, 2) as [
        DeliverResult,
        DeliverResult,
      ]
      return encodeDeliverResponse([{ ...first, receipt: second.receipt }, second])
    },
  })
  expect(t.origin.events('bad-receipt').map((event) => event.messageId)).toEqual([
    'VNHPH:1:000000001',
  ])
  expect(t.origin.events('acknowledged').map((event) => event.messageId)).toEqual([
    'VNHPH:1:000000002',
  ])
})
