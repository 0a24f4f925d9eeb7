import { describe, expect, it } from 'vitest'
import { decodeMessage, encodeMessage } from '../../src/wire/codec.ts'
import { encodeDescribeResponse } from '../../src/wire/describe.ts'
import { fromJson } from '../../src/wire/from-json.ts'
import generated from '../../src/wire/generated/portpair.js'
import { jsonBodies, requestFromJson, responseToJson } from '../../src/wire/json.ts'
import { toPlain } from '../../src/wire/plain.ts'
import { shapeOf } from '../../src/wire/shape.ts'
import { digest, envelopes, request, response } from './call-samples.ts'
import { NOW } from './samples.ts'

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
      const inquiry = fromJson(JSON.parse(`{"known":${value}}`), shapeOf('Inquiry'))
      const decoded = inquiry && decodeMessage('Inquiry', encodeMessage('Inquiry', inquiry))
      return decoded && (toPlain(decoded, shapeOf('Inquiry')) as { known: number }).known
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
