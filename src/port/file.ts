import type { PortDocument } from '../domain/port-document.ts'
import type { Context } from './context.ts'
import { keepItem } from './keep-item.ts'
import { share } from './share.ts'

/** Keeps what the port's own side files, and queues for the partner what the agreement shares. One transaction. */
export function fileDocuments(ctx: Context, documents: readonly PortDocument[]): void {
  const now = ctx.clock.now()
  ctx.store.withTx(() => {
    for (const document of documents) {
      const kept = keepItem(ctx, document, { source: 'own' }, now)
      if (kept === null) continue
      const { kind, number, revision } = document
      ctx.log(now, { kind: 'filed', document: kind, number, revision, shipment: kept.name })
      if ('voyage' in document && document.voyage.portOfLoading === ctx.id) {
        share(ctx, kept.document, document, document.voyage.portOfDischarge, document.voyage, now)
      }
    }
  })
}
