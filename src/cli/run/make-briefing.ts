import { linksOf } from '../../domain/message.ts'
import type { PortDocument } from '../../domain/port-document.ts'
import type { Briefing, PaperField, Place } from '../../report/briefing/briefing.ts'
import { comparePapers } from '../../report/briefing/papers.ts'
import { inVietnamese } from '../../report/checks/check.ts'
import { gatherEvidence } from '../../report/evidence/evidence.ts'
import type { ArmEvidence } from '../../report/evidence/sorted.ts'
import type { Story } from '../../report/evidence/stories.ts'
import { withoutTiming } from '../../report/run-result.ts'
import type { Arm } from '../../sim/arm.ts'
import { assumptionsOf } from '../../sim/assumptions/assumptions.ts'
import { withNames } from '../../sim/consignment-names.ts'
import { isRecorded } from '../../sim/scenario.ts'
import { worldPlan } from './arms.ts'
import type { RunInputs } from './load.ts'
import type { RunDone } from './run-scenario.ts'

/** Everything the report of a run shows. Null without both a baseline and an exchange to compare. */
export function makeBriefing(inputs: RunInputs, done: RunDone): Briefing | null {
  const arms = [evidenceOf(done, 'baseline'), evidenceOf(done, 'exchange')] as const
  if (arms[0] === null || arms[1] === null) return null
  const { scenario, tables } = inputs
  const ports = Object.keys(scenario.ports).sort()
  const evidence = gatherEvidence({
    arms: [arms[0], arms[1]],
    others: [...done.outcomes.keys()]
      .filter((arm) => arm !== 'baseline' && arm !== 'exchange')
      .flatMap((arm) => evidenceOf(done, arm) ?? []),
    ports,
    sailings: done.measuredWith.sailings,
    start: scenario.start,
  })
  const { trade } = scenario
  const own = isRecorded(trade) ? [] : trade.ports
  const places = [...own, ...tables.ports.ports].filter(({ locode }) => ports.includes(locode))
  return {
    result: withoutTiming(done.result),
    evidence,
    papers: papersOf(inputs, evidence.stories),
    told: {
      vi: {
        question: scenario.vi?.question ?? null,
        finding: scenario.vi?.finding ?? null,
        assumptions: assumptionsOf(scenario, inputs.goods, inputs.measures, 'vi'),
        checks: done.judged.map(inVietnamese),
      },
    },
    rules: Object.fromEntries(inputs.rules.rules.map(({ id, title }) => [id, title])),
    places: places.map(
      ({ locode, name, latitude, longitude }): Place => ({ locode, name, latitude, longitude }),
    ),
    lanes: inputs.agreement.lanes,
  }
}

function evidenceOf({ outcomes, namesIn }: RunDone, arm: Arm): ArmEvidence | null {
  const outcome = outcomes.get(arm)
  if (outcome === undefined) return null
  const { entries, truths } = outcome
  return { arm, entries: withNames(entries, namesIn(arm)), truths }
}

/** Both sides' papers of a few consignments, made once more with the ships they sailed on. */
function papersOf(
  inputs: RunInputs,
  stories: readonly Story[],
): Readonly<Record<string, readonly PaperField[]>> {
  const { sailings } = worldPlan(inputs).trade
  const papers: Record<string, readonly PaperField[]> = {}
  for (const { houseBill, from, to, loadAt } of stories) {
    const sailed = sailings.filter(
      ({ voyage }) =>
        voyage.portOfLoading === from && voyage.portOfDischarge === to && voyage.loadAt === loadAt,
    )
    const documents = sailed.flatMap(({ cargo }) => ofBill(cargo(), houseBill))
    papers[houseBill] = comparePapers(documents, to)
  }
  return papers
}

type Cargo = ReturnType<ReturnType<typeof worldPlan>['trade']['sailings'][number]['cargo']>

function ofBill({ filings, truths }: Cargo, houseBill: string): readonly PortDocument[] {
  const ucr = truths.find((truth) => truth.houseBill === houseBill)?.ucr
  return filings
    .map(({ document }) => document)
    .filter((document) => {
      const links = linksOf(document)
      return links.houseBill === houseBill || (links.ucr !== undefined && links.ucr === ucr)
    })
}
