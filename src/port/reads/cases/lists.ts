import type { CaseQuery } from '../../../domain/reads/casework.ts'
import type { ListEntryRead, ListsPage, ListVersion } from '../../../domain/reads/lists-page.ts'
import type { RiskListUpdate } from '../../../domain/risk-list-update.ts'
import { present } from '../../../kernel/assert.ts'
import type { Millis } from '../../../kernel/time.ts'
import type { ListRow } from '../../../store/cases/standing.ts'
import type { Source } from '../../../store/in-force.ts'
import { silent } from '../../cadence.ts'
import type { Context } from '../../context.ts'
import { keysOfPlace, pageOf, placeText } from './place.ts'

/** Versions shown of a list. */
const VERSIONS = 5

/** High-risk lists by number: what is in force, what changed, what runs out, and which partner is late with his. */
export function readLists(ctx: Context, { limit, after }: CaseQuery): ListsPage {
  const now = ctx.clock.now()
  const [number = '', source = ''] = after === undefined ? [] : keysOfPlace(after)
  const rows = ctx.store.standingReads.lists({ number, source: source as Source }, limit + 1)
  const { shown, next } = pageOf(rows, limit, (row) => placeText(row.number, row.source))
  return {
    now,
    figures: {
      lists: ctx.store.standingReads.countLists(),
      overdue: [...silent(ctx, 'risk-list-update', now)],
    },
    entries: shown.map((row) => entryOf(ctx, row, now)),
    next,
  }
}

function entryOf(ctx: Context, { number, source }: ListRow, now: Millis): ListEntryRead {
  const { documents, standingReads } = ctx.store
  // One more than is shown: the last of those is compared with it.
  const versions = standingReads
    .versions({ number, source }, VERSIONS + 1)
    .map((row) => documents.row(row).item as RiskListUpdate)
  const newest = present(versions[0], 'a list has a version')
  const held = versions.find(({ effectiveFrom }) => effectiveFrom <= now)
  const entries = held?.entries ?? []
  const valid = entries.filter(({ validFrom, validTo }) => validFrom <= now && now < validTo)
  return {
    number,
    source,
    list: newest.list,
    keptBy: newest.from,
    inForce: held?.revision ?? null,
    entries: entries.length,
    valid: valid.length,
    expired: entries.filter(({ validTo }) => validTo <= now).length,
    nextExpiry: valid.length === 0 ? null : Math.min(...valid.map(({ validTo }) => validTo)),
    versions: versions
      .slice(0, VERSIONS)
      .map((version, place) => changesOf(version, versions[place + 1])),
  }
}

/** What a version says otherwise than the one before. */
function changesOf(version: RiskListUpdate, before: RiskListUpdate | undefined): ListVersion {
  const textsOf = (list: RiskListUpdate | undefined) =>
    new Map(list?.entries.map((entry) => [entry.id, JSON.stringify(entry)]))
  const [texts, were] = [textsOf(version), textsOf(before)]
  const ids = [...texts.keys()]
  const { revision, effectiveFrom, entries } = version
  return {
    ...{ revision, effectiveFrom, entries: entries.length },
    added: ids.filter((id) => !were.has(id)),
    removed: [...were.keys()].filter((id) => !texts.has(id)),
    changed: ids.filter((id) => were.has(id) && were.get(id) !== texts.get(id)),
  }
}
