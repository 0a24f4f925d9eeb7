import type { PartnerRuleState } from '../domain/partner-rule.ts'
import type { PublishedRule } from '../domain/published-rule.ts'
import { remembering } from '../kernel/remember.ts'
import type { Millis } from '../kernel/time.ts'
import { checkPublished, type RuleCheck, withPublished } from '../risk/published/check-published.ts'
import { prototypeTexts } from '../risk/published/prototype-rules.ts'
import {
  type CompiledPack,
  createTeller,
  joinTexts,
  type RuleDocument,
  type RulePack,
  type RuleTexts,
  type Teller,
} from '../risk/risk.ts'
import type { PartnerRuleRow } from '../store/partner-rules.ts'
import type { Store } from '../store/store.ts'
import type { Terms } from './terms.ts'

/** Rules of a few partners in the revisions that are read at one time. */
const CHECKS_REMEMBERED = 1_000

/** A port's own rules, and what it takes of its partners'. */
export type OwnRules = {
  readonly pack: RulePack
  /** What people read of the rules of the pack. */
  readonly texts: RuleTexts
  readonly compiled: CompiledPack
  readonly terms: Terms
  /** The same of another pack: rules of partners are in it. */
  readonly make: (pack: RulePack) => { readonly compiled: CompiledPack; readonly terms: Terms }
  /** What a partner publishes and the check finds good counts at once; else it waits for an officer. */
  readonly adopts: boolean
}

/** A rule of a partner's that counts now. */
export type TakenRule = { readonly row: PartnerRuleRow; readonly rules: readonly RuleDocument[] }

/** The rules a port scores by, as they stand: its own, and those of partners that were adopted and are valid. */
export type Rulebook = {
  readonly pack: () => CompiledPack
  readonly terms: () => Terms
  /** Tells reasons of these rules. */
  readonly teller: () => Teller
  /** What the check says of what a partner published; made once for each document. */
  readonly check: (row: PartnerRuleRow) => RuleCheck
  /** What of partners' rules counts, as of the last `take`. */
  readonly taken: () => readonly TakenRule[]
  /** What would count at `now`. */
  readonly at: (now: Millis) => readonly TakenRule[]
  /** From here on these count; once that has committed. */
  readonly take: (taken: readonly TakenRule[], now: Millis) => void
  /** What to do once a decision about a rule has committed. */
  readonly renew: (now: Millis) => () => void
  /** Something may have come or ended while nobody looked: what counted before is not known. */
  readonly isUnsure: () => boolean
  /** True when something came, or time made something begin or end. */
  readonly isStale: (now: Millis) => boolean
  /** When time makes something begin or end; null: never, as far as is known. */
  readonly nextChange: () => Millis | null
}

/** As it stood when the port last looked: a port that starts again goes on from there. */
export function createRulebook(store: Store, own: OwnRules): Rulebook {
  const checkOf = remembering(
    (document) => checkPublished(publishedIn(store, Number(document)), own.pack),
    CHECKS_REMEMBERED,
  )
  const check = ({ document }: PartnerRuleRow) => checkOf(String(document))
  const lookedAt = store.casework.number('partner-rules-at', 0)
  let unsure = store.partnerRules.heard()
  let state = stateOf(takenAt(lookedAt), lookedAt)

  function takenAt(at: Millis): readonly TakenRule[] {
    return store.partnerRules
      .all()
      .filter((row) => row.state === 'adopted' && row.validFrom <= at && at < row.validTo)
      .flatMap((row) => {
        const checked = check(row)
        return checked.kind === 'good' ? [{ row, rules: checked.rules }] : []
      })
  }

  function stateOf(taken: readonly TakenRule[], at: Millis) {
    const rules = taken.flatMap((one) => one.rules)
    return {
      taken,
      nextAt: nextChange(store.partnerRules.all(), at),
      teller: createTeller(
        [...own.pack.rules, ...rules],
        joinTexts(own.texts, prototypeTexts(rules)),
      ),
      ...(rules.length === 0 ? own : own.make(withPublished(own.pack, rules))),
    }
  }

  return {
    pack: () => state.compiled,
    terms: () => state.terms,
    teller: () => state.teller,
    check,
    taken: () => state.taken,
    at: takenAt,
    take(taken, at) {
      unsure = false
      state = stateOf(taken, at)
    },
    renew: (at) => () => {
      if (store.partnerRules.any()) state = stateOf(takenAt(at), at)
    },
    isUnsure: () => unsure,
    isStale: (at) => (state.nextAt !== null && state.nextAt <= at) || store.partnerRules.heard(),
    nextChange: () => state.nextAt,
  }
}

/** The document a rule came in. */
export function publishedIn(store: Store, document: number): PublishedRule {
  return store.documents.sized(document).item as PublishedRule
}

/** States that time changes: what waits or counts begins and ends. */
export const LIVE: ReadonlySet<PartnerRuleState> = new Set(['offered', 'adopted'])

function nextChange(rows: readonly PartnerRuleRow[], at: Millis): Millis | null {
  const times = rows
    .filter(({ state }) => LIVE.has(state))
    .flatMap(({ validFrom, validTo }) => [validFrom, validTo])
    .filter((time) => time > at)
  return times.length === 0 ? null : Math.min(...times)
}
