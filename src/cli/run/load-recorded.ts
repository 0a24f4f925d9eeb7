import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Filing } from '../../domain/documents.ts'
import { TruthRecord } from '../../domain/truth.ts'
import { importText } from '../../interop/import-text.ts'
import { InputError } from '../../kernel/input-error.ts'
import { DAY } from '../../kernel/time.ts'
import { readYaml } from '../../kernel/read-yaml.ts'
import { filingsOf } from '../../sim/recorded.ts'
import type { Scenario } from '../../sim/scenario.ts'
import { readBeside, shownPath } from '../files/find.ts'

/** Reads the recorded messages and the truth a scenario names. Warnings lose nothing; an error stops the run. */
export function readRecorded(
  scenario: Scenario,
  trade: { readonly from: readonly string[]; readonly truth?: string | undefined },
  folders: readonly string[],
  scenarioFile: string,
): { readonly filings: readonly Filing[]; readonly truths: readonly TruthRecord[] } {
  const ports = Object.keys(scenario.ports)
  const recorded = trade.from.flatMap((path) => {
    const { file } = readBeside(folders, path, scenarioFile)
    const read = importText(shownPath(file), readFileSync(file), { defaults: defaultsFor(scenario) })
    const errors = read.issues.filter((issue) => issue.severity === 'error')
    if (errors.length === 0) return read.consignments
    throw new InputError(
      errors.map((issue) => ({ file: issue.file, ...(issue.line && { line: issue.line }), path: issue.place, what: issue.message, mend: issue.mend })),
    )
  })
  const filings = filingsOf(recorded, ports)
  if (filings.length === 0) {
    throw new InputError([
      { file: shownPath(scenarioFile), path: 'trade.from', what: `none of the recorded messages is about ${ports.join(' or ')}` },
    ])
  }
  return { filings, truths: trade.truth === undefined ? [] : readTruth(resolve(readBeside(folders, trade.truth, scenarioFile).file)) }
}

/** What a message that says nothing of its voyage is taken to mean: the pair of the scenario, a day after its start. */
export function defaultsFor(scenario: Scenario) {
  const [portOfLoading, portOfDischarge] = Object.keys(scenario.ports) as [string, string]
  const loadAt = scenario.start + 2 * DAY
  return { portOfLoading, portOfDischarge, loadAt, etd: loadAt + DAY, eta: loadAt + 20 * DAY, carrier: 'XXXX' }
}

function readTruth(file: string): readonly TruthRecord[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => readYaml(`${shownPath(file)}:${index + 1}`, line, TruthRecord))
}
