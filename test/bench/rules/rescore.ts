import { join } from 'node:path'
import { readRules } from '../../../src/cli/files/find.ts'
import { compileGenerated } from '../../../src/risk/compile/compile-generated.ts'
import { assess, deriveFacts, loadRulePack, type RulePack } from '../../../src/risk/risk.ts'
import { benchPack } from './pack.ts'
import { reference, type Shipment, shipments } from './views.ts'

/**
 * Facts and scores with reasons of so many different shipments, each seen once, on one core. Making them is not counted.
 * `node test/bench/rules/rescore.ts [count]`
 */
const COUNT = Number(process.argv[2] ?? 250_000)
const PART = 5_000

const shipped = loadRulePack(readRules(join(import.meta.dirname, '../../../scenarios/rules')))
const packs: readonly [string, RulePack][] = [
  ['forty rules of the bench', benchPack],
  ['shipped pack', shipped],
]
const compiled = packs.map(([, pack]) => compileGenerated(pack))
const micros = { facts: 0, scores: packs.map(() => 0) }
let part: Shipment[] = []
let scored = 0

function cpuOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function rescore(): void {
  let facts: ReturnType<typeof deriveFacts>[] = []
  micros.facts += cpuOf(() => {
    facts = part.map(({ view, now }) => deriveFacts(view, reference, now))
  })
  for (const [i, pack] of compiled.entries())
    micros.scores[i] =
      (micros.scores[i] as number) +
      cpuOf(() => {
        for (const one of facts) assess(pack, one, 0)
      })
  scored += part.length
  part = []
}

for (const shipment of shipments(COUNT)) {
  part.push(shipment)
  if (part.length === PART) rescore()
}
rescore()
const seconds = (value: number) => Math.round(value / 10_000) / 100
process.stdout.write(
  `${JSON.stringify({
    shipments: scored,
    factsSeconds: seconds(micros.facts),
    scoreSeconds: Object.fromEntries(
      packs.map(([name], i) => [name, seconds(micros.scores[i] as number)]),
    ),
  })}\n`,
)
