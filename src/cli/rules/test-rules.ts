import { coverageOf, percentCovered } from '../../risk/examples/coverage.ts'
import { runMutants } from '../../risk/examples/mutants.ts'
import { type OpenPack, runExamples } from '../../risk/risk.ts'
import { EXIT, type Io } from '../io.ts'

export type TestFlags = {
  readonly coverage?: true
  /** Percent of branches below which the command fails. */
  readonly threshold?: number
  readonly mutants?: true
  readonly json?: true
}

/** Runs the examples of a pack, and on request measures their coverage and what slips they would notice. */
export function testRules({ pack, place }: OpenPack, flags: TestFlags, io: Io): void {
  const runs = runExamples(pack)
  const failed = runs.filter((run) => !run.passes)
  const measured = flags.coverage || flags.threshold !== undefined ? coverageOf(pack.rules) : null
  const percent = measured && percentCovered(measured)
  const mutation = flags.mutants ? runMutants(pack.rules) : null
  const ok =
    failed.length === 0 &&
    (percent === null || percent >= (flags.threshold ?? 0)) &&
    (mutation === null || mutation.survivors.length === 0)
  if (flags.json) {
    const survivors = mutation?.survivors.map(({ mutated: _, ...survivor }) => survivor)
    const report = {
      ok,
      examples: runs,
      ...(measured && { coverage: { percent, ...measured } }),
      ...(mutation && { mutants: { killed: mutation.killed, survivors } }),
    }
    io.stdout(`${JSON.stringify(report, null, 2)}\n`)
  } else {
    for (const run of failed) {
      const path = ['examples', run.list, run.example]
      io.stdout(
        `✗ ${at(place(run.rule, path))} ${run.rule} ${run.list}[${run.example}]: expected ${run.expected}, got ${run.got}\n`,
      )
    }
    for (const { rule, path, never } of measured?.open ?? [])
      io.stdout(`✗ ${at(place(rule, path))} ${rule}: no example makes this ${never}\n`)
    for (const { rule, path, change } of mutation?.survivors ?? [])
      io.stdout(`✗ ${at(place(rule, path))} ${rule}: no example notices ${change}\n`)
    io.stdout(
      `${runs.length - failed.length} of ${runs.length} examples of ${pack.rules.length} rules hold\n`,
    )
    if (measured)
      io.stdout(
        `${percent} % of branches covered (${measured.branches.of} of ${measured.branches.n})\n`,
      )
    if (mutation)
      io.stdout(
        `${mutation.killed.of} of ${mutation.killed.n} changes of an operator or threshold are noticed\n`,
      )
  }
  if (!ok) io.exit(EXIT.failed)
}

const at = ({ file, line, column }: ReturnType<OpenPack['place']>) => `${file}:${line}:${column}:`
