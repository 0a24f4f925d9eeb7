import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measureRun, measureStages, type RunCost } from './measure-run.ts'

/**
 * What a run in memory costs for each consignment and arm. With `--against FOLDER`, another checkout of this program with
 * its packages, both are run by turns, each time in a process of its own, and the ratio of the medians is told.
 * `node test/bench/run/main.ts [--days 4] [--rounds 5] [--against FOLDER] [--stages]`
 */
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'haiphong-los-angeles' },
    days: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    against: { type: 'string' },
    stages: { type: 'boolean', default: false },
    once: { type: 'string' },
  },
})
const days = Number(values.days)
const HERE = resolve(import.meta.dirname, '../../..')

if (values.once !== undefined) {
  tell(await measureRun(values.once, values.scenario, days))
} else if (values.stages) {
  const root = values.against ?? HERE
  for (const arm of ['baseline', 'exchange'] as const)
    tell(await measureStages(root, values.scenario, days, arm))
} else {
  const variants: Variant[] = [
    { name: 'here', root: HERE },
    ...(values.against ? [{ name: 'there', root: resolve(values.against) }] : []),
  ]
  const runs = variants.map((variant) => ({ variant, list: [] as RunCost[] }))
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { variant, list } of runs) {
      const run = inOwnProcess(variant)
      process.stderr.write(`${variant.name} ${JSON.stringify(run)}\n`)
      list.push(run)
    }
  }
  const { here, there } = Object.fromEntries(
    runs.map(({ variant, list }) => [variant.name, median(list)]),
  ) as { here: RunCost; there?: RunCost }
  tell({
    here,
    ...(there && { there, thereToHere: ratio(there.cpuUs, here.cpuUs) }),
  })
}

type Variant = { readonly name: string; readonly root: string }

function inOwnProcess({ root }: Variant): RunCost {
  const args = ['--once', root, '--days', String(days)]
  const text = execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'main.ts'), ...args, '--scenario', values.scenario],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return JSON.parse(text) as RunCost
}

function ratio(a: number, b: number): number {
  return Math.round((100 * a) / b) / 100
}

/** The run with the median cost. */
function median(runs: readonly RunCost[]): RunCost {
  return [...runs].sort((a, b) => a.cpuUs - b.cpuUs)[runs.length >> 1] as RunCost
}

function tell(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
