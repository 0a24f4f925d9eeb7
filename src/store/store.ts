import { drizzle } from 'drizzle-orm/better-sqlite3'
import { assert } from '../kernel/assert.ts'
import { createAgenda } from './agenda.ts'
import { createAssessments } from './assessments.ts'
import { createAssistance } from './assistance.ts'
import { createBills } from './bills.ts'
import { messagesByName } from './books.ts'
import { createRequestReads } from './cases/requests.ts'
import { createStandingReads } from './cases/standing.ts'
import { createWarningReads } from './cases/warnings.ts'
import { createCasework } from './casework.ts'
import { createDecisions } from './decisions.ts'
import { createDocuments, type ReadItem } from './documents.ts'
import { createEquivocations } from './equivocations.ts'
import { createExchangeReads } from './exchange-reads.ts'
import { createFeedback } from './feedback.ts'
import { createInbox } from './inbox.ts'
import { createItemCache } from './item-cache.ts'
import { createLearning } from './learning.ts'
import { createLinks } from './links.ts'
import { lockDatabase } from './lock.ts'
import { createLog } from './log.ts'
import { createNotices } from './notices.ts'
import { boundSize, openDatabase, type Sqlite } from './open.ts'
import { createOutbox } from './outbox.ts'
import { createParties } from './parties.ts'
import { createPartnerRules } from './partner-rules.ts'
import { preparedNow } from './prepare-late.ts'
import { createProcedures } from './procedures.ts'
import { createQueueGoods } from './queue-goods.ts'
import { createQueuePages } from './queue-pages.ts'
import { createRecords } from './records.ts'
import { createRegister } from './register.ts'
import { createRetention } from './retention.ts'
import { createScoringFailures } from './scoring-failures.ts'
import { createShares } from './shares.ts'
import { createShipmentRows } from './shipment-rows.ts'
import { createShipments } from './shipments.ts'
import { StoreError } from './store-error.ts'

/** Everything one port remembers. One writer for each file. */
export type Store = ReturnType<typeof openStore>

/**
 * Opens the store of a port; `extend` and `emptyHead` are the formula of its log's chain, `readItem` that of its messages.
 * `maxMiB` bounds its file; null: only the disk does. `image`: what a store in memory held when it was opened before.
 */
export function openStore(
  path: string,
  port: string,
  extend: (head: Uint8Array, entry: string) => Uint8Array,
  emptyHead: Uint8Array,
  readItem: ReadItem,
  maxMiB: number | null = null,
  image: Uint8Array | null = null,
) {
  const unlock = lockDatabase(path)
  const sqlite = opened(image ?? path, unlock)
  if (maxMiB !== null) boundSize(sqlite, maxMiB)
  const db = drizzle(sqlite)
  const cache = createItemCache()
  const rows = createShipmentRows()
  const notices = createNotices(sqlite, (document) => documents.sized(document))
  const documents = createDocuments(sqlite, cache, readItem, notices)
  const records = createRecords(sqlite, documents.heldItem)
  const links = createLinks(sqlite)
  const parties = createParties(sqlite)
  const bills = createBills(sqlite, rows, links)
  const assessments = createAssessments(sqlite)
  const log = createLog(sqlite, port, extend, emptyHead)
  const register = createRegister(sqlite)
  const shares = createShares(sqlite)
  const partnerRules = createPartnerRules(sqlite)
  const agenda = createAgenda(sqlite, () => shares.nextFor(NOBODY))
  const scoringFailures = createScoringFailures(sqlite)
  const writer = log.writer()
  if (writer !== null && writer !== port) {
    sqlite.close()
    unlock()
    throw new StoreError(`${path} is the database of ${writer}, not of ${port}`)
  }
  const store = {
    path,
    shipments: createShipments(sqlite, cache, rows, bills, links, shares),
    documents,
    records,
    links,
    parties,
    bills,
    assessments,
    equivocations: createEquivocations(sqlite),
    scoringFailures,
    notices,
    feedback: createFeedback(sqlite),
    register,
    retention: createRetention(sqlite, rows, links),
    assistance: createAssistance(sqlite),
    learning: createLearning(sqlite),
    shares,
    outbox: createOutbox(db),
    inbox: createInbox(db),
    casework: createCasework(sqlite),
    decisions: createDecisions(sqlite),
    partnerRules,
    procedures: createProcedures(sqlite),
    exchangeReads: createExchangeReads(sqlite),
    messages: messagesByName(sqlite),
    queuePages: createQueuePages(sqlite),
    queueGoods: createQueueGoods(sqlite),
    warningReads: createWarningReads(sqlite),
    requestReads: createRequestReads(sqlite),
    standingReads: createStandingReads(sqlite),
    log,
    agenda,
    withTx: createWithTx(sqlite, {
      begin: () => {
        for (const part of [cache, records, rows, register]) part.trim()
        log.begin()
      },
      beforeCommit: () => {
        links.flush()
        register.flush()
        log.flush()
      },
      ended: agenda.forget,
      rolledBack: () => {
        for (const part of remembering) part.forget()
      },
    }),
    /** Prepares every statement there is, so that one that is wrong is found before it is needed; gives how many. */
    prepareAll: (): number => preparedNow(sqlite),
    integrity: (): string => String(sqlite.pragma('integrity_check', { simple: true })),
    /** Writes an in-memory store to a file; a store on a file only folds its write-ahead log in. */
    saveTo(file: string): void {
      if (path === ':memory:') sqlite.prepare('VACUUM INTO ?').run(file)
      else sqlite.pragma('wal_checkpoint(TRUNCATE)')
    },
    /** All that was committed, for opening a store in memory a second time. */
    image: (): Uint8Array => sqlite.serialize(),
    close(): void {
      sqlite.close()
      unlock()
    },
  }
  // Every part that can forget, so that none has to be added by hand; two are not handed out.
  const parts: readonly unknown[] = [cache, rows, ...Object.values(store)]
  const remembering = parts.filter(remembers)
  return store
}

/** A part that keeps in memory what a rollback may make untrue. */
type Remembering = { forget(): void }

const remembers = (part: unknown): part is Remembering =>
  typeof part === 'object' && part !== null && 'forget' in part

const NOBODY: ReadonlySet<string> = new Set()

function opened(from: string | Uint8Array, unlock: () => void): Sqlite {
  try {
    return openDatabase(from)
  } catch (error) {
    unlock()
    throw error
  }
}

/** What the parts of a store that remember things do around a transaction. */
type Hooks = {
  readonly begin: () => void
  readonly beforeCommit: () => void
  /** It has committed or was rolled back. */
  readonly ended: () => void
  readonly rolledBack: () => void
}

/**
 * One decision, one transaction. Takes the write lock at once; an `async` body would commit early, so it is refused. What
 * is kept in memory beside the store changes in `onCommit`, or a rollback would leave the two apart.
 */
function createWithTx(sqlite: Sqlite, hooks: Hooks) {
  // Prepared once: the library's own wrapper is made anew for every body that is given to it.
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((text) =>
    sqlite.prepare(text),
  )
  return <T>(body: () => T, onCommit?: () => void): T => {
    let done = false
    hooks.begin()
    try {
      begin?.run()
      const value = body()
      assert(
        !(value instanceof Promise),
        'a transaction is synchronous: its body must not return a promise',
      )
      hooks.beforeCommit()
      commit?.run()
      done = true
      onCommit?.()
      return value
    } finally {
      // SQLite may have rolled back by itself, as on a full disk.
      if (!done && sqlite.inTransaction) rollback?.run()
      if (!done) hooks.rolledBack()
      hooks.ended()
    }
  }
}
