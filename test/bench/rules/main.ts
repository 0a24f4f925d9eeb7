import { cpus } from 'node:os'
import { compileGenerated } from '../../../src/risk/compile/compile-generated.ts'
import {
  assess,
  compilePack,
  deriveFacts,
  type Facts,
  type FactValues,
  scoreOf,
} from '../../../src/risk/risk.ts'
import { forBits } from '../../../src/risk/score/verdict.ts'
import { hitsByHand, scoreByHand } from './by-hand.ts'
import { createJsonRules } from './json-rules.ts'
import { benchPack } from './pack.ts'
import { reference, shipments } from './views.ts'
import { createZen } from './zen.ts'

const SHIPMENTS = 10_000
const SLOW = 1_000
const ROUNDS = 7
const WARM_UP = 15
const IN_FLIGHT = 1_000

const made = [...shipments(SHIPMENTS)]
const generated = compileGenerated(benchPack)
const closures = compilePack(benchPack)
const jsonRules = createJsonRules()
const zen = createZen()

let facts: readonly Facts[] = []
const rounds = { derive: [] as number[] }
for (let round = 0; round <= ROUNDS; round++) {
  const micros = timed(() => {
    facts = made.map(({ view, now }) => deriveFacts(view, reference, now))
  })
  if (round > 0) rounds.derive.push(micros / SHIPMENTS)
}
const values = facts.map((one) => one.values)
const now = made[0]?.now ?? 0

/** CPU of this process, so that neighbours on the machine count for less; the threads of zen count too. */
function timed(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
/** Wall or CPU, whichever is less: what flatters the opponent, on a busy machine and with threads of its own. */
async function timedAsync(work: () => Promise<void>): Promise<number> {
  const before = { wall: performance.now(), cpu: process.cpuUsage() }
  await work()
  const { user, system } = process.cpuUsage(before.cpu)
  return Math.min((performance.now() - before.wall) * 1_000, user + system)
}

const engines: Record<string, () => number | Promise<number>> = {
  'by hand, score': () => timed(() => values.forEach((one) => void scoreByHand(one))) / SHIPMENTS,
  'generated, score': () =>
    timed(() => values.forEach((one) => void scoreOf(generated, one, now))) / SHIPMENTS,
  'generated, with reasons': () =>
    timed(() => facts.forEach((one) => void assess(generated, one, now))) / SHIPMENTS,
  'closures, score': () =>
    timed(() => values.forEach((one) => void scoreOf(closures, one, now))) / SHIPMENTS,
  'json-rules-engine': async () =>
    (await timedAsync(async () => {
      for (const one of values.slice(0, SLOW)) await jsonRules(one)
    })) / SLOW,
  'zen-engine, awaited': async () =>
    (await timedAsync(async () => {
      for (const one of values.slice(0, SLOW)) await zen(one)
    })) / SLOW,
  'zen-engine, 1,000 in flight': async () =>
    (await timedAsync(async () => {
      await Promise.all(values.slice(0, IN_FLIGHT).map(zen))
    })) / IN_FLIGHT,
}

const hits = new Int32Array(64)
const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((one) => b.includes(one))
function ours(one: FactValues): number[] {
  const found: number[] = []
  generated.judge.hits(one, now, generated.verdict)
  forBits(generated.verdict.hits, (bit) => found.push(bit))
  return found
}

const verdicts = { hand: 0, closures: 0, jsonRules: 0, zen: 0, scores: 0, hits: 0 }
for (const one of values) {
  const found = ours(one)
  verdicts.hits += found.length
  closures.judge.hits(one, now, closures.verdict)
  if (closures.verdict.hits.every((word, i) => word === generated.verdict.hits[i]))
    verdicts.closures++
  if (same(found, [...hits.subarray(0, hitsByHand(one, hits))])) verdicts.hand++
  if (same(found, await jsonRules(one))) verdicts.jsonRules++
  if (same(found, await zen(one))) verdicts.zen++
  const [a, b] = [scoreOf(generated, one, now), scoreByHand(one)]
  if (a.score === b.score && a.expectedHarm === b.expectedHarm) verdicts.scores++
}
process.stderr.write(`equal verdicts of ${SHIPMENTS}: ${JSON.stringify(verdicts)}\n`)

// The fast ones are over before the engine of JavaScript has seen enough of them: they warm up longer.
for (let warm = 0; warm < WARM_UP; warm++)
  for (const [name, run] of Object.entries(engines))
    if (!name.includes('engine,') && !name.includes('rules-engine')) await run()

const taken = new Map<string, number[]>(Object.keys(engines).map((name) => [name, []]))
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run] of Object.entries(engines)) {
    const micros = await run()
    if (round > 0) taken.get(name)?.push(micros)
  }
}
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number
const micros = Object.fromEntries([...taken].map(([name, values]) => [name, median(values)]))
const of = (name: string) => micros[name] as number
const zenBest = Math.min(of('zen-engine, awaited'), of('zen-engine, 1,000 in flight'))
const rounded = (value: number) => Math.round(value * 100) / 100
const result = {
  machine: { cores: cpus().length, node: process.version },
  shipments: SHIPMENTS,
  rules: benchPack.rules.length,
  rounds: ROUNDS,
  equalVerdicts: verdicts,
  microsEach: {
    'facts derived': rounded(median(rounds.derive)),
    ...Object.fromEntries(Object.entries(micros).map(([name, value]) => [name, rounded(value)])),
  },
  ratios: {
    'generated to by hand, no reasons (goal <= 1.5)': rounded(
      of('generated, score') / of('by hand, score'),
    ),
    'generated with reasons to by hand (goal <= 3)': rounded(
      of('generated, with reasons') / of('by hand, score'),
    ),
    'closures to by hand': rounded(of('closures, score') / of('by hand, score')),
    'json-rules-engine to generated with reasons (goal >= 150)': rounded(
      of('json-rules-engine') / of('generated, with reasons'),
    ),
    'json-rules-engine to generated': rounded(of('json-rules-engine') / of('generated, score')),
    'best zen-engine to generated with reasons (goal >= 30)': rounded(
      zenBest / of('generated, with reasons'),
    ),
    'best zen-engine to generated': rounded(zenBest / of('generated, score')),
  },
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
