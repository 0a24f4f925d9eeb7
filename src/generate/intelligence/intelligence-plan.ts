import { z } from 'zod'
import { Share } from '../share.ts'

/** How often an administration warns its partner of something before loading; assumptions. */
export const WarningsPlan = z.strictObject({
  /** Illicit consignments somebody told of. */
  illicitShare: Share.default(0.03),
  /** Honest consignments somebody told of by mistake. */
  honestShare: Share.default(0.01),
})
export type WarningsPlan = z.infer<typeof WarningsPlan>

const Coverage = Share.max(0.99, 'no list names all the guilty: the nearest valid value is 0.99')

/** How well the lists of administrations know whom to watch; assumptions. No list names exactly the guilty. */
export const RiskListsPlan = z.strictObject({
  /** Days between two versions of a list. */
  versionDays: z.int().min(1).max(366).default(30),
  /** Headings under trade defence, and headings of waste, that are ever listed. */
  goodsCoverage: Share.default(0.9),
  /** Makers whose inputs are made with forced labour that are ever listed. */
  makerCoverage: Coverage.default(0.8),
  /** Other names of a listed maker that are listed with it. */
  aliasCoverage: Share.default(0.5),
  /** Shell importers that are ever listed. */
  shellCoverage: Coverage.default(0.25),
  /** Ways of the seas, with the goods that serve as cover there, that are ever listed. */
  routeCoverage: Share.default(0.5),
  /** Of the entries that name somebody, those that name an honest company: a namesake, or one penalised long ago. */
  falseEntryShare: z
    .number()
    .min(0.01, 'no list names only the guilty: the nearest valid value is 0.01')
    .max(0.9, 'a list that hardly names anybody guilty: the nearest valid value is 0.9')
    .default(0.3),
  /** Entries known when the trade begins; the others are found within a year. */
  knownAtStartShare: Share.default(0.6),
})
export type RiskListsPlan = z.infer<typeof RiskListsPlan>
