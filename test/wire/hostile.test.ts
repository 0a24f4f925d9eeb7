import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { batchKind } from '../../src/wire/batches.ts'
import { decodeBody, encodeBody } from '../../src/wire/body.ts'
import { splitDeliverRequest } from '../../src/wire/deliver.ts'
import { readFrame, writeFrame } from '../../src/wire/frame.ts'
import { openEnvelope } from '../../src/wire/open.ts'
import { scan } from '../../src/wire/scan.ts'
import { shapeOf } from '../../src/wire/shape.ts'
import { within } from '../support/within.ts'
import { NOW, SAMPLES, trusted } from './samples.ts'

const MEGABYTE = 1024 * 1024
const good = encodeBody('manifest', [SAMPLES.manifest])

/** `bytes` inside field 1 inside field 1 …, `depth` deep; lengths written from the inside out. */
function nested(depth: number): Uint8Array {
  const parts: number[][] = []
  let length = 0
  for (let level = 0; level < depth; level++) {
    const head = [10]
    for (let rest = length; ; rest >>= 7) {
      head.push(rest < 128 ? rest : (rest & 127) | 128)
      if (rest < 128) break
    }
    parts.push(head)
    length += head.length
  }
  return Uint8Array.from(parts.reverse().flat())
}

/** Milliseconds of CPU that a hostile body may cost, three times what is wanted: the machine may be busy. */
const CPU_MS = 150

const batchOf = (value: Uint8Array) => writeFrame([{ number: 1, value }])
const repeat = (length: number, ...pattern: number[]) =>
  Uint8Array.from({ length }, (_, index) => pattern[index % pattern.length] as number)

const BOMBS: readonly [string, Uint8Array][] = [
  ['nothing', new Uint8Array()],
  ['a nesting of 101', nested(101)],
  ['a nesting of 100,000', nested(100_000)],
  ['200,000 open groups', repeat(200_000, 11)],
  [
    '200,000 open groups in an unknown field of an item',
    batchOf(writeFrame([{ number: 2, value: repeat(200_000, 0xfb, 1) }])),
  ],
  ['a group that ends', Uint8Array.of(0x7b, 0x7c)],
  ['a length of 2^31', Uint8Array.of(10, 0x80, 0x80, 0x80, 0x80, 8)],
  ['a length of 2^35', Uint8Array.of(10, 0x80, 0x80, 0x80, 0x80, 0x80, 1)],
  ['a varint of eleven bytes', Uint8Array.of(0x78, ...repeat(10, 0xff), 1)],
  ['a tag of six bytes', Uint8Array.of(0x8a, 0x80, 0x80, 0x80, 0x80, 0, 0)],
  ['field 0', Uint8Array.of(2, 0)],
  ['a wire type 6', Uint8Array.of(0x7e)],
  ['a known field of another type', Uint8Array.of(8, 1)],
  ['two batches', Uint8Array.of(...good, ...good)],
  ['two batches of two kinds', Uint8Array.of(...good, 18, 0)],
  ['a batch of no known kind', writeFrame([{ number: 99, value: good }])],
  ['a batch without items', Uint8Array.of(10, 0)],
  [
    'text that is not UTF-8',
    Uint8Array.from(Buffer.from(good.map((byte) => (byte === 0xc3 ? 0xff : byte)))),
  ],
  [
    'half a surrogate pair in UTF-8',
    batchOf(writeFrame([{ number: 2, value: Uint8Array.of(10, 3, 0xed, 0xa0, 0x80) }])),
  ],
  ['1 MiB of empty items', batchOf(repeat(MEGABYTE - 10, 18, 0))],
  ['1 MiB of empty voyages', batchOf(repeat(MEGABYTE - 10, 10, 0))],
  [
    '1 MiB of empty goods in one item',
    batchOf(writeFrame([{ number: 2, value: repeat(MEGABYTE - 20, 0x62, 0) }])),
  ],
  [
    '1 MiB of empty goods in 500 items',
    batchOf(
      Buffer.concat(
        Array.from({ length: 500 }, () =>
          writeFrame([{ number: 2, value: repeat(1_000, 0x62, 0) }]),
        ),
      ),
    ),
  ],
  [
    '1 MiB of one number said again and again',
    batchOf(writeFrame([{ number: 2, value: repeat(MEGABYTE - 20, 16, 1) }])),
  ],
  [
    '99,000 numbers said again',
    batchOf(writeFrame([{ number: 2, value: repeat(198_000, 16, 1) }])),
  ],
  ['1 MiB of unknown fields', repeat(MEGABYTE, 0x78, 1)],
  [
    '1 MiB of packed numbers where an item belongs',
    batchOf(writeFrame([{ number: 2, value: repeat(MEGABYTE - 20, 1) }])),
  ],
]

