import { describe, expect, it } from 'vitest'
import { OUTCOMES, type Outcome } from '../../src/domain/outcome.ts'
import { sha256 } from '../../src/kernel/digest.ts'
import { encodeBody } from '../../src/wire/body.ts'
import {
  type DeliverResult,
  decodeDeliverResponse,
  encodeDeliverRequest,
  encodeDeliverResponse,
  splitDeliverRequest,
} from '../../src/wire/deliver.ts'
import {
  decodeDescribeRequest,
  decodeDescribeResponse,
  encodeDescribeRequest,
  encodeDescribeResponse,
} from '../../src/wire/describe.ts'
import {
  openReconciliation,
  signReceipt,
  signReconciliation,
  signRefusal,
} from '../../src/wire/evidence.ts'
import generated from '../../src/wire/generated/portpair.js'
import { jsonBodies, requestFromJson, responseToJson } from '../../src/wire/json.ts'
import {
  decodeReconcileRequest,
  decodeReconcileResponse,
  encodeReconcileRequest,
  encodeReconcileResponse,
} from '../../src/wire/reconcile.ts'
import { seal } from '../../src/wire/seal.ts'
import { haiphong, headerOf, losAngeles, NOW, SAMPLES, trusted } from './samples.ts'

const { DeliverRequest, DeliverResponse } = generated.portpair.v1
const digest = (text: string) => new Uint8Array(sha256(text))
const envelopes = [1, 2, 3].map(
  (counter) =>
    seal(headerOf('referral', counter), encodeBody('referral', [SAMPLES.referral]), haiphong).bytes,
)
const request = encodeDeliverRequest(envelopes)
const checkpoint = { size: 12, head: digest('head') }
const receipt = signReceipt(
  {
    messageId: 'VNHPH:1:000000001',
    headerSha256: digest('h'),
    bodySha256: digest('b'),
    receivedAt: NOW,
    checkpoint,
  },
  losAngeles,
)
const refusal = signRefusal(
  {
    messageId: 'VNHPH:1:000000002',
    headerSha256: digest('h'),
    outcome: 'EXPIRED',
    receiverTime: NOW,
  },
  losAngeles,
)
const results: readonly DeliverResult[] = [
  { messageId: 'VNHPH:1:000000001', outcome: 'ACCEPTED', receipt, refusal: null },
  { messageId: 'VNHPH:1:000000002', outcome: 'EXPIRED', receipt: null, refusal },
  { messageId: '', outcome: 'UNAUTHENTICATED', receipt: null, refusal: null },
]
const response = encodeDeliverResponse(results)

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
    highestKnown: { epoch: 1, counter: 42 },
  }

  it('comes back as it was asked and answered', () => {
    expect(decodeDescribeRequest(encodeDescribeRequest({ port: 'VNHPH' }))).toEqual({
      port: 'VNHPH',
    })
    expect(decodeDescribeResponse(encodeDescribeResponse(described))).toEqual(described)
    const newcomer = { ...described, highestKnown: null }
    expect(decodeDescribeResponse(encodeDescribeResponse(newcomer))).toEqual(newcomer)
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
  const asked = {
    port: 'VNHPH',
    acknowledged: [{ epoch: 1, first: 1, last: 900 }],
    known: 7,
    checkpoint,
    remembered: checkpoint,
  }

  it('asks with ranges of ids and both logs', () => {
    expect(decodeReconcileRequest(encodeReconcileRequest(asked))).toEqual(asked)
    const first = { ...asked, acknowledged: [], remembered: null }
    expect(decodeReconcileRequest(encodeReconcileRequest(first))).toEqual(first)
  })

  it('takes 10,000 ranges and not one more, and none that runs backwards', () => {
    const ranges = Array.from({ length: 10_000 }, (_, index) => ({
      epoch: 1,
      first: 2 * index,
      last: 2 * index,
    }))
    expect(
      decodeReconcileRequest(encodeReconcileRequest({ ...asked, acknowledged: ranges }))
        ?.acknowledged,
    ).toHaveLength(10_000)
    expect(() =>
      encodeReconcileRequest({ ...asked, acknowledged: [...ranges, ...ranges] }),
    ).toThrow(/acknowledged/)
    const { ReconcileRequest } = generated.portpair.v1
    const backwards = ReconcileRequest.encode({
      ...asked,
      acknowledged: [{ epoch: 1, first: 2, last: 1 }],
    }).finish()
    expect(decodeReconcileRequest(backwards)).toBeNull()
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
    }
    const signed = signReconciliation(books, losAngeles)
    const kept = decodeReconcileResponse(encodeReconcileResponse(signed))
    expect(kept).toEqual(signed)
    expect(openReconciliation(kept as Uint8Array, trusted, 'USLAX', NOW)).toEqual(books)
    expect(decodeReconcileResponse(Buffer.from('?'))).toBeNull()
  })
})

