import { createFinder, type EntryFound } from './find-entries.ts'
import type { HeldEntry } from './risk-list.ts'
import type { Screened, Sought } from './sought.ts'

/** One thing that an entry names, found in the shipment. */
export type ListEvidence = {
  readonly what: 'consignment' | 'party' | 'goods' | 'industry' | 'container' | 'vessel' | 'route'
  /** The value found in the shipment; of a party its role and name. */
  readonly found: string
  /** 0 to 1000: 1000 for equal codes and numbers, the score of the names else. */
  readonly score: number
  readonly because: readonly string[]
}

/** An entry with everything that it names found in the shipment. */
export type ListHit = HeldEntry & {
  readonly evidence: readonly ListEvidence[]
  /** Lowest score of the evidence: an entry holds as well as its weakest part. */
  readonly score: number
  /** False when only kinds of goods match: everybody who trades in them would be selected. Source: catalogue, A5. */
  readonly selectsAlone: boolean
}

/** Makes entries ready to be asked about many shipments, and tells why each hit is one, in the order of the entries. */
export function createScreen(
  held: readonly HeldEntry[],
): (shipment: Screened) => readonly ListHit[] {
  const find = createFinder(held.map(({ entry }) => entry))
  return (shipment) =>
    find(shipment).map(({ place, party }) => {
      const one = held[place] as HeldEntry
      const evidence = evidenceOf(one.entry, shipment, party)
      return {
        ...one,
        evidence,
        score: Math.min(...evidence.map(({ score }) => score)),
        selectsAlone: evidence.some(({ what }) => what !== 'goods' && what !== 'industry'),
      }
    })
}

/** What of the shipment is meant by each thing that the entry names. */
function evidenceOf(
  { goods, industry, container, vesselImo, route }: Sought,
  { hs6 }: Screened,
  party: EntryFound['party'],
): readonly ListEvidence[] {
  const startingWith = (prefixes: readonly string[]) =>
    hs6.find((one) => prefixes.some((prefix) => one.startsWith(prefix)))
  const evidence: (ListEvidence | undefined)[] = [
    party && {
      what: 'party',
      found: `${party.by.role} ${party.by.name}`,
      score: party.score,
      because: party.because,
    },
    goods && code('goods', startingWith(goods)),
    industry === undefined ? undefined : code('industry', startingWith([industry])),
    code('container', container),
    code('vessel', vesselImo),
    code('route', route?.join(' > ')),
  ]
  return evidence.filter((one) => one !== undefined)
}

function code(what: ListEvidence['what'], found: string | undefined): ListEvidence | undefined {
  return found === undefined
    ? undefined
    : { what, found, score: 1_000, because: [`${what} ${found}`] }
}
