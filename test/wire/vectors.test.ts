import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../src/wire/body.ts'
import { openReceipt, openReconciliation, openRefusal } from '../../src/wire/evidence.ts'
import type { TrustedKeys } from '../../src/wire/keys.ts'
import { openEnvelope } from '../../src/wire/open.ts'

type Key = { keyId: string; port: string; publicKey: string }
type Message = {
  name: string
  envelope: string
  headerSha256: string
  header: unknown
  items: unknown
  unknownFields?: { header: number; body: number }
}
type Open = {
  at: number
  keys: Key[]
  messages: Message[]
  evidence: { name: string; signed: string; value: unknown }[]
}
type Never = {
  at: number
  keys: Key[]
  envelopes: { why: string; outcome: string; envelope: string }[]
  bodies: { why: string; envelope: string }[]
  evidence: { why: string; signed: string }[]
}

const read = (file: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'vectors', file), 'utf8'))
const open: Open = read('open.json')
const never: Never = read('never.json')

const bytesOf = (base64: string) => Buffer.from(base64, 'base64')
const SPKI = '302a300506032b6570032100'
const trust = (keys: Key[], at: number): TrustedKeys =>
  keys.map(({ keyId, port, publicKey }) => ({
    keyId,
    port,
    publicKey: createPublicKey({
      key: Buffer.from(SPKI + publicKey, 'hex'),
      format: 'der',
      type: 'spki',
    }),
    validFrom: at,
    validTo: at + 1,
  }))

/** Bytes as hex, so that values compare with what is written in the file. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

describe('F-07: bytes that must open for ever', () => {
  const trusted = trust(open.keys, open.at)

  it.each(open.messages)(
    'the message: $name',
    ({ envelope, headerSha256, header, items, unknownFields }) => {
      const opened = openEnvelope(bytesOf(envelope), trusted, open.at)
      expect(plain(opened)).toMatchObject({
        kind: 'opened',
        headerSha256,
        header,
        unknownFields: unknownFields?.header ?? 0,
      })
      const body = opened.kind === 'opened' ? decodeBody(opened.body) : opened
      const { kind } = header as { kind: string }
      expect(body).toEqual({
        kind: 'body',
        messageKind: kind,
        items,
        unknownFields: unknownFields?.body ?? 0,
      })
    },
  )

  const OPENERS: Record<
    string,
    typeof openReceipt | typeof openRefusal | typeof openReconciliation
  > = {
    receipt: openReceipt,
    refusal: openRefusal,
    reconciliation: openReconciliation,
  }
  it.each(open.evidence)('the $name', ({ name, signed, value }) => {
    expect(plain(OPENERS[name]?.(bytesOf(signed), trusted, 'USLAX', open.at))).toEqual(value)
  })
})

describe('bytes that must never open', () => {
  const trusted = trust(never.keys, never.at)

  it.each(never.envelopes)('$outcome: $why', ({ outcome, envelope }) => {
    expect(openEnvelope(bytesOf(envelope), trusted, never.at)).toMatchObject({
      kind: 'refused',
      outcome,
    })
  })

  it.each(never.bodies)('a genuine message with $why', ({ envelope }) => {
    const opened = openEnvelope(bytesOf(envelope), trusted, never.at)
    expect(opened.kind).toBe('opened')
    expect(opened.kind === 'opened' && decodeBody(opened.body)).toMatchObject({
      kind: 'bad',
      outcome: 'SCHEMA',
    })
  })

  it.each(never.evidence)('$why', ({ signed }) => {
    for (const opener of [openReceipt, openRefusal, openReconciliation]) {
      expect(opener(bytesOf(signed), trusted, 'USLAX', never.at)).toBeNull()
    }
  })
})
