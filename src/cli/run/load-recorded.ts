import { readFileSync } from 'node:fs'
import type { PortFiling } from '../../domain/port-document.ts'
import { TruthRecord } from '../../domain/truth.ts'
import { importText } from '../../interop/import-text.ts'
import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import { readYaml } from '../../kernel/read-yaml.ts'
import { DAY, formatUtc } from '../../kernel/time.ts'
import { filingsOf, implausible, JOURNEY_DAYS_MAX } from '../../sim/recorded.ts'
import type { Scenario } from '../../sim/scenario.ts'
import type { Extended } from '../files/extend.ts'
import { fileBeside, shownPath } from '../files/find.ts'

/** Reads the recorded messages and the truth a scenario names. Warnings lose nothing; an error stops the run. */
export function readRecorded(
  scenario: Scenario,
  trade: { readonly from: readonly string[]; readonly truth?: string | undefined },
  folders: readonly string[],
  placeOf: Extended<Scenario>['placeOf'],
): { readonly filings: readonly PortFiling[]; readonly truths: readonly TruthRecord[] } {
  const ports = Object.keys(scenario.ports)
  const recorded = trade.from.flatMap((path, index) => {
    const file = fileBeside(folders, path, placeOf(['trade', 'from', index]))
    const read = importText(shownPath(file), readFileSync(file), {
      defaults: defaultsFor(scenario),
    })
    const errors = read.issues.filter((issue) => issue.severity === 'error')
    if (errors.length === 0) return read.consignments
    throw new InputError(
      errors.map((issue) => ({
        file: issue.file,
        ...(issue.line && { line: issue.line }),
        path: issue.place,
        what: issue.message,
        mend: issue.mend,
      })),
    )
  })
  const filings = filingsOf(recorded, ports)
  if (filings.length === 0) {
    throw new InputError([
      {
        ...placeOf(['trade', 'from']),
        what: `none of the recorded messages is about ${ports.join(' or ')}`,
      },
    ])
  }
  refuseImplausible(filings, placeOf(['trade', 'from']))
  if (trade.truth === undefined) return { filings, truths: [] }
  return {
    filings,
    truths: readTruth(fileBeside(folders, trade.truth, placeOf(['trade', 'truth']), TRUTH_ENDINGS)),
  }
}

/** A wrong year would have the world turn for centuries: such a message is a person's to mend. */
export function refuseImplausible(
  filings: readonly PortFiling[],
  place: Pick<InputIssue, 'file' | 'line' | 'column' | 'path'>,
): void {
  const issues = implausible(filings).map(({ at, document }) => ({
    ...place,
    what: `${document.number} is filed on ${formatUtc(at)} and arrives ${'voyage' in document ? formatUtc(document.voyage.eta) : ''}`,
    mend: `correct the date that is wrong: a message and its ship are at most ${JOURNEY_DAYS_MAX} days apart`,
  }))
  if (issues.length > 0) throw new InputError(issues)
}

/** What a message that says nothing of its voyage is taken to mean: the pair of the scenario, a day after its start. */
export function defaultsFor(scenario: Scenario) {
  const [portOfLoading, portOfDischarge] = Object.keys(scenario.ports) as [string, string]
  const loadAt = scenario.start + 2 * DAY
  return {
    portOfLoading,
    portOfDischarge,
    loadAt,
    etd: loadAt + DAY,
    eta: loadAt + 20 * DAY,
    carrier: 'XXXX',
  }
}

const TRUTH_ENDINGS = ['.ndjson', '.jsonl', '.json']

/** One JSON object a line; throws InputError with the faults of every line. */
function readTruth(file: string): readonly TruthRecord[] {
  const issues: InputIssue[] = []
  const truths = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text.trim() === '') return []
      try {
        return [readYaml(shownPath(file), text, TruthRecord)]
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        issues.push(...error.issues.map((issue) => ({ ...issue, line: index + 1 })))
        return []
      }
    })
  if (issues.length > 0) throw new InputError(issues)
  return truths
}
