import { ContainerEvent, type ContainerMove } from '../../domain/container-event.ts'
import { validDocument } from '../assemble.ts'
import { assembleVoyage } from '../assemble-voyage.ts'
import { toContainerNumber, toLocode } from '../codes.ts'
import type { VoyageDraft } from '../draft.ts'
import { tidy } from '../text.ts'
import { parseX12Time } from './dates.ts'
import { containerAt } from './numbers.ts'
import { portAt } from './ports.ts'
import { element, placeOfX12, tagOf, type X12Segment } from './segment.ts'
import type { SetContext, SetReader } from './set.ts'

const SEGMENTS = new Set('ST B4 N9 Q2 SG R4 DTM V9 SE'.split(' '))

/** Status codes (element 157) that are a move of the container; the others tell of the ship or the papers. */
const MOVES: Readonly<Record<string, ContainerMove>> = {
  I: 'gate-in',
  RD: 'gate-in',
  AE: 'loaded',
  L: 'loaded',
  UV: 'discharged',
  OA: 'gate-out',
  EE: 'gate-out',
  TM: 'transhipment-loaded',
}

/** Reads one 315, the status of a container: an event when it moved, otherwise a status as it is told. */
export function createStatus315(context: SetContext): SetReader {
  const { log, where } = context
  const voyage: VoyageDraft = { routing: [] }
  const references = new Map<string, string>()
  let first: X12Segment | null = null
  let place: string | undefined

  const readPort = (segment: X12Segment) => {
    const role = element(segment, 1)
    if (role !== 'L' && role !== 'D' && role !== '5') return
    const port = portAt(segment, 3, log)
    if (role === 'L') voyage.portOfLoading ??= port
    else if (role === 'D') voyage.portOfDischarge ??= port
    else place ??= port
  }
  const read = (segment: X12Segment) => {
    switch (tagOf(segment)) {
      case 'B4':
        first ??= segment
        return
      case 'N9':
        references.set(element(segment, 1), element(segment, 2))
        return
      case 'Q2':
        voyage.vesselImo = element(segment, 1) || undefined
        voyage.number = element(segment, 9) || undefined
        voyage.vesselName = element(segment, 13) || undefined
        return
      case 'R4':
        readPort(segment)
    }
  }

  const finish = (begin: X12Segment) => {
    const code = element(begin, 3)
    const at = parseX12Time(element(begin, 4), element(begin, 5))
    if (at === null)
      log.add(
        'bad-time',
        placeOfX12(begin, 4),
        'the status has no date; that of the group stands in',
      )
    const number = references.get('EQ') || containerAt(begin, 7, 8, 13)
    const bill = tidy(references.get('BM') ?? '')
    const move = MOVES[code]
    const status = {
      type: '315' as const,
      code,
      ...(bill === '' ? {} : { bill }),
      ...(number === '' ? {} : { container: number }),
      ...(element(begin, 11) === '' ? {} : { location: element(begin, 11) }),
      at: at ?? context.madeAt,
      place: placeOfX12(begin).place,
    }
    if (move === undefined || number === '') return { documents: [], statuses: [status] }
    const carrier = references.get('SCA') ?? element(begin, 2).slice(0, 4)
    const sailing = assembleVoyage(
      {
        ...voyage,
        ...(carrier === '' ? {} : { carrier }),
        ...(at === null ? {} : { loadAt: at, etd: at, eta: at }),
      },
      context.defaults,
      log,
      where,
    )
    const event: ContainerEvent = {
      kind: 'container-event',
      number: `${context.stem}/${where.place.replace(/\D+/g, '')}`.slice(0, 70),
      revision: 1,
      ...(bill === '' ? {} : { houseBill: bill.slice(0, 70) }),
      container: toContainerNumber(number, log, placeOfX12(begin, 7)),
      move,
      occurredAt: at ?? context.madeAt ?? sailing.etd,
      place: place ?? toLocode(element(begin, 11)) ?? placeOfMove(move, sailing),
      full: element(begin, 9) !== 'E',
      seals: [],
      voyageId: sailing.id,
      portOfLoading: sailing.portOfLoading,
      portOfDischarge: sailing.portOfDischarge,
    }
    const document = validDocument(ContainerEvent, event, where, log)
    if (document !== null)
      return { documents: [{ document, at: context.madeAt, place: status.place }], statuses: [] }
    return { documents: [], statuses: [status] }
  }

  return {
    read(segment) {
      if (!SEGMENTS.has(tagOf(segment))) return false
      read(segment)
      return true
    },
    finish() {
      if (first !== null) return finish(first)
      log.add('no-container', where, 'the set tells no status (B4)')
      return { documents: [], statuses: [] }
    },
  }
}

function placeOfMove(
  move: ContainerMove,
  voyage: { portOfLoading: string; portOfDischarge: string },
): string {
  return ['gate-in', 'loaded', 'stuffed'].includes(move)
    ? voyage.portOfLoading
    : voyage.portOfDischarge
}
