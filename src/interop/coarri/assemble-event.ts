import type { ContainerEvent, ContainerMove } from '../../domain/container-event.ts'
import { assembleVoyage } from '../assemble-voyage.ts'
import { toContainerNumber } from '../codes.ts'
import type { VoyageDraft } from '../draft.ts'
import type { MessageContext } from '../edifact/message.ts'
import { clip, tidy } from '../text.ts'
import type { Moved } from './moved.ts'

/** What the header of a report says of all its containers. */
export type Report = {
  readonly kind: 'done' | 'ordered'
  readonly direction: 'loading' | 'discharge'
  readonly voyage: VoyageDraft
  readonly number: string
  readonly port: string | undefined
  readonly revision: number
  readonly at: number | null
  /** When the ship leaves the port of loading, or comes to that of discharge. */
  readonly shipAt: number | undefined
}

const MOVES: Readonly<Record<Report['direction'], readonly [ContainerMove, ContainerMove]>> = {
  loading: ['loaded', 'transhipment-loaded'],
  discharge: ['discharged', 'transhipment-discharged'],
}

/** The event of one container. */
export function assembleEvent(
  moved: Moved,
  index: number,
  report: Report,
  context: MessageContext,
): ContainerEvent {
  const { log } = context
  const { where } = moved
  const voyage = assembleVoyage(draftOf(moved, report), context.defaults, log, context.where)
  const place = report.direction === 'loading' ? voyage.portOfLoading : voyage.portOfDischarge
  const container = toContainerNumber(moved.container || 'UNKNOWN', log, where)
  if (moved.full === undefined)
    log.add('full-or-empty', where, `${container} is not said to be full or empty; full is assumed`)
  const bill = tidy(moved.bill ?? '')
  if (moved.at === undefined && report.kind === 'done')
    log.add('no-time', where, 'the event has no time; the time of the ship stands in')
  return {
    kind: 'container-event',
    number: numberOf(index, report, context),
    revision: report.revision,
    ...(bill === '' ? {} : { houseBill: clip(bill, 70, log, where, 'the bill number') }),
    container,
    move: MOVES[report.direction][moved.isTranshipment ? 1 : 0],
    occurredAt: moved.at ?? voyage.etd,
    place: report.port ?? place,
    full: moved.full ?? true,
    seals: sealsOf(moved, context),
    ...(moved.weighedKg === undefined ? {} : { weighedKg: moved.weighedKg }),
    voyageId: voyage.id,
    portOfLoading: voyage.portOfLoading,
    portOfDischarge: voyage.portOfDischarge,
  }
}

/** The ports of the sailing are those of the container: the header names only the port that is worked. */
function draftOf(moved: Moved, { voyage, direction, port, at, shipAt }: Report): VoyageDraft {
  const loading = moved.portOfLoading ?? (direction === 'loading' ? port : undefined)
  const discharge = moved.portOfDischarge ?? (direction === 'discharge' ? port : undefined)
  return {
    ...voyage,
    ...(loading === undefined ? {} : { portOfLoading: loading }),
    ...(discharge === undefined ? {} : { portOfDischarge: discharge }),
    ...(shipAt === undefined ? {} : { loadAt: shipAt, etd: shipAt, eta: shipAt }),
    ...(at === null ? {} : { madeAt: at }),
  }
}

function numberOf(index: number, { number }: Report, { stem, where }: MessageContext): string {
  const suffix = `/${index + 1}`
  const name = tidy(number) || `${stem} ${where.place}`
  return `${name.slice(0, 70 - suffix.length)}${suffix}`
}

function sealsOf(moved: Moved, { log }: MessageContext): string[] {
  const seals = [...new Set(moved.seals.map(tidy))].filter((seal) => seal !== '')
  if (seals.length > 20)
    log.add('too-many', moved.where, `${seals.length} seals; the first 20 are kept`)
  return seals.slice(0, 20).map((seal) => clip(seal, 40, log, moved.where, 'the seal number'))
}
