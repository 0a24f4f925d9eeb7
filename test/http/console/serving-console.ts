import { createHash } from 'node:crypto'
import { after } from '../../../src/cli/after.ts'
import type { ResultsShelf } from '../../../src/domain/reads/results-page.ts'
import { createConsoleApp } from '../../../src/http/console/console-app.ts'
import { consolePortOf } from '../../../src/http/console/console-port.ts'
import { createEventHub, type EventHub } from '../../../src/http/console/event-hub.ts'
import type { KeptToken } from '../../../src/http/console/tokens.ts'
import { createExchangeApp } from '../../../src/http/exchange-app.ts'
import { listen } from '../../../src/http/listen.ts'
import { createPortApp } from '../../../src/http/port-app.ts'
import { ROLES, type Role } from '../../../src/http/schemas/roles.ts'
import type { StoryPort } from '../../support/two-ports.ts'
import { closing } from '../closing.ts'
import { storyBench } from './story-bench.ts'

export const tokenOf = (role: Role) => `token-of-the-${role}`

export const TOKENS: readonly KeptToken[] = ROLES.map((role) => ({
  sha256: createHash('sha256').update(tokenOf(role)).digest('hex'),
  role,
  name: `${role}-1`,
}))

export type ServedConsole = {
  readonly url: string
  readonly events: EventHub
  readonly faults: unknown[]
  readonly call: (path: string, init?: RequestInit & { readonly role?: Role }) => Promise<Response>
}

/** The server of a story's port: its console, and the exchange service beside it. */
export async function servingConsole(
  port: StoryPort,
  { results = null }: { readonly results?: ResultsShelf | null } = {},
): Promise<ServedConsole> {
  const faults: unknown[] = []
  const onFault = (error: unknown) => `fault-${faults.push(error)}`
  const events = createEventHub(after, Date.now())
  const app = createPortApp(
    createExchangeApp({ receive: (method, bytes) => port.receive(method, bytes), onFault }),
    createConsoleApp({
      port: consolePortOf(port, () => {}),
      events,
      stage: null,
      bench: storyBench(port),
      results,
      tokens: TOKENS,
      files: new Map(),
      onFault,
    }),
  )
  const { url } = closing(await listen(app, { hostname: '127.0.0.1', port: 0 }))
  closing(events)
  return {
    url,
    events,
    faults,
    call: (path, { role, ...init } = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: {
          ...(role && { authorization: `Bearer ${tokenOf(role)}` }),
          ...(init.headers as Record<string, string>),
        },
      }),
  }
}

/** A body of JSON. */
export const posting = (body: unknown) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})
