import type { WorkLine } from '../domain/assessment.ts'
import type { CertificateEntry, CertificateName } from '../domain/certificate-use.ts'
import type { Dossier, Reading } from '../domain/dossier.ts'
import type { Delivery, ExchangeMethod, PortVerbs, Received, Worked } from '../domain/port-call.ts'
import type { PortVitals } from '../domain/port-vitals.ts'
import { unreachable } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import { deadlineOf, planToday } from '../risk/risk.ts'
import type { Agenda } from '../store/agenda.ts'
import { act } from './act.ts'
import { actOnNotices } from './act-on-notices.ts'
import { assessShipments } from './assess.ts'
import { openBooks } from './books.ts'
import { nextSilence, noteSilence } from './cadence.ts'
import { type Context, createContext, type PortDeps } from './context.ts'
import { describe } from './describe.ts'
import { readDossier } from './dossier.ts'
import { fileDocuments } from './file.ts'
import { actOnPartnerRules } from './partner-rules.ts'
import { passDeadlines } from './procedures/deadlines.ts'
import { nextPurge, purge } from './purge.ts'
import { createReads, type Reads } from './reads/reads.ts'
import { deliver } from './receive.ts'
import { reconcile, reconcileDelivery, settleReconcile } from './reconcile.ts'
import { recordResult } from './record.ts'
import { fillRegister, readRegister } from './register.ts'
import { sealDue } from './seal.ts'
import { dueDeliveries, expirePast, settleDeliver } from './send.ts'
import { statusOf } from './status.ts'
import { vitalsOf } from './vitals.ts'

/** A seaport: an ordinary synchronous object. HTTP, the virtual world and the command line are thin rims around it. */
export type Port = PortVerbs & {
  readonly id: string
  /** Everything held of a shipment, by house bill or UCR; null when there is none. The reading is logged. */
  readonly dossier: (name: string, reading: Reading) => Dossier | null
  /** A certificate of origin and the claims by it; null for one the register never heard of. */
  readonly certificate: (name: CertificateName) => CertificateEntry | null
  readonly reads: Reads
  readonly vitals: () => PortVitals
  /** Leaves the whole store in one file: for a store in memory a copy, for one on a file its own, folded. */
  readonly saveTo: (path: string) => void
  /** Everything that a store in memory has committed: what a port that died goes on from. */
  readonly image: () => Uint8Array
  readonly close: () => void
}

export function createPort(deps: PortDeps): Port {
  const ctx = createContext(deps)
  openBooks(ctx)
  fillRegister(ctx)
  return {
    id: ctx.id,
    file: (documents) => fileDocuments(ctx, documents),
    act: (action) => act(ctx, action),
    work: (seen) => work(ctx, seen),
    due: (limit) => due(ctx, limit),
    receive: (method, bytes) => receive(ctx, method, bytes),
    settle: (delivery, answer) =>
      delivery.method === 'Reconcile'
        ? settleReconcile(ctx, delivery, answer)
        : settleDeliver(ctx, delivery, answer),
    record: (result) => recordResult(ctx, result),
    queue: ctx.store.shipments.queue,
    worklist: (perDay) => worklistOf(ctx, perDay),
    status: () => statusOf(ctx),
    dossier: (name, reading) => readDossier(ctx, name, reading),
    certificate: (name) => readRegister(ctx, name),
    reads: createReads(ctx),
    vitals: () => vitalsOf(ctx),
    saveTo: (path) => ctx.store.saveTo(path),
    image: () => ctx.store.image(),
    close: () => ctx.store.close(),
  }
}

/** Shipments planned for at most; what lies further down the queue is no work of today. */
const PLANNED_MAX = 5_000

function worklistOf(ctx: Context, perDay: number): readonly WorkLine[] {
  const now = ctx.clock.now()
  const lines = ctx.store.shipments.ahead(PLANNED_MAX).map(({ loadAt, etd, ...line }) => ({
    ...line,
    deadline: deadlineOf({ loadAt, etd, eta: line.eta }, now),
  }))
  return planToday(lines, perDay, now)
}

function work(ctx: Context, seen: number): Worked {
  const now = ctx.clock.now()
  if (ctx.alerts.isStale(now)) actOnNotices(ctx)
  if (ctx.rulebook.isStale(now)) actOnPartnerRules(ctx)
  if (isDue(nextSilence(ctx), now)) noteSilence(ctx)
  if (isDue(nextPurge(ctx), now)) purge(ctx)
  const agenda = ctx.store.agenda.look()
  if (isDue(agenda.sendAt, now)) expirePast(ctx)
  const retries = isDue(agenda.retryAt, now)
  if (retries) ctx.store.withTx(() => ctx.store.scoringFailures.wake(now))
  if (isDue(agenda.procedureAt, now)) passDeadlines(ctx)
  const thinks = agenda.dirty === 1 || retries
  if (thinks) assessShipments(ctx)
  if (thinks || isDue(agenda.shareAt, now)) sealDue(ctx)
  return { entries: ctx.store.log.after(seen), nextAt: nextAt(ctx, ctx.store.agenda.look()) }
}

function due(ctx: Context, limit: number): readonly Delivery[] {
  const now = ctx.clock.now()
  const { reconcileAt, sendAt } = ctx.store.agenda.look()
  return [
    ...(isDue(reconcileAt, now) ? reconcileDelivery(ctx) : []),
    ...(isDue(sendAt, now) ? dueDeliveries(ctx, limit) : []),
  ]
}

const isDue = (at: Millis | null, now: Millis) => at !== null && at <= now

/** When there is something to seal, to score again, to send, to expire, to compare or to look for. What waits for a comparison waits with it. */
function nextAt(ctx: Context, agenda: Agenda): Millis | null {
  const { shareAt, sendAt, reconcileAt, retryAt, procedureAt } = agenda
  const { unsure } = ctx.books
  const sealAt = unsure.size > 0 ? ctx.store.shares.nextFor(unsure) : shareAt
  const told = [
    nextSilence(ctx),
    ctx.alerts.nextChange(),
    ctx.rulebook.nextChange(),
    nextPurge(ctx),
  ]
  const times = [sealAt, sendAt, reconcileAt, retryAt, procedureAt, ...told].filter(
    (at) => at !== null,
  )
  return times.length === 0 ? null : Math.min(...times)
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
