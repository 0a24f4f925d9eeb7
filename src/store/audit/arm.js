// What an arm left behind, and the plain figures that are made of it.
import { percentile } from './draws.js'

/** What an arm left behind, as the recipes want it: events with their shipments, truths with their fates. */
export function readArm({ rows, settings }, arm) {
  const events = rows('events', arm).map(({ event, ...row }) => ({ ...JSON.parse(event), ...row }))
  const truths = rows('truths', arm).map(({ record }) => JSON.parse(record))
  return armOf(events, truths, settings)
}

/** The same of events and truths; `settings`: phases of an operation, and when a rate or a regime changed. */
export function armOf(events, truths, settings = {}) {
  const of = (kind) => events.filter((one) => one.kind === kind)
  const { phases = [], changes = [] } = settings
  return { of, events, truths, fates: fatesOf(of, truths), phases, changes }
}

export const count = (value) => ({ unit: 'count', value })
export const usd = (cents) => ({ unit: 'USD', value: Math.round(cents / 100) })
export const share = (of, n) => ({ unit: 'share', value: n === 0 ? null : of / n, of, n })
export const part = (list, holds) => share(list.filter(holds).length, list.length)
export const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

/** A percentile of waits, to the tenth. */
export function wait(list, p, unit) {
  const value = percentile(list, p)
  const millis = unit === 'minutes' ? 60_000 : 3_600_000
  return {
    unit,
    value: value === null ? null : Math.round((10 * value) / millis) / 10,
    n: list.length,
  }
}

/** How each true consignment fared at its port of discharge. */
function fatesOf(of, truths) {
  const fates = truths.map((truth) => ({ truth, flagged: false, early: false }))
  const named = new Map(fates.map((fate) => [fate.truth.ucr, fate]))
  for (const fate of fates) named.set(fate.truth.houseBill, fate)
  const each = (kind, note) => {
    for (const event of of(kind)) {
      const fate = named.get(event.shipment)
      if (fate !== undefined) note(fate, event)
    }
  }
  each('assessed', (fate, { port, at, channel }) => {
    if (fate.truth.portOfDischarge !== port) return
    fate.flagged = channel !== 'green'
    fate.early ||= fate.flagged && at < fate.truth.loadAt
  })
  each('found', (fate, { outcome }) => {
    fate.found ||= outcome === 'offence'
  })
  each('not-loaded', (fate) => {
    fate.stopped = true
    fate.flagged = true
  })
  return fates
}

export const isFlagged = ({ flagged }) => flagged
export const isEarly = ({ early }) => early
export const isCaught = ({ stopped, found }) => stopped === true || found === true
export const lying = (fates, ...kinds) =>
  fates.filter(({ truth }) => kinds.includes(truth.typology))
export const fair = (fates) => fates.filter(({ truth }) => truth.typology === null)

/** When each document, or each revision of one, was first filed or applied. */
export function firsts(list, each = false) {
  const moments = new Map()
  for (const { number, revision, at } of list) {
    const name = each ? `${number} r${revision}` : number
    if (!moments.has(name)) moments.set(name, at)
  }
  return moments
}

/** How long each waited that was told. */
export function told({ of }, kind, each = false) {
  const begun = firsts(
    of('filed').filter(({ document }) => document === kind),
    each,
  )
  const ended = firsts(
    of('applied').filter(({ item }) => item === kind),
    each,
  )
  const waits = [...begun].filter(([name]) => ended.has(name))
  return { begun, ended, waits: waits.map(([name, at]) => ended.get(name) - at) }
}
