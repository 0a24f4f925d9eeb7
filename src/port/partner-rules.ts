import type { PartnerRuleEvent, RuleDecision, RuleDecisionRefusal } from '../domain/partner-rule.ts'
import { PARTNER_RULES_EVER_MAX, PARTNER_RULES_MAX } from '../domain/partner-rule.ts'
import type { PublishedRule } from '../domain/published-rule.ts'
import type { Millis } from '../kernel/time.ts'
import { meetsRules } from '../risk/published/meets-rules.ts'
import type { RuleDocument } from '../risk/risk.ts'
import type { PartnerRuleRow } from '../store/partner-rules.ts'
import type { Context } from './context.ts'
import { LIVE, publishedIn, type TakenRule } from './rulebook.ts'

/** Notes what a partner published; it is looked at when the port next works. Inside a transaction. */
export function hearRule(ctx: Context, rule: PublishedRule, document: number, now: Millis): void {
  const { from: publisher, number, revision, validFrom, validTo } = rule
  const { partnerRules } = ctx.store
  const known = partnerRules.find(publisher, number)
  if (known !== undefined && known.revision >= revision) return
  const { standing, ever } = known ? { standing: 0, ever: 0 } : partnerRules.count(publisher)
  if (standing >= PARTNER_RULES_MAX || ever >= PARTNER_RULES_EVER_MAX) {
    const refused = { reason: 'too-many', faults: 1 }
    ctx.log(now, {
      kind: 'partner-rule',
      ...{ publisher, number, revision, step: 'refused', rules: [], refused },
    })
    return
  }
  partnerRules.put({
    ...{ publisher, number, revision, document, validFrom, validTo, since: now },
    ...{ state: 'heard', issues: '[]', reason: '' },
    decidedBy: known?.state === 'declined' ? known.decidedBy : '',
  })
}

/**
 * Looks at what partners published since, and ends what is over: what is good is offered, and adopted where the port is
 * set to. What a change touches is scored again, and nothing else. One transaction.
 */
export function actOnPartnerRules(ctx: Context): void {
  const now = ctx.clock.now()
  const before = ctx.rulebook.taken()
  let after = before
  ctx.store.withTx(
    () => {
      const steps = ctx.store.partnerRules.all().flatMap((row) => stepOf(ctx, row, now))
      for (const { row } of steps) ctx.store.partnerRules.put(row)
      ctx.store.casework.setNumber('partner-rules-at', now)
      after = ctx.rulebook.at(now)
      const touched = touch(ctx, before, after)
      // What one pass touches is told once, with its first change: several changes may touch one shipment.
      const first = steps.find(({ row }) => isChange(row.state))
      for (const step of steps) {
        const { row, rules, refused } = step
        tell(
          ctx,
          row,
          { rules, touched: step === first ? touched : 0, ...(refused && { refused }) },
          now,
        )
      }
    },
    () => ctx.rulebook.take(after, now),
  )
}

/** An officer adopts or declines what is offered, or thinks again. One transaction of the caller's. */
export function decideRule(
  ctx: Context,
  decision: RuleDecision,
  now: Millis,
): RuleDecisionRefusal | null {
  const { publisher, number, revision, officer, reason } = decision
  const row = ctx.store.partnerRules.find(publisher, number)
  if (row === undefined) return 'unknown-rule'
  if (row.revision !== revision) return 'newer-revision'
  if (row.state !== 'offered' && row.state !== 'adopted' && row.state !== 'declined')
    return 'not-offered'
  const state = decision.decision === 'adopt' ? 'adopted' : 'declined'
  if (row.state === state || now >= row.validTo) return 'not-offered'
  const before = ctx.rulebook.taken()
  const decided = { ...row, state, since: now, decidedBy: officer, reason } as const
  ctx.store.partnerRules.put(decided)
  const after = ctx.rulebook.at(now)
  const touched = touch(ctx, before, after)
  const checked = ctx.rulebook.check(row)
  const rules = checked.kind === 'good' ? checked.rules.map(({ id }) => id) : []
  tell(ctx, decided, { rules, touched }, now)
  return null
}

