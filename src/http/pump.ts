import type { JournalEntry } from '../domain/journal.ts'
import type { Answer, Delivery, PortVerbs, Worked } from '../domain/port-call.ts'
import { HOUR, type Millis, SECOND } from '../kernel/time.ts'
import { type After, createBell } from './bell.ts'
import { createHealth, type Health } from './health.ts'

export type PumpOptions = {
  readonly port: Pick<PortVerbs, 'work' | 'due' | 'settle'>
  /** Carries one call to its recipient; answers silence rather than throw. */
  readonly send: (delivery: Delivery) => Promise<Answer>
  readonly now: () => Millis
  readonly after: After
  /** Calls under way at once. */
  readonly callsInFlight: number
  /** Messages asked of the port at once. */
  readonly messagesAtOnce: number
  /** `seq` of the last journal entry the caller holds; 0 for none. */
  readonly seen: number
  /** Where the entries after it go, in order, none twice. Those of the last calls of a `stop` are only in the log. */
  readonly onEntries: (entries: readonly JournalEntry[]) => void
  readonly health?: Health
}

/** How long a port whose store is full is left alone. */
const FULL_REST: Millis = 5 * SECOND

/** The loop that makes a port live in real time. */
export type Pump = {
  /** Something happened to the port (`file`, `act`, `receive`, `record`): look now, not at `nextAt`. */
  readonly poke: () => void
  /** Begins no new call, settles those under way, and gives back `done`. */
  readonly stop: () => Promise<void>
  /** Resolves after `stop`; rejects when the port itself broke: watch it from the start. Either way nothing runs any more. */
  readonly done: Promise<void>
}

/**
 * Drives one port: work, take what is due, send, settle; then wait for `nextAt`, a poke or an answer. The port
 * decides synchronously, so two decisions never overlap; only calls do.
 */
export function startPump({
  port,
  send,
  now,
  callsInFlight,
  messagesAtOnce,
  onEntries,
  health = createHealth(),
  ...options
}: PumpOptions): Pump {
  const bell = createBell(options.after)
  const waiting: Delivery[] = []
  const inFlight = new Set<Promise<void>>()
  let seen = options.seen
  let stopping = false
  let broken: { readonly error: unknown } | null = null

  async function run(): Promise<void> {
    while (!stopping && broken === null) {
      const restFor = attempt(workOnce) ?? FULL_REST
      if (broken === null) await bell.rungWithin(restFor)
    }
    await Promise.all(inFlight)
    if (broken !== null) throw (broken as { error: unknown }).error
    for (const delivery of waiting)
      port.settle(delivery, { kind: 'silence', why: 'stopped before it was sent' })
  }

  /** How long there is nothing to do, as far as the port knows. */
  function workOnce(): Millis {
    const worked = port.work(seen)
    seen = worked.entries.at(-1)?.seq ?? seen
    if (worked.entries.length > 0) {
      health.wrote()
      onEntries(worked.entries)
    }
    const sent = sendDue()
    return restAfter(worked, sent, now())
  }

  function sendDue(): number {
    let sent = 0
    while (inFlight.size < callsInFlight) {
      if (waiting.length === 0) waiting.push(...port.due(messagesAtOnce))
      const delivery = waiting.shift()
      if (delivery === undefined) break
      const call: Promise<void> = carry(delivery).then(() => {
        inFlight.delete(call)
        bell.ring()
      })
      inFlight.add(call)
      sent += 1
    }
    return sent
  }

  async function carry(delivery: Delivery): Promise<void> {
    try {
      const answer = await send(delivery)
      attempt(() => port.settle(delivery, answer))
    } catch (error) {
      broken ??= { error }
    }
  }

  /**
   * A port that broke is not asked again; the loop ends and says why. A full store is no break: what it could not keep is
   * sent or asked again.
   */
  function attempt<T>(verb: () => T): T | undefined {
    if (broken !== null) return undefined
    try {
      return verb()
    } catch (error) {
      if (!health.isStoreFull(error)) broken = { error }
      return undefined
    }
  }

  const done = run()
  return {
    poke: bell.ring,
    stop() {
      stopping = true
      bell.ring()
      return done
    },
    done,
  }
}

/** A port may name a time that is past while all lines are busy: then a short rest, not a spin. Never longer than an hour. */
function restAfter(worked: Worked, sent: number, now: Millis): Millis {
  if (worked.nextAt === null) return HOUR
  return Math.min(HOUR, Math.max(worked.entries.length + sent > 0 ? 0 : 20, worked.nextAt - now))
}
