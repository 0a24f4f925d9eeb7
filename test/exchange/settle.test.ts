import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/domain/message.ts'
import { OUTCOMES, type Outcome } from '../../src/domain/outcome.ts'
import { type Outgoing, type Settlement, settle, type Verified } from '../../src/exchange/settle.ts'
import { sha256 } from '../../src/kernel/digest.ts'

const digest = (text: string) => new Uint8Array(sha256(text))
const sent: Outgoing = {
  messageId: 'VNHPH:1:000000001',
  headerSha256: digest('header'),
  bodySha256: digest('body'),
}
const receipt: Receipt = { ...sent, receivedAt: 9, checkpoint: { size: 1, head: digest('head') } }
const other = digest('other')

const answer = (outcome: Outcome, over: Partial<Verified> = {}): Verified => ({
  messageId: sent.messageId,
  outcome,
  receipt: null,
  refusal: null,
  ...over,
})
const refusal = (outcome: Outcome) => ({
  messageId: sent.messageId,
  headerSha256: sent.headerSha256,
  outcome,
})

const done = (outcome: 'ACCEPTED' | 'DUPLICATE'): Settlement => ({ kind: 'acknowledged', outcome })
const rejected = (outcome: Outcome): Settlement => ({ kind: 'rejected', outcome })
const retry = (outcome: Outcome): Settlement => ({ kind: 'retry', outcome })
const bad: Settlement = { kind: 'bad-receipt' }

/** For each outcome: with the evidence it owes, without any, and with the other kind of evidence. */
const TABLE: Record<Outcome, readonly [Settlement, Settlement, Settlement]> = {
  ACCEPTED: [done('ACCEPTED'), bad, bad],
  DUPLICATE: [done('DUPLICATE'), bad, bad],
  CONFLICT: [rejected('CONFLICT'), bad, bad],
  UNAUTHENTICATED: [retry('UNAUTHENTICATED'), retry('UNAUTHENTICATED'), retry('UNAUTHENTICATED')],
  NOT_ON_LANE: [rejected('NOT_ON_LANE'), bad, bad],
  EXPIRED: [rejected('EXPIRED'), bad, bad],
  NOT_YET_VALID: [retry('NOT_YET_VALID'), retry('NOT_YET_VALID'), retry('NOT_YET_VALID')],
  SCHEMA: [rejected('SCHEMA'), bad, bad],
  NOT_AGREED: [rejected('NOT_AGREED'), bad, bad],
  TOO_LARGE: [rejected('TOO_LARGE'), bad, bad],
  RETRY_LATER: [retry('RETRY_LATER'), retry('RETRY_LATER'), retry('RETRY_LATER')],
}

describe('settle', () => {
  it.each(Object.keys(OUTCOMES) as Outcome[])(
    '%s ends a message exactly when its evidence holds',
    (outcome) => {
      const accepts = outcome === 'ACCEPTED' || outcome === 'DUPLICATE'
      const owed = accepts ? { receipt } : { refusal: refusal(outcome) }
      const wrong = accepts ? { refusal: refusal(outcome) } : { receipt }
      expect([owed, {}, wrong].map((evidence) => settle(sent, answer(outcome, evidence)))).toEqual(
        TABLE[outcome],
      )
    },
  )

  it.each<[string, Partial<Receipt>]>([
    ['another message', { messageId: 'VNHPH:1:000000002' }],
    ['another header', { headerSha256: other }],
    ['another body', { bodySha256: other }],
    ['a digest cut short', { headerSha256: sent.headerSha256.subarray(0, 31) }],
  ])('a receipt for %s proves nothing', (_, over) => {
    expect(settle(sent, answer('ACCEPTED', { receipt: { ...receipt, ...over } }))).toEqual(bad)
    expect(settle(sent, answer('DUPLICATE', { receipt: { ...receipt, ...over } }))).toEqual(bad)
  })

  it.each<[string, object]>([
    ['another message', { messageId: 'VNHPH:1:000000002' }],
    ['another header', { headerSha256: other }],
    ['another reason', { outcome: 'SCHEMA' }],
  ])('a refusal of %s proves nothing', (_, over) => {
    expect(
      settle(sent, answer('CONFLICT', { refusal: { ...refusal('CONFLICT'), ...over } })),
    ).toEqual(bad)
  })

  it('never ends a message on what is not definite, and always on what is', () => {
    for (const [outcome, { definite, signed }] of Object.entries(OUTCOMES)) {
      const [ended] = TABLE[outcome as Outcome]
      expect({ outcome, ends: ended.kind !== 'retry' }).toEqual({ outcome, ends: definite })
      if (definite) expect(signed).not.toBe('none')
    }
  })
})
