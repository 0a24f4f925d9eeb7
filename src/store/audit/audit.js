// Recounts what a run, a sweep or a back-test says, and compares: node audit.js DIR. Imports nothing but Node and the plain files beside
// it, which share no line with the program they check. Prints each difference; exit code 3 when there is any.
//
// Of a run, from its journal.sqlite: every count, rate, sum and percentile of result.json for each arm and port, and of
// every instrument that has a recipe here (those without are named at the end); of report.json the differences with their
// intervals, the curves, the ladder of rules, what other arms lost, and the shipments told of with their numbers. Of a sweep,
// from its worlds.ndjson: every mean, difference and interval of sweep.json and every row of measures.csv. Of a back-test that
// was kept by `rules backtest --out`: every share, difference and interval of backtest.json, of many worlds from the counts in
// lists.ndjson, of one from its cases.ndjson.
//
// Not counted anew: the papers shown beside a shipment, the checks and findings (whether they hold), fingerprints, the worlds
// of a sweep or back-test themselves, and the cards of single rules. It does not ask whether the journal is right: `portpair
// verify` and the checks of the run do.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { auditBacktest } from './audit-backtest.js'
import { auditRun } from './audit-run.js'
import { auditSweep } from './audit-sweep.js'

const dir = process.argv[2]
if (dir === undefined) {
  process.stderr.write('usage: node audit.js DIR\n')
  process.exit(2)
}

const has = (name) => existsSync(join(dir, name))
const audit = has('backtest.json') ? auditBacktest : has('worlds.ndjson') ? auditSweep : auditRun
const { differences, numbers, intervals, uncounted } = audited()
for (const line of differences) process.stdout.write(`${line}\n`)
for (const name of uncounted) process.stdout.write(`not counted anew: figures of ${name}\n`)
process.stdout.write(
  `${numbers} numbers compared, ${intervals} intervals among them, ${differences.length} differ\n`,
)
process.exitCode = differences.length === 0 ? 0 : 3

/** What cannot be read cannot be held against anything: that is a difference, too. */
function audited() {
  try {
    return audit(dir)
  } catch (error) {
    return {
      ...{ differences: [`it cannot be counted anew: ${error.message}`], numbers: 0, intervals: 0 },
      uncounted: [],
    }
  }
}
