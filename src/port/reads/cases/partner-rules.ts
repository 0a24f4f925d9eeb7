import { namedPartnerRule, partnerRuleName } from '../../../domain/partner-rule.ts'
import type { PartnerRulePage, PartnerRuleRead } from '../../../domain/reads/partner-rule-page.ts'
import type { InputIssue } from '../../../kernel/input-error.ts'
import type { PartnerRuleRow } from '../../../store/partner-rules.ts'
import type { Context } from '../../context.ts'
import { publishedIn } from '../../rulebook.ts'

/** Faults shown of a rule. */
const FAULTS = 20

/** What partners published, the newest revision of each, and how it stands. */
export function readPartnerRules(ctx: Context): readonly PartnerRuleRead[] {
  const counting = countingNow(ctx)
  return ctx.store.partnerRules.all().map((row) => ruleOf(row, counting))
}

/** One of them with its text, by `USLAX-SCRAP`; null when there is none. */
export function readPartnerRule(ctx: Context, name: string): PartnerRulePage | null {
  const { publisher, number } = namedPartnerRule(name)
  const row = ctx.store.partnerRules.find(publisher, number)
  if (row === undefined) return null
  const {
    provenance = '',
    text,
    prototype,
  } = row.state === 'purged' ? {} : publishedIn(ctx.store, row.document)
  const checked = row.state === 'purged' ? null : ctx.rulebook.check(row)
  const title = checked?.kind === 'good' ? (checked.rules[0]?.title ?? null) : null
  return {
    ...ruleOf(row, countingNow(ctx)),
    ...{ title, provenance, text: text ?? null, prototype: prototype ?? null },
  }
}

const countingNow = (ctx: Context): ReadonlySet<string> =>
  new Set(ctx.rulebook.taken().map(({ row }) => partnerRuleName(row)))

function ruleOf(row: PartnerRuleRow, counting: ReadonlySet<string>): PartnerRuleRead {
  const { document: _, issues, decidedBy, ...told } = row
  const faults = (JSON.parse(issues) as readonly InputIssue[]).slice(0, FAULTS)
  return {
    ...told,
    counts: counting.has(partnerRuleName(row)),
    decidedBy: decidedBy === '' ? null : decidedBy,
    faults: faults.map(({ line = null, column = null, what, mend = null }) => ({
      ...{ line, column, what, mend },
    })),
  }
}
