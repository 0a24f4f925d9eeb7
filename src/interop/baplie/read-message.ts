import { StowPlan } from '../../domain/stow-plan.ts'
import { validDocument } from '../assemble.ts'
import { assembleVoyage } from '../assemble-voyage.ts'
import type { VoyageDraft } from '../draft.ts'
import {
  createUnknownSegments,
  type MessageContext,
  type MessageReader,
} from '../edifact/message.ts'
import { momentOf, portOf, readTransport } from '../edifact/sailing.ts'
import { part, type Segment } from '../edifact/segment.ts'
import { tidy } from '../text.ts'
import { assemblePosition } from './assemble-position.ts'
import { createPosition, type PositionDraft, readPosition } from './position.ts'

/** Segments of D.95B to D.13B. Source: UN/EDIFACT directories and the SMDG guides to BAPLIE 2.0 to 3.1. */
const SEGMENTS = new Set(
  (
    'UNH BGM DTM RFF NAD CTA COM TDT LOC FTX GID GDS MEA DIM TMP RNG EQD EQA EQN DGS HAN TSR SEL ATT PCI PAC STS CNT ' +
    'UNS UNT'
  ).split(' '),
)
const CANCELS = ['1', '3']
const REPLACES = ['4', '5']

type State = {
  readonly context: MessageContext
  readonly voyage: VoyageDraft
  readonly positions: PositionDraft[]
  number: string
  revision: number
  cancels: boolean
  madeAt: number | null
}

/** Reads one BAPLIE message (D95B to D13B): a stow plan of every container it places. */
export function createBaplieMessage(context: MessageContext): MessageReader {
  const state: State = {
    context,
    voyage: { routing: [] },
    positions: [],
    number: '',
    revision: 1,
    cancels: false,
    madeAt: null,
  }
  const unknown = createUnknownSegments(context)
  return {
    read(segment) {
      if (!SEGMENTS.has(segment.tag)) {
        unknown.add(segment)
        return
      }
      // A cell, and nothing else of the whole message, begins with LOC+147.
      if (segment.tag === 'LOC' && part(segment, 1) === '147') {
        state.positions.push(createPosition(segment))
        return
      }
      const position = state.positions.at(-1)
      if (position === undefined) readHeader(state, segment)
      else readPosition(position, segment, context)
    },
    finish() {
      unknown.tell(`BAPLIE D${context.release}`)
      const plan = assemblePlan(state)
      return plan === null
        ? []
        : [{ document: plan, at: state.madeAt ?? context.preparedAt, place: context.where.place }]
    },
  }
}

function readHeader(state: State, segment: Segment): void {
  const { voyage } = state
  switch (segment.tag) {
    case 'BGM': {
      state.number = part(segment, 2)
      const messageFunction = part(segment, 3)
      state.cancels = CANCELS.includes(messageFunction)
      state.revision = REPLACES.includes(messageFunction) ? 2 : 1
      return
    }
    case 'TDT':
      readTransport(segment, voyage)
      return
    case 'NAD':
      if (part(segment, 1) === 'CA') voyage.carrier ??= part(segment, 2) || undefined
      return
    case 'RFF':
      if (part(segment, 1) === 'VON') voyage.number ??= part(segment, 1, 2) || undefined
      return
    case 'LOC':
      readPort(state, segment)
      return
    case 'DTM':
      readTime(state, segment)
  }
}

/** 5: place of departure · 61: next port of call. The newer guides name them 9 and 11 as well. */
function readPort({ voyage, context }: State, segment: Segment): void {
  const qualifier = part(segment, 1)
  if (['5', '9'].includes(qualifier)) voyage.portOfLoading ??= portOf(segment, context.log)
  if (['61', '11'].includes(qualifier)) voyage.portOfDischarge ??= portOf(segment, context.log)
}

/** 178, the arrival at the port of departure, says nothing of this sailing. */
function readTime(state: State, segment: Segment): void {
  const { voyage, context } = state
  const qualifier = part(segment, 1)
  if (!['137', '132', '133', '136', '186'].includes(qualifier)) return
  const at = momentOf(segment, context.log)
  if (at === undefined) return
  if (qualifier === '137') state.madeAt ??= at
  else if (qualifier === '132') voyage.eta ??= at
  else voyage.etd ??= at
}

function assemblePlan(state: State): StowPlan | null {
  const { context, positions } = state
  const { log, where } = context
  if (state.cancels) {
    log.add(
      'cancellation',
      where,
      `the message withdraws ${positions.length} positions; they are not read`,
    )
    return null
  }
  const madeAt = state.madeAt ?? context.preparedAt
  const draft = { ...state.voyage, ...(madeAt === null ? {} : { madeAt }) }
  const voyage = assembleVoyage(draft, context.defaults, log, where)
  const places = positions.flatMap((one) => assemblePosition(one, voyage, log))
  if (places.length === 0) log.add('no-position', where, 'the stow plan places no container')
  if (places.length > POSITIONS_MAX)
    log.add('too-many', where, `${places.length} positions; the first ${POSITIONS_MAX} are kept`)
  const number = tidy(state.number).slice(0, 70) || `${context.stem} ${where.place}`.slice(0, 70)
  const plan: StowPlan = {
    kind: 'stow-plan',
    number,
    revision: state.revision,
    voyage,
    positions: places.slice(0, POSITIONS_MAX),
  }
  return validDocument(StowPlan, plan, where, log)
}

const POSITIONS_MAX = 100_000
