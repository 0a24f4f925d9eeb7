import { z } from 'zod'
import { RISK_LISTS } from '../risk-list-update.ts'
import { Count, casePage, Side, Time } from './casework.ts'

export const ListVersion = z.strictObject({
  revision: z.int(),
  effectiveFrom: Time,
  entries: Count,
  added: z.array(z.string()).describe('Entries the version before did not have, by their id.'),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
})
export type ListVersion = z.infer<typeof ListVersion>

export const ListEntryRead = z.strictObject({
  number: z.string(),
  source: Side,
  list: z.enum(RISK_LISTS),
  keptBy: z.string(),
  inForce: z.int().nullable().describe('Version in force; null before the first begins.'),
  entries: Count.describe('Entries of that version.'),
  valid: Count.describe('Of these, valid now.'),
  expired: Count.describe('Of these, past their date.'),
  nextExpiry: Time.nullable().describe('When the next valid entry ends.'),
  versions: z.array(ListVersion).describe('The newest first, five at most.'),
})
export type ListEntryRead = z.infer<typeof ListEntryRead>

const Figures = z.strictObject({
  lists: Count,
  overdue: z
    .array(z.strictObject({ partner: z.string(), since: Time, dueAt: Time }))
    .describe('Partners who agreed to send lists at least so often, and are late.'),
})

/** High-risk lists by their number: what is in force, what changed, what runs out, who is late. */
export const ListsPage = casePage(Figures, ListEntryRead)
export type ListsPage = z.infer<typeof ListsPage>
