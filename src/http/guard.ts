import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { connectError } from './connect-error.ts'
import { isLoopbackHost } from './loopback.ts'

const SECURITY_HEADERS = Object.entries({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
})

/**
 * Puts the headers on every answer that keep a browser from making anything of it. They go straight to Node's
 * response: a change of the finished one costs more than the rest of the call.
 */
export const securityHeaders: MiddlewareHandler<{ Bindings: HttpBindings }> = (c, next) => {
  for (const [name, value] of SECURITY_HEADERS) c.env.outgoing.setHeader(name, value)
  return next()
}

/**
 * Refuses with 403 what a web page makes a browser send: a `Host` that is none of ours (a rebound name), another
 * page's `Origin`, or a cross-site fetch. `hosts` are the names this server answers to besides loopback; `refuse` says
 * no in the words of the interface that is guarded.
 * Source: OWASP API8; Hono's `csrf()` lets cross-site `application/json` through.
 */
export function createGuard(
  hosts: readonly string[],
  refuse: (message: string) => Response = refuseCall,
): MiddlewareHandler {
  return async (c, next) => {
    const { incoming } = c.env as HttpBindings
    const host = hostInTarget(incoming.url) ?? c.req.header('host') ?? ''
    const name = hostName(host)
    if (!isLoopbackHost(name) && !hosts.includes(name))
      return refuse('this server does not go by that Host')
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
      return refuse('calls from pages of another origin are not answered')
    }
    const site = c.req.header('sec-fetch-site') ?? 'none'
    if (site !== 'none' && site !== 'same-origin')
      return refuse('calls from other sites are not answered')
    return next()
  }
}

/** A target may be a whole URL, and then its host counts, not the header; null when it is a path. Source: RFC 9112, 3.2.2. */
function hostInTarget(target: string | undefined): string | null {
  if (target === undefined || target.startsWith('/') || target === '*') return null
  return URL.parse(target)?.host ?? ''
}

const hostName = (host: string) => host.replace(/:\d+$/, '').toLowerCase()
const refuseCall = (message: string) => connectError('permission_denied', message)
