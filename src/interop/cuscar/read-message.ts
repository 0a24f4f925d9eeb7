import { assemble } from '../assemble.ts'
import {
  createUnknownSegments,
  type MessageContext,
  type MessageReader,
} from '../edifact/message.ts'
import type { ImportedConsignment } from '../issue.ts'
import { quote } from '../text.ts'
import { directoryOf } from './directories.ts'
import { draftsOf } from './drafts.ts'
import { readCni, readCpi, readRff } from './read-consignment.ts'
import { readEqd, readSel, readSgp } from './read-equipment.ts'
import {
  readCnt,
  readCst,
  readFtx,
  readGid,
  readMea,
  readPac,
  readPci,
  readPia,
  readQty,
} from './read-goods.ts'
import { readBgm, readDtm, readLoc, readTdt } from './read-header.ts'
import { readNad } from './read-parties.ts'
import { createLevel, type MessageState, type SegmentReader } from './state.ts'

const READERS: Readonly<Record<string, SegmentReader>> = {
  BGM: readBgm,
  TDT: readTdt,
  LOC: readLoc,
  DTM: readDtm,
  NAD: readNad,
  EQD: readEqd,
  SEL: readSel,
  SGP: readSgp,
  CNI: readCni,
  RFF: readRff,
  CPI: readCpi,
  GID: readGid,
  PAC: readPac,
  FTX: readFtx,
  PCI: readPci,
  PIA: readPia,
  CST: readCst,
  MEA: readMea,
  QTY: readQty,
  CNT: readCnt,
}

export function createCuscarMessage(context: MessageContext): MessageReader {
  const { log, where } = context
  const { directory, exact } = directoryOf(context.release)
  if (!exact && context.release !== '') {
    log.add(
      'directory-assumed',
      where,
      `release ${quote(context.release)} is read as D${directory.release}`,
    )
  }
  const state = createState(context)
  const unknown = createUnknownSegments(context)

  return {
    read(segment) {
      if (directory.segments.has(segment.tag)) READERS[segment.tag]?.(state, segment)
      else unknown.add(segment)
    },
    finish() {
      unknown.tell(`CUSCAR D${directory.release}`)
      return consignmentsOf(state, context)
    },
  }
}

function createState(context: MessageContext): MessageState {
  const header = createLevel(context.where, '')
  return {
    log: context.log,
    header,
    levels: [],
    current: header,
    group: { kind: 'level' },
    equipment: [],
    documentNumber: '',
    revision: 1,
    cancels: false,
    madeAt: null,
    sawTransport: false,
    lastPort: null,
    partialTimes: new Map(),
    controls: [],
  }
}

function consignmentsOf(state: MessageState, context: MessageContext): ImportedConsignment[] {
  const { log, where } = context
  const madeAt = state.madeAt ?? context.preparedAt
  const drafts = draftsOf(state, madeAt, context.stem)
  if (state.cancels) {
    const message = `the message withdraws ${drafts.length} consignment${drafts.length === 1 ? '' : 's'}; they are not read as cargo`
    log.add('cancellation', where, message)
    return []
  }
  return drafts.flatMap((draft) => {
    const document = assemble(draft, context.defaults, log, context.register)
    return document === null ? [] : [{ document, at: madeAt, place: draft.where.place }]
  })
}
