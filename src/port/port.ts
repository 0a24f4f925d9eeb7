import type { ExchangeMethod, PortVerbs, Received, Worked } from '../domain/port-call.ts'
import { unreachable } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import { act } from './act.ts'
import { assessShipments } from './assess.ts'
import { type Context, createContext, type PortDeps } from './context.ts'
import { describe } from './describe.ts'
import { fileDocuments } from './file.ts'
import { deliver } from './receive.ts'
import { nextReconcileAt, reconcile, reconcileDelivery, settleReconcile } from './reconcile.ts'
import { recordResult } from './record.ts'
import { statusOf } from './status.ts'
import { sealDue } from './seal.ts'
import { dueDeliveries, expirePast, settleDeliver } from './send.ts'

/** A seaport: an ordinary synchronous object. HTTP, the virtual world and the command line are thin rims around it. */
export type Port = PortVerbs & {
  readonly id: string
  /** Leaves the whole store in one file: for a store in memory a copy, for one on a file its own, folded. */
  readonly saveTo: (path: string) => void
  readonly close: () => void
}

export function createPort(deps: PortDeps): Port {
  const ctx = createContext(deps)
  return {
    id: ctx.id,
    file: (documents) => fileDocuments(ctx, documents),
    act: (action) => act(ctx, action),
    work: (seen) => work(ctx, seen),
    due: (limit) => [...reconcileDelivery(ctx), ...dueDeliveries(ctx, limit)],
    receive: (method, bytes) => receive(ctx, method, bytes),
    settle: (delivery, answer) =>
      delivery.method === 'Reconcile' ? settleReconcile(ctx, delivery, answer) : settleDeliver(ctx, delivery, answer),
    record: (result) => recordResult(ctx, result),
    queue: (limit) => ctx.store.shipments.queue(limit),
    status: () => statusOf(ctx),
    saveTo: (path) => ctx.store.saveTo(path),
    close: () => ctx.store.close(),
  }
}

function work(ctx: Context, seen: number): Worked {
  expirePast(ctx)
  assessShipments(ctx)
  sealDue(ctx)
  return { entries: ctx.store.log.after(seen), nextAt: nextAt(ctx) }
}

/** When there is something to seal, to send, to expire or to compare. */
function nextAt(ctx: Context): Millis | null {
  const times = [ctx.store.documents.nextShareAt(), ctx.store.outbox.nextAt(), nextReconcileAt(ctx)]
  const next = Math.min(...times.filter((at) => at !== null))
  return next === Number.MAX_SAFE_INTEGER ? null : next
}

function receive(ctx: Context, method: ExchangeMethod, bytes: Uint8Array): Received {
  switch (method) {
    case 'Deliver':
      return deliver(ctx, bytes)
    case 'Describe':
      return describe(ctx, bytes)
    case 'Reconcile':
      return reconcile(ctx, bytes)
    default:
      return unreachable(method)
  }
}
