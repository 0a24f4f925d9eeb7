import { z } from 'zod'

/** What the pages of all registers share. */
export const Time = z.int().describe('ms UTC')
export const Count = z.int().min(0)
export const Side = z
  .enum(['own', 'partner'])
  .describe('Told by this port’s own side, or by a partner.')

/** A page of a register: its figures, some of its entries, and where the next page begins. */
export const casePage = <F extends z.ZodType, E extends z.ZodType>(figures: F, entry: E) =>
  z.strictObject({
    now: z.int().describe('The clock of the port, ms UTC.'),
    figures,
    entries: z.array(entry),
    next: z.string().nullable().describe('Give it as `after` for the next page; null at the end.'),
  })

/** Which part of a register is asked for; `after` is what `next` of the page before said. */
export type CaseQuery = { readonly limit: number; readonly after?: string | undefined }
