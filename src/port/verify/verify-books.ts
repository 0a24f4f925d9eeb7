import type { Books } from '../../store/books.ts'
import type { TrustedKeys } from '../../wire/keys.ts'
import type { Finding } from './finding.ts'
import { type LogVerdict, messagesOf, verifyLog, type Witnessed } from './verify-log.ts'
import { verifyMessages } from './verify-messages.ts'

export type BooksVerdict = {
  readonly findings: readonly Finding[]
  readonly messages: { readonly sent: number; readonly kept: number; readonly purged: number }
  readonly log: Pick<LogVerdict, 'size' | 'head' | 'acceptedLosses' | 'notProvable'>
  /** Who was asked what it remembers of this log. */
  readonly witnesses: readonly string[]
}

/**
 * Everything a port's file promises: that the file is whole, that each message and receipt is what somebody signed, that
 * the log is a chain, that what it tells of is there, and that it is the log its partners were shown.
 */
export function verifyBooks(
  books: Books,
  port: string,
  trusted: TrustedKeys,
  witnessed: readonly Witnessed[],
): BooksVerdict {
  const integrity = books.integrity()
  const file: readonly Finding[] =
    integrity === 'ok' ? [] : [{ table: 'file', id: '', verdict: 'UNREADABLE', what: integrity }]
  const { findings: inLog, ...log } = verifyLog(books.pages, witnessed)
  const ids = {
    outbox: new Set(books.ids('outbox')),
    inbox: new Set(books.ids('inbox')),
  }
  const gone = inLog.some(({ verdict }) => verdict === 'GAP' || verdict === 'EDITED')
    ? []
    : lost(books, ids)
  return {
    findings: [...file, ...verifyMessages(books, port, trusted), ...inLog, ...gone],
    messages: { sent: ids.outbox.size, kept: ids.inbox.size, purged: purgedOf(books) },
    log,
    witnesses: witnessed.map(({ by }) => by),
  }
}

/** Kept messages of which only header and receipt are left. */
function purgedOf(books: Books): number {
  let purged = 0
  for (const { purgedAt } of books.kept()) if (purgedAt !== null) purged += 1
  return purged
}

/** Rows the log tells of that are not there, and rows it does not tell of. */
function lost(
  books: Books,
  held: Readonly<Record<'outbox' | 'inbox', ReadonlySet<string>>>,
): readonly Finding[] {
  const told = { outbox: new Set<string>(), inbox: new Set<string>() }
  for (const { table, messageId } of messagesOf(books.pages())) told[table].add(messageId)
  return (['outbox', 'inbox'] as const).flatMap((table) => [
    ...[...told[table]]
      .filter((id) => !held[table].has(id))
      .map((id) => finding(table, id, 'the log tells of it, and it is not there')),
    ...[...held[table]]
      .filter((id) => !told[table].has(id))
      .map((id) => finding(table, id, 'it is there, and the log does not tell of it')),
  ])
}

const finding = (table: 'outbox' | 'inbox', id: string, what: string): Finding => ({
  table,
  id,
  verdict: 'MISSING',
  what,
})
