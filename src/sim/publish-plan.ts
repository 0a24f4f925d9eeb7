import { z } from 'zod'
import { Locode } from '../domain/codes.ts'
import { PublishedRule } from '../domain/published-rule.ts'
import { Duration } from './faults.ts'

/** Something a port publishes to its partners in the course of a scenario; times count from its start. */
export const Publication = z
  .strictObject({
    from: Locode,
    /** File of a rule, as a rule pack has it: it is published under its own id. */
    rule: z.string().min(1).optional(),
    /** File of a risk prototype. */
    prototype: z.string().min(1).optional(),
    /** Name of a prototype. */
    as: PublishedRule.shape.number.optional(),
    revision: PublishedRule.shape.revision.default(1),
    at: Duration,
    /** How long it holds. */
    for: Duration,
    withdrawAt: Duration.optional(),
    provenance: z.string().min(1).max(500),
  })
  .refine(
    ({ rule, prototype }) => (rule === undefined) !== (prototype === undefined),
    'name the file of a rule or of a prototype, and not both',
  )
  .refine(
    ({ prototype, as }) => (prototype === undefined) === (as === undefined),
    'a prototype needs a name ("as"), a rule has its own',
  )
export type Publication = z.infer<typeof Publication>
