import type { AssistanceAnswer, AssistanceSubject } from '../../../domain/assistance.ts'
import type {
  AssistanceEntry,
  AssistancePage,
  AssistanceQuery,
} from '../../../domain/reads/assistance-page.ts'
import { percentile } from '../../../kernel/statistics.ts'
import { DAY, type Millis } from '../../../kernel/time.ts'
import type { AssistanceRow } from '../../../store/cases/requests.ts'
import { type Context, shipmentName } from '../../context.ts'
import { keysOfPlace, pageOf, placeText } from './place.ts'

/** Requests for assistance, the nearest deadline first, and how quickly they are answered. */
export function readAssistance(
  ctx: Context,
  { limit, after, state }: AssistanceQuery,
): AssistancePage {
  const now = ctx.clock.now()
  const [deadline = '-1', number = ''] = after === undefined ? [] : keysOfPlace(after)
  const place = { deadline: Number(deadline), number }
  const rows = ctx.store.requestReads.page(place, limit + 1, state ?? 'any')
  const { shown, next } = pageOf(rows, limit, (row) => placeText(row.deadline, row.number))
  return { now, figures: figuresOf(ctx, now), entries: shown.map((row) => entryOf(row, now)), next }
}

function entryOf(row: AssistanceRow, now: Millis): AssistanceEntry {
  const { number, deadline, askedAt, answeredAt } = row
  const answer = row.answer as AssistanceAnswer | null
  return {
    ...{ number, deadline, answer, askedAt, answeredAt },
    asker: row.own === 1 ? 'own' : 'partner',
    shipment: shipmentName(row),
    subject: row.subject as AssistanceSubject,
    isOverdue: deadline < now && (answer === null || answer === 'postponed'),
  }
}

function figuresOf({ store }: Context, now: Millis): AssistancePage['figures'] {
  const answered = store.requestReads.answered()
  const days = answered.flatMap(({ askedAt, answeredAt }) =>
    askedAt === null || answeredAt === null ? [] : [(answeredAt - askedAt) / DAY],
  )
  const median = percentile(days, 50)
  return {
    ...store.requestReads.figures(now),
    inTime: answered.filter(({ answeredAt, deadline }) => (answeredAt ?? deadline) <= deadline)
      .length,
    daysToAnswer: median === null ? null : Math.round(10 * median) / 10,
  }
}
