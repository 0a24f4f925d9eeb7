import type { RISK_LISTS, RiskListUpdate } from '../../domain/risk-list-update.ts'
import type { Chance, Rng } from '../../kernel/chance.ts'
import { byCodeUnit, byNumber } from '../../kernel/order.ts'
import { DAY, type Millis } from '../../kernel/time.ts'
import type { RiskListsPlan } from './intelligence-plan.ts'

export type ListEntry = RiskListUpdate['entries'][number]
export type ListKind = (typeof RISK_LISTS)[number]

/** An entry that has no number yet. */
type Unnumbered = Omit<ListEntry, 'id'>

/** An entry and the days on which a list holds it, counted from the start of the trade. */
export type Listed = Days & { readonly entry: ListEntry }
export type Found = Days & { readonly entry: Unnumbered }

/** What somebody who keeps a list draws on: who keeps it, how well, and since when. */
export type Keeper = {
  readonly country: string
  readonly plan: RiskListsPlan
  readonly start: Millis
  readonly chance: Chance
}

/** Keyed by the country, so that all its ports list the same. What is listed takes a fork of it each, in a fixed order. */
export function listRng({ country, chance }: Keeper, list: ListKind, part: string): Rng {
  return chance.of('risk-list', country, list, part)
}

export type Days = { readonly fromDay: number; readonly toDay: number }

/**
 * When something comes onto a list and leaves it again; null when it is never listed, which all but `share` are. Days do
 * not look at how long the trade is.
 */
export function listing({ plan }: Keeper, rng: Rng, share: number): Days | null {
  if (rng.unit() >= share) return null
  const [known, luck, forgotten, stays] = [rng.unit(), rng.unit(), rng.unit(), rng.unit()]
  const fromDay = known < plan.knownAtStartShare ? 0 : 1 + Math.floor(luck * YEAR_DAYS)
  const isForgotten = forgotten < FORGOTTEN_SHARE
  return { fromDay, toDay: isForgotten ? fromDay + 90 + Math.floor(stays * 300) : ALWAYS }
}

/** An entry valid from the day it is listed. */
export function found(
  { start }: Keeper,
  days: Days,
  entry: Omit<Unnumbered, 'validFrom' | 'validTo'>,
): Found {
  const validFrom = start + days.fromDay * DAY
  return { ...days, entry: { ...entry, validFrom, validTo: validFrom + 3 * YEAR_DAYS * DAY } }
}

/** Numbers entries as they come in, those of one day by their texts: so neither number nor order tells who is guilty. */
export function numbered(letters: string, all: readonly Found[]): readonly Listed[] {
  return all
    .map((one) => ({ ...one, text: JSON.stringify(one.entry.subject) }))
    .sort((a, b) => byNumber(a.fromDay, b.fromDay) || byCodeUnit(a.text, b.text))
    .map(({ fromDay, toDay, entry }, i) => ({
      fromDay,
      toDay,
      entry: { id: `${letters}-${String(i + 1).padStart(4, '0')}`, ...entry },
    }))
}

/** Entries taken off again when nothing more was found; an assumption. */
const FORGOTTEN_SHARE = 0.1
const YEAR_DAYS = 365
const ALWAYS = Number.MAX_SAFE_INTEGER
