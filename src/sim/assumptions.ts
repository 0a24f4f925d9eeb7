import type { GoodsReference } from '../domain/goods-reference.ts'
import type { TradeMeasures } from '../domain/trade-measures.ts'
import { formatDuration, formatUtc, type Millis } from '../kernel/time.ts'
import { STATUS_ROUND } from './file-in-calendar.ts'
import { type CrewKind, handsIn, type PortPlan } from './port-plan.ts'
import { isRecorded, type Scenario } from './scenario.ts'
import { KNOWN_AFTER } from './yard/traders.ts'

/** What the numbers of a run rest on without proof, one sentence each, to be read beside them. */
export function assumptionsOf(
  scenario: Scenario,
  goods: GoodsReference,
  measures: TradeMeasures | null,
): string[] {
  return [
    ...tradeAssumptions(scenario),
    `Tariffs, prices and weights: ${goods.source}`,
    ...(measures === null ? [] : [`${measures.title}: ${measures.source}`]),
    ...Object.entries(scenario.ports).map(
      ([port, plan]) =>
        `${port} opens ${plan.inspectionsPerDay} boxes a day on arrival, and up to ${plan.examinationsPerDay} a day before loading when its partner asks.`,
    ),
    ...Object.entries(scenario.ports).flatMap(([port, { randomShare }]) =>
      randomShare === 0
        ? []
        : [
            `${port} opens ${percent(randomShare)} of what no rule selects by lot; the share is assumed, and what lots open is left out of the hit rate.`,
          ],
    ),
    ...(scenario.learning === undefined ? [] : [learningAssumption(scenario.learning)]),
    ...Object.entries(scenario.ports).map(workAssumption),
    `Release: an importer is a newcomer in its first ${KNOWN_AFTER} consignments; an offence is never released.`,
    costAssumption(scenario.costs),
    `An officer who opens an illicit box finds what is wrong in ${percent(scenario.inspectorDiligence)} of cases.`,
    networkAssumption(scenario),
  ]
}

function workAssumption([port, plan]: [string, PortPlan]): string {
  const { shifts, documentCheck, scan, inspection, berths, berthTime, discharge, freeTime } =
    plan.work
  const people = shifts.map((shift) => {
    const hands = (kind: CrewKind) => handsIn(plan, shift, kind)
    return `${clock(shift.from)} to ${clock(shift.to)} UTC ${hands('clerks')} clerks, ${hands('teams')} teams for arrivals, ${hands('examiners')} for examinations before loading, ${hands('scanners')} scanners`
  })
  return (
    `${port} at work: ${people.join('; ')}. Documents take ${formatDuration(documentCheck)}, a scan ${formatDuration(scan)}, opening a box ${formatDuration(inspection)}. ` +
    `${berths} berths, a ship keeps one ${formatDuration(berthTime)}; officers decide about its boxes ${formatDuration(discharge)} after berthing, when all are ashore and what was seen is told. Storage is free for ${formatDuration(freeTime)}. Assumed on 2026-11-27.`
  )
}

function costAssumption({ asOf, ...cents }: Scenario['costs']): string {
  const usd = (amount: number) => `${amount / 100} USD`
  return (
    `Costs, assumed as of ${asOf}: a box opened ${usd(cents.inspection)}, examined before loading ${usd(cents.examination)}, documents looked at ${usd(cents.documentCheck)}, ` +
    `a day of storage ${usd(cents.storageDay)}, an hour ashore ${usd(cents.delayHour)}, an honest consignment not loaded ${usd(cents.honestStop)}; a harm point is worth ${usd(cents.harmPoint)}.`
  )
}

/** `06:00`; past midnight the hour of the next day. */
const clock = (sinceMidnight: Millis) => formatUtc(sinceMidnight).slice(11, 16)

function learningAssumption({ retrainEvery, casesMin, weight }: Learning): string {
  return `Each port learns anew every ${formatDuration(retrainEvery)} from its own and its partner's findings, once it has ${casesMin}; what it learned can raise a score by at most ${weight} % of what is left to 1,000.`
}
type Learning = NonNullable<Scenario['learning']>

