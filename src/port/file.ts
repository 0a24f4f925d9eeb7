import type { PortDocument } from '../domain/port-document.ts'
import type { Context } from './context.ts'
import { keepItem } from './keep-item.ts'
import { shareFiled, sharePutOff } from './share.ts'

/** Keeps what the port's own side files, and queues for the partner what the agreement shares. One transaction. */
export function fileDocuments(ctx: Context, documents: readonly PortDocument[]): void {
  const now = ctx.clock.now()
  ctx.store.withTx(() => {
    for (const document of documents) {
      const kept = keepItem(ctx, document, { source: 'own' }, now)
      if (kept === null) continue
      const { kind, number, revision } = document
      ctx.log(now, { kind: 'filed', document: kind, number, revision, shipment: kept.name })
      shareFiled(ctx, kept, document, now)
      if ('voyage' in document) sharePutOff(ctx, kept.shipment, now)
    }
  })
}
