import { z } from 'zod'
import { QueueEntry } from '../../domain/reads/queue-page.ts'
import { PROBLEM_CODES } from './problems.ts'
import { CursorText } from './requests.ts'
import { ROLES } from './roles.ts'

/** What is wrong with a call. Source: RFC 9457. */
export const Problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z
    .enum(PROBLEM_CODES)
    .describe('For programs and other languages: why the call was refused.'),
})
export type Problem = z.infer<typeof Problem>

/** Who the bearer of the token is. */
export const Session = z.strictObject({
  name: z.string(),
  role: z.enum(ROLES),
  may: z.array(z.string()),
  hasStage: z.boolean().describe('This server shows two simulated ports side by side.'),
  hasResults: z.boolean().describe('This server shows what earlier runs and sweeps found.'),
  hasLab: z.boolean().describe('The bearer may write and try rules here.'),
})
export type Session = z.infer<typeof Session>

export const QueueAnswer = z.strictObject({
  now: z.int().describe('The clock of the port, ms UTC.'),
  entries: z.array(QueueEntry),
  next: CursorText.nullable().describe('Give it as `after` for the next page; null at the end.'),
})
export type QueueAnswer = z.infer<typeof QueueAnswer>

/** The port's own checks of its log and file: walks the whole log. */
export const Integrity = z.strictObject({
  chain: z.string(),
  integrity: z.string(),
  size: z.int(),
  head: z.string(),
})
export type Integrity = z.infer<typeof Integrity>
