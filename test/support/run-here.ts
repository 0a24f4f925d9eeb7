import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Setting } from '../../src/cli/files/setting.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { type RunDone, runScenario } from '../../src/cli/run/run-scenario.ts'
import { withoutTiming } from '../../src/report/run-result.ts'
import { type Arm, PAIR } from '../../src/sim/arm.ts'
import { portpair } from '../cli/portpair.ts'

/** Runs a scenario in this process, its databases in a folder of its own below `dir`. */
export function runHere(
  dir: string,
  scenario: string,
  days?: number,
  arms: readonly Arm[] = PAIR,
  settings: readonly Setting[] = [],
): Promise<RunDone> {
  return runScenario(loadScenario(scenario, { settings, ...(days !== undefined && { days }) }), {
    transport: 'memory',
    arms,
    dir: mkdtempSync(join(dir, 'memory-')),
    signal: new AbortController().signal,
    now: () => 0,
  })
}

/** Runs it in another process, another time zone and another tongue as well. What both wrote as their result. */
export async function runHereAndAbroad(dir: string, scenario: string) {
  const out = join(dir, 'abroad')
  const abroad = portpair(['run', scenario, '--transport', 'memory', '--out', out], {
    TZ: 'Asia/Kolkata',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  })
  const done = await runHere(dir, scenario)
  const { code } = await abroad
  const here = `${JSON.stringify(withoutTiming(done.result), null, 2)}\n`
  return { done, here, code, abroad: readFileSync(join(out, 'result.json'), 'utf8') }
}
