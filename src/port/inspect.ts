import type { Decided } from '../domain/clearance.ts'
import type { Channel, ChosenBy } from '../domain/response.ts'
import { DAY, type Millis } from '../kernel/time.ts'
import { type ArrivedLine, chooseInspections, mixChannels } from '../risk/risk.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { type Context, shipmentName } from './context.ts'
import { giveFeedback } from './feedback.ts'
import { endAllHolds, isHeld } from './procedures/holds.ts'

/** How long a box in the red channel may wait in the yard for an officer. */
const FREE_TIME: Millis = 3 * DAY

/**
 * The officers' round: chooses up to `capacity` boxes to open, by criteria, by lot and by what room is left, and lets go of
 * what need not wait. Red ones that find no officer wait while their free time lasts; one that could not be scored waits
 * until an officer opens it or says what becomes of it, and one that is held until it is opened or the hold has ended, at
 * most for its free time. Inside a transaction.
 */
export function inspect(
  ctx: Context,
  capacity: number,
  now: Millis,
): { readonly opened: readonly string[]; readonly decided: readonly Decided[] } {
  const rows = ctx.store.shipments.arrived()
  const lanes = mixChannels(
    rows.filter(isWanted).map((row) => lineOf(ctx, row)),
    ctx.inspection.targets,
  )
  const chosen = new Map(
    chooseInspections(lanes, capacity).map(({ line, by }) => [line.shipment, by]),
  )
  const laned = new Map(lanes.map((one) => [one.line.shipment, one]))
  const opened: string[] = []
  const decided: Decided[] = []
  for (const row of rows) {
    const by = chosen.get(row.id) ?? null
    const { channel = row.channel, postAudit = false } = laned.get(row.id) ?? {}
    const mayWait =
      (channel === 'red' && now - (row.arrivedAt ?? now) < FREE_TIME) ||
      (channel !== 'green' && ctx.store.scoringFailures.has(row.id))
    const isFree = !isHeld(ctx, row) || now - (row.arrivedAt ?? now) >= FREE_TIME
    if (by === null && ((isWanted(row) && mayWait) || !isFree)) continue
    const houseBill = row.houseBill as string
    if (by !== null) opened.push(houseBill)
    decided.push({ houseBill, channel, opened: by !== null })
    // Who opens the box looks into its papers as well.
    release(ctx, row, channel, by, now, postAudit && by === null)
  }
  return { opened, decided }
}

/**
 * What the partner examined without finding anything is recognised; its offence is looked into here as well. What an
 * officer released waits for nobody.
 */
const isWanted = ({ found, ruling }: ShipmentRow) =>
  ruling !== 'release' && (found === null || found === 'offence')

function lineOf(ctx: Context, row: ShipmentRow): ArrivedLine {
  const { id: shipment, houseBill, ucr, expectedHarm, channel } = row
  const drawn = channel === 'green' && ctx.isDrawn(row.houseBill)
  const [score, eta] = [row.score ?? 0, row.eta ?? 0]
  return { shipment, houseBill, ucr, score, expectedHarm, channel, eta, drawn }
}

/** The shipment is the importer's: nothing is decided about it any more. */
export function release(
  ctx: Context,
  row: ShipmentRow,
  channel: Channel,
  chosenBy: ChosenBy | null,
  now: Millis,
  postAudit = false,
): void {
  const { score, expectedHarm } = row
  endAllHolds(ctx, row, chosenBy === null ? '1C' : '1B', now)
  ctx.store.shipments.state(row.id, 'released')
  ctx.alerts.drop(row.id)
  ctx.looks.drop(row.id)
  for (const party of [row.shipper, row.consignee]) {
    if (party !== null) ctx.store.parties.learn(party, 1, 0)
  }
  ctx.log(now, {
    kind: 'released',
    shipment: shipmentName(row),
    score,
    expectedHarm,
    channel,
    inspected: chosenBy !== null,
    chosenBy,
    ...(postAudit && { postAudit }),
  })
  // An opened box answers by its result.
  if (chosenBy === null) giveFeedback(ctx, row, 'released', now)
}
