import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadScenario } from '../../src/cli/run/load.ts'
import type { Delivery } from '../../src/domain/port-call.ts'
import { createPartnerClient } from '../../src/http/partner-client.ts'
import { percentile } from '../../src/kernel/statistics.ts'
import { makePort } from '../../src/sim/make-port.ts'
import { withoutWaiting } from '../support/make.ts'
import { manifests } from './manifests.ts'
import { ask } from './pair.ts'

/**
 * Messages of one consignment each, 64 calls at once, durable before each answer: with one transaction for each call, and
 * with one for those that arrive together and
 * their signatures checked on other threads meanwhile, as `serve` does. Nothing is scored. `node test/bench/singles.ts [messages]`
 */
const COUNT = Number(process.argv[2] ?? 2_000)
const AT_ONCE = 64
const ROUNDS = 5

/** Calls of one message each, sealed and signed beforehand. */
function calls(): readonly Delivery[] {
  const inputs = loadScenario('haiphong-los-angeles')
  const port = makePort(
    {
      ...{ id: 'VNHPH', ports: ['USLAX', 'VNHPH'], path: ':memory:', seed: 'bench' },
      ...{ agreement: withoutWaiting(inputs.agreement), ruleFiles: inputs.ruleFiles },
      reference: { goods: inputs.goods, figures: inputs.figures, routes: inputs.tables.routes },
      ...{ listFiles: inputs.listFiles, learning: null, filedHere: ['manifest'] },
      inspection: { randomPermille: 0, targets: { yellowPermille: 0, redPermille: 0 } },
    },
    { now: () => Date.now() },
    () => undefined,
  )
  const made = manifests('VNHPH', COUNT).flatMap((document) => {
    port.file([document])
    port.work(Number.MAX_SAFE_INTEGER)
    return port.due(1)
  })
  port.close()
  return made
}

const dir = mkdtempSync(join(tmpdir(), 'portpair-singles-'))
const ports = new Map(
  (['each', 'grouped'] as const).map((way) => [
    way,
    fork(new URL('./pair-port.ts', import.meta.url), [way], {
      serialization: 'advanced',
      execArgv: ['--max-semi-space-size=64'],
    }),
  ]),
)

/** Sends all of them to a fresh file, each sender the next when its last is answered. */
async function round(sealed: readonly Delivery[], way: 'each' | 'grouped', number: number) {
  const path = join(dir, `${way}-${number}.sqlite`)
  const child = ports.get(way) as ChildProcess
  const url = (await ask(child, { kind: 'open', id: 'USLAX', path })) as string
  const client = createPartnerClient({ url, place: { file: 'bench' }, connections: AT_ONCE })
  const latencies: number[] = []
  let next = 0
  const send = async () => {
    for (let call = sealed[next++]; call; call = sealed[next++]) {
      const begun = performance.now()
      const answer = await client.call(call.method, call.bytes)
      latencies.push(performance.now() - begun)
      if (answer.kind !== 'answer') throw new Error(`no answer: ${JSON.stringify(answer)}`)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, send))
  const perSecond = (sealed.length / (performance.now() - begun)) * 1_000
  await client.close()
  return { perSecond, p50: percentile(latencies, 50), p99: percentile(latencies, 99) }
}

const median = (values: readonly number[]) =>
  Math.round(([...values].sort((a, b) => a - b)[values.length >> 1] as number) * 10) / 10

type Round = Awaited<ReturnType<typeof round>>
const rounds = { each: [] as Round[], grouped: [] as Round[] }
try {
  const sealed = calls()
  for (let i = 0; i <= ROUNDS; i++)
    for (const way of ['each', 'grouped'] as const) {
      const done = await round(sealed, way, i)
      if (i > 0) rounds[way].push(done)
    }
} finally {
  for (const child of ports.values()) child.disconnect()
  rmSync(dir, { recursive: true, force: true })
}
const told = (way: keyof typeof rounds) => ({
  perSecond: median(rounds[way].map((one) => one.perSecond)),
  p50Ms: median(rounds[way].map((one) => one.p50 ?? 0)),
  p99Ms: median(rounds[way].map((one) => one.p99 ?? 0)),
})
const [each, grouped] = [told('each'), told('grouped')]
const result = {
  ...{ messages: COUNT, atOnce: AT_ONCE, rounds: ROUNDS, each, grouped },
  times: Math.round((grouped.perSecond / each.perSecond) * 100) / 100,
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
