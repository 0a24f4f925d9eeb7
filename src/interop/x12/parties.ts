import type { ConsignmentDraft, PartyDraft } from '../draft.ts'
import { element, placeOfX12, type X12Segment } from './segment.ts'

type Role = 'shipper' | 'consignee' | 'notify'

const ROLES: Readonly<Record<string, Role>> = {
  SH: 'shipper',
  SF: 'shipper',
  EX: 'shipper',
  CN: 'consignee',
  UC: 'consignee',
  N1: 'notify',
  N2: 'notify',
  NP: 'notify',
}

/** Collects the parties of one bill from N1 loops. */
export type Parties = {
  /** False for a segment that is none of N1, N2, N3, N4, PER. */
  readonly read: (segment: X12Segment) => boolean
  readonly all: () => Pick<ConsignmentDraft, Role>
}

export function createParties(): Parties {
  const held: { [role in Role]?: PartyDraft } = {}
  let current: PartyDraft | null = null

  const open = (segment: X12Segment) => {
    const role = ROLES[element(segment, 1)]
    const id = element(segment, 4)
    const party: PartyDraft = {
      name: element(segment, 2),
      ...(id === '' ? {} : { id }),
      where: placeOfX12(segment),
    }
    current = role !== undefined && held[role] === undefined ? party : null
    if (role !== undefined) held[role] ??= party
  }
  const extend = (segment: X12Segment) => {
    if (current === null) return
    const [first, second] = [element(segment, 1), element(segment, 2)]
    switch (segment.elements[0]) {
      case 'N2':
        current.name = [current.name, first, second].filter(Boolean).join(' ')
        return
      case 'N3':
        current.street = [current.street, first, second].filter(Boolean).join(', ')
        return
      case 'N4':
        current.city = [first, second, element(segment, 3)].filter(Boolean).join(', ')
        current.country = element(segment, 4)
    }
  }
  return {
    read(segment) {
      const tag = segment.elements[0] ?? ''
      if (tag === 'N1') open(segment)
      else if (['N2', 'N3', 'N4', 'PER'].includes(tag)) extend(segment)
      else return false
      return true
    },
    all: () => held,
  }
}
