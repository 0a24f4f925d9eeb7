import { z } from 'zod'
import { InBoth } from '../language.ts'
import { PARTNER_RULE_STATES } from '../partner-rule.ts'
import { RiskPrototype } from '../published-rule.ts'
import { Time } from './casework.ts'

/** A fault that the check found in a partner's rule, and where. */
const RuleFault = z.strictObject({
  line: z.int().nullable(),
  column: z.int().nullable(),
  what: z.string(),
  mend: z.string().nullable(),
})

/** A rule that a partner published, and how it stands here. */
export const PartnerRuleRead = z.strictObject({
  publisher: z.string(),
  number: z.string(),
  revision: z.int(),
  state: z.enum(PARTNER_RULE_STATES),
  since: Time,
  validFrom: Time,
  validTo: Time,
  counts: z.boolean().describe('Shipments are scored by it now.'),
  decidedBy: z.string().nullable().describe('The officer; null where nobody decided.'),
  reason: z.string(),
  faults: z.array(RuleFault).describe('At most twenty.'),
})
export type PartnerRuleRead = z.infer<typeof PartnerRuleRead>

/** The same with what it says: a stranger's text. */
export const PartnerRulePage = PartnerRuleRead.extend({
  title: InBoth.nullable().describe('Null for one that the check finds no good rule.'),
  provenance: z.string(),
  text: z.string().nullable(),
  prototype: RiskPrototype.nullable(),
})
export type PartnerRulePage = z.infer<typeof PartnerRulePage>
