import type { CaseQuery } from '../../../domain/reads/casework.ts'
import type {
  OperationsPage,
  WarningEntry,
  WarningFigures,
} from '../../../domain/reads/operations-page.ts'
import type { Warning } from '../../../domain/warning.ts'
import { percentile } from '../../../kernel/statistics.ts'
import { HOUR, type Millis } from '../../../kernel/time.ts'
import type { WarningRow } from '../../../store/cases/warnings.ts'
import type { Context } from '../../context.ts'
import { pageOf } from './place.ts'

/** Warnings, newest first, and what came of them: as a whole, and in each phase of the operation. */
export function readOperations(ctx: Context, { limit, after }: CaseQuery): OperationsPage {
  const now = ctx.clock.now()
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : Number(after)
  const rows = ctx.store.warningReads.page(before, limit + 1, now)
  const { shown, next } = pageOf(rows, limit, ({ id }) => String(id))
  return {
    now,
    figures: figuresOf(ctx, 0, Number.MAX_SAFE_INTEGER, now),
    operation: ctx.operation?.name ?? null,
    phases: (ctx.operation?.phases ?? []).map(({ name, from, to }) => {
      return { name, from, to, figures: figuresOf(ctx, from, to, now) }
    }),
    entries: shown.map((row) => entryOf(ctx, row)),
    next,
  }
}

function figuresOf({ store }: Context, from: Millis, to: Millis, now: Millis): WarningFigures {
  const stretch = { from, to, now }
  const median = percentile(store.warningReads.waits(stretch), 50)
  return {
    ...store.warningReads.figures(stretch),
    hoursToFeedback: median === null ? null : Math.round((10 * median) / HOUR) / 10,
  }
}

function entryOf({ store }: Context, { id, ...row }: WarningRow): WarningEntry {
  const warning = store.documents.row(id).item as Warning
  const actions = store.warningReads.actionsOn(row.number)
  const { from, text, validTo } = warning
  const isOwn = row.source === 'own'
  const counted = actions.map(({ action, count }) => [action, count] as const)
  return {
    ...row,
    ...{ from, text, validTo },
    typology: warning.typology ?? null,
    feedbackDue: warning.feedbackDue ?? null,
    actions: isOwn ? Object.fromEntries(counted) : {},
    seizures: isOwn
      ? (actions.find(({ action }) => action === 'seizure')?.count ?? 0)
      : row.seizures,
  }
}
