import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Agreement } from '../../src/agreement/agreement.ts'
import type { JournalEntry, JournalEvent } from '../../src/domain/journal.ts'
import type { Item, ItemKind } from '../../src/domain/message.ts'
import type { PartnerRulePolicy } from '../../src/domain/partner-rule.ts'
import type { Acted, Action, Answer, Delivery, Received, Seam } from '../../src/domain/port-call.ts'
import type { PortDocument } from '../../src/domain/port-document.ts'
import type { Operation } from '../../src/domain/reads/operations-page.ts'
import type { Millis } from '../../src/kernel/time.ts'
import type { InspectionPlan } from '../../src/port/context.ts'
import type { Port } from '../../src/port/port.ts'
import type { Learning } from '../../src/risk/learn/learn.ts'
import type { ListFile } from '../../src/risk/lists/lists.ts'
import type { RuleFile } from '../../src/risk/risk.ts'
import { Crash, makePort } from '../../src/sim/make-port.ts'
import { keptItem } from '../../src/wire/kept-item.ts'
import { emptyDatabase } from './empty-database.ts'
import { figures, routes } from './figures.ts'
import {
  agreementOf,
  goods,
  HAIPHONG,
  LOS_ANGELES,
  ruleFiles,
  START,
  withoutWaiting,
} from './make.ts'

// A crash in virtual time loses what was not committed, not what was not synced: memory is disk enough.
const RAM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

export const SEED = 'two-ports'

export type EventOf<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>

type KeptRow = {
  readonly kind: ItemKind
  readonly source: string
  readonly body: string | null
  readonly messageId: string | null
  readonly position: number
  readonly envelope: Uint8Array
}

/** A port of a story: the real one, with a clock the story sets and the crash it arms. */
export type StoryPort = ReturnType<typeof createStoryPort>

type Setup = {
  readonly agreement?: Agreement
  readonly ports?: readonly string[]
  readonly listFiles?: readonly ListFile[]
  /** More rules than those every story has. */
  readonly rules?: readonly RuleFile[]
  readonly inspection?: InspectionPlan
  readonly learning?: Learning | null
  readonly operation?: Operation
  readonly databaseMaxMiB?: number
  /** What both ports do with good rules of the other; without it they offer them. */
  readonly partnerRules?: PartnerRulePolicy
}

/** Nobody opens a box by lot, and no lane is topped up. */
const CRITERIA_ONLY: InspectionPlan = {
  randomPermille: 0,
  targets: { yellowPermille: 0, redPermille: 0 },
}

/** What may go wrong on the way; `request` and `answer` see the bytes and give what arrives, null for nothing. */
export type Way = {
  readonly request?: (bytes: Uint8Array, delivery: Delivery) => Uint8Array | null
  readonly answer?: (bytes: Uint8Array, delivery: Delivery) => Uint8Array | null
}

/** Two real ports that know each other, nothing between them but what the story carries. */
export function twoPorts(setup: Setup = {}) {
  const time = { now: START }
  const agreement = setup.agreement ?? withoutWaiting(agreementOf())
  const names = setup.ports ?? [HAIPHONG, LOS_ANGELES]
  const dir = mkdtempSync(join(RAM, 'portpair-story-'))
  const ports = new Map(
    names.map((id) => [
      id,
      createStoryPort({
        ...setup,
        id,
        ports: names,
        path: join(dir, `${id}.sqlite`),
        agreement,
        time,
      }),
    ]),
  )
  let closed = false
  const close = () => {
    if (closed) return
    closed = true
    for (const port of ports.values()) port.close()
    rmSync(dir, { recursive: true, force: true })
  }
  onTestFinished(close)
  const portOf = (id: string): StoryPort => {
    const port = ports.get(id)
    if (port === undefined) throw new Error(`the story has no port ${id}`)
    return port
  }

  const t = {
    dir,
    /** Before the end of the test, where one test has very many pairs. */
    close,
    origin: portOf(HAIPHONG),
    destination: portOf(LOS_ANGELES),
    portOf,
    now: () => time.now,
    wait(span: Millis): void {
      time.now += span
    },
    at(when: Millis): void {
      time.now = when
    },
    /** Calls of a port that are due now. */
    due: (port: StoryPort): readonly Delivery[] => {
      port.work()
      return port.due()
    },
    /** Carries one call there and its answer back. */
    carry(from: StoryPort, delivery: Delivery, way: Way = {}): Answer {
      const request =
        way.request === undefined ? delivery.bytes : way.request(delivery.bytes, delivery)
      const received =
        request === null ? null : portOf(delivery.recipient).receive(delivery.method, request)
      const answer = answerOf(received, way, delivery)
      from.settle(delivery, answer)
      return answer
    },
    /** Works a port once and carries everything that is due. Returns the calls it made. */
    send(from: StoryPort, way: Way = {}): readonly Delivery[] {
      const deliveries = t.due(from)
      for (const delivery of deliveries) t.carry(from, delivery, way)
      return deliveries
    },
    /** Sends to and fro, waiting as long as the ports ask for, until nothing is owed any more. */
    settleDown(until: Millis = time.now + 4 * 24 * 3_600_000): void {
      for (;;) {
        const next = [...ports.values()].flatMap((port) => wakeAt(port) ?? [])
        const soonest = Math.min(...next)
        if (next.length === 0 || soonest > until) return
        time.now = Math.max(time.now, soonest)
        for (const port of ports.values()) t.send(port)
      }
    },
  }
  return t
}

/** When a port wants to be woken, by the clock of the story. */
function wakeAt(port: StoryPort): Millis | null {
  const { nextAt } = port.work()
  return nextAt === null ? null : nextAt - port.skew
}

