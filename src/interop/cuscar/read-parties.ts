import type { PartyDraft } from '../draft.ts'
import { joined, part, parts, placeOf, type Segment } from '../edifact/segment.ts'
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
function partyOf(segment: Segment): PartyDraft {
  const lines = parts(segment, 3)
  const name = joined(segment, 4)
  const street = joined(segment, 5, ', ') || lines.slice(name === '' ? 1 : 0).join(', ')
  const country = part(segment, 9)
  return {
    name: name || (lines[0] ?? ''),
    id: part(segment, 2),
    street,
    city: cityOf(segment),
    country,
    where: placeOf(segment),
  }
}

function cityOf(segment: Segment): string {
  const city = part(segment, 6)
  if (segment.count <= 7) return city
  const region = joinSaid([part(segment, 7), part(segment, 7, 4), part(segment, 8)], ' ')
  return joinSaid([city, region], ', ')
}

const joinSaid = (texts: readonly string[], by: string): string =>
  texts.filter((text) => text !== '').join(by)
