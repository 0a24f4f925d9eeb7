import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { EXCHANGE_METHODS, type ExchangeMethod, type Received } from '../domain/port-call.ts'
import { jsonBodies } from '../wire/json.ts'
import { readCallHeaders } from './call-headers.ts'
import { connectError } from './connect-error.ts'
import { createGate } from './gate.ts'
import { createGuard, securityHeaders } from './guard.ts'
import { createHealth, type Health } from './health.ts'
import { EXCHANGE_LIMITS, type ExchangeLimits } from './limits.ts'
import { createArrivingBytes, readBody } from './read-body.ts'

export const EXCHANGE_PATH = '/portpair.v1.ExchangeService'

export type ExchangeAppOptions = {
  /** The port. May answer later (a port elsewhere); its place at the gate is held until it does. */
  readonly receive: (method: ExchangeMethod, bytes: Uint8Array) => Received | Promise<Received>
  /** Told of an exception in `receive`; the name it gives the fault is all that the caller hears of it. */
  readonly onFault: (error: unknown, method: ExchangeMethod) => string
  /** Names this server answers to besides loopback, lower case, without port. */
  readonly hosts?: readonly string[]
  readonly limits?: Partial<ExchangeLimits>
  readonly health?: Health
}

export type ExchangeApp = Hono<{ Bindings: HttpBindings }>

/**
 * The exchange service of one port over the Connect unary protocol, plus `GET /healthz`. Needs a Node server under it
 * (`listen`). Errors: the table "outside of a call" of protocol section 3; everything about one message is an
 * outcome inside a 200. Source: connectrpc.com/docs/protocol.
 */
export function createExchangeApp(options: ExchangeAppOptions): ExchangeApp {
  const limits = { ...EXCHANGE_LIMITS, ...options.limits }
  const health = options.health ?? createHealth()
  const gate = createGate(limits.callsAtOnce)
  const arriving = createArrivingBytes(limits.arrivingBytes)
  const retryLater = (message: string) =>
    connectError('unavailable', message, {
      headers: { 'retry-after': String(limits.retryAfterSeconds) },
    })
  const app: ExchangeApp = new Hono()

  app.use(securityHeaders)
  app.use(createGuard(options.hosts ?? []))
  app.get('/healthz', (c) => c.json({ ok: true }))
  for (const method of EXCHANGE_METHODS) {
    app.post(`${EXCHANGE_PATH}/${method}`, async (c) => {
      const call = readCallHeaders(c.req.raw.headers)
      if (call.kind === 'refused') return call.response
      if (gate.isFull()) return retryLater('all places are taken')
      const body = await readBody(c.env.incoming, limits.bodyBytes, arriving)
      if (body.kind === 'too-large') {
        return connectError('resource_exhausted', `a body may have ${limits.bodyBytes} bytes`, {
          status: 413,
        })
      }
      if (body.kind === 'gone') return connectError('canceled', 'the body never came to its end')
      if (body.kind === 'no-room' || !gate.enter()) return retryLater('all places are taken')
      try {
        await gate.turn()
        if (call.deadline?.aborted)
          return connectError('deadline_exceeded', 'not begun within Connect-Timeout-Ms')
        const answered = await answer(options, method, call.json, body.bytes, retryLater)
        if (method === 'Deliver' && answered.ok) health.wrote()
        return answered
      } catch (error) {
        if (health.isStoreFull(error)) return retryLater('the store is full')
        return connectError(
          'internal',
          `internal error, known here as ${options.onFault(error, method)}`,
        )
      } finally {
        gate.leave()
      }
    })
    app.all(`${EXCHANGE_PATH}/${method}`, () =>
      connectError('unimplemented', 'call with POST', { status: 405, headers: { allow: 'POST' } }),
    )
  }
  app.notFound(() => connectError('unimplemented', 'no such method here', { status: 404 }))
  return app
}

async function answer(
  { receive }: ExchangeAppOptions,
  method: ExchangeMethod,
  isJson: boolean,
  body: Uint8Array,
  retryLater: (message: string) => Response,
): Promise<Response> {
  const request = isJson
    ? jsonBodies.request(method, body)
    : ({ kind: 'bytes', bytes: body } as const)
  if (request.kind === 'malformed') return connectError('invalid_argument', request.why)
  const received = await receive(method, request.bytes)
  if (received.kind === 'error') {
    return received.code === 'unavailable'
      ? retryLater(received.message)
      : connectError(received.code, received.message)
  }
  return isJson
    ? new Response(jsonBodies.response(method, received.bytes), {
        headers: { 'content-type': 'application/json' },
      })
    : new Response(received.bytes as Uint8Array<ArrayBuffer>, {
        headers: { 'content-type': 'application/proto' },
      })
}
