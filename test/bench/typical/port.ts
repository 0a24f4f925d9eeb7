import { sign, verify } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { ManifestConsignment } from '../../../src/domain/documents.ts'
import { NO_HISTORY, NOTHING_ELSE, type ShipmentView } from '../../../src/domain/shipment.ts'
import { listen } from '../../../src/http/listen.ts'
import { sha256Hex } from '../../../src/kernel/digest.ts'
import { deriveFacts } from '../../../src/risk/risk.ts'
import { batchKind } from '../../../src/wire/batches.ts'
import { decodeMessage, encodeMessage } from '../../../src/wire/codec.ts'
import { deriveKey } from '../../../src/wire/keys.ts'
import { fromPlain, toPlain } from '../../../src/wire/plain.ts'
import { shapeOf } from '../../../src/wire/shape.ts'
import { createVoyageTable } from '../../../src/wire/voyage-table.ts'
import { manifests } from '../manifests.ts'
import { answerOrders } from '../orders.ts'
import { reference } from '../rules/views.ts'
import { interpret } from './interpreter.ts'
import {
  assessments,
  consignments,
  containers,
  goods,
  openTables,
  outbox,
  parties,
} from './tables.ts'

/**
 * The same exchange as a capable developer writes it first: protobufjs and plain objects, zod for each consignment, rules
 * walked as they are written, drizzle row by row in five tables. Signed, receipted and as durable as ours; messages of 500
 * consignments, one transaction each.
 */
const BATCH = 500
const { batch, item } = batchKind('manifest')
const told = { assessed: 0, acknowledged: 0, sealed: 0, sealedMessages: 0 }
let here = ''
let db: ReturnType<typeof openTables>
let documents: readonly ManifestConsignment[] = []
let chain = ''

answerOrders(told, {
  async open(id, path) {
    here = id
    db = openTables(path)
    const app = new Hono()
    app.post('/messages', async (c) => {
      const signature = Buffer.from(c.req.header('x-signature') ?? '', 'base64')
      const from = c.req.header('x-from') ?? ''
      const bytes = Buffer.from(await c.req.arrayBuffer())
      return c.json(take(bytes, from, signature))
    })
    return (await listen(app, { hostname: '127.0.0.1', port: 0 })).url
  },
  make(from, count) {
    documents = manifests(from, count)
    return documents.length
  },
  async go(partner) {
    for (let at = 0; at < documents.length; at += BATCH)
      await send(documents.slice(at, at + BATCH), partner)
  },
})

const keyOf = (port: string) => deriveKey('typical', port, 1)

async function send(items: readonly ManifestConsignment[], partner: string): Promise<void> {
  for (const one of items) ManifestConsignment.parse(one)
  const body = encoded(items)
  const signature = sign(null, Buffer.from(sha256Hex(body)), keyOf(here).privateKey)
  const [row] = db
    .insert(outbox)
    .values({ body: Buffer.from(body).toString('base64'), state: 'queued' })
    .returning({ id: outbox.id })
    .all()
  told.sealed += items.length
  told.sealedMessages++
  const response = await fetch(`${partner}/messages`, {
    method: 'POST',
    headers: { 'x-from': here, 'x-signature': signature.toString('base64') },
    body: body as Uint8Array<ArrayBuffer>,
  })
  const receipt = (await response.json()) as { text: string; signature: string; by: string }
  const isGood = verify(
    ...([
      null,
      Buffer.from(receipt.text),
      keyOf(receipt.by).publicKey,
      Buffer.from(receipt.signature, 'base64'),
    ] as const),
  )
  if (!isGood || !receipt.text.includes(sha256Hex(body))) throw new Error('a bad receipt')
  db.update(outbox)
    .set({ state: 'delivered' })
    .where(eq(outbox.id, row?.id as number))
    .run()
  told.acknowledged++
}

function encoded(items: readonly ManifestConsignment[]): Uint8Array {
  const voyages = createVoyageTable()
  const rows = items.map((one) => fromPlain({ ...one, voyage: voyages.indexOf(one.voyage) }, item))
  return encodeMessage('Body', { [batch.name]: { voyages: voyages.all(), items: rows } })
}

function take(bytes: Buffer, from: string, signature: Buffer) {
  const digest = sha256Hex(bytes)
  if (!verify(null, Buffer.from(digest), keyOf(from).publicKey, signature))
    throw new Error('a bad signature')
  const body = decodeMessage('Body', bytes) as Record<
    string,
    { voyages: object[]; items: object[] }
  >
  const { voyages, items } = body[batch.name] as { voyages: object[]; items: object[] }
  const sailings = voyages.map((one) => toPlain(one, shapeOf('Voyage')))
  const read = items.map((one) => {
    const plain = toPlain(one, item)
    return ManifestConsignment.parse({
      ...plain,
      kind: 'manifest',
      voyage: sailings[plain.voyage as number],
    })
  })
  db.transaction(() => {
    for (const one of read) keep(one)
  })
  told.assessed += read.length
  chain = sha256Hex(chain + digest)
  const text = `${digest} ${chain}`
  return {
    ...{ text, by: here },
    signature: sign(null, Buffer.from(text), keyOf(here).privateKey).toString('base64'),
  }
}

function keep(one: ManifestConsignment): void {
  const [{ id: consignment } = { id: 0 }] = db
    .insert(consignments)
    .values({ ...one, ucr: one.ucr ?? null, voyage: one.voyage.id })
    .returning({ id: consignments.id })
    .all()
  for (const role of ['shipper', 'consignee', 'notify'] as const) {
    const party = one[role]
    if (party === undefined) continue
    const { name, id = null, address } = party
    db.insert(parties)
      .values({ consignment, role, name, number: id, country: address?.country ?? null })
      .run()
  }
  for (const { number, seals } of one.containers)
    db.insert(containers)
      .values({ consignment, number, seals: seals.join(' ') })
      .run()
  for (const { number, description, hs6 = null, grossKg = null } of one.items)
    db.insert(goods).values({ consignment, line: number, description, hs6, grossKg }).run()
  const view = {
    own: {},
    partner: { manifest: { document: one, since: 0 } },
    ...NOTHING_ELSE,
    ...{ controlResults: [], history: NO_HISTORY },
    ...{ agreed: ['manifest'], notShared: [], filedHere: [] },
  } as unknown as ShipmentView
  const { values } = deriveFacts(view, reference, one.voyage.eta)
  db.insert(assessments)
    .values({ consignment, score: interpret(values) })
    .run()
}
