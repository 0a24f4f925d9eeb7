/**
 * Does the measurement find a gain where there can be none, and find one that was planted? Two placebos over 200 seeds, the
 * positive control over 30: `npm run test:placebos`. Prints what each must hold and whether it does; exit code 1 when one
 * does not. What was stopped goes on where it was with the same command, and what has come to its end is told again; a
 * change of the program begins anew.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDigest } from '../../src/cli/files/build-digest.ts'

const TOP = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(TOP, 'out/placebos') },
    seeds: { type: 'string', default: '200' },
    'control-seeds': { type: 'string', default: '30' },
    workers: { type: 'string', default: '2' },
  },
})
const SWEEPS = [
  ['placebo-no-fraud', values.seeds],
  ['placebo-uninformative', values.seeds],
  ['positive-control', values['control-seeds']],
] as const

type Finding = { readonly name: string; readonly holds: boolean; readonly evidence: string }

const held = SWEEPS.map(([scenario, seeds]) => {
  const began = performance.now()
  const findings = swept(scenario, seeds)
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  process.stdout.write(`${scenario}, ${seeds} seeds, ${minutes} min\n`)
  for (const { name, holds, evidence } of findings)
    process.stdout.write(`  ${holds ? '✓' : '✗'} ${name}; ${evidence}\n`)
  return findings.length > 0 && findings.every(({ holds }) => holds)
})
process.exitCode = held.every(Boolean) ? 0 : 1

/** What the sweep of a scenario found; empty when it did not come to its end. */
function swept(scenario: string, seeds: string): readonly Finding[] {
  const out = join(values.out, `${scenario}-${seeds}`)
  const file = join(out, 'sweep.json')
  const mark = join(out, 'done-by')
  const build = buildDigest()
  const read = () => JSON.parse(readFileSync(file, 'utf8')).findings as readonly Finding[]
  if (existsSync(mark) && readFileSync(mark, 'utf8') === build) return read()
  const begun = existsSync(join(out, 'worlds.part'))
  const { status } = spawnSync(
    process.execPath,
    [
      join(TOP, 'src/cli/main.ts'),
      ...['sweep', scenario, '--seeds', `1..${seeds}`, '--workers', values.workers],
      ...['--out', out, ...(begun ? ['--resume'] : [])],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  // 1: something does not hold, which its findings say; anything else was no sweep.
  if (status !== 0 && status !== 1) return []
  writeFileSync(mark, build)
  return read()
}
