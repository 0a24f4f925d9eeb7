// The means, differences and intervals of a sweep against the worlds they come from.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createComparison } from './compare.js'
import { middle, numbersFrom, placesOf, readTogether } from './draws.js'
import { measureRows } from './recount-rows.js'

/** Where each measure stands in what a world gave. */
const READ = {
  precisionAt1: ({ precisionAt }) => precisionAt[1].value,
  recallAt5: ({ recallAt }) => recallAt[5].value,
  harmFoundShare: ({ harmFoundShare }) => harmFoundShare.value,
  harmFoundBeforeLoadingShare: ({ harmFoundBeforeLoadingShare: share }) => share.value,
  leadTimeHoursP50: ({ leadTimeHours }) => leadTimeHours.p50,
  inspected: ({ inspected }) => inspected,
  hitRate: ({ hitRate }) => hitRate.value,
  stoppedBeforeLoading: ({ stoppedBeforeLoading }) => stoppedBeforeLoading,
}

/** Measures whose intervals are also read together: what an exchange that cannot help must not raise. */
const DETECTION = [
  'precisionAt1',
  'recallAt5',
  'harmFoundShare',
  'harmFoundBeforeLoadingShare',
  'hitRate',
]

/** Fewer worlds get no interval. */
const LEAST = 5

export function auditSweep(dir) {
  const read = (name) => readFileSync(join(dir, name), 'utf8')
  const { cells, crossovers } = JSON.parse(read('sweep.json'))
  const worlds = read('worlds.ndjson')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const samples = createSamples()
  const mine = cells.map((cell) => recount(cell, worlds, samples))
  const together = readTogether(
    mine.map(({ cell, drawn }) => (DETECTION.includes(cell.measure) ? drawn : null)),
  )
  const told = createComparison('sweep.json', 'the worlds')
  let intervals = 0
  for (const [i, { cell, paired }] of mine.entries()) {
    const { settings, arm, port, measure, adjusted } = cell
    const place = [...settings.map(({ path, value }) => `${path}=${value}`), arm, port, measure]
    told.compare(place.join(' '), cell.paired, paired)
    if (paired.interval !== null) intervals++
    if (!DETECTION.includes(measure)) continue
    told.compare(`${place.join(' ')} read together`, adjusted, together[i])
    if (together[i] !== null) intervals++
  }
  const ends = crossingsOf(mine.map(({ cell, paired }) => ({ ...cell, paired })))
  told.compare('crossovers', crossovers, ends)
  told.compare('crossovers length', crossovers.length, ends.length)
  const rows = createComparison('measures.csv', 'the worlds')
  if (existsSync(join(dir, 'measures.csv'))) {
    // A cell may hold a line feed; a row ends by both.
    const written = read('measures.csv').split('\r\n').slice(1, -1)
    const counted = measureRows(worlds)
    rows.compare('row', written, counted)
    rows.compare('rows', written.length, counted.length)
  }
  return {
    differences: [...told.differences, ...rows.differences],
    numbers: told.count() + rows.count(),
    intervals,
    uncounted: [],
  }
}

/** 1,000 samples of so many worlds; sample s is drawn by the numbers from ('sweep', 'worlds', s), whatever the measure. */
function createSamples() {
  const made = new Map()
  return (n) => {
    const known =
      made.get(n) ??
      Array.from({ length: 1_000 }, (_, s) => placesOf(n, numbersFrom('sweep', 'worlds', s)))
    made.set(n, known)
    return known
  }
}

/** A cell from the worlds with its settings in which both arms have a value. */
function recount(cell, worlds, samples) {
  const { settings, arm, port, measure } = cell
  const text = JSON.stringify(settings)
  const pairs = worlds
    .filter((world) => JSON.stringify(world.settings) === text)
    .map(({ result: { arms } }) => {
      const of = (name) => READ[measure](port === 'both' ? arms[name] : arms[name].byPort[port])
      return { was: of('baseline'), is: of(arm) }
    })
    .filter(({ was, is }) => was !== null && is !== null)
  const differences = pairs.map(({ was, is }) => is - was)
  const drawn =
    pairs.length < LEAST
      ? null
      : samples(pairs.length).map((places) => mean(places.map((place) => differences[place])))
  return {
    cell,
    drawn,
    paired: {
      worlds: pairs.length,
      baseline: mean(pairs.map(({ was }) => was)),
      arm: mean(pairs.map(({ is }) => is)),
      difference: mean(differences),
      interval: drawn === null ? null : middle(drawn, 2.5),
    },
  }
}

function mean(numbers) {
  if (numbers.length === 0) return null
  return numbers.reduce((total, number) => total + number, 0) / numbers.length
}

/** Where along an axis of numbers a gain passes zero, all other settings being equal. */
function crossingsOf(cells) {
  const paths = [...new Set(cells.flatMap(({ settings }) => settings.map(({ path }) => path)))]
  return paths.flatMap((path) => {
    const lines = new Map()
    for (const cell of cells) {
      const { settings, arm, port, measure, paired } = cell
      const value = Number(settings.find((one) => one.path === path)?.value)
      if (measure === 'inspected' || measure === 'stoppedBeforeLoading') continue
      if (!Number.isFinite(value)) continue
      const others = settings.filter((one) => one.path !== path)
      const key = JSON.stringify([arm, port, measure, others])
      const line = lines.get(key) ?? { arm, port, measure, others, steps: [] }
      lines.set(key, line)
      if (paired.difference !== null) line.steps.push({ value, ...paired })
    }
    return [...lines.values()].flatMap(({ steps, ...line }) => crossings({ path, ...line }, steps))
  })
}

function crossings(line, steps) {
  const inOrder = [...steps].sort((a, b) => a.value - b.value)
  const sure = ({ interval }) => interval !== null && (interval.low > 0 || interval.high < 0)
  return inOrder.slice(1).flatMap((after, i) => {
    const before = inOrder[i]
    if (before.difference > 0 === after.difference > 0) return []
    const part = before.difference / (before.difference - after.difference)
    return [
      {
        ...line,
        at: before.value + part * (after.value - before.value),
        between: [before.value, after.value],
        certain: sure(before) && sure(after),
        kind: before.difference > 0 ? 'gain-ends' : 'gain-begins',
      },
    ]
  })
}
