import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { loadServe } from '../../../src/cli/serve/load-serve.ts'
import { openServed } from '../../../src/cli/serve/open-serve.ts'
import { createExchangeApp } from '../../../src/http/exchange-app.ts'
import { listen } from '../../../src/http/listen.ts'
import { createPartnerClient } from '../../../src/http/partner-client.ts'
import { startPump } from '../../../src/http/pump.ts'
import { manifestsFrom } from './filed-manifests.ts'

/**
 * A served port as a process of its own, which files the manifests of a folder one by one (or none) and seals each alone:
 * what is counted is messages. It goes on where it was killed.
 */
const [config, folder] = process.argv.slice(2) as [string, string]
const inputs = loadServe(config)
const port = openServed(inputs)
const books = new Database(inputs.material.path, { readonly: true })
const [partner] = inputs.partners.values()
const client = createPartnerClient({ url: partner!.url })
const pump = startPump({
  port,
  send: ({ method, bytes }) => client.call(method, bytes),
  now: () => Date.now(),
  after: (ms, wake) => {
    const timer = setTimeout(wake, ms)
    return () => clearTimeout(timer)
  },
  callsInFlight: 4,
  messagesAtOnce: 800,
  seen: port.vitals().logEntries,
  onEntries: () => undefined,
})
const app = createExchangeApp({
  receive(method, bytes) {
    const received = port.receive(method, bytes)
    pump.poke()
    return received
  },
  onFault: (error) => {
    throw error
  },
})
const { host, port: at } = inputs.config.listen
const server = await listen(app, { hostname: host, port: at })
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
process.send?.('listening')
await fileAll()
if (!stop.signal.aborted)
  await new Promise((resolve) => stop.signal.addEventListener('abort', resolve))
await server.close()
await pump.stop()
await client.cut()
books.close()
port.close()
process.disconnect?.()

async function fileAll(): Promise<void> {
  const filed = books
    .prepare<[], number>("SELECT count(*) FROM document WHERE kind = 'manifest' AND source = 'own'")
    .pluck()
  const waits = books.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM share)').pluck()
  for (const document of folder === '' ? [] : manifestsFrom(folder, filed.get() ?? 0)) {
    port.file([document])
    port.work(Number.MAX_SAFE_INTEGER)
    pump.poke()
    await sleep(0)
    while (waits.get() === 1 && !stop.signal.aborted) await sleep(20)
    if (stop.signal.aborted) return
  }
}
