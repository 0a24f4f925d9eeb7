import { hash, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { deriveFacts } from '../../src/risk/risk.ts'
import { batchKind } from '../../src/wire/batches.ts'
import { decodeMessage, encodeMessage } from '../../src/wire/codec.ts'
import { deriveKey } from '../../src/wire/keys.ts'
import { fromPlain } from '../../src/wire/plain.ts'
import { manifests } from './manifests.ts'
import { scoreByHand } from './rules/by-hand.ts'
import { reference, type Shipment, shipments } from './rules/views.ts'

const COUNT = 2_000
const BATCH = 500

/**
 * What cannot be left out, done the shortest way on this machine, in microseconds of CPU for a consignment over both ends:
 * encoded, hashed and signed by the batch, a row durable here, verified, decoded, scored by hand, a row durable there, and a
 * signed receipt. Nothing is checked, looked up, ranked or logged.
 */
export function floorMicros(): number {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-floor-'))
  try {
    const documents = manifests('VNHPH', COUNT)
    const { item } = batchKind('manifest')
    const [{ view, now }] = [...shipments(1)] as [Shipment]
    const { values } = deriveFacts(view, reference, now)
    const items = documents.map((one) => fromPlain({ ...one, voyage: 0 }, item))
    const [here, there] = ['a', 'b'].map((name) => open(join(dir, name))) as [Table, Table]
    const key = deriveKey('floor', 'VNHPH', 1)
    const work = () => {
      for (let at = 0; at < COUNT; at += BATCH) {
        const bodies = items
          .slice(at, at + BATCH)
          .map((one) => encodeMessage('ManifestConsignment', one))
        const digest = hash('sha256', Buffer.concat(bodies), 'buffer')
        const signature = sign(null, digest, key.privateKey)
        here.keep(bodies)
        if (!verify(null, digest, key.publicKey, signature)) throw new Error('a bad signature')
        for (const body of bodies) {
          decodeMessage('ManifestConsignment', body)
          scoreByHand(values)
        }
        there.keep(bodies)
        sign(null, digest, key.privateKey)
      }
    }
    work()
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    here.close()
    there.close()
    return Math.round(((user + system) / COUNT) * 10) / 10
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

type Table = ReturnType<typeof open>

function open(path: string) {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY, body BLOB NOT NULL)')
  const insert = db.prepare('INSERT INTO kept (body) VALUES (?)')
  const keep = db.transaction((bodies: readonly Uint8Array[]) => {
    for (const body of bodies) insert.run(body)
  })
  return { keep, close: () => db.close() }
}