function tradeAssumptions({ trade }: Scenario): string[] {
  if (isRecorded(trade)) {
    return [
      trade.truth === undefined
        ? 'Recorded trade: nobody noted what was really in the boxes.'
        : 'Recorded trade with noted truth.',
    ]
  }
  return [
    ...(trade.lanes.some(({ typologies: { T18 } }) => T18 !== undefined)
      ? [
          'Trade reacts: importers of typology T18 change company, price and HS line 14 to 60 days after each detection, so their consignments differ between arms; the world digest covers all others.',
        ]
      : []),
    ...trade.lanes.map(
      (lane) =>
        `${lane.from} to ${lane.to}: ${lane.consignmentsPerDay} house consignments a day, ${percent(lane.illicitShare)} of them illicit (${typologies(lane.typologies)}), ${daysAtSea(lane)} at sea.`,
    ),
    `Honest errors: value gap sd ${trade.honestErrors.valueGapSdPercent} %, weight gap sd ${trade.honestErrors.weightGapSdPercent} %, ` +
      `HS6 disagreement ${percent(trade.honestErrors.hs6DisagreementShare)}, party name variation ${percent(trade.honestErrors.partyNameVariationShare)}; no published rates were found.`,
    amendmentAssumption(trade),
    ...(trade.mirror === 'true'
      ? []
      : [
          'Placebo: every export declaration repeats what the port of discharge is told, with errors drawn without a look at the truth; it cannot help.',
        ]),
    ...intelligenceAssumptions(trade),
    `Filing times follow each country's law where it is known to us; outbound manifests and the hours people file before a limit are assumed. ${percent(trade.filing.lateShare)} of documents are late. What happened to boxes is told in rounds of ${formatDuration(STATUS_ROUND)}.`,
  ]
}

type MadeTrade = Exclude<Scenario['trade'], { from: string[] }>

function amendmentAssumption({ amendments, honestErrors }: MadeTrade): string {
  const { manifestShare, importDeclarationShare, lateShare, falsifiedFieldShare } = amendments
  const { portChangeShare } = amendments
  const ports =
    portChangeShare === 0
      ? ''
      : `${percent(portChangeShare)} of amended manifests were booked to another port at first, three times as many of T11. `
  return (
    `Amendments: ${percent(manifestShare)} of manifests and ${percent(importDeclarationShare)} of import declarations are filed a second time, honest or not, ` +
    `${percent(lateShare)} of them one to three days later; liars of T04, T05 and T11 change their lie in ${percent(falsifiedFieldShare)} of theirs. ${ports}` +
    `An issuer never hears of ${percent(honestErrors.useUnreportedShare)} of the uses of its certificates.`
  )
}

function intelligenceAssumptions({ warnings, riskLists }: MadeTrade): string[] {
  return [
    `Warnings: somebody tells one side of ${percent(warnings.illicitShare)} of illicit and, wrongly, of ${percent(warnings.honestShare)} of honest consignments before loading.`,
    `Risk lists, a version every ${riskLists.versionDays} days, ever name ${percent(riskLists.goodsCoverage)} of headings under trade defence and of waste, ` +
      `${percent(riskLists.makerCoverage)} of makers with forced labour (and ${percent(riskLists.aliasCoverage)} of their other names), ${percent(riskLists.shellCoverage)} of shell importers ` +
      `and ${percent(riskLists.routeCoverage)} of ways with goods to hide under; ${percent(riskLists.falseEntryShare)} of those they name are honest, and ${percent(riskLists.knownAtStartShare)} are known at the start.`,
  ]
}

function daysAtSea({ transitDays }: { transitDays?: { min: number; max: number } | undefined }) {
  return transitDays === undefined
    ? 'as many days as the table of sea routes says'
    : `${transitDays.min}-${transitDays.max} days`
}

function networkAssumption({ network }: Scenario): string {
  const { loss, duplicate, corruption, outages, crashes } = network
  const quiet = loss + duplicate + corruption + outages.length + crashes.length === 0
  const delay = `${formatDuration(network.delayMin)} to ${formatDuration(network.delayMax)} a leg`
  return quiet
    ? `The link between the ports works, ${delay}.`
    : `The link loses ${percent(loss)}, doubles ${percent(duplicate)} and damages ${percent(corruption)} of calls, takes ${delay}, with ${outages.length} outages and ${crashes.length} crashes.`
}

function typologies(
  weights: Readonly<
    Record<string, number | { weight: number; fromDay: number; toDay: number } | undefined>
  >,
): string {
  return (
    Object.entries(weights)
      .map(([id, weight]) =>
        typeof weight === 'object'
          ? `${id} weight ${weight.weight} from day ${weight.fromDay} to ${weight.toDay}`
          : `${id} weight ${weight}`,
      )
      .join(', ') || 'none'
  )
}

/** `2 %`, `0.5 %`: at most one decimal. */
function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`
}
