import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { createGuard } from '../guard.ts'
import { createArrivingBytes, readBody } from '../read-body.ts'
import { MAY } from '../schemas/roles.ts'
import { type ConsoleFiles, serveFile } from './files.ts'
import { type Backstage, HANDLERS } from './handlers.ts'
import { problem } from './problem.ts'
import { ROUTES, type Route } from './routes.ts'
import { consoleHeaders } from './security.ts'
import { bearerOf, type KeptToken } from './tokens.ts'

export type ConsoleAppOptions = Backstage & {
  readonly tokens: readonly KeptToken[]
  readonly files: ConsoleFiles
  /** Told of an exception; the name it gives the fault is all that the caller hears of it. */
  readonly onFault: (error: unknown) => string
  /** Names this server answers to besides loopback, lower case, without port. */
  readonly hosts?: readonly string[]
}

type Env = { Bindings: HttpBindings }

const BODY_MAX = 64 * 1024
const BODIES_MAX = 4 * 1024 * 1024

/** The console of one port: its page, and the JSON interface behind it. */
export function createConsoleApp(options: ConsoleAppOptions): Hono<Env> {
  const app = new Hono<Env>()
  const bodies = createArrivingBytes(BODIES_MAX)
  app.use(consoleHeaders)
  app.use(createGuard(options.hosts ?? [], (detail) => problem('foreign-page', detail)))
  for (const [name, route] of Object.entries(ROUTES) as [keyof typeof ROUTES, Route][]) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1')
    app.on(route.method, path, async (c) => {
      const who = bearerOf(c.req.header('authorization'), options.tokens)
      const stop = authorise(route, who)
      if (stop !== null) return stop
      const parameters = parsed(route.parameters, c.req.query())
      if (parameters instanceof Response) return parameters
      const body = route.body && (await readJson(c, route.body, bodies))
      if (body instanceof Response) return body
      const call = {
        name: c.req.param('name') ?? '',
        parameters,
        body,
        who,
        lastEventId: c.req.header('last-event-id'),
        hangUp: () => void c.env.outgoing.destroy(),
      }
      const handler = HANDLERS[name] as (backstage: Backstage, call: unknown) => unknown
      const answer = await handler(options, call)
      if (answer instanceof Response) return answer
      return c.json(answer as object, 200, { 'cache-control': 'no-store' })
    })
  }
  app.all('/api/*', (c) => {
    const paths = Object.values(ROUTES).map(
      ({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    )
    return paths.some((path) => path.test(c.req.path))
      ? problem('wrong-method', 'Not with this method.')
      : problem('unknown-call', 'No such call here: see /api/openapi.json.')
  })
  app.get(
    '*',
    (c) => serveFile(options.files, c.req.path) ?? problem('unknown-page', 'No such page here.'),
  )
  app.notFound(() => problem('wrong-method', 'Read pages with GET.'))
  app.onError((error) =>
    problem('our-fault', `Internal error, known here as ${options.onFault(error)}.`),
  )
  return app
}

function authorise({ needs }: Route, who: KeptToken | null): Response | null {
  if (needs === null) return null
  if (who === null)
    return problem('no-token', 'This needs a token: Authorization: Bearer …', {
      'www-authenticate': 'Bearer',
    })
  return MAY[who.role].includes(needs)
    ? null
    : problem('wrong-role', `This is not for the role ${who.role}.`)
}

function parsed(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined
  const read = schema.safeParse(value)
  return read.success ? read.data : problem('not-understood', z.prettifyError(read.error))
}

async function readJson(
  c: Context<Env>,
  schema: z.ZodType,
  bodies: ReturnType<typeof createArrivingBytes>,
): Promise<unknown> {
  if (!/^application\/json(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    return problem('not-json-type', 'Send application/json.')
  const body = await readBody(c.env.incoming, BODY_MAX, bodies)
  if (body.kind === 'too-large') return problem('too-large', `A body may have ${BODY_MAX} bytes.`)
  if (body.kind !== 'body') return problem('cut-short', 'The body could not be taken in.')
  try {
    return parsed(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.bytes)))
  } catch {
    return problem('not-json', 'The body is no JSON.')
  }
}
