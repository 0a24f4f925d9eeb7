// Recounts what a run or a sweep says, and compares: node audit.js DIR. Imports nothing but Node and the plain files beside
// it, which share no line with the program they check. Prints each difference; exit code 3 when there is any.
//
// Of a run, from its journal.sqlite: every count, rate, sum and percentile of result.json for each arm and port and of
// every instrument; of report.json the differences with their intervals, the curves, the
// ladder of rules and what other arms lost. Of a sweep, from its worlds.ndjson: every mean, difference and interval of
// sweep.json. Neither asks whether the journal is right: `portpair verify` and the checks of the run do.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { auditRun } from './audit-run.js'
import { auditSweep } from './audit-sweep.js'

const dir = process.argv[2]
if (dir === undefined) {
  process.stderr.write('usage: node audit.js DIR\n')
  process.exit(2)
}

const isSweep = existsSync(join(dir, 'worlds.ndjson'))
const { differences, numbers, intervals, uncounted } = isSweep ? auditSweep(dir) : auditRun(dir)
for (const line of differences) process.stdout.write(`${line}\n`)
for (const name of uncounted) process.stdout.write(`not counted anew: figures of ${name}\n`)
process.stdout.write(
  `${numbers} numbers compared, ${intervals} intervals among them, ${differences.length} differ\n`,
)
process.exitCode = differences.length === 0 ? 0 : 3
