import type { PortDocument } from '../../src/domain/port-document.ts'
import { createChance, type Rng } from '../../src/kernel/chance.ts'
import { holdActs, partsOf, standingsOf } from './any-order-family.ts'
import {
  agreementOf,
  HAIPHONG,
  importer,
  LOS_ANGELES,
  make,
  shipper,
  withoutWaiting,
} from './make.ts'
import { other } from './make-others.ts'
import { type StoryPort, twoPorts } from './two-ports.ts'

const terms = { purpose: 'a story', batchWindow: 0 }
/** With parts, what is said of them, and holds; requests follow from what is thought in between, which is history. */
const AGREEMENT = withoutWaiting(
  agreementOf({
    kinds: {
      ...agreementOf().kinds,
      ...{ 'filing-part': terms, 'filing-notice': terms, disposition: terms },
    },
  }),
)

type Filed = { readonly at: 'origin' | 'destination'; readonly document: PortDocument }

const BILLS = ['HPH260001', 'HPH260002', 'HPH260003']

/** What three consignments are filed as, amended and taken back: one set for each `lot`. */
function papersOf(lot: string): readonly Filed[] {
  const rng = createChance(`any order ${lot}`).of('papers')
  const papers = BILLS.flatMap((houseBill, i) => papersOfOne(houseBill, i, rng))
  const parts = createChance(`any order ${lot}`).of('parts')
  return [
    ...papers,
    ...partsOf(BILLS, parts).map((document) => ({ at: 'origin', document }) as const),
  ]
}

function papersOfOne(houseBill: string, i: number, rng: Rng): readonly Filed[] {
  const ucr = `8VN0101234567-00${i}`
  const on = { houseBill, ucr }
  const numbered = (what: string) => `${what}-${i}`
  const revisions = (most: number) => Array.from({ length: rng.int(1, most) }, (_, n) => n + 1)
  const box = () => ({
    number: rng.pick(['MSKU1234565', 'TCLU4265237']),
    seals: [`S${rng.int(1, 9)}`],
  })
  const party = () => rng.pick([shipper, importer, { name: 'Third Trading Ltd', id: '95-7654321' }])
  const manifest = (number: string, revision: number) =>
    make.manifest({
      ...on,
      number,
      revision,
      consignee: party(),
      grossKg: rng.int(1, 40) * 1_000,
      containers: [box()],
    })
  const papers: Filed[] = []
  const file = (at: Filed['at'], document: PortDocument) => papers.push({ at, document })
  for (const revision of revisions(3)) file('origin', manifest(houseBill, revision))
  for (const revision of revisions(2)) file('destination', manifest(houseBill, revision))
  for (const revision of revisions(3))
    file(
      'origin',
      make.exportDeclaration({
        ...on,
        number: numbered('EX'),
        revision,
        exporter: party(),
        grossKg: rng.int(1, 40) * 1_000,
      }),
    )
  for (const revision of revisions(2))
    file(
      'destination',
      make.importDeclaration({ ...on, number: numbered('EN'), revision, importer: party() }),
    )
  for (const revision of revisions(2))
    file(
      'destination',
      other.claim({
        ...on,
        number: numbered('CL'),
        revision,
        certificate: rng.pick(['VNC-1', 'VNC-2']),
      }),
    )
  const taken = rng.int(0, 3)
  for (let n = 0; n < taken; n++) {
    const { at, document } = rng.pick(
      papers.filter(({ document: { kind } }) => kind !== 'invalidation'),
    )
    file(at, {
      kind: 'invalidation',
      number: `${at === 'origin' ? HAIPHONG : LOS_ANGELES}:X${i}${n}`,
      revision: 1,
      ...on,
      documentKind: document.kind as 'manifest',
      document: document.number,
      upTo: rng.int(1, 3),
      reason: 'in-error',
      at: 0,
    })
  }
  return papers
}

/** Files and carries everything of a lot in the order of a seed, at one moment; what both ports hold in the end. */
export function endState(lot: string, seed: string | null): unknown {
  const papers = papersOf(lot)
  const rng = createChance(`any order ${lot} ${seed}`).of('order')
  const t = twoPorts({ agreement: AGREEMENT })
  const calls: (() => void)[] = []
  for (const { at, document } of seed === null ? papers : shuffled(papers, rng)) {
    t[at].file(document)
    for (const port of [t.origin, t.destination])
      for (const call of t.due(port)) calls.push(() => t.carry(port, call))
    while (seed !== null && calls.length > 0 && rng.chance(0.5))
      calls.splice(rng.int(0, calls.length - 1), 1)[0]?.()
  }
  for (const action of holdActs(lot, BILLS)) {
    t.destination.act(action)
    for (const call of t.due(t.destination)) calls.push(() => t.carry(t.destination, call))
  }
  for (const call of seed === null ? calls : shuffled(calls, rng)) call()
  for (const port of [t.origin, t.destination, t.origin, t.destination]) t.send(port)
  const [origin, destination] = [t.origin, t.destination].map((port) => ({
    held: heldBy(port),
    standings: standingsOf(port),
  }))
  // A thousand orders are run in one test; pairs that stayed open until its end took gigabytes.
  t.close()
  return { origin, destination }
}

/** Everything a rule may look at, and what was made of it; the bill as it stood at the first assessment is history, and left out. */
function heldBy(port: StoryPort): unknown {
  return BILLS.map((bill) => {
    const { view, lane, direction } = port.dossier(bill)
    const { firstManifest: _, ...own } = view.own
    return {
      bill,
      lane,
      direction,
      view: { ...view, own },
      score: port.queue().find((line) => line.houseBill === bill)?.score ?? null,
    }
  })
}

function shuffled<T>(list: readonly T[], rng: Rng): readonly T[] {
  const left = [...list]
  return list.map(() => left.splice(rng.int(0, left.length - 1), 1)[0] as T)
}
