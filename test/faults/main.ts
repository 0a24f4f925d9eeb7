import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `npm run test:faults`: every case of faults in minutes. With `--full` also the stated numbers, each by a command of its own
 * that may be called alone; what was done of the seeds and the fuzzing counts when it is called again.
 */
const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } })
const TOP = join(import.meta.dirname, '../..')
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--mode', 'long']

type Step = {
  readonly title: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}
const CASES: Step = { title: 'the cases', args: [...vitest, 'test/faults'] }
const STATED: readonly Step[] = [
  {
    title: 'papers in 1,000 orders',
    args: [...vitest, '--disableConsoleIntercept=true', 'test/faults/any-order.long.ts'],
    env: { SEEDS: '1000' },
  },
  {
    title: '10,000 messages through a rolling upgrade',
    args: [...vitest, 'test/faults/rolling-upgrade.long.ts'],
    env: { MESSAGES: '10000' },
  },
  {
    title: '60,000 signed messages through two processes, 200 of them killed',
    args: [...vitest, '--disableConsoleIntercept=true', 'test/faults/kills.long.ts'],
    env: { MESSAGES: '60000', KILLS: '200' },
  },
  { title: 'fuzzing', args: ['test/fuzz/main.ts', '--minutes', '10'] },
  {
    title: '10,000 seeds of the fault simulator',
    args: ['test/faults/seeds/main.ts', '--seeds', '10000'],
  },
]

const steps = values.full ? [CASES, ...STATED] : [CASES]
const ended = steps.map(({ title, args, env }) => {
  process.stderr.write(`\n--- ${title}\n`)
  const { status } = spawnSync(process.execPath, args, {
    cwd: TOP,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return { title, status }
})
for (const { title, status } of ended)
  process.stderr.write(`${status === 0 ? 'holds' : `failed (${status})`}: ${title}\n`)
process.exitCode = ended.every(({ status }) => status === 0) ? 0 : 1