/** The text of a rule was purged with the message it came in: it counts no more. Inside a transaction. */
export function purgeRule(ctx: Context, document: number, now: Millis): void {
  const row = ctx.store.partnerRules.ofDocument(document)
  if (row === undefined) return
  const purged = { ...row, state: 'purged', since: now, issues: '[]', reason: '' } as const
  ctx.store.partnerRules.put(purged)
  if (LIVE.has(row.state)) tell(ctx, purged, { rules: [] }, now)
}

/** A row as it stands from now on, and what the log says of that. */
type Step = {
  readonly row: PartnerRuleRow
  readonly rules: readonly string[]
  readonly refused?: PartnerRuleEvent['refused']
}

function stepOf(ctx: Context, row: PartnerRuleRow, now: Millis): readonly Step[] {
  if (LIVE.has(row.state) && now >= row.validTo)
    return [{ row: { ...row, state: 'expired', since: now }, rules: [] }]
  if (row.state !== 'heard') return []
  if (publishedIn(ctx.store, row.document).status === 'withdrawn')
    return [{ row: { ...row, state: 'withdrawn', since: now }, rules: [] }]
  if (now >= row.validTo) return [{ row: { ...row, state: 'expired', since: now }, rules: [] }]
  const checked = ctx.rulebook.check(row)
  if (checked.kind === 'refused') {
    const [first] = checked.issues
    const { line, column } = first ?? {}
    return [
      {
        row: { ...row, state: 'refused', since: now, issues: JSON.stringify(checked.issues) },
        rules: [],
        refused: {
          reason: checked.reason,
          faults: checked.issues.length,
          ...(line !== undefined && column !== undefined && { line, column }),
        },
      },
    ]
  }
  const rules = checked.rules.map(({ id }) => id)
  const offered: Step = { row: { ...row, state: 'offered', since: now }, rules }
  // What an officer declined comes back no further than to be offered: the partner has not the last word.
  return ctx.own.adopts && row.decidedBy === ''
    ? [offered, { row: { ...row, state: 'adopted', since: now }, rules }]
    : [offered]
}

function tell(
  ctx: Context,
  row: PartnerRuleRow,
  told: Pick<PartnerRuleEvent, 'rules' | 'refused' | 'touched'>,
  now: Millis,
): void {
  const { publisher, number, revision, state, decidedBy } = row
  if (state === 'heard') return
  const isDecided = state === 'adopted' || state === 'declined'
  ctx.log(now, {
    kind: 'partner-rule',
    ...{ publisher, number, revision, step: state, rules: told.rules },
    ...(told.refused && { refused: told.refused }),
    ...(isDecided && { by: decidedBy === '' ? ('port' as const) : ('officer' as const) }),
    ...(isDecided && decidedBy !== '' && { officer: decidedBy }),
    ...(isChange(state) && told.touched !== undefined && { touched: told.touched }),
  })
}

/** Whether a rule begins or ends to count with this state. */
const isChange = (state: PartnerRuleRow['state']): boolean =>
  state !== 'offered' && state !== 'refused' && state !== 'heard'

/** Marks undecided shipments that a rule which came or went says something of, by what is known of them. */
function touch(ctx: Context, before: readonly TakenRule[], after: readonly TakenRule[]): number {
  const changed = [...missingIn(before, after), ...missingIn(after, before)]
  const isUnsure = ctx.rulebook.isUnsure()
  if (changed.length === 0 && !isUnsure) return 0
  const { partnerRules, notices, shipments } = ctx.store
  const meets = isUnsure ? () => true : meetsRules(changed)
  const touched = notices.undecided().filter((id) => meets(partnerRules.factsOf(id)))
  for (const id of touched) shipments.touch.one(id)
  return touched.length
}

/** Rules of partners in one list and not, or not in this revision, in the other. */
function missingIn(of: readonly TakenRule[], other: readonly TakenRule[]): readonly RuleDocument[] {
  const there = new Set(other.map(({ row }) => keyOf(row)))
  return of.filter(({ row }) => !there.has(keyOf(row))).flatMap(({ rules }) => rules)
}

const keyOf = ({ publisher, number, revision }: PartnerRuleRow) =>
  `${publisher} ${number} ${revision}`
