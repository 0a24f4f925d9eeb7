import { z } from 'zod'
import { CarrierCode, Hs6, Locode } from '../domain/codes.ts'
import { Moment } from '../domain/period.ts'
import { AmendmentsPlan } from './amendments/amendments-plan.ts'
import { RiskListsPlan, WarningsPlan } from './intelligence/intelligence-plan.ts'
import { FilingPlan } from './law/filing-law.ts'
import { LaneService, Seaport, TransitDays } from './sea/sea-tables.ts'
import { Seasonality } from './sea/season.ts'
import { Share } from './share.ts'
import { ChapterShares } from './truth/chapter-mix.ts'

/** Every typology that can be planted. T16, honest error, is `HonestErrors`. */
export const TYPOLOGY_IDS = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T17',
  'T18',
] as const
export type TypologyId = (typeof TYPOLOGY_IDS)[number]

const Weight = z.number().positive('a weight is above 0: leave the line out instead')
const MOST_DAYS = 3_660

/** How common a typology is among the illicit, and on which days of the plan (loading counts), when not on all. */
const Prevalence = z.union([
  z.number().min(0),
  z.strictObject({
    weight: z.number().min(0),
    /** Days since the start of the plan: from the first (inclusive) to the last (exclusive). */
    fromDay: z.number().min(0).default(0),
    toDay: z.number().positive().default(MOST_DAYS),
  }),
])

/** Trade in one direction between two seaports. */
export const Lane = z.strictObject({
  from: Locode,
  to: Locode,
  /** House consignments a day, on average. */
  consignmentsPerDay: z
    .number()
    .positive('a lane without trade: leave it out, or give it at least 0.01')
    .max(1_000_000, 'more than any lane carries: the nearest valid value is 1000000'),
  sailingsPerWeek: z
    .number()
    .min(0.1, 'a lane without ships: the nearest valid value is 0.1')
    .max(100, 'more ships than a lane can hold: the nearest valid value is 100')
    .default(7),
  /** Days from departure to arrival. Absent: what the table of sea routes says of each service. */
  transitDays: TransitDays.optional(),
  /** Ways to go, by share of sailings. Absent: those of the table of sea routes, or a direct one. */
  services: z.array(LaneService).min(1).max(20).optional(),
  /** Carriers that sail the lane; invented ones when absent. */
  carriers: z.array(CarrierCode).min(1).max(20).optional(),
  /** Goods by weight. Absent: what the country of `from` exports by the goods list (`truth/goods-table.ts`). */
  goods: z
    .array(z.strictObject({ hs6: Hs6, weight: Weight }))
    .min(1, 'a lane without goods: name one, or leave goods out for what the country exports')
    .optional(),
  /** Percent of consignments by HS chapter. Absent: what the table of mixes says of the two countries. */
  chapters: ChapterShares.optional(),
  /** Share of consignments that are illicit. */
  illicitShare: Share.default(0),
  /** What the illicit ones do, by weight. */
  typologies: z.partialRecord(z.enum(TYPOLOGY_IDS), Prevalence).default({}),
  /** Share of T06 in which goods that travel under one bill are billed a second time, to somebody else. */
  billedTwiceShare: Share.default(0),
})
export type Lane = z.infer<typeof Lane>

/**
 * Mistakes without intent (typology T16), on the same fields that lies use. Shares are of consignments unless named
 * otherwise. Source: defaults of the project's domain notes; no published rates were found, so they are assumptions.
 */
