import type { GoodsReference } from '../../domain/goods-reference.ts'
import type { Language } from '../../domain/language.ts'
import type { TradeMeasures } from '../../domain/trade-measures.ts'
import { formatDuration, formatUtc, type Millis } from '../../kernel/time.ts'
import { STATUS_ROUND } from '../file-in-calendar.ts'
import { type CrewKind, handsIn, type PortPlan } from '../port-plan.ts'
import { isRecorded, type Scenario } from '../scenario.ts'
import { KNOWN_AFTER } from '../yard/traders.ts'
import { type AssumptionWords, EN, type Told } from './words.ts'
import { VI } from './words-vi.ts'

const WORDS: Readonly<Record<Language, AssumptionWords>> = { en: EN, vi: VI }

/** What the numbers of a run rest on without proof, one sentence each, to be read beside them. */
export function assumptionsOf(
  scenario: Scenario,
  goods: GoodsReference,
  measures: TradeMeasures | null,
  language: Language,
): string[] {
  const words = WORDS[language]
  const ports = Object.entries(scenario.ports)
  const sentences = [
    ...tradeAssumptions(scenario, words),
    words.goods(tellsOf(goods, language).source),
    ...(measures === null ? [] : [measuresAssumption(tellsOf(measures, language))]),
    ...ports.map(([port, plan]) =>
      words.opens(port, plan.inspectionsPerDay, plan.examinationsPerDay),
    ),
    ...ports.flatMap(([port, { randomShare }]) =>
      randomShare === 0 ? [] : [words.byLot(port, percent(randomShare))],
    ),
    ...(scenario.learning === undefined ? [] : [learningAssumption(scenario.learning, words)]),
    ...ports.map(([port, plan]) => workAssumption(port, plan, words)),
    words.release(KNOWN_AFTER),
    costAssumption(scenario.costs, words),
    words.diligence(percent(scenario.inspectorDiligence)),
    networkAssumption(scenario, words),
  ]
  return language === 'en' ? sentences : sentences.map(withDecimalCommas)
}

const withDecimalCommas = (sentence: string) => sentence.replace(/(\d)\.(?=\d)/g, '$1,')

type Tells = Pick<GoodsReference, 'title' | 'source'>

/** What a list says of itself, in this language where it says so. */
function tellsOf({ title, source, vi }: Tells & { vi?: Tells | undefined }, language: Language) {
  return language === 'vi' && vi !== undefined ? vi : { title, source }
}

const measuresAssumption = ({ title, source }: Tells) => `${title}: ${source}`

function workAssumption(port: string, plan: PortPlan, words: AssumptionWords): string {
  const { shifts, berths, documentCheck, scan, inspection, berthTime, discharge, freeTime } =
    plan.work
  const people = shifts.map((shift) => {
    const hands = (kind: CrewKind) => handsIn(plan, shift, kind)
    return words.shift(clock(shift.from), clock(shift.to), {
      clerks: hands('clerks'),
      teams: hands('teams'),
      examiners: hands('examiners'),
      scanners: hands('scanners'),
    })
  })
  const times = { documentCheck, scan, inspection, berthTime, discharge, freeTime }
  return words.work(port, people.join('; '), told(times, formatDuration), berths)
}

function costAssumption({ asOf, ...cents }: Scenario['costs'], words: AssumptionWords): string {
  return words.costs(
    asOf,
    told(cents, (amount) => `${amount / 100} USD`),
  )
}

/** `06:00`; past midnight the hour of the next day. */
const clock = (sinceMidnight: Millis) => formatUtc(sinceMidnight).slice(11, 16)

function learningAssumption(
  { retrainEvery, casesMin, weight }: NonNullable<Scenario['learning']>,
  words: AssumptionWords,
): string {
  return words.learning(formatDuration(retrainEvery), casesMin, weight)
}

function tradeAssumptions({ trade }: Scenario, words: AssumptionWords): string[] {
  if (isRecorded(trade))
    return [trade.truth === undefined ? words.recorded : words.recordedWithTruth]
  const { honestErrors, warnings, riskLists, filing } = trade
  const { versionDays, ...shares } = riskLists
  return [
    ...(trade.lanes.some(({ typologies: { T18 } }) => T18 !== undefined) ? [words.reacts] : []),
    ...trade.lanes.map((lane) =>
      words.lane(
        lane,
        percent(lane.illicitShare),
        typologies(lane.typologies, words),
        daysAtSea(lane, words),
      ),
    ),
    words.honestErrors(
      honestErrors.valueGapSdPercent,
      honestErrors.weightGapSdPercent,
      percent(honestErrors.hs6DisagreementShare),
      percent(honestErrors.partyNameVariationShare),
    ),
    amendmentAssumption(trade, words),
    ...(trade.mirror === 'true' ? [] : [words.restated]),
    words.warnings(percent(warnings.illicitShare), percent(warnings.honestShare)),
    words.riskLists(versionDays, told(shares, percent)),
    words.filing(percent(filing.lateShare), formatDuration(STATUS_ROUND)),
  ]
}

type MadeTrade = Exclude<Scenario['trade'], { from: string[] }>

function amendmentAssumption({ amendments, honestErrors }: MadeTrade, words: AssumptionWords) {
  const { portChangeShare, useUnreportedShare } = { ...amendments, ...honestErrors }
  return words.amendments(
    told(amendments, percent),
    portChangeShare === 0 ? '' : words.portChange(percent(portChangeShare)),
    percent(useUnreportedShare),
  )
}

function daysAtSea({ transitDays }: MadeTrade['lanes'][number], words: AssumptionWords): string {
  if (transitDays === undefined) return words.daysOfTable
  return words.daysAtSea(transitDays.min, transitDays.max)
}

function networkAssumption({ network }: Scenario, words: AssumptionWords): string {
  const { loss, duplicate, corruption, outages, crashes } = network
  const quiet = loss + duplicate + corruption + outages.length + crashes.length === 0
  const delay = words.delay(formatDuration(network.delayMin), formatDuration(network.delayMax))
  if (quiet) return words.quietLink(delay)
  const shares = told({ loss, duplicate, corruption }, percent)
  return words.badLink(shares, delay, outages.length, crashes.length)
}

type Weight = number | { weight: number; fromDay: number; toDay: number } | undefined

function typologies(weights: Readonly<Record<string, Weight>>, words: AssumptionWords): string {
  const each = Object.entries(weights).map(([id, weight]) =>
    typeof weight === 'object'
      ? words.weightOfDays(id, weight.weight, weight.fromDay, weight.toDay)
      : words.weight(id, weight ?? 0),
  )
  return each.length === 0 ? words.noKinds : words.byWeight(each.join(', '))
}

/** `2 %`, `0.5 %`: at most one decimal. */
function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`
}

/** Every number of a record as a sentence says it. */
function told<K extends string>(
  numbers: Readonly<Record<K, number>>,
  say: (number: number) => string,
): Told<Record<K, number>> {
  return Object.fromEntries(
    Object.entries<number>(numbers).map(([name, number]) => [name, say(number)]),
  ) as Told<Record<K, number>>
}
