import { z } from 'zod'
import { DECISIONS, REASON_MAX } from '../../domain/decision.ts'
import { READING_PURPOSES } from '../../domain/dossier.ts'
import { RULE_DECISIONS } from '../../domain/partner-rule.ts'
import { ASSISTANCE_STATES } from '../../domain/reads/assistance-page.ts'
import { LAB_CAPACITIES, LAB_TEXT_MAX } from '../../domain/reads/lab-page.ts'
import { QUEUE_SORTS } from '../../domain/reads/queue-page.ts'
import { RESULT_NAME } from '../../domain/reads/results-page.ts'
import { JUMPS, SPEEDS } from '../../domain/reads/stage-page.ts'
import { Channel } from '../../domain/response.ts'

/** Lines of a page at most. */
export const PAGE_MAX = 200

/** The place of a line in the text of a URL: expected harm, score, times of arrival and loading (may be empty), number. */
export const CursorText = z
  .string()
  .regex(/^\d{1,10}_\d{1,4}_\d{0,15}_\d{0,15}_\d{1,15}$/, 'a place is what `next` of a page said')

const Limit = z.coerce.number().int().min(1).max(PAGE_MAX).default(50)

export const QueueParameters = z.strictObject({
  limit: Limit,
  sort: z.enum(QUEUE_SORTS).default('harm'),
  channel: Channel.optional(),
  state: z.enum(['open', 'arrived']).optional(),
  typology: z
    .string()
    .regex(/^T\d{2}$/, 'a typology is written as T05')
    .optional(),
  goods: z
    .string()
    .regex(/^\d{2,6}$/, 'goods are the first 2 to 6 digits of an HS code')
    .describe('HS code or its beginning, as any paper of either side has it.')
    .optional(),
  due: z
    .string()
    .regex(/^(?:overdue|[1-9]\d{0,3})$/, 'hours as 24, or overdue')
    .describe('The next deadline is so many hours away at most; `overdue`: all have passed.')
    .optional(),
  after: CursorText.optional(),
})

/** The place of an entry of a register: its keys in order, each percent-encoded, with a slash between them. */
const placeOf = (keys: RegExp) =>
  z
    .string()
    .max(2_000)
    .regex(keys, 'a place is what `next` of a page said')
    .refine(isEncoded, 'this is no percent-encoded text')
    .optional()

function isEncoded(text: string): boolean {
  try {
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}

export const OperationsParameters = z.strictObject({ limit: Limit, after: placeOf(/^\d{1,15}$/) })
export const AssistanceParameters = z.strictObject({
  limit: Limit,
  state: z.enum(ASSISTANCE_STATES).optional(),
  after: placeOf(/^\d{1,15}\/[^/]+$/),
})
export const ListsParameters = z.strictObject({
  limit: Limit,
  after: placeOf(/^[^/]+\/(?:own|partner)$/),
})
export const OperatorsParameters = z.strictObject({
  limit: Limit,
  after: placeOf(/^aeo%3A[^/]+\/\d{1,15}$/),
})
export const CertificatesParameters = z.strictObject({
  limit: Limit,
  after: placeOf(/^[^/]+\/[^/]+$/),
})

export const ReadingParameters = z.strictObject({
  purpose: z.enum(READING_PURPOSES).describe('Why it is read; logged.'),
})

export const DecisionRequest = z.strictObject({
  decision: z.enum(DECISIONS),
  reason: z
    .string()
    .max(REASON_MAX)
    .refine((text) => /\S/.test(text), 'a decision has a reason')
    .refine((text) => text.isWellFormed(), 'this is no well-formed text'),
})
export type DecisionRequest = z.infer<typeof DecisionRequest>

/** An officer's word on a partner's rule, in the revision that was read. */
export const RuleDecisionRequest = z.strictObject({
  decision: z.enum(RULE_DECISIONS),
  revision: z.int().min(1).max(10_000),
  reason: DecisionRequest.shape.reason,
})
export type RuleDecisionRequest = z.infer<typeof RuleDecisionRequest>

export const StageRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('play') }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('speed'), speed: z.literal(SPEEDS) }),
  z.strictObject({ do: z.literal('jump'), to: z.enum(JUMPS) }),
])
export type StageRequest = z.infer<typeof StageRequest>

/** A rule as it is being written. */
export const DraftRequest = z.strictObject({
  text: z
    .string()
    .max(LAB_TEXT_MAX)
    .refine((text) => text.isWellFormed(), 'this is no well-formed text'),
  replaces: z
    .string()
    .max(60)
    .nullable()
    .describe('Id of the rule in force it stands for; null for a new one.'),
})

export const EffectRequest = DraftRequest.extend({
  ground: z.string().max(200).describe('Name of the shipments it is tried on.'),
  capacityPercent: z.literal(LAB_CAPACITIES),
})

const ResultName = z.string().regex(RESULT_NAME, 'a name may contain a-z A-Z 0-9 - _')
export const CompareParameters = z.strictObject({ a: ResultName, b: ResultName })
