import type { MessageContext } from '../edifact/message.ts'
import { portOf } from '../edifact/sailing.ts'
import { part, placeOf, type Segment } from '../edifact/segment.ts'
import { readKg } from '../edifact/weight.ts'
import type { Place } from '../issue.ts'
import { quote } from '../text.ts'

/** What a stow plan says of one cell, as far as it was read. */
export type PositionDraft = {
  readonly where: Place
  readonly cell: string
  container?: string
  sizeType?: string
  full?: boolean
  grossKg?: number
  verifiedKg?: number
  unNumber?: string
  portOfLoading?: string | undefined
  portOfDischarge?: string | undefined
  /** Equipment that is no container, and no equipment at all: break bulk, a cell out of use. */
  isContainer: boolean
}

export function createPosition(segment: Segment): PositionDraft {
  return { where: placeOf(segment), cell: part(segment, 2), isContainer: false }
}

/** Reads a segment of the group that a cell opens. Segments keep their meaning in whatever order the guides put them. */
export function readPosition(
  draft: PositionDraft,
  segment: Segment,
  context: MessageContext,
): void {
  switch (segment.tag) {
    case 'EQD':
      readEquipment(draft, segment)
      return
    case 'MEA':
      readWeight(draft, segment, context)
      return
    case 'DGS': {
      const number = part(segment, 3)
      if (/^\d{1,4}$/.test(number)) draft.unNumber ??= number.padStart(4, '0')
      else if (number !== '')
        context.log.add(
          'bad-number',
          placeOf(segment, 3),
          `${quote(number)} is no UN number; it is not used`,
        )
      return
    }
    case 'LOC':
      readPort(draft, segment, context)
  }
}

const CONTAINERS = ['CN', 'UL', 'RF', 'RE', '']
const FULL: Readonly<Record<string, boolean>> = {
  '4': false,
  '5': true,
  '6': true,
  '7': true,
  '8': true,
}

function readEquipment(draft: PositionDraft, segment: Segment): void {
  const number = part(segment, 2)
  if (draft.container !== undefined || number === '') return
  draft.isContainer = CONTAINERS.includes(part(segment, 1))
  draft.container = number
  draft.sizeType = part(segment, 3) || part(segment, 3, 4)
  const full = FULL[part(segment, 6)]
  if (full !== undefined) draft.full = full
}

/** WT and AET are weights with their container; VGM is the verified one, and counts before them. */
function readWeight(draft: PositionDraft, segment: Segment, { log }: MessageContext): void {
  const kind = [part(segment, 2), part(segment, 1)].find((one) =>
    ['VGM', 'WT', 'AET', 'G', 'T'].includes(one),
  )
  if (kind === undefined || kind === 'T') return
  const scope = `interchange ${segment.interchange}, message ${segment.message}`
  const kg = readKg(log, scope, segment, part(segment, 3, 2), part(segment, 3), 3)
  if (kg === null) return
  if (kind === 'VGM') draft.verifiedKg ??= kg
  else draft.grossKg ??= kg
}

/** 9 and 11 are the ports of the container; the older directories also have 6 and 12. Others are further stops. */
function readPort(draft: PositionDraft, segment: Segment, { log }: MessageContext): void {
  switch (part(segment, 1)) {
    case '9':
    case '6':
      draft.portOfLoading ??= portOf(segment, log)
      return
    case '11':
    case '12':
      draft.portOfDischarge ??= portOf(segment, log)
  }
}
