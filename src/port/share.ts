import { laneName } from '../agreement/agreement.ts'
import { trim } from '../agreement/trim.ts'
import type { Item } from '../domain/message.ts'
import type { Millis } from '../kernel/time.ts'
import { BODY_BYTES_MAX } from '../wire/body.ts'
import type { Context } from './context.ts'

type Lane = { readonly portOfLoading: string; readonly portOfDischarge: string }

/**
 * Queues an item for the partner; nothing happens when the agreement does not share it. One that no message can hold
 * stays here and is told of in the log. Inside a transaction.
 */
export function share(
  ctx: Context,
  document: number,
  item: Item,
  recipient: string,
  lane: Lane,
  now: Millis,
): void {
  const terms = ctx.agreement.kinds[item.kind]
  const name = laneName(lane.portOfLoading, lane.portOfDischarge)
  if (terms === undefined || !ctx.lanes.includes(name) || now >= ctx.agreement.validTo) return
  if (now < ctx.agreement.validFrom || trim(ctx.agreement, item) === null) return
  if (ctx.store.documents.sized(document).bytes > BODY_BYTES_MAX) {
    const { kind, number, revision } = item
    ctx.log(now, { kind: 'too-large-to-share', document: kind, number, revision })
    return
  }
  ctx.store.shares.add(
    document,
    { recipient, lane: name, kind: item.kind },
    now + terms.batchWindow,
  )
}
