// What report.json shows beside the measures of a run, counted once more: the differences a side looks at first, how they
// would differ had other consignments been drawn, and what is drawn as curves.
import { middle, numbersFrom, percentile, placesOf } from './draws.js'
import { offenceAt, rate, stopped, sum } from './recount.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** `arms`: each with all its consignments. */
export function recountEvidence({ rows, settings }, arms) {
  const of = (name) => arms.find(({ arm }) => arm === name)
  const pair = [of('baseline'), of('exchange')]
  const others = arms.filter((arm) => !pair.includes(arm))
  const fired = new Map(arms.map(({ arm }) => [arm, rows('fired', arm)]))
  const each = (make) => settings.ports.flatMap((port) => pair.map((arm) => make(port, arm)))
  return {
    gains: settings.ports.flatMap((port) => [...harmGain(port, pair), ...leadGain(port, pair)]),
    curves: each(curve),
    release: each(released),
    yard: each((port, arm) => yard(port, arm, settings.start)),
    ladder: settings.ports.flatMap((port) => ladder(port, pair, fired)),
    losses: others.map((arm) => loss(arm, pair[1], fired)),
  }
}

const caught = (one) => stopped(one) || offenceAt(one, () => true)

/** Consignments that the baseline counts for a port, as both arms met them. */
function pairsOf(port, [baseline, exchange]) {
  const later = new Map(exchange.all.map((one) => [one.house_bill, one]))
  return baseline.all
    .filter((one) => one.port === port && later.has(one.house_bill))
    .map((was) => ({ was, is: later.get(was.house_bill) }))
}

/** The share of harm that was found or stopped. Drawn: the consignments that did harm, as many as there are. */
function harmGain(port, pair) {
  const cases = pairsOf(port, pair)
    .filter(({ was }) => was.known && was.harm > 0)
    .map(({ was, is }) => ({ harm: was.harm, was: caught(was), is: caught(is) }))
  if (cases.length === 0) return []
  const shares = (list) => {
    const all = sum(list.map(({ harm }) => harm))
    const part = (key) => sum(list.map((one) => (one[key] ? one.harm : 0))) / all
    return { was: part('was'), is: part('is') }
  }
  return [gain(port, 'harmFound', 'harm', cases, cases.length, shares)]
}

/** The median lead time in hours. Of many consignments 500 are drawn. */
function leadGain(port, pair) {
  const lead = ({ eta, first }) => Math.max(0, eta - (first ?? eta))
  const cases = pairsOf(port, pair)
    .filter(({ was }) => was.sails)
    .map(({ was, is }) => ({ was: lead(was), is: lead(is) }))
  if (cases.length === 0) return []
  const medians = (list) => {
    const half = (key) =>
      percentile(
        list.map((one) => one[key]),
        50,
      ) / HOUR
    return { was: half('was'), is: half('is') }
  }
  return [gain(port, 'leadHours', 'lead', cases, Math.min(cases.length, 500), medians)]
}

/**
 * A difference, exchange − baseline, and the middle 95 % of 400 samples; none with fewer than 30 cases. Sample s of a
 * measure is drawn by the numbers from ('report', measure, port, s).
 */
function gain(port, measure, what, cases, drawn, shares) {
  const { was, is } = shares(cases)
  const samples = Array.from({ length: 400 }, (_, sample) => {
    const places = placesOf(cases.length, numbersFrom('report', what, port, sample))
    const again = shares(places.slice(0, drawn).map((place) => cases[place]))
    return again.is - again.was
  })
  const interval = cases.length < 30 ? null : middle(samples, 2.5)
  const n = cases.length
  return { port, measure, baseline: was, exchange: is, difference: is - was, interval, n }
}

