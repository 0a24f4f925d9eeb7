import type { AeoStatus } from '../../../domain/aeo-status.ts'
import type { CaseQuery } from '../../../domain/reads/casework.ts'
import type { OperatorEntry, OperatorsPage } from '../../../domain/reads/operators-page.ts'
import { DAY, type Millis } from '../../../kernel/time.ts'
import type { HeldItem } from '../../../store/documents.ts'
import type { Context } from '../../context.ts'
import { keysOfPlace, pageOf, placeText } from './place.ts'

/** Operators counted for the figures. */
const COUNTED_MAX = 1_000

/** An operator whose status nobody has told again for longer is stale, where the agreement says nothing; an assumption. */
const STALE_AFTER: Millis = 30 * DAY

/** The register of authorised economic operators of both sides, by their number. */
export function readOperators(ctx: Context, { limit, after }: CaseQuery): OperatorsPage {
  const now = ctx.clock.now()
  const staleAfter = ctx.agreement.kinds['aeo-status']?.cadence ?? STALE_AFTER
  const read = (place: { key: string; document: number }, most: number) =>
    ctx.store.standingReads.keyed('aeo', place, most).map((row) => ({
      key: row.key,
      id: row.id,
      entry: entryOf(ctx.store.documents.heldItem(row), now, staleAfter),
    }))
  const [key = '', document = '0'] = after === undefined ? [] : keysOfPlace(after)
  const { shown, next } = pageOf(
    read({ key, document: Number(document) }, limit + 1),
    limit,
    (row) => placeText(row.key, row.id),
  )
  const counted = read({ key: '', document: 0 }, COUNTED_MAX).map(({ entry }) => entry)
  const standing = (wanted: OperatorEntry['standing']) =>
    counted.filter((entry) => entry.standing === wanted).length
  return {
    now,
    figures: {
      counted: counted.length,
      standings: {
        valid: standing('valid'),
        suspended: standing('suspended'),
        revoked: standing('revoked'),
        expired: standing('expired'),
      },
      stale: counted.filter(({ isStale }) => isStale).length,
      staleAfterDays: Math.round((10 * staleAfter) / DAY) / 10,
    },
    entries: shown.map(({ entry }) => entry),
    next,
  }
}

function entryOf(held: HeldItem, now: Millis, staleAfter: Millis): OperatorEntry {
  const { tin, holder, country, status, since, validTo } = held.item as AeoStatus
  return {
    ...{ tin, country, since, validTo },
    name: holder.name ?? null,
    source: held.source,
    standing: validTo <= now && status !== 'revoked' ? 'expired' : status,
    toldAt: held.since,
    isStale: held.since + staleAfter < now,
  }
}
