import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { type Figure, fallen, tableOf } from './figures.ts'
import { PARTS, type Part, type Size } from './parts.ts'

const HERE = import.meta.dirname
const TOP = join(HERE, '../..')
const OUT = join(TOP, 'out/bench')
/** The figures that `--check` holds new ones against. */
const RECORDED = join(HERE, 'bench.json')

type Flags = {
  readonly only?: string
  readonly quick?: true
  readonly full?: true
  readonly check?: true
  readonly record?: true
}

const program = new Command('bench')
  .description('every figure of the project in one run, each a median; files in out/bench')
  .option('--only <goals>', 'some of them: G4,G8')
  .option('--quick', 'small sizes: a few minutes, to see that all of it works')
  .option('--full', 'the sizes that take an hour: 362,000 certificates, growth up to 5,000,000')
  .option('--check', 'fail when a ratio fell more than a quarter below the recorded one')
  .option('--record', 'keep these figures as the recorded ones')
  .parse()
const flags = program.opts<Flags>()
const size: Size = flags.quick ? 'quick' : flags.full ? 'full' : 'normal'
const goals = flags.only?.split(',')
const parts = PARTS.filter((part) => goals?.some((goal) => part.goals.includes(goal)) ?? true)
if (parts.length === 0)
  program.error(`--only knows ${PARTS.flatMap((part) => part.goals).join(', ')}`)

mkdirSync(OUT, { recursive: true })
const figures: Figure[] = []
const loads: number[] = []
for (const [i, part] of parts.entries()) {
  const begun = performance.now()
  process.stderr.write(`${i + 1} of ${parts.length}: ${part.goals.join(', ')}, ${part.script}\n`)
  try {
    const told = JSON.parse(await run(part)) as { svg?: string }
    if (told.svg !== undefined) writeFileSync(join(OUT, 'growth.svg'), told.svg)
    figures.push(...part.figures(told as never).filter(({ goal }) => goals?.includes(goal) ?? true))
  } catch (error) {
    // What the other parts measured is not lost for it.
    process.stderr.write(`    failed: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
  loads.push(loadavg()[0] as number)
  process.stderr.write(`    ${Math.round((performance.now() - begun) / 1_000)} s\n`)
}

const bench = {
  machine: { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version },
  size,
  /** Most load of the machine after a part: above its cores, times are those of a busy machine. */
  load: Math.round(Math.max(...loads) * 10) / 10,
  figures,
}
const text = `${JSON.stringify(bench, null, 2)}\n`
const table = `${tableOf(figures)}\n`
writeFileSync(join(OUT, 'bench.json'), text)
writeFileSync(join(OUT, 'bench.md'), table)
if (flags.record) record()
process.stdout.write(table)
if (flags.check) check()

/** Goals that were not measured now keep what is recorded of them at the same size. */
function record(): void {
  const before = existsSync(RECORDED)
    ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as typeof bench)
    : null
  const kept = before?.size === size ? before.figures : []
  const measured = new Set(figures.map(({ goal }) => goal))
  const all = [...kept.filter(({ goal }) => !measured.has(goal)), ...figures]
  const number = ({ goal }: Figure) => Number(goal.slice(1))
  const sorted = all.sort((a, b) => number(a) - number(b))
  writeFileSync(RECORDED, `${JSON.stringify({ ...bench, figures: sorted }, null, 2)}\n`)
}

function check(): void {
  if (!existsSync(RECORDED)) program.error('nothing is recorded yet: --record')
  const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as typeof bench
  if (recorded.size !== size) program.error(`what is recorded is of the size ${recorded.size}`)
  const lost = fallen(figures, recorded.figures)
  for (const one of lost) process.stderr.write(`fell by more than a quarter: ${one}\n`)
  if (lost.length > 0) process.exitCode = 1
}

/** What the script of a part prints on stdout; its progress goes on to stderr. */
function run({ script, nodeFlags = [], args }: Part): Promise<string> {
  const child = spawn(process.execPath, [...nodeFlags, join(HERE, script), ...args(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
  })
  return new Promise((resolve, reject) =>
    child.once('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${script} ended with ${code}`)),
    ),
  )
}