/** Precision and recall of the first so many percent of a port's list. */
function curve(port, { arm, all }) {
  const figure = (one) => (one.decision ?? one.last)?.score ?? -1
  const ranked = all
    .filter((one) => one.port === port && one.known)
    .sort((a, b) => figure(b) - figure(a) || (a.house_bill < b.house_bill ? -1 : 1))
    .map((one) => one.typology !== null)
  const illicit = ranked.filter(Boolean).length
  const points = [0.5, 1, 2, 3, 5, 7, 10, 15, 20].map((percent) => {
    const top = ranked.slice(0, Math.max(1, Math.ceil((ranked.length * percent) / 100)))
    const hits = top.filter(Boolean).length
    return { percent, precision: rate(hits, top.length), recall: rate(hits, illicit) }
  })
  return { port, arm, points }
}

const ashore = (port, all) =>
  all.filter((one) => one.port === port && one.cleared !== null).map(({ cleared }) => cleared)

/** The share of boxes that are out after so many hours. */
function released(port, { arm, all }) {
  const boxes = ashore(port, all)
  const points = Array.from({ length: 25 }, (_, i) => {
    const out = boxes.filter(({ cleared, arrived }) => (cleared - arrived) / HOUR <= 6 * i).length
    return { hours: 6 * i, share: boxes.length === 0 ? 0 : out / boxes.length }
  })
  return { port, arm, n: boxes.length, points }
}

/** How many boxes wait at each midnight. */
function yard(port, { arm, all }, start) {
  const boxes = ashore(port, all)
  const days = []
  if (boxes.length === 0) return { port, arm, days }
  const first = Math.min(...boxes.map((box) => box.ashore))
  const last = Math.max(...boxes.map((box) => box.cleared))
  for (let at = Math.ceil(first / DAY) * DAY; at <= last + DAY; at += DAY) {
    const waiting = boxes.filter((box) => box.ashore <= at && box.cleared > at).length
    days.push({ day: Math.round((at - start) / DAY), waiting })
  }
  return { port, arm, days }
}

/** Median hours before arrival at which a rule first fired on the illicit it fired on: the twelve that did on most. */
function ladder(port, pair, fired) {
  const [before, after] = pair.map(({ arm, all }) => {
    const names = new Map()
    for (const one of all.filter(
      (one) => one.port === port && one.known && one.typology !== null,
    )) {
      names.set(one.house_bill, one)
      if (one.ucr !== '') names.set(one.ucr, one)
    }
    const leads = new Map()
    const met = new Set()
    for (const { port: at, name, at: when, rule } of fired.get(arm)) {
      const one = at === port ? names.get(name) : undefined
      if (one === undefined || met.has(`${rule} ${one.house_bill}`)) continue
      met.add(`${rule} ${one.house_bill}`)
      leads.set(rule, [...(leads.get(rule) ?? []), Math.max(0, one.eta - when)])
    }
    return leads
  })
  const told = (leads) => {
    const p50 = percentile(leads, 50)
    return { p50: p50 === null ? null : Math.round(p50 / HOUR), n: leads.length }
  }
  return [...after.keys()]
    .map((rule) => ({
      port,
      rule,
      baseline: told(before.get(rule) ?? []),
      exchange: told(after.get(rule)),
    }))
    .sort((a, b) => b.exchange.n - a.exchange.n || (a.rule < b.rule ? -1 : 1))
    .slice(0, 12)
}

/** Rules that fired in the exchange and never in this arm, and typologies of which another number was caught. */
function loss({ arm, all }, exchange, fired) {
  const rules = (name) => new Set(fired.get(name).map(({ rule }) => rule))
  const [mine, whole] = [rules(arm), rules(exchange.arm)]
  const bad = (list, typology) => list.filter((one) => one.known && one.typology === typology)
  const kinds = [...new Set(exchange.all.map(({ typology }) => typology ?? null))]
  return {
    arm,
    silent: [...whole].filter((rule) => !mine.has(rule)).sort(),
    typologies: kinds
      .filter((typology) => typology !== null)
      .sort()
      .map((typology) => ({
        typology,
        n: bad(exchange.all, typology).length,
        exchange: bad(exchange.all, typology).filter(caught).length,
        arm: bad(all, typology).filter(caught).length,
      }))
      .filter((one) => one.exchange !== one.arm),
  }
}
