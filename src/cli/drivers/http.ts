import type { CallResult, PortCall, Received } from '../../domain/port-call.ts'
import { createExchangeApp, type ExchangeApp } from '../../http/exchange-app.ts'
import { listen } from '../../http/listen.ts'
import { createPartnerClient, type PartnerClient } from '../../http/partner-client.ts'
import { present } from '../../kernel/assert.ts'
import type { Witness } from '../../port/context.ts'
import { Crash, type PortSetup } from '../../sim/make-port.ts'
import type { Driver } from './driver.ts'
import { createLocalPort, databasePath, type LocalPort } from './local-port.ts'

type Served = {
  readonly local: LocalPort
  readonly url: string
  readonly client: PartnerClient
  readonly close: () => Promise<void>
  /** What broke inside the server's last call; a planned crash is nothing. */
  readonly fault: () => unknown
}

/** A driver whose ports are reached in this process, each at its address. */
export type HttpDriver = Driver & {
  readonly local: (port: string) => LocalPort
  readonly url: (port: string) => string
}

/** What a server of a port serves: by default the exchange service alone. */
export type Serves = (port: string, exchange: ExchangeApp) => Parameters<typeof listen>[0]

/** Two real servers on loopback sockets in this process: what a port receives, it receives over HTTP. */
export async function createHttpDriver(
  setups: readonly PortSetup[],
  serves: Serves = (_, exchange) => exchange,
  witnessOf: (port: string) => Witness | undefined = () => undefined,
): Promise<HttpDriver> {
  const served = new Map<string, Served>()
  const find = (port: string) => present(served.get(port), `${port} is a port of the run`)
  try {
    for (const setup of setups)
      served.set(setup.id, await serve(setup, serves, witnessOf(setup.id)))
  } catch (error) {
    for (const one of served.values()) {
      await stop(one)
      one.local.port().close()
    }
    throw error
  }

  async function receive(
    call: PortCall & { call: 'receive' },
    { local, client, fault }: Served,
  ): Promise<CallResult> {
    local.prepare(call)
    const received = await receiveOver(client, call)
    if (fault() !== undefined) throw fault()
    return local.died() ? { kind: 'crashed' } : { kind: 'done', value: received }
  }

  return {
    local: (port) => find(port).local,
    url: (port) => find(port).url,
    perform(call) {
      const found = find(call.port)
      return call.call === 'receive' ? receive(call, found) : found.local.perform(call)
    },
    async close(dir) {
      for (const one of served.values()) await stop(one)
      for (const [id, { local }] of served) {
        if (dir !== null) local.port().saveTo(databasePath(dir, id))
        local.port().close()
      }
    },
  }
}

async function stop({ client, close }: Served): Promise<void> {
  await client.close()
  await close()
}

/** Sends a call to a port's server and gives back what it said; no readable answer counts as unavailable. */
export async function receiveOver(
  client: PartnerClient,
  call: PortCall & { call: 'receive' },
): Promise<Received> {
  const answer = await client.call(...call.args)
  if (answer.kind === 'answer') return answer
  return { kind: 'error', code: 'unavailable', message: answer.why }
}

async function serve(
  setup: PortSetup,
  serves: Serves,
  witness: Witness | undefined,
): Promise<Served> {
  const local = createLocalPort(setup, undefined, witness)
  let broken: unknown
  const app = createExchangeApp({
    receive: (method, bytes) => local.port().receive(method, bytes),
    onFault: (error) => {
      // Told to the run, which stops: behind HTTP a broken promise of ours would look like silence.
      if (!(error instanceof Crash)) broken = error
      return 'fault'
    },
  })
  const { url, close } = await listen(serves(setup.id, app), { hostname: '127.0.0.1', port: 0 })
  return {
    local,
    url,
    client: createPartnerClient({ url, place: { file: 'run' } }),
    close,
    fault: () => broken,
  }
}
