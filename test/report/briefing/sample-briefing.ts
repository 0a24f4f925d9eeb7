import type { Briefing } from '../../../src/report/briefing/briefing.ts'
import { gatherEvidence } from '../../../src/report/evidence/evidence.ts'
import { withoutTiming } from '../../../src/report/run-result.ts'
import { HERE, PORTS, START, THERE } from '../make.ts'
import { type Size, sampleEntries, sampleRun, sampleTruths } from '../sample-run.ts'

/** The report of the sample. */
export function sampleBriefing(size: Size): Briefing {
  const truths = sampleTruths(size)
  const arm = (name: 'baseline' | 'exchange') => ({
    arm: name,
    truths,
    entries: sampleEntries(name, truths),
  })
  const evidence = gatherEvidence({
    arms: [arm('baseline'), arm('exchange')],
    ports: PORTS,
    sailings: [],
    start: START,
  })
  const papers = evidence.stories.map(({ houseBill }) => [
    houseBill,
    [
      { field: 'hs6' as const, loading: '940350', discharge: '441299' },
      { field: 'seals' as const, loading: null, discharge: null },
    ],
  ])
  return {
    result: withoutTiming(sampleRun(size)),
    evidence,
    papers: Object.fromEntries(papers),
    places: [
      { locode: HERE, name: 'Los Angeles', latitude: 33.73, longitude: -118.26 },
      { locode: THERE, name: 'Haiphong', latitude: 20.86, longitude: 106.68 },
    ],
    lanes: [
      { from: THERE, to: HERE },
      { from: HERE, to: THERE },
    ],
  }
}
