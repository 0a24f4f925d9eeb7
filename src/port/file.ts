import { linksOf } from '../domain/message.ts'
import type { PortDocument } from '../domain/port-document.ts'
import { UnreadableItem } from '../store/unreadable-item.ts'
import type { Context } from './context.ts'
import { keepItem } from './keep/keep-item.ts'
import { togetherOrApart } from './keep/together-or-apart.ts'
import { noteInBooks } from './note.ts'
import { noteFilings } from './procedures/filings.ts'
import { shareFiled, sharePutOff } from './share.ts'

/**
 * Keeps what the port's own side files, and queues for the partner what the agreement shares. One transaction. Throws
 * `UnreadableItem` naming what could not be kept because the file is damaged there; the others are kept then.
 */
export function fileDocuments(ctx: Context, documents: readonly PortDocument[]): void {
  const damaged = togetherOrApart(
    documents,
    (some) => {
      fileTogether(ctx, some)
      return []
    },
    ({ kind, number, revision }, { message }) => [`${kind} ${number} ${revision}: ${message}`],
  )
  if (damaged.length > 0) throw new UnreadableItem(damaged.join('\n'))
}

function fileTogether(ctx: Context, documents: readonly PortDocument[]): void {
  const now = ctx.clock.now()
  ctx.store.withTx(() => {
    for (const document of documents) {
      const kept = keepItem(ctx, document, { source: 'own' }, now)
      if (kept === null) continue
      const { kind, number, revision } = document
      const shipment = kept.name === null ? {} : { shipment: kept.name }
      ctx.log(now, { kind: 'filed', document: kind, number, revision, ...shipment })
      noteInBooks(ctx, document, kept, 'own', now)
      shareFiled(ctx, kept, document, now)
      if (kept.shipment !== null && mayTellLane(document)) sharePutOff(ctx, kept.shipment, now)
    }
    noteFilings(ctx, documents, now)
  })
}

/** A voyage tells the lane; so does whatever names a shipment twice, when one of the names was on it already. */
function mayTellLane(document: PortDocument): boolean {
  const { ucr, houseBill } = linksOf(document)
  return 'voyage' in document || (ucr !== undefined && houseBill !== undefined)
}
