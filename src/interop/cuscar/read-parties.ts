import type { PartyDraft } from '../draft.ts'
import { type PlacedSegment, part, parts, placeOf } from '../edifact/segment.ts'
import { quote } from '../text.ts'
import { OTHER_PARTIES, PARTIES } from './qualifiers.ts'
import { better, type SegmentReader } from './state.ts'

export const readNad: SegmentReader = (state, segment) => {
  const qualifier = part(segment, 1)
  state.group = { kind: 'party' }
  const known = PARTIES[qualifier]
  if (known === undefined) {
    if (!OTHER_PARTIES.has(qualifier)) {
      state.log.add(
        'unknown-qualifier',
        placeOf(segment, 1),
        `${quote(qualifier)} is no party this reader knows`,
      )
    }
    return
  }
  const offered = { value: partyOf(segment), rank: known.rank, where: placeOf(segment) }
  state.current.parties[known.role] = better(state.current.parties[known.role], offered)
}

/** Name and address come structured (4 to 9) or as lines (3); the first line is then the name. */
function partyOf(segment: PlacedSegment): PartyDraft {
  const lines = parts(segment, 3)
  const name = parts(segment, 4).join(' ')
  const street = parts(segment, 5).join(', ') || lines.slice(name === '' ? 1 : 0).join(', ')
  const region = [part(segment, 7), part(segment, 7, 4), part(segment, 8)]
    .filter((text) => text !== '')
    .join(' ')
  const city = [part(segment, 6), region].filter((text) => text !== '').join(', ')
  return {
    name: name || (lines[0] ?? ''),
    id: part(segment, 2),
    street,
    city,
    country: part(segment, 9),
    where: placeOf(segment),
  }
}
