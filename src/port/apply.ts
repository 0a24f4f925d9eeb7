import type { Item } from '../domain/message.ts'
import type { Millis } from '../kernel/time.ts'
import { noteAssistance } from './assistance.ts'
import { heard } from './cadence.ts'
import type { Context } from './context.ts'
import { hearFeedback } from './feedback.ts'
import { learn } from './found.ts'
import { keepItem } from './keep/keep-item.ts'
import { noteInBooks } from './note.ts'
import { hearRule } from './partner-rules.ts'
import { follow, isStep } from './procedures/follow.ts'
import { endWhenAnswered } from './procedures/unanswered.ts'
import { sharePutOff } from './share.ts'

/** Keeps one item of a received message, by its place there from 0, and does what it asks for. Inside the transaction that keeps the message. */
export function applyItem(
  ctx: Context,
  item: Item,
  messageId: string,
  position: number,
  now: Millis,
): void {
  const kept = keepItem(ctx, item, { source: 'partner', messageId, position }, now)
  const { kind, number, revision } = item
  if (kept === null) {
    if (!ctx.store.documents.isHeldAlike(item))
      ctx.log(now, { kind: 'item-refused', item: kind, number, revision, messageId })
    return
  }
  const shipment = kept.name === null ? {} : { shipment: kept.name }
  ctx.log(now, { kind: 'applied', item: kind, number, revision, ...shipment, messageId })
  noteInBooks(ctx, item, kept, 'partner', now)
  if (ctx.cadences.length > 0) heard(ctx, kind, messageId, now)
  if (item.kind === 'published-rule') hearRule(ctx, item, kept.document, now)
  if (kept.shipment !== null && 'voyage' in item) sharePutOff(ctx, kept.shipment, now)
  if (kept.shipment !== null && isStep(ctx, item)) follow(ctx, kept.shipment, now)
  if (kept.shipment !== null && item.kind === 'referral-answer')
    endWhenAnswered(ctx, kept.shipment, now)
  if (!kept.inForce || kept.shipment === null) return
  noteAssistance(ctx, item, kept, now)
  if (item.kind === 'warning-feedback') hearFeedback(ctx, item, kept.shipment, now)
  if (item.kind === 'referral' && item.action === 'scan') {
    ctx.store.casework.ask(kept.shipment, item.deadline, now)
  }
  if (item.kind === 'control-result') learn(ctx, kept.shipment, item, kept.document, now)
}
