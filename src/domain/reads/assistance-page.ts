import { z } from 'zod'
import { ASSISTANCE_ANSWERS, ASSISTANCE_SUBJECTS } from '../assistance.ts'
import { type CaseQuery, Count, casePage, Time } from './casework.ts'

export const AssistanceEntry = z.strictObject({
  number: z.string(),
  asker: z.enum(['own', 'partner']).describe('Who asked: this port, or a partner.'),
  shipment: z.string(),
  subject: z.enum(ASSISTANCE_SUBJECTS),
  askedAt: Time.nullable().describe('Since when the request is held here.'),
  deadline: Time,
  answer: z.enum(ASSISTANCE_ANSWERS).nullable(),
  answeredAt: Time.nullable(),
  isOverdue: z.boolean().describe('The deadline is past and nothing final was answered.'),
})
export type AssistanceEntry = z.infer<typeof AssistanceEntry>

const Figures = z.strictObject({
  waitingHere: Count.describe('Asked by partners and waiting for this port.'),
  waitingThere: Count.describe('Asked by this port and waiting for a partner.'),
  overdue: Count,
  answered: Count,
  inTime: Count,
  confirmed: Count.describe('Answered: it is as suspected, or the goods are taken back.'),
  daysToAnswer: z.number().nullable().describe('Median of all that were answered, days.'),
})

/** Requests for assistance, the nearest deadline first. */
export const AssistancePage = casePage(Figures, AssistanceEntry)
export type AssistancePage = z.infer<typeof AssistancePage>

/** `waiting`: nothing final was answered. */
export const ASSISTANCE_STATES = ['waiting', 'answered'] as const
export type AssistanceQuery = CaseQuery & {
  readonly state?: (typeof ASSISTANCE_STATES)[number] | undefined
}