export type TwoPorts = ReturnType<typeof twoPorts>

function answerOf(received: Received | null, way: Way, delivery: Delivery): Answer {
  if (received === null) return { kind: 'silence', why: 'the request was lost' }
  if (received.kind === 'error') return { kind: 'silence', why: received.message }
  const bytes = way.answer === undefined ? received.bytes : way.answer(received.bytes, delivery)
  return bytes === null
    ? { kind: 'silence', why: 'the answer was lost' }
    : { kind: 'answer', bytes }
}

type PortOptions = Setup & {
  readonly id: string
  readonly ports: readonly string[]
  readonly path: string
  readonly agreement: Agreement
  readonly time: { now: Millis }
}

function createStoryPort(options: PortOptions) {
  const { id, ports, path, agreement, time, listFiles = [] } = options
  const { rules = [], inspection = CRITERIA_ONLY, learning = null } = options
  // The same files for every port of a story are read and compiled once.
  const files = rules.length === 0 ? ruleFiles : [...ruleFiles, ...rules]
  let armed: Seam | null = null
  let told = 0
  let agreed = agreement
  const seam = (passed: Seam) => {
    if (passed !== armed) return
    armed = null
    throw new Crash(`stopped dead at ${passed}`)
  }
  const open = (): Port =>
    makePort(
      {
        id,
        ports,
        path,
        seed: SEED,
        agreement: agreed,
        filedHere: ['manifest', 'import-declaration', 'security-filing'],
        ruleFiles: files,
        reference: { goods, figures, routes },
        listFiles,
        inspection,
        learning,
        operation: options.operation ?? null,
        ...(options.partnerRules && { partnerRules: options.partnerRules }),
        ...(options.databaseMaxMiB !== undefined && { databaseMaxMiB: options.databaseMaxMiB }),
      },
      { now: () => time.now + story.skew },
      seam,
    )
  let port: Port
  const story = {
    id,
    path,
    /** How far this port's clock is ahead of the story's. */
    skew: 0,
    file: (...documents: PortDocument[]): void => port.file(documents),
    act: (action: Action): Acted => port.act(action),
    /** Tells what is new since it was last asked: a log read anew each time makes a long story quadratic. */
    work: (seen = told) => {
      const worked = port.work(seen)
      told = worked.entries.at(-1)?.seq ?? told
      return worked
    },
    due: (limit = 1_000) => port.due(limit),
    receive: (...args: Parameters<Port['receive']>) => port.receive(...args),
    settle: (...args: Parameters<Port['settle']>) => port.settle(...args),
    record: (result: Parameters<Port['record']>[0]): void => port.record(result),
    queue: () => port.queue(100),
    worklist: (perDay: number) => port.worklist(perDay),
    certificate: (name: Parameters<Port['certificate']>[0]) => port.certificate(name),
    dossier: (name: string) => {
      const dossier = port.dossier(name, { purpose: 'audit', reader: 'tester' })
      if (dossier === null) throw new Error(`${id} knows no shipment ${name}`)
      return dossier
    },
    reads: () => port.reads,
    status: () => port.status(),
    /** The log as it stands in the file: looking costs no turn of work. */
    entries: (): readonly JournalEntry[] =>
      story
        .sql<{ entry: string }>('SELECT entry FROM log ORDER BY seq')
        .flatMap(({ entry }) => entry.split('\n'))
        .map((line) => JSON.parse(line) as JournalEntry),
    /** Every document as it lies in the file: an own one as JSON, a partner's in the message it came with. */
    kept: (): readonly { source: string; messageId: string | null; item: Item }[] =>
      story
        .sql<KeptRow>(
          `SELECT document.kind, source, body, document.message_id AS messageId, position, envelope FROM document
           LEFT JOIN inbox ON inbox.message_id = document.message_id ORDER BY id`,
        )
        .map(({ kind, source, body, messageId, position, envelope }) => ({
          source,
          messageId,
          item: body === null ? keptItem(envelope, kind, position) : JSON.parse(body),
        })),
    /** What the port's log says of one kind of event, oldest first. */
    events: <K extends JournalEvent['kind']>(kind: K): readonly EventOf<K>[] =>
      story
        .entries()
        .map(({ event }) => event)
        .filter((event): event is EventOf<K> => event.kind === kind),
    /** Runs until the port dies at this seam, and opens it again as a new process would. True when it died. */
    dieAt(place: Seam, run: () => void): boolean {
      armed = place
      try {
        run()
      } catch (error) {
        if (!(error instanceof Crash)) throw error
        story.reopen()
        return true
      }
      armed = null
      return false
    },
    reopen(under: Agreement = agreed): void {
      agreed = under
      port.close()
      port = open()
    },
    close: (): void => port.close(),
    /** A copy of the database as it is now. */
    backUp(file: string): void {
      port.saveTo(path)
      copyFileSync(path, file)
    },
    /** Puts an older copy in the place of the database, and opens the port on it. */
    restore(file: string): void {
      port.close()
      for (const tail of ['-wal', '-shm']) rmSync(`${path}${tail}`, { force: true })
      copyFileSync(file, path)
      port = open()
    },
    /** Raw SQL against the file, behind the port's back. */
    sql<R>(text: string, ...args: unknown[]): readonly R[] {
      const raw = new Database(path)
      try {
        const statement = raw.prepare(text)
        if (statement.reader) return statement.all(...args) as R[]
        statement.run(...args)
        return []
      } finally {
        raw.close()
      }
    },
  }
  if (!existsSync(path)) writeFileSync(path, emptyDatabase(RAM))
  port = open()
  return story
}
