import { z } from 'zod'
import { DocumentNumber, numbered, responding, Time } from './document-names.ts'
import { Voyage } from './voyage.ts'

/** Most parts a filing can have. */
export const PARTS_MAX = 100

/**
 * One part of a manifest that is filed in several, and which bills it holds. The filing is complete when every part and
 * every bill named in one is held. Source: ICS2 partial filings (F12 to F17).
 */
export const FilingPart = z.strictObject({
  kind: z.literal('filing-part'),
  ...numbered,
  /** Name of the whole filing, the same for all its parts. */
  filing: DocumentNumber,
  voyage: Voyage,
  part: z.int().min(1).max(PARTS_MAX),
  parts: z.int().min(1).max(PARTS_MAX),
  houseBills: z.array(DocumentNumber).min(1).max(500),
})
export type FilingPart = z.infer<typeof FilingPart>

/** How a port of discharge finds a filing. Source: ICS2 IE3R01, IE3N01, IE3N02. */
export const FILING_STATUSES = [
  'accepted',
  'accepted-with-errors',
  'rejected',
  'not-complete',
] as const
export type FilingStatus = (typeof FILING_STATUSES)[number]

/** What is wrong with one element of a filing, and how to mend it. */
export const FilingError = z.strictObject({
  /** The element, e.g. `HPH260001.containers[0].number`. */
  path: z.string().min(1).max(200),
  code: z.string().min(1).max(40),
  /** It alone is reason to refuse the filing. */
  rejects: z.boolean(),
  text: z.string().max(300),
  mend: z.string().max(300),
})
export type FilingError = z.infer<typeof FilingError>

/** Most errors and missing pieces that a notice names. */
export const ERRORS_MAX = 200
export const MISSING_MAX = 500

/** Destination to origin: how a filing stands. A higher revision takes the place of what was said before. */
export const FilingNotice = z.strictObject({
  kind: z.literal('filing-notice'),
  ...responding,
  filing: DocumentNumber,
  voyage: Voyage,
  status: z.enum(FILING_STATUSES),
  errors: z.array(FilingError).max(ERRORS_MAX),
  /** `part 2`, or a bill. */
  missing: z.array(z.string().min(1).max(90)).max(MISSING_MAX),
  at: Time,
})
export type FilingNotice = z.infer<typeof FilingNotice>

/** Destination to origin: all of a voyage is ashore. Source: ICS2 IE3N06. */
export const Arrival = z.strictObject({
  kind: z.literal('arrival'),
  ...responding,
  voyage: Voyage,
  arrivedAt: Time,
  /** Bills of the voyage that were not aboard. */
  notAboard: z.array(DocumentNumber).max(500),
})
export type Arrival = z.infer<typeof Arrival>
