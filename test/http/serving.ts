import type { ExchangeMethod, Received } from '../../src/domain/port-call.ts'
import { createExchangeApp, type ExchangeAppOptions } from '../../src/http/exchange-app.ts'
import type { ServerTimes } from '../../src/http/limits.ts'
import { listen, type TlsFiles } from '../../src/http/listen.ts'
import { closing } from './closing.ts'

export type Serving = {
  readonly url: string
  /** Calls that reached `receive`. */
  readonly calls: { method: ExchangeMethod; bytes: string }[]
  readonly faults: unknown[]
}

/** A running exchange service on loopback; `receive` answers with the bytes it got, unless told otherwise. */
export async function serving(
  options: Partial<ExchangeAppOptions> & {
    times?: Partial<ServerTimes>
    tls?: TlsFiles
    maxConnections?: number
  } = {},
): Promise<Serving> {
  const calls: Serving['calls'] = []
  const faults: unknown[] = []
  const { times, tls, maxConnections, receive = echo, ...rest } = options
  const app = createExchangeApp({
    onFault: (error) => `fault-${faults.push(error)}`,
    ...rest,
    receive: (method, bytes) => {
      calls.push({ method, bytes: Buffer.from(bytes.subarray(0, 16)).toString() })
      return receive(method, bytes)
    },
  })
  const server = closing(
    await listen(app, {
      hostname: '127.0.0.1',
      port: 0,
      ...(times === undefined ? {} : { times }),
      ...(tls === undefined ? {} : { tls }),
      ...(maxConnections === undefined ? {} : { maxConnections }),
    }),
  )
  return { url: server.url, calls, faults }
}

const echo = (_: ExchangeMethod, bytes: Uint8Array): Received => ({ kind: 'answer', bytes })