describe('A-15, A-16: a hostile body', () => {
  it.each(BOMBS)('of %s is SCHEMA', (_, bytes) => {
    const decoded = within(CPU_MS, () => decodeBody(bytes))
    expect(decoded).toMatchObject({ kind: 'bad', outcome: 'SCHEMA' })
  })

  it('of more than 1 MiB is TOO_LARGE', () => {
    expect(decodeBody(new Uint8Array(MEGABYTE + 1))).toMatchObject({ outcome: 'TOO_LARGE' })
  })

  it('cut off at any byte is SCHEMA', () => {
    for (let length = 0; length < good.length; length++) {
      expect(decodeBody(good.subarray(0, length))).toMatchObject({ outcome: 'SCHEMA' })
    }
  })

  it('keeps numbers exact or refuses them', () => {
    const item = { ...SAMPLES.referral, deadline: Number.MAX_SAFE_INTEGER }
    const bytes = Buffer.from(encodeBody('referral', [item]))
    const place = bytes.indexOf(Buffer.from('ffffffffffffff0f', 'hex'))
    bytes[place + 7] = 0x1f
    expect(decodeBody(bytes)).toMatchObject({
      outcome: 'SCHEMA',
      what: expect.stringContaining('items[0].deadline'),
    })
  })

  it.each(['assessment', 'referral', 'control-result'] as const)(
    'of a %s that names its shipment by nothing is SCHEMA',
    (kind) => {
      const ucr = batchKind(kind).item.fields.find(({ name }) => name === 'ucr')
      // What comes last counts.
      const unnamed = writeFrame([{ number: ucr?.number ?? 0, value: new Uint8Array() }])
      const body = inside(encodeBody(kind, [SAMPLES[kind]]), (batch) =>
        inside(batch, (item) => Buffer.concat([item, unnamed])),
      )
      expect(decodeBody(body)).toMatchObject({ outcome: 'SCHEMA' })
    },
  )

  it('says where the fault is and never what was written there', () => {
    const bytes = Buffer.from(encodeBody('manifest', [SAMPLES.manifest]))
    bytes.write('usLAX', bytes.indexOf('USLAX'))
    expect(decodeBody(bytes)).toEqual({
      kind: 'bad',
      outcome: 'SCHEMA',
      what: 'voyages[0].portOfDischarge: a UN/LOCODE has two letters and three letters or digits 2-9, e.g. "VNHPH"',
    })
  })
})

/** A message with each of its inner ones changed. */
const inside = (bytes: Uint8Array, change: (inner: Uint8Array, number: number) => Uint8Array) =>
  writeFrame(
    (readFrame(bytes) ?? []).map(({ number, value }) => ({
      number,
      value: typeof value === 'number' ? value : change(value, number),
    })),
  )

/** A message made longer by a field of a newer version: before what is there, and after it. */
const longer = (bytes: Uint8Array) => {
  const newer = writeFrame([{ number: 300, value: nested(20) }])
  return Buffer.concat([newer, bytes, newer])
}

it('A-16: what a body holds is counted before anything of it is decoded', () => {
  const body = encodeBody('referral', Array(3).fill(SAMPLES.referral))
  const roomy = { repeated: 100, elements: 100, fields: 1_000 }
  const kindOf = (limits: object) => scan(body, shapeOf('Body'), { ...roomy, ...limits }).kind
  expect(kindOf({})).toBe('sound')
  for (const limits of [{ repeated: 2 }, { elements: 3 }, { fields: 3 }])
    expect(kindOf(limits), JSON.stringify(limits)).toBe('unsound')
})

describe('a newer partner', () => {
  it.each(MESSAGE_KINDS)('F-01: may add fields to a %s, to its batch and to the body', (kind) => {
    const items = batchKind(kind).batch.message?.fields.find(({ name }) => name === 'items')
    const bytes = inside(encodeBody(kind, [SAMPLES[kind]]), (batch) =>
      longer(inside(batch, (one, number) => (number === items?.number ? longer(one) : one))),
    )
    expect(decodeBody(longer(bytes))).toEqual({
      kind: 'body',
      messageKind: kind,
      items: [SAMPLES[kind]],
      unknownFields: 6,
    })
  })

  it('F-01: may add fields anywhere; they are counted and passed over', () => {
    const item = {
      number: 1,
      value: writeFrame([
        { number: 1, value: Buffer.from('N') },
        { number: 2, value: 3 },
        { number: 4, value: Buffer.from('H') },
        { number: 77, value: nested(50_000) },
        { number: 5, value: 4 },
        { number: 6, value: 5 },
        { number: 99, value: 1 },
      ]),
    }
    const bytes = writeFrame([
      { number: 6, value: writeFrame([item]) },
      { number: 400, value: 1 },
    ])
    expect(decodeBody(bytes)).toMatchObject({
      kind: 'bad',
      what: expect.stringContaining('raisedAt'),
    })
    const whole = Buffer.concat([
      encodeBody('referral', [SAMPLES.referral]),
      writeFrame([{ number: 400, value: 1 }]),
    ])
    expect(decodeBody(whole)).toMatchObject({
      kind: 'body',
      items: [SAMPLES.referral],
      unknownFields: 1,
    })
  })

  it('F-03: may know words this version does not; they are named, never taken for another', () => {
    const bytes = Buffer.from(encodeBody('referral', [SAMPLES.referral]))
    const place = bytes.indexOf(Buffer.from([0x28, 2]))
    bytes[place + 1] = 7
    expect(decodeBody(bytes)).toMatchObject({
      outcome: 'SCHEMA',
      what: 'items[0].action: UNKNOWN(7) is not known here',
    })
  })

  it('F-02: an older one leaves fields out; what is missing is missing, not zero', () => {
    const { grossKg: _, ...rest } = SAMPLES.manifest.items[0]
    const items = [{ ...SAMPLES.manifest, items: [rest] }]
    expect(decodeBody(encodeBody('manifest', items))).toMatchObject({ items })
  })
})

describe('A-15: a hostile outer frame', () => {
  it.each(BOMBS.filter(([name]) => name !== 'nothing'))(
    'of %s opens nothing within 50 ms',
    (_, bytes) => {
      const split = within(CPU_MS, () => splitDeliverRequest(bytes))
      const opened = within(CPU_MS, () => openEnvelope(bytes, trusted, NOW))
      expect(opened).toMatchObject({ kind: 'refused', outcome: 'UNAUTHENTICATED' })
      for (const envelope of split.kind === 'envelopes' ? split.envelopes : []) {
        expect(openEnvelope(envelope, trusted, NOW)).toMatchObject({ outcome: 'UNAUTHENTICATED' })
      }
    },
  )
})
