import { expect } from 'vitest'
import { sha256 } from '../../src/kernel/digest.ts'
import { measureExchange } from '../../src/report/exchange-totals.ts'
import { writeFrame } from '../../src/wire/frame.ts'
import { headerCodec } from '../../src/wire/header.ts'
import { readEnvelope } from '../../src/wire/read-envelope.ts'
import { signEnvelope } from '../../src/wire/seal.ts'
import { keyOf } from '../support/forge.ts'
import { make } from '../support/make.ts'
import { type StoryPort, twoPorts } from '../support/two-ports.ts'

/** What a later minor version says besides: of the message and of its body. */
const MORE = writeFrame([
  { number: 300, value: Buffer.from('said since 1.1') },
  { number: 301, value: 7 },
])

/** A message as a port of a later version would have sealed it. */
function newer(envelope: Uint8Array, port: string): Uint8Array {
  const read = readEnvelope(envelope)
  if (read.kind === 'bad') throw new Error(read.what)
  const body = Buffer.concat([read.envelope.body, MORE])
  const header = {
    ...read.envelope.header,
    schemaMinor: 1,
    bodySha256: new Uint8Array(sha256(body)),
    bodyLength: body.length,
  }
  const payload = Buffer.concat([headerCodec.encode(header), MORE])
  return signEnvelope({ ...read.envelope, payload, body }, keyOf(port))
}

type Row = { readonly id: string; readonly envelope: Uint8Array }

/** What a port has sealed and not sent yet becomes what its later version would have sealed. */
function upgradeOutbox({ id, sql }: StoryPort): void {
  const rows = sql<Row>(
    "SELECT message_id AS id, envelope FROM outbox JOIN delivery USING (message_id) WHERE state = 'queued' AND attempts = 0",
  )
  for (const row of rows) {
    const read = readEnvelope(row.envelope)
    if (read.kind === 'bad' || read.envelope.unknownFields > 0) continue
    const bytes = newer(row.envelope, id)
    const upgraded = readEnvelope(bytes)
    if (upgraded.kind === 'bad') throw new Error(upgraded.what)
    const { payload, header } = upgraded.envelope
    sql(
      'UPDATE outbox SET envelope = ?, header_sha256 = ?, body_sha256 = ? WHERE message_id = ?',
      ...[Buffer.from(bytes), sha256(payload), header.bodySha256, row.id],
    )
  }
}

/** People and a box that no other manifest names: what many share is scored again with each, which is not the matter here. */
function strangersManifest(name: string) {
  const party = (role: string) => ({ name: `${role} ${name}`, id: `${role}${name}` })
  return make.manifest({
    ...{ houseBill: name, number: name, ucr: name, grossKg: 31_000 },
    ...{ shipper: party('S'), consignee: party('C') },
    containers: [{ number: `MSKU${name.slice(1)}0`, sizeType: '45G1', seals: [name] }],
  })
}

/**
 * So many manifests, half of them filed while only the sender is of a later version, half when both are: all that is sent is
 * acknowledged, nothing is refused, and what was signed is what is kept.
 */
export function rollingUpgrade(messages: number): void {
  const t = twoPorts()
  const carry = (port: StoryPort) => {
    for (const delivery of port.due()) t.carry(port, delivery)
  }
  for (let i = 0; i < messages; i++) {
    const name = `H${String(i).padStart(6, '0')}`
    t.origin.file(strangersManifest(name))
    for (const port of [t.origin, t.destination]) {
      port.work()
      if (port === t.origin || i * 2 >= messages) upgradeOutbox(port)
      carry(port)
    }
    t.wait(60_000)
  }
  t.settleDown()
  const ports = [t.origin, t.destination]
  const entries = ports.flatMap((port) => port.entries())
  const pending = Object.fromEntries(ports.map((port) => [port.id, port.status().queued]))
  const { attempted, acknowledged, ...rest } = measureExchange({ entries, pending })
  expect(rest).toMatchObject({
    lost: 0,
    duplicated: 0,
    unexpected: 0,
    rejected: 0,
    expired: 0,
    pending: 0,
  })
  expect(acknowledged).toBe(attempted)
  expect(attempted).toBeGreaterThanOrEqual(messages)
  const versions = (port: StoryPort) =>
    Map.groupBy(
      port.sql<{ envelope: Uint8Array }>('SELECT envelope FROM inbox'),
      ({ envelope }) => {
        const read = readEnvelope(envelope)
        return read.kind === 'bad' ? read.what : `1.${read.envelope.header.schemaMinor}`
      },
    )
  expect([...versions(t.destination).keys()]).toEqual(['1.1'])
  expect([...versions(t.origin).keys()].sort()).toEqual(['1.0', '1.1'])
}
