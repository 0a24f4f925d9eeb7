import type { FilingPart } from '../../src/domain/filing.ts'
import type { Action } from '../../src/domain/port-call.ts'
import { createChance, type Rng } from '../../src/kernel/chance.ts'
import { LOS_ANGELES, make } from './make.ts'
import type { StoryPort } from './two-ports.ts'

/** The parts of one filing of these bills, some amended: a bill goes from one to another, a part is filed again. */
export function partsOf(bills: readonly string[], rng: Rng): readonly FilingPart[] {
  const parts = bills.length
  const part = (n: number, revision: number, houseBills: string[]): FilingPart => ({
    ...({ kind: 'filing-part', filing: 'F1', voyage: make.voyage() } as const),
    ...{ number: `F1/${n}`, revision, part: n, parts, houseBills },
  })
  return bills.flatMap((bill, i) =>
    Array.from({ length: rng.int(1, 3) }, (_, r) =>
      part(i + 1, r + 1, rng.chance(0.3) ? [bill, `NEVER${r}`] : [bill]),
    ),
  )
}

/** Holds placed on each bill and ended or not, in the order in which officers decide: that is theirs, not the wire's. */
export function holdActs(lot: string, bills: readonly string[]): readonly Action[] {
  return bills.flatMap((shipment) => {
    const rng = createChance(`any order ${lot}`).of('holds', shipment)
    const holds = rng.int(0, 3)
    const acts: Action[] = []
    for (let n = 1; n <= holds; n++) {
      const code = rng.pick(['1A', '1G'] as const)
      acts.push({ kind: 'place-hold', shipment, code, reason: 'documents' })
      if (!rng.chance(0.6)) continue
      const hold = `${LOS_ANGELES}:hold:${shipment}:${n}`
      const ends = code === '1G' ? ('1F' as const) : rng.pick(['1B', '1C'] as const)
      acts.push({ kind: 'end-hold', shipment, hold, code: ends })
    }
    return acts
  })
}

/** Where every filing and hold stands at a port, and what was last said of a filing unless more was filed since. */
export function standingsOf(port: StoryPort): unknown {
  const rows = port.sql<{ kind: string; state: string }>(
    'SELECT kind, name, state, open FROM procedure ORDER BY kind, name',
  )
  const notices = port.kept().flatMap(({ item }) => (item.kind === 'filing-notice' ? item : []))
  const last = notices.sort((a, b) => b.revision - a.revision)[0]
  const { status, missing, errors } = last ?? {}
  const isOvertaken = rows.some(({ kind, state }) => kind === 'filing' && state === 'partial')
  return { rows, last: isOvertaken ? null : { status, missing, errors } }
}
