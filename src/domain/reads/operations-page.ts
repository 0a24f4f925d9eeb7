import { z } from 'zod'
import { FEEDBACK_ACTIONS } from '../warning-feedback.ts'
import { Count, casePage, Side, Time } from './casework.ts'

/** A joint operation as a port takes part in it. Source: the phases of Mekong Dragon. */
export type Operation = {
  readonly name: string
  readonly phases: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

/** What came of warnings: those this port gave, and those it was given. */
export const WarningFigures = z.strictObject({
  given: Count.describe('Warnings of this port.'),
  heard: Count.describe('Shipments of which a partner said what came of them.'),
  heardSeizures: Count.describe('Seizures among these.'),
  received: Count.describe('Warnings of partners.'),
  met: Count.describe('Shipments that met one of them.'),
  answered: Count.describe('Of these, word was given of what came of it.'),
  inTime: Count.describe('Of these, before the partner’s date.'),
  overdue: Count.describe('No word yet, and the date is past.'),
  seizures: Count.describe('Offences found in shipments that met one.'),
  hoursToFeedback: z
    .number()
    .nullable()
    .describe('Median from the meeting to the word, hours; of the newest 10,000.'),
})
export type WarningFigures = z.infer<typeof WarningFigures>

export const WarningEntry = z.strictObject({
  number: z.string(),
  source: Side,
  from: z.string(),
  typology: z.string().nullable(),
  text: z.string(),
  since: Time.describe('Known here since.'),
  validTo: Time,
  feedbackDue: Time.nullable(),
  met: Count,
  answered: Count,
  inTime: Count,
  overdue: Count,
  actions: z
    .partialRecord(z.enum(FEEDBACK_ACTIONS), Count)
    .describe('Of a warning of this port: what the partner did, by shipment.'),
  seizures: Count,
})
export type WarningEntry = z.infer<typeof WarningEntry>

/** Warnings, newest first, and what came of them: as a whole and in each phase of the operation, where there is one. */
export const OperationsPage = casePage(WarningFigures, WarningEntry).extend({
  operation: z.string().nullable(),
  phases: z.array(
    z.strictObject({ name: z.string(), from: Time, to: Time, figures: WarningFigures }),
  ),
})
export type OperationsPage = z.infer<typeof OperationsPage>
