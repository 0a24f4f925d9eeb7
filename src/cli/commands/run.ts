import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { renderSummary } from '../../report/summary/render-summary.ts'
import { type Arm, isArm, notAnArm } from '../../sim/arm.ts'
import { TRANSPORTS, type Transport } from '../drivers/driver.ts'
import { EXIT, type Io, wantsColor } from '../io.ts'
import { createProgress } from '../progress.ts'
import { clearRunFolder, writeRunFiles } from '../run/files.ts'
import { loadScenario } from '../run/load.ts'
import { makeBriefing } from '../run/make-briefing.ts'
import { runScenario } from '../run/run-scenario.ts'
import { readSettings } from '../sweep/axis.ts'

const EXAMPLES = `
Examples:
  portpair run haiphong-los-angeles --days 3        the flagship's first days, through two real servers
  portpair run first-day --transport processes      each port a process of its own
  portpair run my-scenario.yaml --seed 7 --json     one JSON object on stdout
  portpair run first-day --set trade.honestErrors.valueGapSdPercent=12
  portpair run first-day --arms baseline one-way-VNHPH preset-SAFE7

Exit code 0 when every check holds, 1 when one does not, 2 for a fault in a file or flag, 130 after Ctrl-C.`

type Flags = {
  readonly transport: Transport
  readonly seed?: string
  readonly days?: number
  readonly out?: string
  readonly arms?: readonly Arm[]
  readonly set?: readonly string[]
  readonly json?: true
}

/** Registers `portpair run`. */
export function runCommand(program: Command, io: Io): void {
  program
    .command('run')
    .description('replay a scenario through two ports, with and without the exchange, and report')
    .argument('<scenario>', 'a scenario file, or the name of a shipped one')
    .addOption(
      new Option('--transport <how>', 'what carries the messages')
        .choices(TRANSPORTS)
        .default('http'),
    )
    .option('--seed <text>', 'where all chance comes from, instead of the scenario’s own')
    .option('--days <number>', 'only ships that load in the first so many days', readDays)
    .addOption(
      new Option('--arms <name...>', 'instead of the scenario’s own arms').argParser(readArms),
    )
    .option('--set <place=value...>', 'a place of the scenario and the value it takes')
    .option('--out <folder>', 'where result, journal and databases go (default: out/<scenario>)')
    .option('--json', 'print the result as one JSON object')
    .addHelpText('after', EXAMPLES)
    .action((name: string, flags: Flags) => run(name, flags, io))
}

async function run(name: string, flags: Flags, io: Io): Promise<void> {
  const inputs = loadScenario(name, { ...flags, settings: readSettings(flags.set ?? []) })
  const { scenario } = inputs
  const dir = resolve(flags.out ?? `out/${scenario.name}`)
  clearRunFolder(dir, Object.keys(scenario.ports))
  const progress = createProgress(io)
  const done = await runScenario(inputs, {
    transport: flags.transport,
    arms: scenario.arms,
    dir,
    signal: io.signal,
    now: io.now,
    onProgress: progress.show,
  }).finally(progress.end)
  const briefing = makeBriefing(inputs, done)
  const files = writeRunFiles(dir, done, briefing)
  io.stdout(
    flags.json
      ? `${JSON.stringify(done.result, null, 2)}\n`
      : renderSummary(done.result, {
          color: wantsColor(io),
          width: io.width,
          transport: flags.transport,
          files,
          ...(briefing !== null && { gains: briefing.evidence.gains }),
        }),
  )
  if (!done.result.ok) io.exit(EXIT.failed)
}

/** Each name of a list in turn, and those of one with commas. */
function readArms(text: string, before: readonly Arm[] = []): readonly Arm[] {
  return [
    ...before,
    ...text.split(',').map((name) => {
      if (isArm(name)) return name
      throw new InvalidArgumentError(notAnArm(name))
    }),
  ]
}

function readDays(text: string): number {
  const days = Number(text)
  if (!/^\d+$/.test(text) || days < 1 || days > 3_660)
    throw new InvalidArgumentError('days is a number from 1 to 3660')
  return days
}
