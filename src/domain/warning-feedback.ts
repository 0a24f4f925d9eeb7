import { z } from 'zod'
import { consignmentLinks, DocumentNumber, Time } from './document-names.ts'

/** What came of a warning at a shipment that met it. Source: CENcomm feedback and seizure templates. */
export const FEEDBACK_ACTIONS = [
  'seizure',
  'anomaly',
  'nothing-found',
  'released',
  'not-loaded',
] as const
export type FeedbackAction = (typeof FEEDBACK_ACTIONS)[number]

/** Word to whoever warned: what was done about a shipment that met the warning. */
export const WarningFeedback = z.strictObject({
  kind: z.literal('warning-feedback'),
  number: z.string().min(1).max(170),
  revision: z.int().min(1),
  ...consignmentLinks,
  /** Number of the warning. */
  warning: DocumentNumber,
  action: z.enum(FEEDBACK_ACTIONS),
  at: Time,
})
export type WarningFeedback = z.infer<typeof WarningFeedback>