export const HonestErrors = z
  .strictObject({
    /** Deviation of the import value against the export value, percent: price terms, exchange rate. */
    valueGapSdPercent: z.number().min(0).max(50).default(6),
    /** Deviation of the bill's weight against the export declaration's, percent. */
    weightGapSdPercent: z.number().min(0).max(50).default(1.2),
    /** One item under a neighbouring HS6 at the destination. */
    hs6DisagreementShare: Share.default(0.03),
    /** One party's name written otherwise on one document. */
    partyNameVariationShare: Share.default(0.15),
    /** One seal noted wrongly on the manifest. */
    sealErrorShare: Share.default(0.005),
    /** Manifests whose goods are described in a word that says nothing. */
    vagueDescriptionShare: Share.default(0.04),
    /** Documents without the UCR, of those that should carry it. */
    ucrMissingShare: Share.default(0.03),
    /** Documents whose UCR has two characters exchanged. */
    ucrCorruptedShare: Share.default(0.01),
    /** Export declarations filed before the house bill had a number. */
    exportBillMissingShare: Share.default(0.3),
    /** One item's origin noted as the country of dispatch's neighbour in trade at the destination. */
    originErrorShare: Share.default(0.004),
    /** A seal read wrongly at discharge. */
    sealReadingShare: Share.default(0.005),
    /** Consignments whose container events never arrive. */
    eventsMissingShare: Share.default(0.02),
    /** Sailings whose stow plan never arrives. */
    stowPlanMissingShare: Share.default(0.02),
    /** Certificate numbers copied wrongly into the claim. */
    certificateErrorShare: Share.default(0.01),
    /** Uses of a certificate that its issuer never hears of. */
    useUnreportedShare: Share.default(0.1),
    /** Transit movements that arrive and are not recorded by the office of destination. */
    transitUnrecordedShare: Share.default(0.01),
    /** Dangerous goods whose UN number is missing from the stow plan. */
    unNumberMissingShare: Share.default(0.02),
  })
  .refine((rates) => rates.ucrMissingShare + rates.ucrCorruptedShare <= 1, {
    path: ['ucrCorruptedShare'],
    error: (issue) => {
      const { ucrMissingShare } = issue.input as { ucrMissingShare: number }
      const left = Math.round((1 - ucrMissingShare) * 1e6) / 1e6
      return `missing and corrupted UCRs come to more than 100 %: the nearest valid value is ${left}`
    },
  })
export type HonestErrors = z.infer<typeof HonestErrors>

/**
 * Which consignments come with further papers, whoever sends them: drawn without looking at intent, so that the number
 * of papers tells nothing. Shares of consignments; assumptions, frozen like the error rates.
 */
export const PapersPlan = z.strictObject({
  /** A certificate of origin, and a claim made by it. */
  certificateShare: Share.default(0.35),
  /** Of them, those whose issuer takes them back within five days, whoever claims by them. */
  certificateCancelledShare: Share.default(0),
  /** A permit: of the goods, or of their wooden packing. */
  permitShare: Share.default(0.1),
  /**
   * Who files permits, and when: the carrier with its manifest · the authority that gave them, where that is of the country
   * of loading · the importer, who has them before anything is loaded (prior consent).
   */
  permitsFiled: z.enum(['with-manifest', 'by-issuer', 'before-loading']).default('with-manifest'),
  /** Permits that their authority takes back two days after they were filed. */
  permitRevokedShare: Share.default(0),
  /** A transit movement to the port of loading. */
  transitShare: Share.default(0.15),
  /** What its guarantee follows: a flat share of the value, or the highest duty on the route (ACTS). */
  guaranteeBy: z.enum(['value', 'highest-duty']).default('value'),
  /** A box that is opened on the way (T10) is seen empty at the hub, and loaded full again. */
  refilledAtHub: z.boolean().default(false),
  /** A recorded earlier import of the exporter or its group. */
  supplyShare: Share.default(0.3),
  /** Low-value parcels of electronic commerce, many to one container. */
  parcelShare: Share.default(0.01),
  /** Goods that leave from a free-trade zone, with their status on the export declaration. */
  zoneShare: Share.default(0),
})
export type PapersPlan = z.infer<typeof PapersPlan>

/** Registers of authorised operators. */
export const OperatorsPlan = z.strictObject({
  /** Holders whose status is suspended in the first year of the plan; an assumption. */
  suspendedShare: Share.default(0.04),
})

/** The trade of a scenario: which lanes, how honest, filed by whose law. */
export const TradePlan = z.strictObject({
  /** When the first document can be filed. */
  start: Moment,
  /** Loading of the sailings spreads over so many days; the last of them arrive a voyage later. */
  days: z.int().min(1).max(MOST_DAYS),
  lanes: z.array(Lane).min(1, 'a trade without lanes: name at least one').max(500),
  /** Seaports the table of ports does not have. */
  ports: z.array(Seaport).max(1_000).default([]),
  seasonality: Seasonality.prefault({}),
  honestErrors: HonestErrors.prefault({}),
  papers: PapersPlan.prefault({}),
  operators: OperatorsPlan.prefault({}),
  filing: FilingPlan.prefault({}),
  amendments: AmendmentsPlan.prefault({}),
  warnings: WarningsPlan.prefault({}),
  riskLists: RiskListsPlan.prefault({}),
})
export type TradePlan = z.infer<typeof TradePlan>

/** The name of a lane: `VNHPH-USLAX`. */
export function laneName(lane: { readonly from: string; readonly to: string }): string {
  return `${lane.from}-${lane.to}`
}
