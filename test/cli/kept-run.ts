import { join } from 'node:path'
import { clearRunFolder, writeRunFiles } from '../../src/cli/run/files.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { makeBriefing } from '../../src/cli/run/make-briefing.ts'
import { runScenario } from '../../src/cli/run/run-scenario.ts'
import { PAIR } from '../../src/sim/arm.ts'

/** Runs a scenario and keeps what it leaves in a folder of its own. */
export async function keptRun(dir: string, scenario: string, name: string): Promise<string> {
  const folder = join(dir, name)
  const inputs = loadScenario(scenario)
  clearRunFolder(folder, Object.keys(inputs.scenario.ports))
  const done = await runScenario(inputs, {
    transport: 'memory',
    arms: PAIR,
    dir: folder,
    signal: new AbortController().signal,
    now: () => 0,
  })
  writeRunFiles(folder, done, makeBriefing(inputs, done))
  return folder
}
