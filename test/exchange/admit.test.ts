import { describe, expect, it } from 'vitest'
import type { Header } from '../../src/domain/message.ts'
import type { RefusalReason } from '../../src/domain/outcome.ts'
import { type Gate, offLane, refuseTerms, whyNotAgreed } from '../../src/exchange/admit.ts'
import {
  DEDUPE_RETENTION,
  dedupeRetentionMin,
  SKEW_MAX,
  TIME_TO_LIVE,
} from '../../src/exchange/limits.ts'
import { formatMessageId, parseMessageId } from '../../src/exchange/message-id.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../src/kernel/time.ts'

const NOW = 1_790_000_000_000

const header: Header = {
  messageId: 'VNHPH:1:000000001',
  sender: 'VNHPH',
  recipient: 'USLAX',
  lane: 'VNHPH>USLAX',
  kind: 'manifest',
  schemaMajor: 1,
  schemaMinor: 0,
  seq: 1,
  revision: 1,
  createdAt: NOW,
  expiresAt: NOW + TIME_TO_LIVE,
  agreementId: 'pilot',
  agreementVersion: '1',
  purpose: 'a test',
  part: 1,
  parts: 1,
  bodySha256: new Uint8Array(32),
  bodyLength: 1,
  traceparent: '',
}
const gate: Gate = {
  port: 'USLAX',
  now: NOW,
  keyOwner: 'VNHPH',
  lanes: ['VNHPH>USLAX', 'USLAX>VNHPH', 'CNSHA>USLAX'],
  agreementId: 'pilot',
  agreementVersion: '1',
  validFrom: NOW - DAY,
  validTo: NOW + DAY,
  kinds: ['manifest'],
}

describe('a header and its lane', () => {
  it.each<[string, boolean, Partial<Header>, Partial<Gate>]>([
    ['belong together as a good message has them', false, {}, {}],
    [
      'belong together on the way back: the port of discharge answers',
      false,
      { lane: 'USLAX>VNHPH' },
      {},
    ],
    ['do not, signed with the key of another', true, {}, { keyOwner: 'CNSHA' }],
    ['do not, for another recipient', true, { recipient: 'CNSHA' }, {}],
    ['do not, at a port it is not for', true, {}, { port: 'CNSHA' }],
    ['do not, back at its sender', true, {}, { port: 'VNHPH' }],
    ['do not, with an id of another port', true, { messageId: 'CNSHA:1:000000001' }, {}],
    ['do not, with an id that is none', true, { messageId: 'VNHPH-1' }, {}],
    ['do not, in the name of another sender', true, { sender: 'CNSHA' }, {}],
    ['do not, on a lane that is not agreed', true, {}, { lanes: ['USLAX>VNHPH'] }],
    ['do not, on a lane of others', true, { lane: 'CNSHA>USLAX' }, {}],
    ['do not, on a lane that is none', true, { lane: '' }, {}],
  ])('%s', (_, off, headerOver, gateOver) => {
    expect(offLane({ ...header, ...headerOver }, { ...gate, ...gateOver })).toBe(off)
  })
})

