import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { readConsole } from '../console/read-console.ts'
import { serveDemo } from '../demo/serve-demo.ts'
import { existingFolder } from '../files/existing-folder.ts'
import { shownPath } from '../files/find.ts'
import type { Io } from '../io.ts'
import type { RuleFolder } from '../lab/save-rule.ts'
import { loadScenario } from '../run/load.ts'

const EXAMPLES = `
Examples:
  portpair demo                                  the flagship’s first days, side by side with the world without exchange
  portpair demo viet-nam-lanes --days 2          another scenario
  portpair demo --seed 7
  portpair demo --rules-folder my-rules          the rule lab keeps new versions of rules there
  portpair demo --results out                    with the plots of earlier runs, two of them compared, sweeps

Open the address it prints: it carries the key to the console behind the #, where no server sees it. Everything runs on
this machine and in memory; Ctrl-C ends it.`

/** How often the worlds move on, in ms. */
const TICK_MS = 50

type Flags = {
  readonly seed?: string
  readonly days: number
  readonly rulesFolder?: string
  readonly results?: string
}

/** Registers `portpair demo`. */
export function demoCommand(program: Command, io: Io): void {
  program
    .command('demo')
    .description('show two ports side by side in the browser, with and without the exchange')
    .argument('[scenario]', 'a scenario file, or the name of a shipped one', 'haiphong-los-angeles')
    .option('--seed <text>', 'where all chance comes from, instead of the scenario’s own')
    .option('--days <number>', 'only ships that load in the first so many days', readDays, 3)
    .option('--rules-folder <folder>', 'where the rule lab keeps new versions of rules')
    .option('--results <folder>', 'runs and sweeps to show: the folder in which theirs lie')
    .addHelpText('after', EXAMPLES)
    .action((name: string, flags: Flags) => show(name, flags, io))
}

async function show(name: string, flags: Flags, io: Io): Promise<void> {
  const { rulesFolder, results } = flags
  const demo = await serveDemo(loadScenario(name, flags), readConsole(), io.now, {
    rulesFolder: rulesFolder === undefined ? null : keptIn(existingFolder(rulesFolder), io),
    results: results === undefined ? null : existingFolder(results),
  })
  io.stdout(`${demo.url}\n`)
  io.stderr('Open this address in a browser. Ctrl-C ends the demo.\n')
  try {
    let last = io.now()
    while (!io.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, TICK_MS))
      const elapsed = io.now() - last
      last += elapsed
      // After a stretch that took long, time does not race to catch up.
      await demo.tick(Math.min(elapsed, 4 * TICK_MS))
    }
  } finally {
    await demo.close()
  }
}

/** New versions of rules are told of on stderr. */
function keptIn(path: string, io: Io): RuleFolder {
  return {
    path,
    onSaved: ({ file, by }) => io.stderr(`${by} kept ${shownPath(join(path, file))}\n`),
  }
}

function readDays(text: string): number {
  const days = Number(text)
  if (!/^\d+$/.test(text) || days < 1 || days > 60)
    throw new InvalidArgumentError('days is a number from 1 to 60')
  return days
}
