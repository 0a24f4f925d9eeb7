import type { Agreement } from '../agreement/agreement.ts'
import type { JournalEntry, JournalEvent } from '../domain/journal.ts'
import type { TruthRecord } from '../domain/truth.ts'
import { createPseudonyms } from '../port/pseudonyms/pseudonyms.ts'
import { pseudonymKeyOf } from './make-port.ts'

/**
 * Which consignment a port means by a name in its log. A shipment without a bill is named by its reference, and that may
 * be a pseudonym: only who knows the truth, and holds the key, can tell whose.
 */
export function consignmentNames(
  agreement: Agreement,
  seed: string,
  truths: readonly TruthRecord[],
): (name: string) => string {
  if (agreement.parties !== 'pseudonymous') return (name) => name
  const { number } = createPseudonyms(pseudonymKeyOf(seed, agreement))
  const references = new Map(truths.map(({ ucr }) => [number(ucr), ucr]))
  return (name) => references.get(name) ?? name
}

/** The journal as books are made from it: every consignment by the name that the truth has for it. */
export function withNames(
  entries: readonly JournalEntry[],
  nameOf: (name: string) => string,
): readonly JournalEntry[] {
  return entries.map((entry) => {
    const { event } = entry
    if (!('shipment' in event) || event.shipment === undefined) return entry
    const shipment = nameOf(event.shipment)
    if (shipment === event.shipment) return entry
    return { ...entry, event: { ...event, shipment } as JournalEvent }
  })
}
