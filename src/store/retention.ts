import { removeCopies } from './copies.ts'
import type { Links } from './links.ts'
import type { Sqlite } from './open.ts'
import type { ShipmentRows } from './shipment-rows.ts'

/** A message whose body is kept, and what was kept of it. */
export type KeptMessage = { readonly messageId: string; readonly envelope: Uint8Array }
export type KeptDocument = {
  readonly id: number
  readonly shipment: number | null
  readonly messageId: string
}

/** A row of the register names an exporter, and this document of its number is held. */
export type NamedBy = { readonly exporter: string; readonly document: number }

/** Takes bodies out of received messages, and what was copied from them out of everything else. */
export function createRetention(
  sqlite: Sqlite,
  rows: Pick<ShipmentRows, 'drop'>,
  links: Pick<Links, 'flush'>,
) {
  const oldest = sqlite
    .prepare<[string], number | null>(
      'SELECT min(received_at) FROM inbox WHERE kind = ? AND purged_at IS NULL',
    )
    .pluck()
  const past = sqlite.prepare<[string, number], KeptMessage>(
    `SELECT message_id AS messageId, envelope FROM inbox WHERE kind = ? AND purged_at IS NULL AND received_at < ?
     ORDER BY received_at, message_id`,
  )
  const documents = sqlite.prepare<[string, number], KeptDocument>(
    `SELECT id, shipment, message_id AS messageId FROM document WHERE message_id IN (
       SELECT message_id FROM inbox WHERE kind = ? AND purged_at IS NULL AND received_at < ?) ORDER BY id`,
  )
  const strip = sqlite.prepare('UPDATE inbox SET envelope = ?, purged_at = ? WHERE message_id = ?')
  // A row that nothing finds: deleting it would look through every key for one that leads to it.
  const bury = sqlite.prepare(
    `UPDATE document SET kind = 'purged ' || kind, shipment = NULL, body = '', message_id = NULL, position = NULL WHERE id = ?`,
  )
  const traces = sqlite.prepare(
    `UPDATE assessment SET trace = '{}', facts = NULL, alerts = NULL, learned_by = NULL WHERE shipment = ?`,
  )
  const failure = sqlite.prepare('DELETE FROM scoring_failure WHERE shipment = ?')
  const reference = sqlite.prepare('UPDATE shipment SET ucr = NULL WHERE id = ?')
  const firstManifest = sqlite.prepare('UPDATE shipment SET first_manifest = NULL WHERE id = ?')
  const unnamed = sqlite
    .prepare<[string], string>(
      `SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM link WHERE key = 'p:' || value)
         AND value NOT IN (SELECT shipper FROM shipment WHERE shipper IS NOT NULL)
         AND value NOT IN (SELECT consignee FROM shipment WHERE consignee IS NOT NULL)
         AND value NOT IN (SELECT exporter FROM certificate_draw WHERE source = 'own')
         AND value NOT IN (SELECT exporter FROM certificate WHERE source = 'own')`,
    )
    .pluck()
  const ofParties = [
    'DELETE FROM party_history WHERE party IN (SELECT value FROM json_each(?))',
    `DELETE FROM trade_relation WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE value IN (shipper, consignee))`,
    'DELETE FROM offence_address WHERE party IN (SELECT value FROM json_each(?))',
    'DELETE FROM learned_case WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(keys, value) > 0)',
  ].map((sql) => sqlite.prepare(sql))
  const ofExporters = ['certificate', 'certificate_draw'].map((table) =>
    sqlite.prepare(
      `UPDATE ${table} SET exporter = '' WHERE exporter IN (SELECT value FROM json_each(?))`,
    ),
  )
  const registered = [
    ['certificate', 'number', 'certificate-of-origin'],
    ['certificate_draw', 'claim', 'preference-claim'],
  ].map(([table, number, kind]) =>
    sqlite.prepare<[string], NamedBy>(
      `SELECT row.exporter, document.id AS document FROM ${table} AS row
       JOIN document ON document.number = row.${number} AND document.kind = '${kind}' AND document.source = row.source
       WHERE row.exporter IN (SELECT value FROM json_each(?))`,
    ),
  )
  return {
    /** When the oldest message of a kind came whose body is kept; null without one. */
    oldest: (kind: string): number | null => oldest.get(kind) ?? null,
    /** Messages of a kind that came before a moment and whose bodies are kept. */
    past: (kind: string, before: number): readonly KeptMessage[] => past.all(kind, before),
    /** What was kept of those messages. */
    documentsPast: (kind: string, before: number): readonly KeptDocument[] =>
      documents.all(kind, before),
    /** `envelope`: the header as it was signed, without the body. */
    strip: (messageId: string, envelope: Uint8Array, at: number): void =>
      void strip.run(envelope, at, messageId),
    /** Leaves a tombstone: that there was a document of this kind, number and revision. */
    bury: (document: number): void => void bury.run(document),
    /** What a shipment was thought of stays, and not why: reasons name what documents said. */
    forgetReasons(shipment: number): void {
      for (const one of [traces, failure, firstManifest]) one.run(shipment)
      rows.drop(shipment)
    },
    forgetReference(shipment: number): void {
      reference.run(shipment)
      rows.drop(shipment)
    },
    /** Forgets those of these parties with whom no shipment has to do any more. Returns whom. */
    forgetParties(parties: readonly string[]): readonly string[] {
      links.flush()
      const gone = unnamed.all(JSON.stringify(parties))
      for (const one of ofParties) one.run(JSON.stringify(gone))
      return gone
    },
    /** By which documents the register may still know these exporters. */
    registered: (exporters: readonly string[]): readonly NamedBy[] =>
      registered.flatMap((one) => one.all(JSON.stringify(exporters))),
    /** The register forgets these exporters. */
    forgetExporters(exporters: readonly string[]): void {
      for (const one of ofExporters) one.run(JSON.stringify(exporters))
    },
    /**
     * Deleted rows leave their bytes behind in the file until it is written anew, and in the copies that were made of it.
     * Not inside a transaction.
     */
    writeAnew(): void {
      sqlite.exec('VACUUM')
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      removeCopies(sqlite.name)
    },
  }
}
