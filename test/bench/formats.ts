import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createFileReader } from '../../src/interop/file-reader.ts'
import { chunksOf, INPUTS, type Input } from './formats/inputs.ts'
import { PEERS } from './formats/peers.ts'
import { TOKENIZERS } from './formats/tokenizers.ts'

/**
 * How fast foreign files become checked documents of ours, and as segments only, beside what a parser of others takes to
 * hand over the same bytes as segments, rows or a tree, in turns. Megabytes a second of processor time of the one
 * thread: what else the machine does shall not count. With `--memory` the peak of a process of its own for files of growing
 * length: `--memory 10,100,1000`.
 */
const ROUNDS = 5
const MEGABYTES = 8

async function compare(input: Input) {
  const chunks = [...chunksOf(input, MEGABYTES * 1e6)]
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const peer = PEERS[input.name]
  const tokens = TOKENIZERS[input.name]
  const [ours, bare, theirs]: [number[], number[], number[]] = [[], [], []]
  let documents = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const own = await mbPerSecond(bytes, () => {
      documents = readAll(input, chunks)
    })
    const segments = tokens && (await mbPerSecond(bytes, () => tokens(chunks)))
    const other = peer && (await mbPerSecond(bytes, () => peer.read(chunks)))
    // The first round is the warm-up.
    if (round === 0) continue
    ours.push(own)
    if (segments !== undefined) bare.push(segments)
    if (other !== undefined) theirs.push(other)
  }
  return {
    input: input.name,
    documents,
    mbPerSecond: median(ours),
    goal: input.goal,
    documentsPerSecond: Math.round((documents * median(ours) * 1e6) / bytes),
    ...(bare.length > 0 && { segmentsMbPerSecond: median(bare) }),
    ...(peer && { peer: peer.name, peerMbPerSecond: median(theirs) }),
    ...(peer && { ratio: ratio(median(ours), median(theirs)) }),
    ...(peer && bare.length > 0 && { segmentsRatio: ratio(median(bare), median(theirs)) }),
  }
}

function readAll(input: Input, chunks: readonly Uint8Array[]): number {
  const reader = createFileReader('bench', { ...input.options, maxIssues: 1_000 })
  let count = 0
  for (const chunk of chunks) {
    reader.push(chunk)
    const { consignments, documents, statuses } = reader.take()
    count += consignments.length + documents.length + statuses.length
  }
  const { consignments, documents, statuses } = reader.end()
  return count + consignments.length + documents.length + statuses.length
}

async function mbPerSecond(bytes: number, read: () => unknown): Promise<number> {
  const from = process.threadCpuUsage()
  await read()
  const { user, system } = process.threadCpuUsage(from)
  return bytes / (user + system)
}

const median = (values: readonly number[]) =>
  Number(([...values].sort((a, b) => a - b)[values.length >> 1] as number).toFixed(1))

const ratio = (a: number, b: number) => Number((a / b).toFixed(2))

const memory = process.argv.indexOf('--memory')
if (memory < 0) {
  for (const input of INPUTS) process.stdout.write(`${JSON.stringify(await compare(input))}\n`)
} else {
  const sizes = (process.argv[memory + 1] ?? '10,100,1000').split(',')
  const script = fileURLToPath(new URL('./formats/memory.ts', import.meta.url))
  for (const { name } of INPUTS)
    for (const size of sizes) {
      const told = execFileSync(process.execPath, [script, name, size], { encoding: 'utf8' })
      process.stdout.write(`${JSON.stringify({ input: name, ...JSON.parse(told) })}\n`)
    }
}
