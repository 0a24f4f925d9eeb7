import type { MessageContext } from '../edifact/message.ts'
import { momentOf, portOf } from '../edifact/sailing.ts'
import { part, placeOf, type Segment } from '../edifact/segment.ts'
import { readKg } from '../edifact/weight.ts'
import type { Place } from '../issue.ts'

/** What a report says of one container, as far as it was read. */
export type Moved = {
  readonly where: Place
  readonly container: string
  /** Equipment status 6: it goes from one ship to another. */
  readonly isTranshipment: boolean
  readonly full: boolean | undefined
  readonly seals: string[]
  at?: number | undefined
  weighedKg?: number
  bill?: string | undefined
  portOfLoading?: string | undefined
  portOfDischarge?: string | undefined
}

export function createMoved(segment: Segment): Moved {
  const indicator = part(segment, 6)
  return {
    where: placeOf(segment),
    container: part(segment, 2),
    isTranshipment: part(segment, 5) === '6',
    full: indicator === '4' ? false : ['5', '6', '7', '8'].includes(indicator) ? true : undefined,
    seals: [],
  }
}

/** Reads a segment of the group of one container. */
export function readMoved(moved: Moved, segment: Segment, { log }: MessageContext): void {
  switch (segment.tag) {
    case 'DTM':
      if (!['203', '7', '186'].includes(part(segment, 1))) return
      moved.at ??= momentOf(segment, log)
      return
    case 'LOC':
      if (part(segment, 1) === '9') moved.portOfLoading ??= portOf(segment, log)
      if (part(segment, 1) === '11') moved.portOfDischarge ??= portOf(segment, log)
      return
    case 'RFF':
      if (part(segment, 1) === 'BM') moved.bill ??= part(segment, 1, 2) || undefined
      return
    case 'SEL': {
      const seal = part(segment, 1)
      if (seal !== '') moved.seals.push(seal)
      return
    }
    case 'MEA':
      readWeight(moved, segment, log)
  }
}

/** Only the verified gross mass was weighed; other weights are what somebody stated. */
function readWeight(moved: Moved, segment: Segment, log: MessageContext['log']): void {
  const scope = `interchange ${segment.interchange}, message ${segment.message}`
  const dimension = part(segment, 2)
  if (dimension !== 'VGM') {
    if (['G', 'EGW', 'AET', 'WT'].includes(dimension))
      log.once(
        scope,
        'weight-not-weighed',
        placeOf(segment, 2),
        `weight ${dimension} is stated, not weighed; an event does not keep it`,
      )
    return
  }
  const kg = readKg(log, scope, segment, part(segment, 3, 2), part(segment, 3), 3)
  if (kg !== null) moved.weighedKg ??= kg
}
