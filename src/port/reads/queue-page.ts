import type { Reason } from '../../domain/assessment.ts'
import type { InBoth } from '../../domain/language.ts'
import type { QueueEntry, QueuePage, QueueQuery } from '../../domain/reads/queue-page.ts'
import { by } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import { deadlineOf } from '../../risk/risk.ts'
import type { QueueRow } from '../../store/queue-pages.ts'
import { type Context, shipmentName } from '../context.ts'
import { likeliest } from '../likeliest.ts'

/** Reasons shown of a line: what a person takes in at a glance. */
const REASONS_SHOWN = 2

/** A page of the work queue, with what an officer reads of each line. */
export function readQueue(ctx: Context, query: QueueQuery): QueuePage {
  const now = ctx.clock.now()
  const rows = ctx.store.queuePages.page({ ...query, limit: query.limit + 1 }, now)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    now,
    entries: shown.map((row) => entryOf(ctx, row, now)),
    next:
      last === undefined
        ? null
        : {
            expectedHarm: last.expectedHarm,
            score: last.score,
            eta: last.eta,
            loadAt: last.loadAt,
            shipment: last.id,
          },
  }
}

function entryOf(ctx: Context, row: QueueRow, now: Millis): QueueEntry {
  const { lane, state, score, expectedHarm, channel, eta, found, ruling } = row
  const { reasons, typologies } = row.trace === null ? NOT_TRACED : tracedBy(row.trace)
  const { tell } = ctx.rulebook.teller()
  const because = heaviest(reasons)
    .slice(0, REASONS_SHOWN)
    .map((reason) => tell(reason).because)
  return {
    name: shipmentName(row),
    ...{ lane, state, score, expectedHarm, channel, eta, found, ruling },
    deadline: deadlineOf(row, now),
    typology: likeliest(typologies),
    reasons: [...(row.threw === 1 ? [NOT_SCORED] : []), ...because].slice(0, REASONS_SHOWN),
    asked: askedOf(row),
  }
}

export type Traced = {
  readonly reasons: readonly Reason[]
  readonly typologies: Readonly<Record<string, number>>
  readonly unknown: Record<string, string[]>
}

const NOT_TRACED: Traced = { reasons: [], typologies: {}, unknown: {} }
const NOT_SCORED: InBoth = {
  en: 'what is held of it could not be scored',
  vi: 'không thể chấm điểm dữ liệu đang giữ của lô hàng này',
}

/** What an assessment's trace says. */
export const tracedBy = (trace: string) => JSON.parse(trace) as Traced

/** Reasons by the points they brought, the heaviest first. */
export const heaviest = (reasons: readonly Reason[]) =>
  [...reasons].sort(by(({ weight, confidence }) => -weight * confidence))

/** What was ordered or asked of a shipment so far. */
export function askedOf({
  ordered,
  scanAsked,
  holdTold,
}: Pick<QueueRow, 'ordered' | 'scanAsked' | 'holdTold'>): QueueEntry['asked'] {
  return [
    ...(ordered === 1 ? (['do-not-load'] as const) : []),
    ...(scanAsked === 1 ? (['scan'] as const) : []),
    ...(holdTold === 1 ? (['hold'] as const) : []),
  ]
}
