import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { drawGrowth } from './draw-growth.ts'

/**
 * How time and memory grow with the number of consignments: each stage at each size in a process of its own, the exponent
 * fitted as a line through the logarithms. `node test/bench/growth.ts [largest] [stages]`; stages as `generate,score`
 */
const LARGEST = Number(process.argv[2] ?? 1_000_000)
const STAGES = process.argv[3]?.split(',')
const HERE = import.meta.dirname
const upTo = (...sizes: readonly number[]) => sizes.filter((size) => size <= LARGEST)

const SIZES = {
  generate: upTo(10_000, 30_000, 100_000, 1_000_000, 5_000_000),
  score: upTo(10_000, 30_000, 100_000, 1_000_000, 5_000_000),
  'queue page': upTo(10_000, 100_000, 1_000_000, 5_000_000),
  report: upTo(3_500, 10_500, 35_000, 105_000),
  exchange: upTo(10_000, 30_000, 100_000, 250_000),
} as const

export type Point = { readonly n: number; readonly seconds: number; readonly peakMiB: number }
export type Growth = {
  readonly stage: string
  readonly points: readonly Point[]
  /** Of time: 1 is in proportion, 0 not at all. */
  readonly exponent: number
  /** Peak of the largest size to that of the smallest. */
  readonly memoryTimes: number
}

const grown: Growth[] = []
for (const [stage, sizes] of Object.entries(SIZES)) {
  if (STAGES?.includes(stage) === false) continue
  const points: Point[] = []
  for (const size of sizes) {
    points.push(stage === 'queue page' ? await queuePage(size) : await measured(stage, size))
    process.stderr.write(`growth of ${stage}: ${JSON.stringify(points.at(-1))}\n`)
  }
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  grown.push({
    ...{ stage, points, exponent: exponentOf(points) },
    memoryTimes: Math.round((last.peakMiB / first.peakMiB) * 100) / 100,
  })
}
process.stdout.write(`${JSON.stringify({ grown, svg: drawGrowth(grown) }, null, 1)}\n`)

async function measured(stage: string, size: number): Promise<Point> {
  const out = await script('growth-stage.ts', stage, String(size))
  const { n, seconds, peakMiB } = JSON.parse(out) as Point
  return { n, seconds, peakMiB }
}

/** A page of the queue as the console asks for it; memory is the size of the database. */
async function queuePage(size: number): Promise<Point> {
  const told = JSON.parse(await script('queue.ts', String(size))) as {
    mib: number
    console: { p50: number }
  }
  return { n: size, seconds: told.console.p50 / 1e6, peakMiB: told.mib }
}

async function script(name: string, ...args: readonly string[]): Promise<string> {
  const run = promisify(execFile)
  const { stdout } = await run(
    process.execPath,
    ['--max-semi-space-size=64', join(HERE, name), ...args],
    { maxBuffer: 64 * 2 ** 20 },
  )
  return stdout
}

/** The slope of the line of least squares through the logarithms. */
function exponentOf(points: readonly Point[]): number {
  const at = points.map(({ n, seconds }) => [Math.log(n), Math.log(seconds)] as const)
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / at.length
  const [x, y] = [mean(at.map(([one]) => one)), mean(at.map(([, one]) => one))]
  const above = at.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  const below = at.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  return Math.round((above / below) * 1_000) / 1_000
}
