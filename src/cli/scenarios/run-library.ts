import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '../io.ts'
import { loadScenario } from '../run/load.ts'
import { runScenario } from '../run/run-scenario.ts'

/** What came of a scenario: its question, what it was to show, and every check that does not hold. */
export type Verdict = {
  readonly name: string
  readonly question: string
  readonly finding: string | null
  /** Measures the finding rests on. */
  readonly expected: number
  readonly failed: readonly string[]
  readonly seconds: number
}

/** Runs a scenario as it is written, both arms in memory, and judges it. */
export async function judgeScenario(
  name: string,
  { signal, now }: Pick<Io, 'signal' | 'now'>,
): Promise<Verdict> {
  const inputs = loadScenario(name)
  const dir = mkdtempSync(join(tmpdir(), 'portpair-library-'))
  const begun = now()
  try {
    const { result } = await runScenario(inputs, {
      transport: 'memory',
      arms: inputs.scenario.arms,
      dir,
      signal,
      now,
    })
    const { question, finding = null, expect } = inputs.scenario
    const failed = result.checks
      .filter(({ holds }) => !holds)
      .map((check) => `${check.name}: ${check.evidence}`)
    const seconds = Math.round((now() - begun) / 100) / 10
    return { name, question, finding, expected: expect.length, failed, seconds }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
