import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Briefing } from '../../report/briefing/briefing.ts'
import { renderBriefing } from '../../report/briefing/render-briefing.ts'
import { type RunResult, withoutTiming } from '../../report/run-result.ts'
import { isArm } from '../../sim/arm.ts'
import { writeJournalFile } from '../../store/journal-file.ts'
import { databasePath } from '../drivers/local-port.ts'
import { shownPath } from '../files/find.ts'
import { makeFolder } from '../files/make-folder.ts'
import type { RunDone } from './run-scenario.ts'

/** Removes what an earlier run left in the folder, and nothing else. */
export function clearRunFolder(dir: string, ports: readonly string[]): void {
  makeFolder(dir)
  const arms = readdirSync(dir).filter(isArm)
  const databases = arms.flatMap((arm) => ports.map((port) => databasePath(join(dir, arm), port)))
  for (const path of [...databases, join(dir, 'journal.sqlite')]) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
  }
  for (const name of ['result.json', 'report.json', 'report.html'])
    rmSync(join(dir, name), { force: true })
}

/** Writes result and journal; returns every file of the run with what it is. */
export function writeRunFiles(
  dir: string,
  done: RunDone,
  briefing: Briefing | null,
): readonly { readonly what: string; readonly path: string }[] {
  const result = join(dir, 'result.json')
  const journal = join(dir, 'journal.sqlite')
  writeFileSync(result, resultText(done.result))
  const page = join(dir, 'report.html')
  if (briefing !== null) {
    writeFileSync(join(dir, 'report.json'), `${JSON.stringify(briefing)}\n`)
    writeFileSync(page, renderBriefing(briefing, 'en'))
  }
  const arms = [...done.outcomes].map(([arm, { entries, truths }]) => ({
    arm,
    entries,
    truths,
    nameOf: done.namesIn(arm),
  }))
  writeJournalFile(journal, { arms, ...done.measuredWith })
  const databases = [...done.outcomes].flatMap(([arm, { status }]) =>
    Object.keys(status).map((port) => ({
      what: `${port} ${arm}`,
      path: databasePath(join(dir, arm), port),
    })),
  )
  return [
    { what: 'report', path: page },
    { what: 'result', path: result },
    { what: 'journal', path: journal },
    ...databases,
  ]
    .filter(({ path }) => existsSync(path))
    .map(({ what, path }) => ({ what, path: shownPath(path) }))
}

/** What `result.json` holds: the same bytes for the same scenario, seed and rules. */
function resultText(result: RunResult): string {
  return `${JSON.stringify(withoutTiming(result), null, 2)}\n`
}