describe('the terms of a new message', () => {
  it.each<[string, RefusalReason | null, Partial<Header>]>([
    ['hold', null, {}],
    ['hold 300 s ahead of this clock', null, { createdAt: NOW + SKEW_MAX }],
    ['wait when it is a millisecond more', 'NOT_YET_VALID', { createdAt: NOW + SKEW_MAX + 1 }],
    ['hold in its last millisecond', null, { createdAt: NOW - HOUR, expiresAt: NOW + 1 }],
    [
      'are over at the millisecond it expires',
      'EXPIRED',
      { createdAt: NOW - HOUR, expiresAt: NOW },
    ],
    ['are over after it', 'EXPIRED', { createdAt: NOW - HOUR, expiresAt: NOW - 1 }],
    ['allow 72 h and no more', 'SCHEMA', { expiresAt: NOW + TIME_TO_LIVE + 1 }],
    [
      'allow no message that ends before it begins',
      'EXPIRED',
      { createdAt: NOW + 2, expiresAt: NOW - 1 },
    ],
    ['name another agreement', 'NOT_AGREED', { agreementId: 'other' }],
    ['name another version', 'NOT_AGREED', { agreementVersion: '2' }],
    ['name a kind that is not shared', 'NOT_AGREED', { kind: 'referral' }],
  ])('%s', (_, reason, over) => {
    expect(refuseTerms({ ...header, ...over }, gate)).toBe(reason)
  })

  it.each<[string | null, Partial<Gate>]>([
    [null, { validFrom: NOW, validTo: NOW + 1 }],
    ['the agreement is not in force yet', { validFrom: NOW + 1 }],
    ['the agreement has ended', { validTo: NOW }],
    ['manifest is not shared by VNHPH', { kinds: ['referral'] }],
    [
      'the message is under pilot 1, this port works under pilot 2',
      { agreementVersion: '2', kinds: [] },
    ],
  ])('are outside the agreement because %s', (why, over) => {
    expect(whyNotAgreed(header, { ...gate, ...over })).toBe(why)
    expect(refuseTerms(header, { ...gate, ...over })).toBe(why === null ? null : 'NOT_AGREED')
  })

  it.each([
    [4, null],
    [-4, null],
    [5, null],
    [6, 'NOT_YET_VALID'],
    [-6, null],
  ])('of a sender whose clock is %i min ahead: %s', (minutes, reason) => {
    const createdAt = NOW + minutes * MINUTE
    expect(refuseTerms({ ...header, createdAt, expiresAt: createdAt + TIME_TO_LIVE }, gate)).toBe(
      reason,
    )
  })
})

describe('how long ids are remembered', () => {
  it('is longer than the longest a replay can live, clocks apart both ways', () => {
    expect(dedupeRetentionMin(TIME_TO_LIVE)).toBe(72 * HOUR + 600 * SECOND)
    expect(DEDUPE_RETENTION).toBeGreaterThanOrEqual(dedupeRetentionMin(TIME_TO_LIVE))
    expect(dedupeRetentionMin(29 * DAY)).toBeLessThanOrEqual(DEDUPE_RETENTION)
    expect(dedupeRetentionMin(30 * DAY)).toBeGreaterThan(DEDUPE_RETENTION)
  })

  it('has no meaning for a message that does not live', () => {
    expect(() => dedupeRetentionMin(0)).toThrow('a message must live for some time, got 0 ms')
  })
})

describe('the name of a message', () => {
  it.each([
    ['VNHPH:1:000000042', { port: 'VNHPH', epoch: 1, counter: 42 }],
    ['USLAX:12:1000000000', { port: 'USLAX', epoch: 12, counter: 1_000_000_000 }],
  ])('%s is read as it was written', (text, id) => {
    expect(parseMessageId(text)).toEqual(id)
    expect(formatMessageId(id)).toBe(text)
  })

  it.each([
    '',
    'VNHPH',
    'VNHPH:1',
    'VNHPH::1',
    'vnhph:1:1',
    'VNHP:1:1',
    'VNHP1:1:1',
    'VNHPH:1:1:1',
    'VNHPH:-1:1',
    'VNHPH:1:1.5',
    ' VNHPH:1:000000001',
    'VNHPH:1:000000001\n',
    'VNHPH:1000000:000000001',
    'VNHPH:1:0000000000000001',
    'VNHPH:1:0x1',
    // Other spellings of a name that is one.
    'VNHPH:1:1',
    'VNHPH:01:000000001',
    'VNHPH:1:0000000001',
  ])('%j is none', (text) => {
    expect(parseMessageId(text)).toBeNull()
  })

  it('sorts as it was given, within an epoch', () => {
    const ids = [1, 2, 9, 10, 99, 100, 999_999_999].map((counter) =>
      formatMessageId({ port: 'VNHPH', epoch: 1, counter }),
    )
    expect([...ids].sort()).toEqual(ids)
  })
})
