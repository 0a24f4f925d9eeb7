import type { ShipmentMessage } from '../../domain/reads/shipment-page.ts'
import { by, inOrder } from '../../kernel/order.ts'
import type { ReceivedOfShipment, SentOfShipment } from '../../store/exchange-reads.ts'
import { openReceipt } from '../../wire/evidence.ts'
import { openEnvelope } from '../../wire/open.ts'
import type { Context } from '../context.ts'

/** Every message that carried something of a shipment, oldest first; signatures are checked again from the kept bytes. */
export function messagesOf(ctx: Context, shipment: number): readonly ShipmentMessage[] {
  const { sent, received } = ctx.store.exchangeReads.ofShipment(shipment)
  return [
    ...sent.map((row) => sentMessage(ctx, row)),
    ...received.map((row) => receivedMessage(ctx, row)),
  ].sort(
    inOrder(
      by((message: ShipmentMessage) => message.at),
      by(({ messageId }) => messageId),
    ),
  )
}

function sentMessage(ctx: Context, row: SentOfShipment): ShipmentMessage {
  const { messageId, kind, carried, createdAt: at, state, attempts, settledAt, receipt } = row
  const opened =
    receipt !== null &&
    settledAt !== null &&
    openReceipt(receipt, ctx.trusted, row.recipient, settledAt)
  const holds = opened && Buffer.compare(opened.headerSha256, row.headerSha256) === 0
  return {
    direction: 'sent',
    ...{ messageId, kind, items: carried.split(','), at, state, attempts },
    receiptAt: opened ? opened.receivedAt : null,
    verified: receipt === null ? 'no-receipt' : holds ? 'receipt-holds' : 'broken',
  }
}

function receivedMessage(ctx: Context, row: ReceivedOfShipment): ShipmentMessage {
  const { messageId, kind, carried, receivedAt: at, envelope } = row
  const opened = openEnvelope(envelope, ctx.trusted, at)
  return {
    direction: 'received',
    ...{ messageId, kind, items: carried.split(','), at, state: 'kept', attempts: null },
    receiptAt: at,
    verified: opened.kind === 'opened' ? 'signature-holds' : 'broken',
  }
}
