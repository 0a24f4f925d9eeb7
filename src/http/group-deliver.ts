import type { ExchangeMethod, Received } from '../domain/port-call.ts'
import { present } from '../kernel/assert.ts'
import {
  decodeDeliverResponse,
  encodeDeliverRequest,
  encodeDeliverResponse,
  MESSAGES_MAX,
  splitDeliverRequest,
} from '../wire/deliver.ts'
import { EXCHANGE_LIMITS } from './limits.ts'

type Receive = (method: ExchangeMethod, bytes: Uint8Array) => Received

/** Calls `done` once, in a later turn or at once. */
export type CheckAhead = (envelope: Uint8Array, done: () => void) => void

type Waiting = {
  readonly bytes: Uint8Array
  readonly envelopes: readonly Uint8Array[]
  readonly resolve: (received: Received) => void
  readonly reject: (error: unknown) => void
}

/**
 * Group commit: calls of `Deliver` that arrive together are handed to the port as one, so that one sync of the disk makes
 * all of them durable. Each call gets the results of its own messages, as it would alone. A call that arrives alone waits
 * for nothing but the next turn of the event loop, and for `checkAhead` where it is given: what can be done for an envelope
 * on other threads before the port, which is one thread, has it. Calls of a group are in the order in which that ended.
 */
export function groupDeliver(
  receive: Receive,
  checkAhead: CheckAhead = notAhead,
): (method: ExchangeMethod, bytes: Uint8Array) => Received | Promise<Received> {
  let waiting: Waiting[] = []
  let seen = 0
  /** Calls whose envelopes are being checked: they come before long, all at once they are one transaction. */
  let checking = 0
  let looks = false
  const lookNext = () => {
    if (looks || waiting.length === 0) return
    looks = true
    setImmediate(look)
  }
  /** As long as calls keep coming turn by turn they are waited for, up to what one call may hold. */
  const look = () => {
    looks = false
    const hasRoom = countOf(waiting) < MESSAGES_MAX
    // Whoever is checked last looks again.
    if (checking > 0 && hasRoom) return
    if (waiting.length > seen && hasRoom) {
      seen = waiting.length
      lookNext()
      return
    }
    const group = firstOf(waiting)
    waiting = waiting.slice(group.length)
    seen = 0
    lookNext()
    answerAll(receive, group)
  }
  return (method, bytes) => {
    if (method !== 'Deliver') return receive(method, bytes)
    const split = splitDeliverRequest(bytes)
    if (split.kind === 'malformed') return receive(method, bytes)
    const { envelopes } = split
    return new Promise((resolve, reject) => {
      checking++
      whenAll(envelopes, checkAhead, () => {
        checking--
        waiting.push({ bytes, envelopes, resolve, reject })
        lookNext()
      })
    })
  }
}

/** Calls `then` once all of them were checked. */
function whenAll(envelopes: readonly Uint8Array[], check: CheckAhead, then: () => void): void {
  const open = new Set(envelopes)
  for (const envelope of envelopes) {
    const done = () => {
      if (open.delete(envelope) && open.size === 0) then()
    }
    try {
      check(envelope, done)
    } catch {
      // The port checks it as it would have anyway.
      done()
    }
  }
}

/** Nothing can be done ahead. */
const notAhead: CheckAhead = (_, done) => done()

const countOf = (calls: readonly Waiting[]) =>
  calls.reduce((sum, { envelopes }) => sum + envelopes.length, 0)

/** As many of the first calls as one call may hold, in messages and in bytes: nobody else is heard while they are kept. */
function firstOf(calls: readonly Waiting[]): readonly Waiting[] {
  let [messages, bytes] = [0, 0]
  const end = calls.findIndex((call, i) => {
    messages += call.envelopes.length
    bytes += call.bytes.length
    return messages > MESSAGES_MAX || (i > 0 && bytes > EXCHANGE_LIMITS.bodyBytes)
  })
  return end === -1 ? calls : calls.slice(0, end)
}

function answerAll(receive: Receive, group: readonly Waiting[]): void {
  try {
    const together = group.length > 1 ? receiveTogether(receive, group) : null
    for (const [i, call] of group.entries()) {
      const received = together?.[i]
      if (received !== undefined) call.resolve(received)
      else answerAlone(receive, call)
    }
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}

/** Null when the port would not have them together: then each is asked for alone, so that nobody pays for another. */
function receiveTogether(receive: Receive, group: readonly Waiting[]): readonly Received[] | null {
  let received: Received
  try {
    received = receive('Deliver', encodeDeliverRequest(group.flatMap((one) => one.envelopes)))
  } catch {
    return null
  }
  if (received.kind === 'error') return null
  const results = present(
    decodeDeliverResponse(received.bytes, countOf(group)),
    'a port answers every message of a call',
  )
  let at = 0
  return group.map(({ envelopes }): Received => {
    const own = results.slice(at, at + envelopes.length)
    at += envelopes.length
    return { kind: 'answer', bytes: encodeDeliverResponse(own) }
  })
}

function answerAlone(receive: Receive, { bytes, resolve, reject }: Waiting): void {
  try {
    resolve(receive('Deliver', bytes))
  } catch (error) {
    reject(error)
  }
}
