import { DECISIONS } from '../../domain/decision.ts'
import type { Reading } from '../../domain/dossier.ts'
import type { ShipmentPage } from '../../domain/reads/shipment-page.ts'
import type { ShipmentView } from '../../domain/shipment.ts'
import { deadlineOf } from '../../risk/risk.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import { type Context, shipmentName } from '../context.ts'
import { whyNot } from '../decide.ts'
import { findShipment } from '../find-shipment.ts'
import { openEye } from '../view/eye.ts'
import { viewOf } from '../view.ts'
import { alignPapers } from './align-papers.ts'
import { openMatters } from './open-matters.ts'
import { askedOf, heaviest, tracedBy } from './queue-page.ts'
import { messagesOf } from './shipment-messages.ts'

/** Everything held of a shipment, laid out for an officer; null when there is none of that name. The reading is logged. */
export function readShipment(ctx: Context, name: string, reading: Reading): ShipmentPage | null {
  const row = findShipment(ctx, name)
  if (row === undefined) return null
  const now = ctx.clock.now()
  return ctx.store.withTx(() => {
    ctx.log(now, { kind: 'read', shipment: shipmentName(row), ...reading })
    const view = viewOf(ctx, row, now)
    const held = ctx.store.documents.ofShipment(row.id)
    const { see } = openEye(ctx, held)
    const { houseBill, ucr, direction, lane, state, score, expectedHarm, channel, eta } = row
    return {
      now,
      name: shipmentName(row),
      ...{ houseBill, ucr, direction, lane, state, score, expectedHarm, channel, eta },
      deadline: deadlineOf(row, now),
      asked: askedOf(row),
      found: row.found,
      ruling: row.ruling,
      papers: alignPapers(held.map(see), { ...view, direction }, ctx.masked),
      ...thoughtOf(ctx, row),
      ...seenOf(view),
      ...openMatters(ctx, row, now),
      messages: [...messagesOf(ctx, row.id)],
      decisions: [...ctx.store.decisions.of(row.id)],
      refusals: Object.fromEntries(
        DECISIONS.map((decision) => [decision, whyNot(ctx, row, decision, now)]),
      ) as ShipmentPage['refusals'],
    }
  })
}

/** What the port thinks of it and has thought before. */
function thoughtOf(
  ctx: Context,
  { id }: ShipmentRow,
): Pick<ShipmentPage, 'reasons' | 'typologies' | 'unknown' | 'assessments'> {
  const { tell, titleOf } = ctx.rulebook.teller()
  const kept = ctx.store.assessments.of(id)
  const newest = kept.at(-1)
  const { reasons, typologies, unknown } =
    newest === undefined ? { reasons: [], typologies: {}, unknown: {} } : tracedBy(newest.trace)
  return {
    reasons: heaviest(reasons).map((reason) => ({ ...reason, ...tell(reason) })),
    typologies: { ...typologies },
    unknown: Object.fromEntries(
      Object.entries(unknown).map(([why, rules]) => [
        why,
        rules.map((rule) => ({ rule, title: titleOf(rule) })),
      ]),
    ),
    assessments: kept.map(({ trace: _, ...thought }) => thought),
  }
}

/** What happened to its boxes, what lists say, and what was found. */
function seenOf(view: ShipmentView): Pick<ShipmentPage, 'alerts' | 'events' | 'results'> {
  return {
    alerts: view.alerts.map((alert) => ({ ...alert })),
    events: view.containerEvents.map(({ source, document }) => ({
      at: document.occurredAt,
      source,
      event: document.move,
      container: document.container,
      place: document.place,
    })),
    results: view.controlResults.map(({ at, examinedAt, outcome, typology = null }) => ({
      at,
      port: examinedAt,
      outcome,
      typology,
    })),
  }
}
