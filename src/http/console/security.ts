import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

/** Nothing but what this server itself gives: no inline code, no other host, no frame around it. Source: faults A-28. */
export const CONSOLE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ')

const HEADERS = Object.entries({
  'content-security-policy': CONSOLE_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
})

/** Puts the headers on every answer of the console, refusals among them. */
export const consoleHeaders: MiddlewareHandler<{ Bindings: HttpBindings }> = (c, next) => {
  for (const [name, value] of HEADERS) c.env.outgoing.setHeader(name, value)
  return next()
}
