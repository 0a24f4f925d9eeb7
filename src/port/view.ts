import type { ShipmentView } from '../domain/shipment.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import type { Context } from './context.ts'
import { expected } from './scope.ts'
import { boxesOf } from './view/boxes.ts'
import { openEye } from './view/eye.ts'
import { historyOf } from './view/history.ts'
import { layOutPapers, type Papers } from './view/papers.ts'
import { certificateOf, masterOf, operatorsOf, suppliesOf } from './view/standing.ts'

/** Everything this port knows of a shipment now. */
export function viewOf(ctx: Context, row: ShipmentRow, now: Millis): ShipmentView {
  const held = ctx.store.documents.ofShipment(row.id)
  const eye = openEye(ctx, held)
  const papers = layOutPapers(held.map(eye.see))
  noteFirstManifest(ctx, row, papers)
  const certificate = eye.told(certificateOf(ctx, papers))
  const master = eye.told(masterOf(ctx, row))
  const { transit } = papers
  return {
    own: papers.own,
    partner: papers.partner,
    ...(certificate && { certificate }),
    ...(transit && { transit }),
    permits: papers.permits,
    ...boxesOf(ctx, row, papers),
    ...(master && { master }),
    operators: eye.all(operatorsOf(ctx, held)),
    supplies: eye.all(suppliesOf(ctx, row.shipper)),
    alerts: ctx.alerts.of(row.id, papers, eye.masked(held)),
    controlResults: papers.controlResults,
    history: historyOf(ctx, row, papers, now),
    agreed: expected(ctx, row.id, agreedFor(ctx, row.lane)),
    notShared: ctx.notShared,
    filedHere: ctx.filedHere,
  }
}

/** What the other end of a shipment's lane gives; as long as that is not known, whatever anybody does. */
function agreedFor(ctx: Context, lane: string): readonly string[] {
  if (lane === '') return ctx.kinds
  const [from, to] = lane.split('>') as [string, string]
  return ctx.kindsFrom(from === ctx.id ? to : from)
}

/** Adds the manifest as it stood when one was first assessed, when a later revision is in force now. */
function noteFirstManifest(ctx: Context, { firstManifest }: ShipmentRow, papers: Papers): void {
  if (firstManifest === null || firstManifest === papers.manifestRow) return
  const first = ctx.store.documents.row(firstManifest)
  if (first.item.kind !== 'manifest' || papers.manifestRow === null) return
  papers.own.firstManifest = { document: first.item, since: first.since }
}
