import { ContainerEvent } from '../../domain/container-event.ts'
import { validDocument } from '../assemble.ts'
import type { VoyageDraft } from '../draft.ts'
import {
  createUnknownSegments,
  type MessageContext,
  type MessageReader,
} from '../edifact/message.ts'
import { momentOf, portOf, readTransport } from '../edifact/sailing.ts'
import { part, type Segment } from '../edifact/segment.ts'
import type { ImportedDocument } from '../issue.ts'
import { assembleEvent, type Report } from './assemble-event.ts'
import { createMoved, type Moved, readMoved } from './moved.ts'

/** Segments of COARRI and COPRAR D.95B to D.00B. */
const SEGMENTS = new Set(
  'UNH BGM DTM RFF NAD CTA COM TDT LOC FTX EQD EQN TMD MEA DIM SEL TMP RNG DGS DAM STS CNT GDS HAN TSR GOR UNT'.split(
    ' ',
  ),
)

/** 44, 43: of discharging · 46, 45: of loading. Other codes leave it to the ports. Source: SMDG guides, code list 1001. */
const DIRECTIONS: Readonly<Record<string, Report['direction']>> = {
  '43': 'discharge',
  '44': 'discharge',
  '45': 'loading',
  '46': 'loading',
  '98': 'discharge',
  '270': 'loading',
}

type State = {
  readonly context: MessageContext
  readonly voyage: VoyageDraft
  readonly moved: Moved[]
  number: string
  direction: Report['direction'] | undefined
  /** Where the ship was worked, by the role the header gives it. */
  port: string | undefined
  revision: number
  cancels: boolean
  /** Times of the ship at the port where it was worked. */
  shipArrivesAt: number | undefined
  shipLeavesAt: number | undefined
  madeAt: number | null
}

/**
 * Reads one COARRI message (what was loaded or discharged) or one COPRAR (what shall be, with the planned time of the
 * ship): an event for each container.
 */
export function createCoarriMessage(context: MessageContext, kind: Report['kind']): MessageReader {
  const state: State = {
    context,
    voyage: { routing: [] },
    moved: [],
    number: '',
    direction: undefined,
    port: undefined,
    revision: 1,
    cancels: false,
    shipArrivesAt: undefined,
    shipLeavesAt: undefined,
    madeAt: null,
  }
  const unknown = createUnknownSegments(context)
  return {
    read(segment) {
      const moved = state.moved.at(-1)
      if (!SEGMENTS.has(segment.tag)) unknown.add(segment)
      else if (segment.tag === 'EQD') state.moved.push(createMoved(segment))
      else if (segment.tag === 'CNT') checkCount(state, segment)
      else if (moved === undefined) readHeader(state, segment)
      else readMoved(moved, segment, context)
    },
    finish() {
      unknown.tell(`${kind === 'done' ? 'COARRI' : 'COPRAR'} D${context.release}`)
      return finish(state, kind)
    },
  }
}

function readHeader(state: State, segment: Segment): void {
  const { voyage } = state
  switch (segment.tag) {
    case 'BGM':
      state.direction = DIRECTIONS[part(segment, 1)]
      state.number = part(segment, 2)
      state.cancels = ['1', '3'].includes(part(segment, 3))
      state.revision = ['4', '5'].includes(part(segment, 3)) ? 2 : 1
      return
    case 'TDT':
      if (['20', ''].includes(part(segment, 1))) readTransport(segment, voyage)
      return
    case 'NAD':
      if (['CA', 'CF'].includes(part(segment, 1))) voyage.carrier ??= part(segment, 2) || undefined
      return
    case 'LOC':
      readPort(state, segment)
      return
    case 'DTM':
      readTime(state, segment)
  }
}

function readPort(state: State, segment: Segment): void {
  const qualifier = part(segment, 1)
  if (qualifier !== '9' && qualifier !== '11') return
  const port = portOf(segment, state.context.log)
  state.port ??= port
  state.direction ??= qualifier === '9' ? 'loading' : 'discharge'
}

function readTime(state: State, segment: Segment): void {
  const qualifier = part(segment, 1)
  if (!['137', '132', '178', '133', '136'].includes(qualifier)) return
  const at = momentOf(segment, state.context.log)
  if (at === undefined) return
  if (qualifier === '137') state.madeAt ??= at
  else if (qualifier === '132' || qualifier === '178') state.shipArrivesAt ??= at
  else state.shipLeavesAt ??= at
}

function checkCount({ moved, context }: State, segment: Segment): void {
  if (part(segment, 1) !== '16') return
  const stated = part(segment, 1, 2)
  if (Number(stated) === moved.length) return
  const where = { place: `${context.where.place} CNT/1.2`, line: segment.line }
  context.log.add(
    'control-total',
    where,
    `${stated.slice(0, 12)} containers stated, the message holds ${moved.length}`,
  )
}

function finish(state: State, kind: Report['kind']): ImportedDocument[] {
  const { context, moved } = state
  const { log, where } = context
  if (state.cancels) {
    log.add(
      'cancellation',
      where,
      `the message withdraws ${moved.length} events; they are not read`,
    )
    return []
  }
  if (moved.length === 0) log.add('no-container', where, 'the message names no container')
  const at = state.madeAt ?? context.preparedAt
  const direction = state.direction ?? 'loading'
  if (state.direction === undefined && moved.length > 0)
    log.add(
      'unknown-qualifier',
      where,
      'the message does not say whether of loading or discharging; loading is assumed',
    )
  if (kind === 'ordered' && moved.length > 0)
    log.add(
      'planned-event',
      where,
      'a COPRAR orders what is still to happen; the planned time of the ship stands in',
    )
  const { shipArrivesAt, shipLeavesAt } = state
  const shipAt =
    direction === 'loading' ? (shipLeavesAt ?? shipArrivesAt) : (shipArrivesAt ?? shipLeavesAt)
  const report: Report = { ...state, kind, direction, at, shipAt }
  return moved.flatMap((one, index) => {
    const assembled = assembleEvent(one, index, report, context)
    const event = validDocument(ContainerEvent, assembled, where, log)
    return event === null ? [] : [{ document: event, at, place: one.where.place }]
  })
}
