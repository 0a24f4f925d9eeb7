import { SECOND } from '../kernel/time.ts'

/** What one exchange service takes on at once. Source: protocol section 4. */
export type ExchangeLimits = {
  /** Largest request body, in bytes. */
  readonly bodyBytes: number
  /** Bytes of request bodies held in memory at once, over all calls still arriving. */
  readonly arrivingBytes: number
  /** Calls in decoding or waiting for it; the next one is told to come back. */
  readonly callsAtOnce: number
  /** What `Retry-After` says, in seconds. */
  readonly retryAfterSeconds: number
}

export const EXCHANGE_LIMITS: ExchangeLimits = {
  bodyBytes: 1024 * 1024,
  arrivingBytes: 64 * 1024 * 1024,
  callsAtOnce: 8,
  retryAfterSeconds: 1,
}

/** How long one connection may take. Milliseconds. */
export type ServerTimes = {
  /** From the first byte of a request to the end of its headers. */
  readonly headerMs: number
  /** From the first byte of a request to the end of its body. */
  readonly requestMs: number
  /** How long an idle connection is kept for the next request. */
  readonly idleMs: number
  /** How long nothing may move on a connection while an answer is owed or not read. Streams of events speak more often. */
  readonly stalledMs: number
  /** How long `close` waits for calls under way before it cuts them. */
  readonly closeMs: number
}

export const SERVER_TIMES: ServerTimes = {
  headerMs: 10 * SECOND,
  requestMs: 30 * SECOND,
  idleMs: 5 * SECOND,
  stalledMs: 120 * SECOND,
  closeMs: 5 * SECOND,
}

/** What the sending side puts up with. */
export type ClientLimits = {
  /** From sending to the last byte of the answer, in ms. */
  readonly timeoutMs: number
  /** Largest answer body, in bytes. */
  readonly maxAnswerBytes: number
  /** Connections to one partner. */
  readonly connections: number
}

export const CLIENT_LIMITS: ClientLimits = {
  timeoutMs: 30 * SECOND,
  maxAnswerBytes: 1024 * 1024,
  connections: 8,
}
