import { createHash, verify } from 'node:crypto'
import { create, fromBinary, toBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import { agreementDigest } from '../../src/agreement/agreement.ts'
import type { Delivery } from '../../src/domain/port-call.ts'
import { createExchangeApp } from '../../src/http/exchange-app.ts'
import { listen } from '../../src/http/listen.ts'
import { deriveKey } from '../../src/wire/keys.ts'
import { agreementOf, make, START, withoutWaiting } from '../support/make.ts'
import { SEED, type StoryPort, twoPorts } from '../support/two-ports.ts'
import { closing } from './closing.ts'
import { createConnectClient } from './connect-client.ts'
import type { Signed } from './generated/portpair/v1/envelope_pb.js'
import { EnvelopeSchema, HeaderSchema, SignedSchema } from './generated/portpair/v1/envelope_pb.js'
import {
  Outcome,
  ReceiptSchema,
  ReconciliationSchema,
} from './generated/portpair/v1/evidence_pb.js'
import {
  DeliverRequestSchema,
  ReconcileRequestSchema,
} from './generated/portpair/v1/exchange_pb.js'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex')

/** DSSE's pre-authentication encoding, written from its specification and not from our wire room. */
function preAuthentication(type: string, payload: Uint8Array): Uint8Array {
  const lengthOf = (bytes: Uint8Array) => String(bytes.byteLength)
  const head = ['DSSEv1', lengthOf(Buffer.from(type)), type, lengthOf(payload), ''].join(' ')
  return Buffer.concat([Buffer.from(head), payload])
}

/** True when these bytes of this type carry one signature, made with the first key of this port. */
function isSignedBy(signed: Signed | undefined, port: string, type: string): boolean {
  const [signature, ...others] = signed?.signatures ?? []
  if (signed === undefined || signature === undefined || others.length > 0) return false
  const { keyId, publicKey } = deriveKey(SEED, port, 1)
  const bytes = preAuthentication(signed.payloadType, signed.payload)
  return (
    signed.payloadType === `application/vnd.portpair.${type}.v1+protobuf` &&
    signature.keyId === keyId &&
    verify(null, bytes, publicKey, signature.sig)
  )
}

/** The port at the other end of a socket, and a message for it sealed by its partner. */
async function pair() {
  const t = twoPorts()
  const app = createExchangeApp({
    receive: (method, bytes) => t.destination.receive(method, bytes),
    onFault: (error) => {
      throw error
    },
  })
  const { url } = closing(await listen(app, { hostname: '127.0.0.1', port: 0 }))
  t.origin.file(make.manifest())
  const [delivery] = t.due(t.origin) as [Delivery]
  return { ...t, url, delivery, request: fromBinary(DeliverRequestSchema, delivery.bytes) }
}

/** Rows in every table of a port's file. */
function rows(port: StoryPort): Record<string, number> {
  const tables = port.sql<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      port.sql<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`)[0]?.n ?? 0,
    ]),
  )
}

describe.each([{ binary: true }, { binary: false }])(
  'a client none of us wrote, %o',
  ({ binary }) => {
    it('delivers a sealed message, and can check the receipt with nothing of ours', async () => {
      const { url, request, destination } = await pair()
      const [envelope] = request.envelopes
      const header = fromBinary(HeaderSchema, envelope?.header?.payload ?? new Uint8Array())
      expect(isSignedBy(envelope?.header, 'VNHPH', 'message')).toBe(true)

      const { results } = await createConnectClient(url, { binary }).deliver(request)
      expect(results).toHaveLength(1)
      expect(results[0]).toMatchObject({
        messageId: header.messageId,
        outcome: Outcome.ACCEPTED,
        evidence: { case: 'receipt' },
      })
      const signed = results[0]?.evidence.value as Signed
      expect(isSignedBy(signed, 'USLAX', 'receipt')).toBe(true)
      const receipt = fromBinary(ReceiptSchema, signed.payload)
      expect({
        ...receipt,
        headerSha256: hex(receipt.headerSha256),
        bodySha256: hex(receipt.bodySha256),
      }).toMatchObject({
        messageId: header.messageId,
        headerSha256: sha256(envelope?.header?.payload ?? new Uint8Array()),
        bodySha256: sha256(envelope?.body ?? new Uint8Array()),
        receivedAt: BigInt(START),
      })
      const { log } = destination.status()
      expect([receipt.checkpoint?.size, hex(receipt.checkpoint?.head)]).toEqual([
        BigInt(log.size),
        log.head,
      ])
      expect(destination.events('applied')).toMatchObject([
        { item: 'manifest', number: 'HPH260001' },
      ])
    })

    it('gets the same receipt, byte for byte, for the same message again', async () => {
      const { url, request, destination } = await pair()
      const client = createConnectClient(url, { binary })
      const [first, again] = [await client.deliver(request), await client.deliver(request)]
      const bytesOf = ({ results }: typeof first) =>
        hex(toBinary(SignedSchema, results[0]?.evidence.value as Signed))
      expect(again.results[0]?.outcome).toBe(Outcome.DUPLICATE)
      expect(bytesOf(again)).toBe(bytesOf(first))
      expect(rows(destination)).toMatchObject({ inbox: 1, shipment: 1, document: 1 })
    })

    it('asks who the port is', async () => {
      const { url, request } = await pair()
      const client = createConnectClient(url, { binary })
      const before = await client.describe({ port: 'VNHPH' })
      expect({ ...before, agreementSha256: hex(before.agreementSha256) }).toMatchObject({
        port: 'USLAX',
        agreementId: agreementOf().id,
        agreementSha256: agreementDigest(withoutWaiting(agreementOf())),
        schemaVersions: [{ major: 1, minor: 0 }],
        keyIds: [deriveKey(SEED, 'USLAX', 1).keyId],
        clock: BigInt(START),
      })
      // Anybody may ask: what it knows of the caller is nobody else's business.
      await client.deliver(request)
      expect(await client.describe({ port: 'VNHPH' })).toEqual(before)
    })

    it('compares the books of both ports, over an answer that is signed', async () => {
      const { url, origin, destination, delivery, request, due } = await pair()
      const client = createConnectClient(url, { binary })
      const compare = async () => {
        origin.act({ kind: 'reconcile' })
        const call = due(origin).find(({ method }) => method === 'Reconcile') as Delivery
        const { reconciliation } = await client.reconcile(
          fromBinary(ReconcileRequestSchema, call.bytes),
        )
        expect(isSignedBy(reconciliation, 'USLAX', 'checkpoint')).toBe(true)
        return fromBinary(ReconciliationSchema, reconciliation?.payload ?? new Uint8Array())
      }
      expect(await compare()).toMatchObject({
        port: 'USLAX',
        partner: 'VNHPH',
        at: BigInt(START),
        known: 0n,
        missing: [],
      })
      await client.deliver(request)
      origin.settle(delivery, answerOf(destination.receive('Deliver', delivery.bytes)))
      expect(await compare()).toMatchObject({ known: 1n, missing: [], sent: 0n })
      const { log } = destination.status()
      const { checkpoint } = await compare()
      expect([checkpoint?.size, hex(checkpoint?.head)]).toEqual([BigInt(log.size), log.head])
      // What Los Angeles has lost shows as missing.
      destination.sql('DELETE FROM inbox')
      expect(await compare()).toMatchObject({
        known: 0n,
        missing: [{ epoch: 1n, first: 1n, last: 1n }],
      })
    })
  },
)

describe('garbage', () => {
  const DELIVER = '/portpair.v1.ExchangeService/Deliver'
  const PROTO = { 'content-type': 'application/proto' }
  const JSON_TYPE = { 'content-type': 'application/json' }

  it.each<[string, string, RequestInit, number, string]>([
    [
      'bytes that are no request',
      DELIVER,
      { headers: PROTO, body: 'no protobuf at all' },
      400,
      'invalid_argument',
    ],
    [
      'a request cut in the middle',
      DELIVER,
      { headers: PROTO, body: '\x0a\x7f\x0a' },
      400,
      'invalid_argument',
    ],
    [
      'a text that is no JSON',
      DELIVER,
      { headers: JSON_TYPE, body: '{"envelopes": [' },
      400,
      'invalid_argument',
    ],
    [
      'JSON of another shape',
      DELIVER,
      { headers: JSON_TYPE, body: '{"envelopes": {"a": 1}}' },
      400,
      'invalid_argument',
    ],
    [
      'too many bytes',
      DELIVER,
      { headers: PROTO, body: 'x'.repeat(1024 * 1024 + 1) },
      413,
      'resource_exhausted',
    ],
    [
      'a form',
      DELIVER,
      { headers: { 'content-type': 'text/plain' }, body: 'a=1' },
      415,
      'unimplemented',
    ],
    [
      'a packed body',
      DELIVER,
      { headers: { ...PROTO, 'content-encoding': 'gzip' }, body: 'x' },
      501,
      'unimplemented',
    ],
    ['another method', `${DELIVER}All`, { headers: PROTO, body: '' }, 404, 'unimplemented'],
    ['no post', DELIVER, { method: 'GET' }, 405, 'unimplemented'],
    [
      'no question',
      DELIVER.replace('Deliver', 'Describe'),
      { headers: PROTO, body: 'zzz' },
      400,
      'invalid_argument',
    ],
    [
      'no books',
      DELIVER.replace('Deliver', 'Reconcile'),
      { headers: PROTO, body: 'zzz' },
      400,
      'invalid_argument',
    ],
  ])(
    '%s is answered as Connect has it, and nothing changes',
    async (_, path, init, status, code) => {
      const { url, destination } = await pair()
      const [before, log] = [rows(destination), destination.status().log]
      const response = await fetch(url + path, { method: 'POST', ...init })
      expect(response.headers.get('content-type')).toBe('application/json')
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        status,
        code,
      ])
      expect(rows(destination)).toEqual(before)
      expect(destination.status().log).toEqual(log)
    },
  )

  it('among good messages costs none of them, and leaves no trace', async () => {
    const { url, request, destination } = await pair()
    const [good] = request.envelopes
    const bad = create(EnvelopeSchema, {
      ...good,
      body: new Uint8Array(good?.body ?? []).fill(7, 3, 4),
    })
    const { results } = await createConnectClient(url, { binary: true }).deliver({
      envelopes: [bad, good ?? bad],
    })
    expect(results.map(({ outcome, evidence }) => [outcome, evidence.case])).toEqual([
      [Outcome.UNAUTHENTICATED, undefined],
      [Outcome.ACCEPTED, 'receipt'],
    ])
    expect(rows(destination)).toMatchObject({ inbox: 1, shipment: 1, document: 1 })
    expect(destination.events('refused')).toEqual([])
  })
})

function answerOf(received: ReturnType<StoryPort['receive']>) {
  if (received.kind === 'error') throw new Error(received.message)
  return received
}
