import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRules } from '../../../src/cli/files/find.ts'
import { scoreAgain } from '../../../src/cli/rules/score-again.ts'
import { createContext } from '../../../src/port/context.ts'
import { viewOf } from '../../../src/port/view.ts'
import { compileGenerated } from '../../../src/risk/compile/compile-generated.ts'
import { assess, deriveFacts, type Facts, loadRulePack } from '../../../src/risk/risk.ts'
import { openAssessments } from '../../../src/store/read-assessments.ts'
import { storeAssessments } from './stored-assessments.ts'
import { depsOn, HERE, storeTrade } from './stored-trade.ts'

/**
 * Scores the stored shipments of a port again under another rule pack, on one core, in the two ways there are: on the facts
 * that its assessments keep (`portpair rules rescore`), and, for comparison on fewer shipments, from the documents, as a
 * port does it for a shipment of which it hears something new. Storing them is not counted.
 * `node test/bench/rules/rescore.ts [shipments]`
 */
const SHIPMENTS = Number(process.argv[2] ?? 250_000)
const WITH_DOCUMENTS = 1_000
const ROUNDS = 5
const BATCH = 2_000

const pack = compileGenerated(
  loadRulePack(readRules(join(import.meta.dirname, '../../../scenarios/rules'))),
)
const dir = mkdtempSync(join(tmpdir(), 'portpair-rescore-'))
const [assessed, traded] = ['assessed', 'traded'].map((name) => {
  mkdirSync(join(dir, name))
  return join(dir, name)
}) as [string, string]
const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** Seconds of CPU for each step and for all of them. */
function told(stages: Readonly<Record<string, number>>) {
  const rounded = (ms: number) => Math.round(ms / 10) / 100
  const all = Object.values(stages).reduce((sum, ms) => sum + ms, 0)
  return {
    ...Object.fromEntries(Object.entries(stages).map(([name, ms]) => [name, rounded(ms)])),
    all: rounded(all),
  }
}

function onKeptFacts() {
  const kept = openAssessments(join(assessed, `${HERE}.sqlite`))
  let [shipments, other] = [0, 0]
  const { learned: _, ...stages } = scoreAgain(
    kept,
    pack,
    ({ before, after }) => {
      shipments++
      if (before.score !== after.score) other++
    },
    cpuMs,
  )
  kept.close()
  return { shipments, otherScores: other, seconds: told(stages) }
}

function fromDocuments(now: number) {
  const ctx = createContext(depsOn(traded, () => now))
  const { shipments, close } = ctx.store
  const stages = { readAndDecode: 0, facts: 0, score: 0 }
  let [id, scored] = [1, 0]
  for (let more = true; more; ) {
    const begun = cpuMs()
    const views = []
    for (const end = id + BATCH; id < end && more; id++) {
      const row = shipments.get(id)
      more = row !== undefined
      if (row?.direction === 'in') views.push(viewOf(ctx, row, now))
    }
    const read = cpuMs()
    const facts = views.map((view): Facts => deriveFacts(view, ctx.reference, now))
    const derived = cpuMs()
    for (const one of facts) assess(pack, one, now)
    stages.readAndDecode += read - begun
    stages.facts += derived - read
    stages.score += cpuMs() - derived
    scored += views.length
  }
  close()
  return { shipments: scored, seconds: told(stages) }
}

try {
  storeAssessments(assessed, SHIPMENTS)
  const rounds = Array.from({ length: ROUNDS }, onKeptFacts)
  const seconds = rounds.map(({ seconds }) => seconds.all).sort((a, b) => a - b)
  const { now } = storeTrade(traded, WITH_DOCUMENTS)
  const result = {
    onKeptFacts: { median: seconds[ROUNDS >> 1], rounds },
    fromDocuments: fromDocuments(now),
  }
  process.stdout.write(`${JSON.stringify(result, null, 1)}\n`)
} finally {
  rmSync(dir, { recursive: true, force: true })
}
