// The numbers of a run against its journal.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArm } from './arm.js'
import { createComparison } from './compare.js'
import { gather, measureArm, openJournal } from './recount.js'
import { recountEvidence } from './recount-evidence.js'
import { RECIPES } from './recount-instruments.js'
import { asTold, recountStories } from './recount-stories.js'

export function auditRun(dir) {
  const read = (name) => JSON.parse(readFileSync(join(dir, name), 'utf8'))
  const journal = openJournal(dir)
  const result = read('result.json')
  const told = createComparison('result.json', 'the journal')
  const exchange = {}
  const uncounted = new Set()
  const arms = Object.keys(result.arms).map((arm) => ({ arm, all: gather(journal, arm) }))
  for (const { arm, all } of arms) {
    const mine = measureArm(journal, arm, all)
    const { byPort, instruments = {}, ...both } = result.arms[arm]
    const left = Object.keys(instruments).some((name) => RECIPES[name])
      ? readArm(journal, arm)
      : null
    for (const [name, figures] of Object.entries(instruments)) {
      if (RECIPES[name]) told.compare(`${arm} ${name}`, figures, RECIPES[name](left))
      else uncounted.add(name)
    }
    told.compare(`${arm} both`, both, mine.both)
    for (const port of Object.keys(byPort))
      told.compare(`${arm} ${port}`, byPort[port], mine.byPort[port])
    for (const [name, count] of Object.entries(mine.both.exchange))
      exchange[name] = (exchange[name] ?? 0) + count
  }
  told.compare('all arms exchange', result.exchange, exchange)
  const drawn = createComparison('report.json', 'the journal')
  let intervals = 0
  if (existsSync(join(dir, 'report.json'))) {
    const { evidence, result: shown } = read('report.json')
    // What the page shows of the numbers is what result.json says of them.
    drawn.compare('report', shown, result)
    const mine = recountEvidence(journal, arms)
    for (const part of Object.keys(mine)) {
      drawn.compare(part, evidence[part], mine[part])
      drawn.compare(`${part} length`, evidence[part].length, mine[part].length)
    }
    const pair = ['baseline', 'exchange'].map((name) => arms.find(({ arm }) => arm === name))
    const stories = recountStories(journal, pair)
    drawn.compare('stories', asTold(evidence.stories), asTold(stories))
    drawn.compare('stories length', evidence.stories.length, stories.length)
    intervals = evidence.gains.filter(({ interval }) => interval !== null).length
  }
  return {
    differences: [...told.differences, ...drawn.differences],
    numbers: told.count() + drawn.count(),
    intervals,
    uncounted: [...uncounted],
  }
}
