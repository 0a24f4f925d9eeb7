/** How many rules of one partner a port keeps; more are refused. */
export const PARTNER_RULES_MAX = 200
/** How many it remembers of one partner with those that ended: each look goes through them all. */
export const PARTNER_RULES_EVER_MAX = 10 * PARTNER_RULES_MAX

/**
 * How a rule that a partner published stands at the port that received it. `heard`: not looked at yet · `refused`: the
 * check found faults · `offered`: it waits for a decision · `adopted`: it counts while it is valid · `declined` ·
 * `withdrawn` by its publisher · `expired` · `purged`: its text was kept for as long as was agreed.
 */
export const PARTNER_RULE_STATES = [
  'heard',
  'refused',
  'offered',
  'adopted',
  'declined',
  'withdrawn',
  'expired',
  'purged',
] as const
export type PartnerRuleState = (typeof PARTNER_RULE_STATES)[number]

/** A rule of a partner's by its publisher and the number it has there. */
type Named = { readonly publisher: string; readonly number: string }

/** What a port calls it, `USLAX-SCRAP`: nobody can take the name of another's. */
export const partnerRuleName = ({ publisher, number }: Named): string => `${publisher}-${number}`

/** The publisher and the number in such a name. */
export function namedPartnerRule(name: string): Named {
  const at = name.indexOf('-')
  return { publisher: name.slice(0, at), number: name.slice(at + 1) }
}

/** What happened to a rule of a partner's: no word of its text, which is a stranger's. */
export type PartnerRuleEvent = {
  readonly publisher: string
  readonly number: string
  readonly revision: number
  readonly step: Exclude<PartnerRuleState, 'heard'>
  /** Rules it is here, by the names they score under. */
  readonly rules: readonly string[]
  /** Of one that is refused: why, how many faults, and where the first is. */
  readonly refused?: {
    readonly reason: string
    readonly faults: number
    readonly line?: number
    readonly column?: number
  }
  /** Who decided: an officer, or the port by its configuration. */
  readonly by?: 'officer' | 'port'
  readonly officer?: string
  /** Shipments that are scored again for it. */
  readonly touched?: number
}

export const RULE_DECISIONS = ['adopt', 'decline'] as const

/** An officer's word on a rule that is offered, or on one that was adopted before. */
export type RuleDecision = {
  readonly publisher: string
  readonly number: string
  /** The revision the officer has read: a newer one is not decided with it. */
  readonly revision: number
  readonly decision: (typeof RULE_DECISIONS)[number]
  readonly officer: string
  readonly reason: string
}

/** Why a decision about a rule changed nothing, in words for whoever made it. */
export const RULE_DECISION_REFUSALS = {
  'unknown-rule': 'No partner has published a rule of this name.',
  'newer-revision': 'Another revision has come since: read it first.',
  'not-offered': 'It is not waiting: it was refused, is over, or stands as you say already.',
} as const
export type RuleDecisionRefusal = keyof typeof RULE_DECISION_REFUSALS

/** What a port does with a rule of a partner's that its check finds good. */
export const PARTNER_RULE_POLICIES = ['offer', 'adopt'] as const
export type PartnerRulePolicy = (typeof PARTNER_RULE_POLICIES)[number]
