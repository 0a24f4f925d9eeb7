import { after } from '../../src/cli/after.ts'
import type { ResultsShelf } from '../../src/domain/reads/results-page.ts'
import { createConsoleApp } from '../../src/http/console/console-app.ts'
import { consolePortOf } from '../../src/http/console/console-port.ts'
import { createEventHub } from '../../src/http/console/event-hub.ts'
import type { ConsoleFiles } from '../../src/http/console/files.ts'
import { createExchangeApp } from '../../src/http/exchange-app.ts'
import { listen } from '../../src/http/listen.ts'
import { createPartnerClient } from '../../src/http/partner-client.ts'
import { createPortApp } from '../../src/http/port-app.ts'
import { type Pump, startPump } from '../../src/http/pump.ts'
import { TOKENS } from '../http/console/serving-console.ts'
import { storyBench } from '../http/console/story-bench.ts'
import type { StoryPort, TwoPorts } from '../support/two-ports.ts'

/** The two ports of a story, each behind its own server, sending each other what is due as real ports do. */
export async function livePair(
  t: TwoPorts,
  files: ConsoleFiles,
  results: ResultsShelf | null = null,
) {
  const served = new Map<string, Awaited<ReturnType<typeof serve>>>()
  for (const port of [t.origin, t.destination])
    served.set(port.id, await serve(t, port, files, results))
  const urlOf = (id: string) => served.get(id)?.url as string
  for (const port of [t.origin, t.destination])
    served.get(port.id)?.start(urlOf(port === t.origin ? t.destination.id : t.origin.id))
  const all = [...served.values()]
  return {
    origin: urlOf(t.origin.id),
    destination: urlOf(t.destination.id),
    /** Something reached the ports beside their servers. */
    poke() {
      for (const { poke } of all) poke()
    },
    async close() {
      for (const one of all) await one.close()
    },
  }
}

async function serve(
  t: TwoPorts,
  port: StoryPort,
  files: ConsoleFiles,
  results: ResultsShelf | null,
) {
  const onFault = (error: unknown): string => {
    throw error
  }
  let pump: Pump | undefined
  const poke = () => pump?.poke()
  const events = createEventHub(after, Date.now())
  const exchange = createExchangeApp({
    onFault,
    receive(method, bytes) {
      const received = port.receive(method, bytes)
      poke()
      return received
    },
  })
  const console = createConsoleApp({
    port: consolePortOf(port, poke),
    events,
    stage: null,
    bench: storyBench(port),
    results,
    tokens: TOKENS,
    files,
    onFault,
  })
  const server = await listen(createPortApp(exchange, console), { hostname: '127.0.0.1', port: 0 })
  let client: ReturnType<typeof createPartnerClient> | undefined
  return {
    url: server.url,
    poke,
    start(partner: string) {
      const road = createPartnerClient({ url: partner })
      client = road
      pump = startPump({
        port,
        send: ({ method, bytes }) => road.call(method, bytes),
        now: t.now,
        after,
        callsInFlight: 2,
        messagesAtOnce: 100,
        seen: 0,
        onEntries: (entries) =>
          events.publish({ event: 'entries', data: entries.map(({ event }) => event) }),
      })
    },
    async close() {
      await pump?.stop()
      await client?.close()
      events.close()
      await server.close()
    },
  }
}
