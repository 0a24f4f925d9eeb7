import { z } from 'zod'
import { CountryCode, Locode } from '../../domain/codes.ts'
import { RISK_LISTS } from '../../domain/risk-list-update.ts'
import { RiskSubject } from '../../domain/warning.ts'
import { parseUtc } from '../../kernel/time.ts'

/** A day or moment as people write it, read into ms UTC. */
const Moment = z.string().transform((text, context) => {
  const at = parseUtc(text)
  if (at !== null) return at
  context.addIssue({
    code: 'custom',
    message: 'is no day like 2026-01-31 or moment like 2026-01-31T10:00Z',
  })
  return z.NEVER
})

/** Who is listed: several names and numbers, of which any may be the one on a document. */
const ListedParty = z.strictObject({
  name: z.string().min(1).max(200),
  aliases: z.array(z.string().min(1).max(200)).max(50).optional(),
  /** Numbers of registers: tax code, EIN, EORI, LEI. */
  ids: z.array(z.string().min(1).max(40)).max(20).optional(),
  country: CountryCode.optional(),
})

/** What an entry points at; all that it names must match. */
const EntryDocument = z.strictObject({
  id: z.string().min(1).max(40),
  ...RiskSubject.omit({ party: true }).shape,
  party: ListedParty.optional(),
  typology: z.string().max(4).optional(),
  reason: z.string().min(1).max(500),
  /** First moment at which it holds, and the first at which it no longer does. */
  validFrom: Moment,
  validTo: Moment.optional(),
})
export type ListEntry = z.infer<typeof EntryDocument>

/** One file of a list: every version in full, so that the list of any past moment can be had. */
export const ListDocument = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'small letters, digits and -'),
  list: z.enum(RISK_LISTS),
  title: z.string().min(1),
  /** Where the entries come from, or that they are invented. */
  source: z.string().min(1),
  /** Port or administration that keeps it. */
  keptBy: Locode,
  /** Lists whose entries of the same moment belong to this one too. */
  includes: z.array(z.string()).optional(),
  versions: z
    .array(
      z.strictObject({
        revision: z.int().min(1).max(10_000),
        effectiveFrom: Moment,
        entries: z.array(EntryDocument).max(10_000),
      }),
    )
    .min(1),
})
export type ListDocument = z.infer<typeof ListDocument>
