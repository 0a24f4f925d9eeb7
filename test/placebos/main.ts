/**
 * How sure is the measurement? `npm run test:placebos` sweeps two placebos that must find nothing, a planted gain that must
 * be found, careless honest trade, and the flagship, whose gain it states for each side. Prints the differences of every
 * scenario with their intervals and what must hold; exit code 1 when something does not. What was stopped goes on where it
 * was with the same command, and what has come to its end is told again; a change of the program or of anything in
 * `scenarios/` begins anew.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDigest } from '../../src/cli/files/build-digest.ts'
import { shownPath } from '../../src/cli/files/find.ts'
import { canonicalJson, sha256Hex } from '../../src/kernel/digest.ts'
import { filesDigest } from '../support/files-digest.ts'
import { differencesTable, type Found } from './differences.ts'
import { faultsOf } from './judge.ts'

const TOP = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    only: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(TOP, 'out/placebos') },
    seeds: { type: 'string', default: '200' },
    'control-seeds': { type: 'string', default: '30' },
    'flagship-seeds': { type: 'string', default: '200' },
    'flagship-days': { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
  },
})
const SWEEPS: readonly Wanted[] = [
  { scenario: 'placebo-no-fraud', flag: '--seeds', seeds: values.seeds },
  { scenario: 'placebo-uninformative', flag: '--seeds', seeds: values.seeds },
  { scenario: 'positive-control', flag: '--control-seeds', seeds: values['control-seeds'] },
  { scenario: 'honest-chaos', flag: '--control-seeds', seeds: values['control-seeds'] },
  {
    scenario: 'haiphong-los-angeles',
    flag: '--flagship-seeds',
    seeds: values['flagship-seeds'],
    days: values['flagship-days'],
  },
]
type Wanted = {
  readonly scenario: string
  /** The option that says how many worlds. */
  readonly flag: string
  readonly seeds: string
  readonly days?: string
}

const HELP = `npm run test:placebos -- [options]
  --seeds N            worlds of each placebo (200)
  --control-seeds N    worlds of positive-control and of honest-chaos (30)
  --flagship-seeds N   worlds of haiphong-los-angeles (200), of so many days of loading:
  --flagship-days N    (1)
  --only SCENARIO      only this one; may be said again
  --workers N          threads (2)
  --out FOLDER         where each sweep leaves sweep.html, measures.csv and its worlds (out/placebos)
`
process.exitCode = values.help ? told(HELP) : main()

function main(): number {
  const unknown = values.only.filter((name) => SWEEPS.every(({ scenario }) => scenario !== name))
  if (unknown.length > 0) {
    const names = SWEEPS.map(({ scenario }) => scenario).join(', ')
    process.stderr.write(`--only ${unknown.join(', ')}: it is one of ${names}\n`)
    return 2
  }
  const sweeps = SWEEPS.filter(
    ({ scenario }) => values.only.length === 0 || values.only.includes(scenario),
  )
  const held = sweeps.map((wanted) => {
    const began = performance.now()
    const found = swept(wanted)
    const minutes = ((performance.now() - began) / 60_000).toFixed(1)
    const span = wanted.days === undefined ? '' : `, days of loading: ${wanted.days}`
    told(`${wanted.scenario}, ${wanted.seeds} seeds${span}, ${minutes} min\n`)
    if (found === null) {
      told('  ✗ the sweep did not come to its end\n\n')
      return false
    }
    const faults = faultsOf(found, wanted.flag)
    told(differencesTable(found))
    for (const fault of faults) told(`  ✗ ${fault}\n`)
    told(`  ${shownPath(join(folderOf(wanted), 'sweep.html'))}\n\n`)
    return faults.length === 0
  })
  return held.every(Boolean) ? 0 : 1
}

function folderOf({ scenario, seeds, days }: Wanted): string {
  return join(values.out, [scenario, seeds, ...(days === undefined ? [] : [`${days}d`])].join('-'))
}

/** What the sweep of a scenario found; null when it did not come to its end. */
function swept(wanted: Wanted): Found | null {
  const { scenario, seeds, days } = wanted
  const out = folderOf(wanted)
  const mark = join(out, 'done-by')
  const file = join(out, 'sweep.json')
  const by = madeBy(wanted)
  const read = () => JSON.parse(readFileSync(file, 'utf8')) as Found
  if (existsSync(mark) && readFileSync(mark, 'utf8') === by) return read()
  // Whatever ends with 1, a program that cannot be loaded among it, must not pass off what lay there before.
  for (const old of [file, mark]) rmSync(old, { force: true })
  const begun = existsSync(join(out, 'worlds.part'))
  const { status } = spawnSync(
    process.execPath,
    [
      join(TOP, 'src/cli/main.ts'),
      ...['sweep', scenario, '--seeds', `1..${seeds}`, '--workers', values.workers],
      ...['--out', out, ...(days === undefined ? [] : ['--days', days])],
      ...(begun ? ['--resume'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  // 1: something does not hold, which its findings say; anything else was no sweep.
  if ((status !== 0 && status !== 1) || !existsSync(file)) return null
  writeFileSync(mark, by)
  return read()
}

/** Of all that decides what a sweep finds. */
function madeBy(wanted: Wanted): string {
  const scenarios = filesDigest(['scenarios/**/*.*'])
  return sha256Hex(canonicalJson({ build: buildDigest(), scenarios, wanted }))
}

function told(text: string): 0 {
  process.stdout.write(text)
  return 0
}
