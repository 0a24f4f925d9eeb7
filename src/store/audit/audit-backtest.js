// What a back-test says against what it was counted from: of many worlds the counts of each list, of one world its cases.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createComparison } from './compare.js'
import { middle, numbersFrom, placesOf } from './draws.js'

/** Shares of a list that are looked at. Keep the order: `tops` and `hits` of a world have it. */
const PERCENTS = [0.5, 1, 2, 5, 10]

export function auditBacktest(dir) {
  const read = (name) => readFileSync(join(dir, name), 'utf8')
  const rows = (name) =>
    read(name)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const told = JSON.parse(read('backtest.json'))
  const ofSeeds = existsSync(join(dir, 'lists.ndjson'))
  const source = ofSeeds ? 'lists.ndjson' : 'cases.ndjson'
  const mine = ofSeeds ? recountLists(rows(source)) : recountCases(rows(source))
  const compared = createComparison('backtest.json', source)
  for (const part of Object.keys(mine)) {
    compared.compare(part, told[part], mine[part])
    for (const place of holes(part, told[part], mine[part])) compared.missing(place)
    if (Array.isArray(mine[part]))
      compared.compare(`${part} length`, told[part].length, mine[part].length)
  }
  return {
    differences: compared.differences,
    numbers: compared.count(),
    intervals: intervalsIn(mine),
    uncounted: ofSeeds ? [] : ['rule cards'],
  }
}

/** Worlds are drawn whole, 1,000 times; the same worlds for every share and for both arms. Fewer than five: no intervals. */
function recountLists(rows) {
  const of = (arm) => rows.filter((row) => row.arm === arm).map(({ counts }) => counts)
  const [without, withExchange] = [of('baseline'), of('exchange')]
  const samples = Array.from({ length: without.length < 5 ? 0 : 1_000 }, (_, s) =>
    placesOf(without.length, numbersFrom('backtest', 'worlds', s)),
  )
  return {
    baseline: pooled(without, samples),
    exchange: pooled(withExchange, samples),
    gain: PERCENTS.map((percent, i) => ({
      percent,
      precision: paired(without, withExchange, samples, ({ tops }) => [tops[i].hits, tops[i].top]),
      recall: paired(without, withExchange, samples, ({ tops, illicit }) => [
        tops[i].hits,
        illicit,
      ]),
    })),
  }
}

function pooled(lists, samples) {
  const share = (count) => ({
    ...rateOf(lists, count),
    interval: middle(
      samples.map(
        (places) =>
          rateOf(
            places.map((place) => lists[place]),
            count,
          ).value,
      ),
      2.5,
    ),
  })
  const most = (i) => (list) => Math.min(list.tops[i].top, list.illicit)
  const names = [...new Set(lists.flatMap(({ typologies }) => Object.keys(typologies)))].sort()
  return {
    worlds: lists.length,
    illicit: rateOf(lists, ({ illicit, cases }) => [illicit, cases]),
    at: PERCENTS.map((percent, i) => ({
      percent,
      precision: share(({ tops }) => [tops[i].hits, tops[i].top]),
      recall: share(({ tops, illicit }) => [tops[i].hits, illicit]),
      ceiling: {
        precision: rateOf(lists, (list) => [most(i)(list), list.tops[i].top]),
        recall: rateOf(lists, (list) => [most(i)(list), list.illicit]),
      },
    })),
    typologies: names.map((typology) => {
      const count = (i) => (list) => {
        const own = list.typologies[typology]
        return own === undefined ? [0, 0] : [own.hits[i], own.cases]
      }
      return {
        typology,
        cases: rateOf(lists, count(0)).n,
        at: PERCENTS.map((percent, i) => {
          const recall = share(count(i))
          const timesBlind = recall.value === null ? null : recall.value / (percent / 100)
          return { percent, recall, timesBlind }
        }),
      }
    }),
  }
}

function paired(without, withExchange, samples, count) {
  const gain = (places) => {
    const [was, is] = [without, withExchange].map(
      (lists) =>
        rateOf(
          places.map((place) => lists[place]),
          count,
        ).value,
    )
    return was === null || is === null ? null : is - was
  }
  return { difference: gain(without.keys().toArray()), interval: middle(samples.map(gain), 2.5) }
}

/** Over all lists together: so many of so many. */
function rateOf(lists, count) {
  let [of, n] = [0, 0]
  for (const list of lists) {
    const [part, whole] = count(list)
    of += part
    n += whole
  }
  return { value: n === 0 ? null : of / n, of, n }
}

/** Cases are drawn one by one, 200 times; each keeps its place on the list. */
function recountCases(cases) {
  const ordered = (key) => [...cases].sort((a, b) => b[key] - a[key] || (a.id < b.id ? -1 : 1))
  const byScore = ordered('score')
  const byHarm = ordered('expectedHarm')
  const bad = byScore.map(({ typology }) => typology !== null)
  const n = bad.length
  const illicit = bad.filter(Boolean).length
  const samples = Array.from({ length: 200 }, (_, s) =>
    placesOf(n, numbersFrom('backtest', 'bootstrap', s)).sort((a, b) => a - b),
  ).map((places) => places.map((place) => bad[place]))
  const names = [...new Set(cases.flatMap(({ typology }) => typology ?? []))].sort()
  const share = (of, whole) => ({ value: whole === 0 ? null : of / whole, of, n: whole })
  const hits = (list, top) => list.slice(0, top).filter(Boolean).length
  const sum = (list, key) => list.reduce((total, one) => total + one[key], 0)
  return {
    cases: n,
    illicit: share(illicit, n),
    at: PERCENTS.map((percent) => {
      const top = topOf(n, percent)
      const most = Math.min(top, illicit)
      const drawn = (of) => middle(n === 0 ? [] : samples.map(of), 2.5)
      const whole = (key) => share(sum(byHarm.slice(0, top), key), sum(byHarm, key))
      return {
        percent,
        precision: {
          ...share(hits(bad, top), top),
          ceiling: share(most, top).value,
          interval: drawn((sample) => hits(sample, top) / top),
        },
        recall: {
          ...share(hits(bad, top), illicit),
          ceiling: share(most, illicit).value,
          interval: drawn((sample) => share(hits(sample, top), hits(sample, n)).value),
        },
        revenue: whole('revenueMinor'),
        harm: whole('harm'),
      }
    }),
    typologies: names.map((typology) => {
      const own = byScore.map((one) => one.typology === typology)
      const all = own.filter(Boolean).length
      const recall = PERCENTS.map((percent) => ({
        percent,
        recall: share(hits(own, topOf(n, percent)), all),
      }))
      return { typology, cases: all, recall }
    }),
  }
}

/** How many of n fall in the top percent: at least one, rounded up. */
const topOf = (n, percent) => (n === 0 ? 0 : Math.max(1, Math.ceil((n * percent) / 100)))

/** Places of numbers that were counted and are not told. */
function holes(place, told, mine) {
  if (mine === null || typeof mine !== 'object') return told === undefined ? [place] : []
  return Object.keys(mine).flatMap((key) => holes(`${place} ${key}`, told?.[key], mine[key]))
}

function intervalsIn(value) {
  if (value === null || typeof value !== 'object') return 0
  return Object.entries(value).reduce(
    (count, [key, inner]) =>
      count + (key === 'interval' ? Number(inner !== null) : intervalsIn(inner)),
    0,
  )
}
