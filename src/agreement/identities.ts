import type { MessageKind } from '../domain/message.ts'
import type { Party } from '../domain/party.ts'

/** Where an item says who somebody is. */
type Identities = {
  readonly parties?: readonly string[]
  /** Numbers that lead to somebody: a trader's own, or a reference that holds one. */
  readonly numbers?: readonly string[]
  /** Text in which anybody may be named, and which an item can do without. */
  readonly texts?: readonly string[]
}

const CONSIGNMENT = ['ucr']
const MARKS = ['items.marks']

/** Paths by kind; `entries.subject.party` is that of every entry. A reference (UCR) begins with its trader's number. */
export const IDENTITIES: Readonly<Record<MessageKind, Identities>> = {
  manifest: { parties: ['shipper', 'consignee', 'notify'], numbers: CONSIGNMENT, texts: MARKS },
  'export-declaration': { parties: ['exporter', 'consignee'], numbers: CONSIGNMENT, texts: MARKS },
  'security-filing': {
    parties: [
      'seller',
      'buyer',
      'importer',
      'manufacturer',
      'stuffingLocation',
      'consolidator',
      'shipTo',
    ],
    numbers: CONSIGNMENT,
    texts: MARKS,
  },
  'import-declaration': { parties: ['importer', 'exporter'], numbers: CONSIGNMENT, texts: MARKS },
  assessment: { numbers: CONSIGNMENT },
  referral: { numbers: CONSIGNMENT },
  'control-result': { numbers: CONSIGNMENT },
  'assistance-request': { numbers: CONSIGNMENT },
  'assistance-response': { numbers: CONSIGNMENT },
  'warning-feedback': { numbers: CONSIGNMENT },
  'master-bill': { parties: ['shipper', 'consignee'] },
  'certificate-of-origin': { parties: ['exporter', 'consignee'], numbers: CONSIGNMENT },
  'preference-claim': { parties: ['importer', 'exporter'], numbers: CONSIGNMENT },
  'stow-plan': {},
  'container-event': { numbers: CONSIGNMENT },
  'aeo-status': { parties: ['holder'], numbers: ['tin', 'number'] },
  permit: { parties: ['holder'], numbers: CONSIGNMENT },
  'transit-movement': { parties: ['principal'], numbers: CONSIGNMENT },
  'supply-import': { parties: ['importer'], numbers: ['group'], texts: MARKS },
  'value-declaration': { parties: ['importer'], numbers: CONSIGNMENT },
  warning: { parties: ['subject.party'], numbers: CONSIGNMENT, texts: ['text'] },
  invalidation: { numbers: CONSIGNMENT },
  'filing-part': {},
  'filing-notice': {},
  'referral-answer': { numbers: CONSIGNMENT, texts: ['facts.says'] },
  disposition: { numbers: CONSIGNMENT },
  arrival: {},
  // Its text can be done without by those who name nobody: a prototype says the same of no one.
  'published-rule': { texts: ['text', 'provenance'] },
  'risk-list-update': { parties: ['entries.subject.party'], texts: ['entries.reason'] },
}

/** What becomes of everything that says who somebody is. */
export type IdentityMap = {
  readonly party: (party: Party, path: string) => Party
  readonly number: (number: string, path: string) => string
  readonly text: (text: string, path: string) => string
}

/** A copy in which every identity is mapped; what an item does not carry stays away. */
export function mapIdentities<T extends { readonly kind: MessageKind }>(
  item: T,
  map: IdentityMap,
): T {
  const { parties = [], numbers = [], texts = [] } = IDENTITIES[item.kind]
  let copy: unknown = item
  for (const path of parties)
    copy = mapped(copy, path.split('.'), (held) => map.party(held as Party, path))
  for (const path of numbers)
    copy = mapped(copy, path.split('.'), (held) => map.number(held as string, path))
  for (const path of texts)
    copy = mapped(copy, path.split('.'), (held) => map.text(held as string, path))
  return copy as T
}

function mapped(held: unknown, path: readonly string[], map: (held: unknown) => unknown): unknown {
  const [head, ...rest] = path
  if (held === undefined) return undefined
  if (head === undefined) return map(held)
  if (Array.isArray(held)) return held.map((one) => mapped(one, path, map))
  const record = held as Readonly<Record<string, unknown>>
  const inner = record[head]
  return inner === undefined ? held : { ...record, [head]: mapped(inner, rest, map) }
}
