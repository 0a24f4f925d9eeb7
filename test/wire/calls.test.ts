import { describe, expect, it } from 'vitest'
import { OUTCOMES, type Outcome } from '../../src/domain/outcome.ts'
import {
  decodeDeliverResponse,
  encodeDeliverResponse,
  splitDeliverRequest,
} from '../../src/wire/deliver.ts'
import {
  decodeDescribeRequest,
  decodeDescribeResponse,
  encodeDescribeRequest,
  encodeDescribeResponse,
} from '../../src/wire/describe.ts'
import { signPayload } from '../../src/wire/dsse.ts'
import {
  type Inquiry,
  openInquiry,
  openReconciliation,
  RANGES_MAX,
  signInquiry,
  signReconciliation,
} from '../../src/wire/evidence.ts'
import generated from '../../src/wire/generated/portpair.js'
import {
  decodeReconcileRequest,
  decodeReconcileResponse,
  encodeReconcileRequest,
  encodeReconcileResponse,
} from '../../src/wire/reconcile.ts'
import { checkpoint, digest, envelopes, request, response, results } from './call-samples.ts'
import { haiphong, losAngeles, NOW, trusted } from './samples.ts'

const { DeliverRequest, DeliverResponse } = generated.portpair.v1
describe('Deliver', () => {
  it('hands on the envelopes as the bytes they were sealed in', () => {
    expect(splitDeliverRequest(request)).toEqual({ kind: 'envelopes', envelopes })
    const split = splitDeliverRequest(request)
    expect(
      split.kind === 'envelopes' && split.envelopes.every((one) => one.buffer === request.buffer),
    ).toBe(true)
  })

  it('is what the generated code writes and reads', () => {
    expect(
      Buffer.compare(DeliverRequest.encode(DeliverRequest.decode(request)).finish(), request),
    ).toBe(0)
    expect(
      Buffer.compare(DeliverResponse.encode(DeliverResponse.decode(response)).finish(), response),
    ).toBe(0)
  })

  it.each([
    ['no message', new Uint8Array(), 'at least one'],
    [
      '201 messages',
      Uint8Array.from({ length: 402 }, (_, index) => (index % 2 ? 0 : 10)),
      'at most 200',
    ],
    ['a cut message', request.subarray(0, request.length - 1), 'no DeliverRequest'],
    ['a number', Uint8Array.of(8, 1), 'a number'],
    ['text', Buffer.from('hello'), 'no DeliverRequest'],
  ])('with %s is malformed', (_, bytes, what) => {
    expect(splitDeliverRequest(bytes)).toEqual({
      kind: 'malformed',
      what: expect.stringContaining(what),
    })
  })

  it('answers in order, receipts byte for byte', () => {
    expect(decodeDeliverResponse(response, 3)).toEqual(results)
  })

  it.each(Object.keys(OUTCOMES) as Outcome[])('carries the outcome %s', (outcome) => {
    const only = [{ messageId: 'm', outcome, receipt: null, refusal: null }]
    expect(decodeDeliverResponse(encodeDeliverResponse(only), 1)).toEqual(only)
  })

  it('is no answer when it has another count, is cut off anywhere, or has an outcome nobody knows', () => {
    expect([2, 4].map((count) => decodeDeliverResponse(response, count))).toEqual([null, null])
    for (let length = 0; length < response.length; length++) {
      expect(decodeDeliverResponse(response.subarray(0, length), 3)).toBeNull()
    }
    expect(
      decodeDeliverResponse(
        DeliverResponse.encode({ results: [{ messageId: 'm', outcome: 12 }] }).finish(),
        1,
      ),
    ).toBeNull()
    expect(
      decodeDeliverResponse(DeliverResponse.encode({ results: [{ messageId: 'm' }] }).finish(), 1),
    ).toBeNull()
    expect(decodeDeliverResponse(Buffer.from('garbage'), 1)).toBeNull()
  })
})

describe('Describe', () => {
  const described = {
    port: 'USLAX',
    agreementId: 'VN-US-PILOT',
    agreementVersion: '1.0.0',
    agreementSha256: digest('agreement'),
    schemaVersions: [{ major: 1, minor: 0 }],
    keyIds: ['USLAX-sim-1'],
    clock: NOW,
  }

  it('comes back as it was asked and answered', () => {
    expect(decodeDescribeRequest(encodeDescribeRequest({ port: 'VNHPH' }))).toEqual({
      port: 'VNHPH',
    })
    expect(decodeDescribeResponse(encodeDescribeResponse(described))).toEqual(described)
  })

  it('is null when it is something else', () => {
    expect([new Uint8Array(), Buffer.from('?'), response].map(decodeDescribeRequest)).toEqual([
      null,
      null,
      null,
    ])
    expect(decodeDescribeResponse(encodeDescribeRequest({ port: 'VNHPH' }))).toBeNull()
  })
})

describe('Reconcile', () => {
  const asked: Inquiry = {
    port: 'VNHPH',
    partner: 'USLAX',
    at: NOW,
    acknowledged: [{ epoch: 1, first: 1, last: 900 }],
    known: 7,
    checkpoint,
    remembered: checkpoint,
  }
  const ranges = Array.from({ length: RANGES_MAX }, (_, index) => ({
    epoch: 1,
    first: 2 * index,
    last: 2 * index,
  }))

  it.each<[string, Inquiry]>([
    ['with ranges of ids and both logs', asked],
    ['for the first time', { ...asked, acknowledged: [], remembered: null }],
    ['about 10,000 ranges', { ...asked, acknowledged: ranges }],
  ])('asks %s, signed', (_, inquiry) => {
    const signed = decodeReconcileRequest(encodeReconcileRequest(signInquiry(inquiry, haiphong)))
    expect(openInquiry(signed as Uint8Array, trusted, NOW)).toEqual(inquiry)
  })

  it('does not ask about more than 10,000 ranges', () => {
    const more = [...ranges, ...ranges]
    expect(() => signInquiry({ ...asked, acknowledged: more }, haiphong)).toThrow(/acknowledged/)
  })

  it('is no question when a range runs backwards, or when another port than the one it names has signed it', () => {
    const { Inquiry } = generated.portpair.v1
    const backwards = Inquiry.encode({
      ...asked,
      acknowledged: [{ epoch: 1, first: 2, last: 1 }],
    }).finish()
    expect(openInquiry(signPayload('inquiry', backwards, haiphong), trusted, NOW)).toBeNull()
    expect(openInquiry(signInquiry(asked, losAngeles), trusted, NOW)).toBeNull()
    expect(decodeReconcileRequest(Buffer.from('?'))).toBeNull()
  })

  it('is answered with signed bytes that can be kept', () => {
    const books = {
      port: 'USLAX',
      partner: 'VNHPH',
      at: NOW,
      known: 7,
      missing: [],
      sent: 3,
      checkpoint,
      remembered: null,
      highest: { epoch: 1, counter: 7 },
    }
    const signed = signReconciliation(books, losAngeles)
    const kept = decodeReconcileResponse(encodeReconcileResponse(signed))
    expect(kept).toEqual(signed)
    expect(openReconciliation(kept as Uint8Array, trusted, 'USLAX', NOW)).toEqual(books)
    expect(decodeReconcileResponse(Buffer.from('?'))).toBeNull()
  })
})
