import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { PortVitals } from '../domain/port-vitals.ts'
import { HOUR, type Millis, SECOND } from '../kernel/time.ts'
import { createGuard, securityHeaders } from './guard.ts'
import type { Health } from './health.ts'
import type { Metrics } from './metrics.ts'

/** Longer than this without a comparison of books, and nobody could prove the newest part of the log. Source: X-Road. */
export const WITNESS_AGE_MAX: Millis = 4 * HOUR

export type OperationsOptions = {
  readonly vitals: () => PortVitals
  readonly health: Pick<Health, 'storeFull'>
  readonly metrics: Pick<Metrics, 'render'>
  readonly now: () => Millis
}

/** What machines that watch a port ask: is it alive, is it ready, how is it. For a loopback address of its own. */
export function createOperationsApp({ vitals, health, metrics, now }: OperationsOptions) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(securityHeaders)
  app.use(createGuard([]))
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', (c) => {
    const state = readiness(vitals(), health.storeFull(), now())
    return c.json(state, state.ready ? 200 : 503)
  })
  app.get('/metrics', () => {
    const text = metrics.render(vitals(), health.storeFull(), now())
    return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4' } })
  })
  return app
}

/** Ready: the store takes writes, nothing of it is gone, and every partner has compared books lately. */
export function readiness({ regressedBy, partners }: PortVitals, storeFull: boolean, now: Millis) {
  const unwitnessed = partners
    .filter((each) => !isWitnessed(each, now))
    .map(({ partner }) => partner)
  const state = storeFull
    ? 'degraded: store_full'
    : partners.some(({ equivocated }) => equivocated)
      ? 'degraded: equivocation'
      : regressedBy > 0
        ? 'degraded: regressed'
        : unwitnessed.length > 0
          ? 'degraded: not_witnessed'
          : 'ready'
  const ages = partners.map(({ partner, comparedAt }) => ({
    partner,
    witnessAgeSeconds: comparedAt === null ? null : Math.max(0, now - comparedAt) / SECOND,
  }))
  return { ready: state === 'ready', state, partners: ages }
}

/** True while a partner's witness is recent enough to take more from it. */
export function isWitnessed({ comparedAt }: PortVitals['partners'][number], now: Millis): boolean {
  return comparedAt !== null && now - comparedAt <= WITNESS_AGE_MAX
}
