import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '../io.ts'
import { auditRun } from '../report/audit-run.ts'
import { writeRunFiles } from '../run/files.ts'
import { loadScenario } from '../run/load.ts'
import { makeBriefing } from '../run/make-briefing.ts'
import { runScenario } from '../run/run-scenario.ts'

/** What came of a scenario: its question, what it was to show, and every check that does not hold. */
export type Verdict = {
  readonly name: string
  readonly question: string
  readonly finding: string | null
  /** Measures the finding rests on. */
  readonly expected: number
  readonly failed: readonly string[]
  /** What the audit said of its books; null when they were not audited. */
  readonly audit: { readonly text: string; readonly equal: boolean } | null
  readonly seconds: number
}

export type Judging = {
  /** Counts every number anew from the journal, too. */
  readonly audit?: boolean
  /** Only ships that load in the first so many days; then a finding is not judged. */
  readonly days?: number
}

/** Runs a scenario, all its arms in memory, and judges it. */
export async function judgeScenario(
  name: string,
  { signal, now }: Pick<Io, 'signal' | 'now'>,
  { audit = false, days }: Judging = {},
): Promise<Verdict> {
  const inputs = loadScenario(name, days === undefined ? {} : { days })
  const dir = mkdtempSync(join(tmpdir(), 'portpair-library-'))
  const begun = now()
  try {
    const done = await runScenario(inputs, {
      transport: 'memory',
      arms: inputs.scenario.arms,
      dir,
      signal,
      now,
    })
    const { question, finding = null, expect } = inputs.scenario
    const failed = done.result.checks
      .filter(({ holds }) => !holds)
      .map((check) => `${check.name}: ${check.evidence}`)
    const seconds = Math.round((now() - begun) / 100) / 10
    if (audit) writeRunFiles(dir, done, makeBriefing(inputs, done))
    return {
      ...{ name, question, finding, failed, seconds },
      expected: expect.length,
      audit: audit ? await auditRun(dir, { signal }) : null,
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
