import { by } from '../../kernel/order.ts'
import { MINUTE } from '../../kernel/time.ts'
import type { TermsBody } from '../../port/terms.ts'
import type { RiskCase } from '../../risk/backtest/case.ts'
import { compileKeptValues, type ReadKept } from '../../risk/compile/kept-values.ts'
import { type KeptAssessments, openAssessments } from '../../store/read-assessments.ts'
import type { Ground, GroundCases } from './ground.ts'

/** Newest shipments that are read: a server that answers partners has no second for a rule. */
const CASES_MAX = 5_000
/** How old the facts may be, in ms. */
const FRESH_FOR = MINUTE

/** What a served port keeps of its newest shipments: nobody knows what is in their boxes. */
export function portGround(database: string, port: string, now: () => number): Ground {
  return {
    name: `port-${port}`,
    kind: 'port',
    hasTruth: false,
    changes: () => Math.floor(now() / FRESH_FOR),
    read() {
      const kept = openAssessments(database)
      try {
        return newestCases(kept, port)
      } finally {
        kept.close()
      }
    },
  }
}

function newestCases(kept: KeptAssessments, port: string): GroundCases {
  const { last, assessed } = kept.extent()
  const readers = new Map<number, ReadKept>()
  const readerOf = (situation: number): ReadKept => {
    const { terms } = kept.situation(situation)
    const known = readers.get(terms)
    if (known !== undefined) return known
    const { facts } = JSON.parse(kept.terms(terms)) as TermsBody
    const reader = compileKeptValues(facts)
    readers.set(terms, reader)
    return reader
  }
  const bySituation = new Map<number, ReadKept>()
  const cases = kept
    .newest(Math.max(0, last - CASES_MAX), CASES_MAX)
    .flatMap(([shipment, at, , , situation, facts]): RiskCase[] => {
      if (situation === null || facts === null) return []
      const read = bySituation.get(situation) ?? readerOf(situation)
      bySituation.set(situation, read)
      return [{ id: kept.nameOf(shipment), port, at, values: read(JSON.parse(facts)) }]
    })
  return { cases: cases.sort(by(({ id }) => id)), of: assessed, labels: null }
}
