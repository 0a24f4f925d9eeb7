import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateFiles } from '../../src/cli/generate/generate-files.ts'
import { shiploads } from '../../src/cli/generate/shipload.ts'
import { shipsHere } from '../../src/cli/generate/ships-here.ts'
import { shipsOfWorkers } from '../../src/cli/generate/ships-of-workers.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { ndjsonFormat } from '../../src/interop/write/ndjson.ts'

/** So many consignments to nowhere, and a tenth of them into files. `node test/bench/generate.ts [count]` */
const COUNT = Number(process.argv[2] ?? 1_000_000)
const PART = Math.ceil(COUNT / 10)

const inputs = loadScenario('haiphong-los-angeles', { seed: 'bench' })
const mib = (bytes: number) => Math.round(bytes / 2 ** 20)
const seconds = (ms: number) => Math.round(ms / 10) / 100

/** Makes every document of `count` consignments and drops it. The size in bytes is taken of every hundredth ship. */
function toNowhere(count: number) {
  const begun = { at: performance.now(), cpu: process.cpuUsage() }
  let [consignments, filings, ships, weighed, bytes] = [0, 0, 0, 0, 0]
  let mibAtTenth = 0
  for (const { truths, filings: made } of shiploads(inputs, { count }).each()) {
    consignments += truths.length
    filings += made.length
    if (ships++ % 100 === 0) {
      weighed += truths.length
      for (const { document } of made) bytes += Buffer.byteLength(JSON.stringify(document))
    }
    if (mibAtTenth === 0 && consignments * 10 >= count) mibAtTenth = mib(process.memoryUsage.rss())
  }
  const cpu = process.cpuUsage(begun.cpu)
  return {
    consignments,
    filings,
    filingsPerConsignment: Math.round((filings / consignments) * 100) / 100,
    bytesPerConsignment: Math.round(bytes / weighed),
    seconds: seconds(performance.now() - begun.at),
    cpuSeconds: seconds((cpu.user + cpu.system) / 1_000),
    mib: { atTenth: mibAtTenth, atEnd: mib(process.memoryUsage.rss()) },
    peakMib: mib(process.resourceUsage().maxRSS * 1_024),
  }
}

/** Files as `portpair generate` writes them. The CPU time is that of all threads. */
async function toFiles(count: number, workers: number) {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-bench-'))
  const begun = { at: performance.now(), cpu: process.cpuUsage() }
  const { scenario, tables } = inputs
  const format = ndjsonFormat()
  const trade = shiploads(inputs, { count })
  const order = { scenario, tables, wanted: { count }, format: 'ndjson', withTruth: true } as const
  const ships =
    workers === 1 ? shipsHere(trade, format, true) : shipsOfWorkers(order, trade.ships, workers)
  const { files } = await generateFiles(ships, {
    dir,
    format,
    total: trade.total,
    force: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  }).finally(() => rmSync(dir, { recursive: true }))
  const ms = performance.now() - begun.at
  const cpu = process.cpuUsage(begun.cpu)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return {
    workers,
    consignments: count,
    mib: mib(bytes),
    seconds: seconds(ms),
    cpuSeconds: seconds((cpu.user + cpu.system) / 1_000),
  }
}

const result = {
  machine: { cores: cpus().length, node: process.version },
  toNowhere: toNowhere(COUNT),
  toFiles: [await toFiles(PART, 1), await toFiles(PART, 2)],
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
