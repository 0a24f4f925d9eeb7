import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import { EXCHANGE_PATH, type ExchangeApp } from './exchange-app.ts'

/** One server of a port: partners call the exchange service, people the console. */
export function createPortApp(exchange: ExchangeApp, console: Hono<{ Bindings: HttpBindings }>) {
  return {
    /** `listen` makes servers of HTTP/1 only. */
    fetch(request: Request, env: HttpBindings | Http2Bindings) {
      const { pathname } = new URL(request.url)
      const isPartner = pathname.startsWith(`${EXCHANGE_PATH}/`) || pathname === '/healthz'
      return (isPartner ? exchange : console).fetch(request, env as HttpBindings)
    },
  }
}
