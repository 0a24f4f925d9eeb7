import type { FilingStatus } from '../../domain/filing.ts'
import type { Machine, Refused } from './machine.ts'

type FilingState = 'none' | 'partial' | 'complete' | 'unacknowledged' | FilingStatus

const NOTHING_FILED: Refused = {
  why: 'nothing is filed under this name',
  mend: 'name a filing of which a part is held',
}
const nothing = {
  accepted: NOTHING_FILED,
  'accepted-with-errors': NOTHING_FILED,
  rejected: NOTHING_FILED,
  'not-complete': NOTHING_FILED,
} as const
/** What was said before more was filed is overtaken by it. */
const overtaken = {
  accepted: 'partial',
  'accepted-with-errors': 'partial',
  rejected: 'partial',
  'not-complete': 'not-complete',
} as const
const said = {
  accepted: 'accepted',
  'accepted-with-errors': 'accepted-with-errors',
  rejected: 'rejected',
  'not-complete': 'not-complete',
} as const
const filed = { part: 'partial', 'all-there': 'complete' } as const

/**
 * A manifest filed in parts. `all-there`: every part and every bill named in one is held. A notice is given by the port of
 * discharge; what is filed after it begins anew. Source: ICS2 partial filings, IE3R01, IE3N01, IE3N02.
 */
export const FILING: Machine<FilingState, 'part' | 'all-there' | 'deadline' | FilingStatus> = {
  start: 'none',
  open: ['partial', 'complete', 'unacknowledged', 'not-complete'],
  table: {
    none: { ...filed, ...nothing, deadline: 'none' },
    partial: { ...filed, ...overtaken, deadline: 'not-complete' },
    'not-complete': {
      part: 'not-complete',
      'all-there': 'complete',
      ...said,
      deadline: 'not-complete',
    },
    complete: { ...filed, ...said, deadline: 'unacknowledged' },
    unacknowledged: { ...filed, ...said, deadline: 'unacknowledged' },
    accepted: { ...filed, ...said, deadline: 'accepted' },
    'accepted-with-errors': { ...filed, ...said, deadline: 'accepted-with-errors' },
    rejected: { ...filed, ...said, deadline: 'rejected' },
  },
}
