import type { JournalEntry, JournalEvent } from '../../domain/journal.ts'
import { traceIdOf } from '../../exchange/traceparent.ts'
import { printable } from '../../kernel/printable.ts'
import { formatUtc } from '../../kernel/time.ts'

/** One line of the log of a server: JSON, control characters shown as text, nothing of a person or a company. */
export function logLine(
  at: number,
  level: Level,
  event: string,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const plain = Object.entries(more).map(([key, value]) => [
    key,
    typeof value === 'string' ? printable(value) : value,
  ])
  return `${JSON.stringify({ time: formatUtc(at), level, event, ...Object.fromEntries(plain) })}\n`
}
type Level = 'info' | 'warn' | 'error'

/** The line of an entry of the journal that tells of the exchange; null for what only the books are about. */
export function logLineOf({ at, event }: JournalEntry): string | null {
  const level = LEVELS[event.kind]
  if (level === undefined) return null
  const { kind, ...more } = event
  const trace =
    'messageId' in event && event.messageId !== '' ? { trace: traceIdOf(event.messageId) } : {}
  return logLine(at, level, kind, { ...more, ...trace })
}

const LEVELS: Partial<Record<JournalEvent['kind'], Level>> = {
  sealed: 'info',
  received: 'info',
  duplicate: 'info',
  acknowledged: 'info',
  refused: 'warn',
  rejected: 'warn',
  expired: 'error',
  'bad-receipt': 'warn',
  'item-refused': 'warn',
  'scoring-failed': 'error',
  reconciled: 'info',
  equivocation: 'error',
  witnessed: 'info',
}
