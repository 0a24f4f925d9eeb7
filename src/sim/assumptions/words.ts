import { typologyText } from '../../domain/typologies.ts'
import type { Scenario } from '../scenario.ts'

type Trade = Exclude<Scenario['trade'], { from: string[] }>

/** Numbers as a sentence says them: shares as `2 %`, spans as `2h 30m`, amounts as `45 USD`, times of the day as `06:00`. */
export type Told<T> = { readonly [K in keyof T]: string }

const LIARS = ['T04', 'T05', 'T11'].map((code) => typologyText(code)).join(', ')

/** A rule of thumb for translators: one entry is one sentence (or two) of the section "assumptions". */
export const EN = {
  recorded: 'Recorded trade: nobody noted what was really in the boxes.',
  recordedWithTruth: 'Recorded trade with noted truth.',
  reacts: `Trade reacts: importers of ${typologyText('T18')} change company, price and HS line 14 to 60 days after each detection, so their consignments differ between arms; the world digest covers all others.`,
  lane: (
    { from, to, consignmentsPerDay }: Trade['lanes'][number],
    illicit: string,
    kinds: string,
    sea: string,
  ) =>
    `${from} to ${to}: ${consignmentsPerDay} house consignments a day, ${illicit} of them illicit (${kinds}), ${sea} at sea.`,
  byWeight: (kinds: string) => `by weight: ${kinds}`,
  weight: (id: string, weight: number) => `${typologyText(id)} ${weight}`,
  weightOfDays: (id: string, weight: number, from: number, to: number) =>
    `${typologyText(id)} ${weight} from day ${from} to ${to}`,
  noKinds: 'none',
  daysAtSea: (min: number, max: number) => `${min}-${max} days`,
  daysOfTable: 'as many days as the table of sea routes says',
  honestErrors: (value: number, weight: number, hs6: string, names: string) =>
    `Honest errors: value gap sd ${value} %, weight gap sd ${weight} %, HS6 disagreement ${hs6}, party name variation ${names}; no published rates were found.`,
  amendments: (of: Told<Trade['amendments']>, portChange: string, unreported: string) =>
    `Amendments: ${of.manifestShare} of manifests and ${of.importDeclarationShare} of import declarations are filed a second time, honest or not, ` +
    `${of.lateShare} of them one to three days later; liars of ${LIARS} change their lie in ${of.falsifiedFieldShare} of theirs. ${portChange}` +
    `An issuer never hears of ${unreported} of the uses of its certificates.`,
  portChange: (share: string) =>
    `${share} of amended manifests were booked to another port at first, three times as many of ${typologyText('T11')}. `,
  restated:
    'Placebo: every export declaration repeats what the port of discharge is told, with errors drawn without a look at the truth; it cannot help.',
  warnings: (illicit: string, honest: string) =>
    `Warnings: somebody tells one side of ${illicit} of illicit and, wrongly, of ${honest} of honest consignments before loading.`,
  riskLists: (days: number, of: Told<Omit<Trade['riskLists'], 'versionDays'>>) =>
    `Risk lists, a version every ${days} days, ever name ${of.goodsCoverage} of headings under trade defence and of waste, ` +
    `${of.makerCoverage} of makers with forced labour (and ${of.aliasCoverage} of their other names), ${of.shellCoverage} of shell importers ` +
    `and ${of.routeCoverage} of ways with goods to hide under; ${of.falseEntryShare} of those they name are honest, and ${of.knownAtStartShare} are known at the start.`,
  filing: (late: string, round: string) =>
    `Filing times follow each country's law where it is known to us; outbound manifests and the hours people file before a limit are assumed. ${late} of documents are late. What happened to boxes is told in rounds of ${round}.`,
  goods: (source: string) => `Tariffs, prices and weights: ${source}`,
  opens: (port: string, inspections: number, examinations: number) =>
    `${port} opens ${inspections} boxes a day on arrival, and up to ${examinations} a day before loading when its partner asks.`,
  byLot: (port: string, share: string) =>
    `${port} opens ${share} of what no rule selects by lot; the share is assumed, and what lots open is left out of the hit rate.`,
  learning: (every: string, cases: number, weight: number) =>
    `Each port learns anew every ${every} from its own and its partner's findings, once it has ${cases}; what it learned can raise a score by at most ${weight} % of what is left to 1,000.`,
  shift: (from: string, to: string, hands: Readonly<Record<Hands, number>>) =>
    `${from} to ${to} UTC ${hands.clerks} clerks, ${hands.teams} teams for arrivals, ${hands.examiners} for examinations before loading, ${hands.scanners} scanners`,
  work: (port: string, people: string, of: Told<Times>, berths: number) =>
    `${port} at work: ${people}. Documents take ${of.documentCheck}, a scan ${of.scan}, opening a box ${of.inspection}. ` +
    `${berths} berths, a ship keeps one ${of.berthTime}; officers decide about its boxes ${of.discharge} after berthing, when all are ashore and what was seen is told. Storage is free for ${of.freeTime}. Assumed on 2026-11-27.`,
  release: (known: number) =>
    `Release: an importer is a newcomer in its first ${known} consignments; an offence is never released.`,
  costs: (asOf: string, of: Told<Omit<Scenario['costs'], 'asOf'>>) =>
    `Costs, assumed as of ${asOf}: a box opened ${of.inspection}, examined before loading ${of.examination}, documents looked at ${of.documentCheck}, ` +
    `a day of storage ${of.storageDay}, an hour ashore ${of.delayHour}, an honest consignment not loaded ${of.honestStop}; a harm point is worth ${of.harmPoint}.`,
  diligence: (share: string) =>
    `An officer who opens an illicit box finds what is wrong in ${share} of cases.`,
  delay: (min: string, max: string) => `${min} to ${max} a leg`,
  quietLink: (delay: string) => `The link between the ports works, ${delay}.`,
  badLink: (
    of: Told<Record<'loss' | 'duplicate' | 'corruption', number>>,
    delay: string,
    outages: number,
    crashes: number,
  ) =>
    `The link loses ${of.loss}, doubles ${of.duplicate} and damages ${of.corruption} of calls, takes ${delay}, with ${outages} outages and ${crashes} crashes.`,
}

type Hands = 'clerks' | 'teams' | 'examiners' | 'scanners'
type Times = Record<
  'documentCheck' | 'scan' | 'inspection' | 'berthTime' | 'discharge' | 'freeTime',
  unknown
>

export type AssumptionWords = typeof EN