describe('proto3 JSON', () => {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

  it('brings the same bytes as the binary request', () => {
    const json = envelopes.map((bytes) => {
      const { header, body } = generated.portpair.v1.Envelope.decode(bytes)
      const [signature] = header?.signatures ?? []
      return {
        header: {
          payload: base64(header?.payload as Uint8Array),
          payload_type: header?.payloadType,
          signatures: [
            {
              keyId: signature?.keyId,
              sig: Buffer.from(signature?.sig as Uint8Array).toString('base64url'),
            },
          ],
        },
        body: base64(body as Uint8Array),
        newerField: { anything: 1 },
        absent: null,
      }
    })
    expect(
      Buffer.compare(
        requestFromJson('Deliver', JSON.stringify({ envelopes: json })) as Uint8Array,
        request,
      ),
    ).toBe(0)
  })

  it('reads whole numbers as numbers or text and refuses what is not exact', () => {
    const known = (value: string) => {
      const bytes = requestFromJson(
        'Reconcile',
        `{"port":"VNHPH","known":${value},"checkpoint":{"size":"1","head":"${base64(digest('x'))}"}}`,
      )
      return bytes && decodeReconcileRequest(bytes)?.known
    }
    expect(['7', '"7"', '9007199254740991', '7e0'].map(known)).toEqual([
      7, 7, 9_007_199_254_740_991, 7,
    ])
    expect(
      [
        '9007199254740993',
        '"9007199254740993"',
        '1e309',
        '1.5',
        '"x"',
        '""',
        'true',
        '{}',
        '[]',
      ].map(known),
    ).toEqual(Array(9).fill(null))
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '1',
    '{"port":1}',
    '{"port":"\\ud800"}',
    '{"port":["a"]}',
    `${'['.repeat(200_000)}`,
    `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)},"port":{}}`,
  ])('that is no request is null: %.20s', (text) =>
    expect(requestFromJson('Describe', text)).toBeNull(),
  )

  it('refuses base64 that is none and a field named twice', () => {
    expect(requestFromJson('Deliver', '{"envelopes":[{"body":"a"}]}')).toBeNull()
    expect(requestFromJson('Deliver', '{"envelopes":[{"body":"a*=="}]}')).toBeNull()
    expect(
      requestFromJson(
        'Deliver',
        '{"envelopes":[{"header":{"payloadType":"a","payload_type":"b"}}]}',
      ),
    ).toBeNull()
    expect(requestFromJson('Deliver', '{"envelopes":{}}')).toBeNull()
  })

  it('writes responses with camelCase, base64, text for 64 bits and names for enumerations', () => {
    expect(JSON.parse(responseToJson('Deliver', response))).toMatchObject({
      results: [
        {
          messageId: 'VNHPH:1:000000001',
          outcome: 'OUTCOME_ACCEPTED',
          receipt: {
            payloadType: 'application/vnd.portpair.receipt.v1+protobuf',
            signatures: [{ keyId: 'USLAX-sim-1' }],
          },
        },
        { outcome: 'OUTCOME_EXPIRED' },
        { outcome: 'OUTCOME_UNAUTHENTICATED' },
      ],
    })
    const described = encodeDescribeResponse({
      port: 'USLAX',
      agreementId: 'a',
      agreementVersion: '1',
      agreementSha256: digest('a'),
      schemaVersions: [{ major: 1, minor: 0 }],
      keyIds: [],
      clock: NOW,
      highestKnown: null,
    })
    expect(JSON.parse(responseToJson('Describe', described))).toEqual({
      port: 'USLAX',
      agreementId: 'a',
      agreementVersion: '1',
      agreementSha256: base64(digest('a')),
      schemaVersions: [{ major: 1 }],
      clock: String(NOW),
    })
  })

  it('is refused as a body when it is not UTF-8', () => {
    expect(jsonBodies.request('Describe', Buffer.from('{"port":"VNHPH"}'))).toMatchObject({
      kind: 'bytes',
    })
    expect(jsonBodies.request('Describe', Uint8Array.of(0x22, 0xff, 0x22))).toEqual({
      kind: 'malformed',
      why: 'this is no DescribeRequest in proto3 JSON',
    })
  })
})
