// Counts what a run did from its journal.sqlite, by the queries of audit.sql and by what is written here.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { percentile } from './draws.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export function openJournal(dir) {
  const sql = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'audit.sql'), 'utf8')
  const queries = new Map(
    sql
      .split(/^-- name: /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n')
        return [part.slice(0, end).trim(), part.slice(end)]
      }),
  )
  const journal = new DatabaseSync(join(dir, 'journal.sqlite'), { readOnly: true })
  const rows = (name, arm) =>
    journal.prepare(queries.get(name)).all(...(arm === undefined ? [] : [{ arm }]))
  const settings = Object.fromEntries(
    rows('settings').map(({ name, value }) => [name, JSON.parse(value)]),
  )
  return { rows, settings }
}

/** Every measure of an arm, of both ports together and of each. */
export function measureArm({ rows, settings }, arm, consignments) {
  const messages = rows('messages', arm)
  const standings = rows('operators', arm)
  const [end] = rows('end', arm)
  const of = (list, port) => ({
    ...counts(list),
    ...ranking(list),
    ...timing(list),
    ...release(list),
    exchange: exchange(messages, settings[`pending ${arm}`], port),
    sharing: sharing(messages, settings[`fields ${arm}`], port),
    operators: operators(standings, end?.at ?? 0, port),
    costs: costs(list, settings),
  })
  const bound = (port) => consignments.filter((one) => one.port === port)
  return {
    both: of(settings.ports.flatMap(bound), undefined),
    byPort: Object.fromEntries(settings.ports.map((port) => [port, of(bound(port), port)])),
  }
}

/** Consignments with all that was done about them; boxes without papers count for the consignment they belong to. */
export function gather({ rows }, arm) {
  const byBill = new Map()
  const byUcr = new Map()
  const fresh = (house_bill, base) => ({
    ...base,
    house_bill,
    port: base?.port_of_discharge ?? null,
    sails: base !== null,
    known: base?.known === 1,
    first: null,
    last: null,
    decision: null,
    cleared: null,
    findings: [],
    referrals: 0,
    stopOrders: 0,
    owed: 0,
    inTime: 0,
    billed: false,
    mirrored: false,
  })
  for (const row of rows('consignments', arm)) {
    const one = fresh(row.house_bill, row)
    byBill.set(row.house_bill, one)
    if (row.ucr !== '' && !byUcr.has(row.ucr)) byUcr.set(row.ucr, one)
  }
  const unbilled = rows('unbilled', arm)
  const named = new Map()
  const boxes = []
  for (const { name, at } of rows('names', arm)) {
    const own = byBill.get(name) ?? byUcr.get(name)
    const container = name.slice(name.lastIndexOf(':') + 1)
    const holder = own
      ? undefined
      : unbilled.find((box) => box.container === container && box.load_at <= at)
    const one = own ?? fresh(name, null)
    if (holder !== undefined) boxes.push([one, byBill.get(holder.house_bill)])
    else if (own === undefined) byBill.set(name, one)
    named.set(name, one)
  }
  /** What the destination did; of what nobody knows the destination, whoever did. */
  const mine = (query, note) => {
    for (const row of rows(query, arm)) {
      const one = named.get(row.name)
      if (!one.sails || one.port_of_discharge === row.port) note(one, row)
    }
  }
  mine('assessed', (one, row) => {
    if (row.first_at !== null) one.first = Math.min(one.first ?? row.first_at, row.first_at)
    if (one.last === null || row.seq > one.last.seq) one.last = row
  })
  mine('decisions', (one, row) => {
    one.decision = row
    one.port = row.port
  })
  mine('cleared', (one, row) => {
    one.cleared = row
  })
  mine('counts', (one, row) => {
    one.referrals += row.referrals
    one.stopOrders += row.stop_orders
    one.owed += row.owed
    one.inTime += row.in_time
    one.billed ||= row.bills > 0
    one.mirrored ||= row.mirrors > 0
  })
  for (const row of rows('findings', arm)) named.get(row.name).findings.push(row)
  for (const [box, holder] of boxes) addBox(holder, box)
  return [...byBill.values()].filter(({ sails, decision }) => sails || decision !== null)
}

function addBox(one, box) {
  one.findings.push(...box.findings)
  one.referrals += box.referrals
  one.owed += box.owed
  one.inTime += box.inTime
  if (one.decision?.kind === 'released' && box.decision?.kind === 'released') {
    const lanes = ['green', 'yellow', 'red']
    const worse = lanes.indexOf(box.decision.channel) > lanes.indexOf(one.decision.channel)
    one.decision = {
      ...one.decision,
      ...worst(one.decision, box.decision),
      channel: worse ? box.decision.channel : one.decision.channel,
      inspected: one.decision.inspected || box.decision.inspected,
      chosen_by: one.decision.chosen_by ?? box.decision.chosen_by,
    }
  }
  if (box.last !== null)
    one.last = one.last === null ? box.last : { ...one.last, ...worst(one.last, box.last) }
}

function worst(a, b) {
  return {
    score: (b.score ?? -1) > (a.score ?? -1) ? b.score : a.score,
    expected_harm: Math.max(a.expected_harm, b.expected_harm),
  }
}

export function rate(of, n) {
  return { value: n === 0 ? null : of / n, of, n }
}

export const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const illicit = (one) => one.known && one.typology !== null
export const stopped = (one) => one.decision?.kind === 'not-loaded'
export const offenceAt = (one, here) =>
  one.findings.some(({ port, outcome }) => here(port) && outcome === 'offence')
const openedAbroad = (one) => one.findings.some(({ port }) => port !== one.port)
const openedHere = (one) =>
  (one.decision?.kind === 'released' && one.decision.inspected === 1) ||
  one.findings.some(({ port }) => port === one.port)
const hitHere = (one) => offenceAt(one, (port) => port === one.port)
const hitAbroad = (one) => offenceAt(one, (port) => port !== one.port)
const byLot = (one) => one.decision?.kind === 'released' && one.decision.chosen_by === 'random'

function counts(all) {
  const number = (holds) => all.filter(holds).length
  const known = all.filter((one) => one.known)
  const opened = all.filter(openedHere)
  const byRules = opened.filter((one) => !byLot(one))
  const abroad = all.filter(openedAbroad)
  const bad = known.filter(illicit)
  const harm = (list) => sum(list.map((one) => one.harm ?? 0))
  const early = bad.filter((one) => stopped(one) || hitAbroad(one))
  const found = bad.filter((one) => stopped(one) || offenceAt(one, () => true))
  const lane = (name) =>
    number((one) => one.decision?.kind === 'released' && one.decision.channel === name)
  return {
    consignments: all.length,
    undecided: number((one) => one.decision === null),
    withoutTruth: all.length - known.length,
    illicit: rate(bad.length, known.length),
    inspected: opened.length,
    hits: opened.filter(hitHere).length,
    hitRate: rate(byRules.filter(hitHere).length, byRules.filter((one) => one.known).length),
    openedByLot: opened.filter(byLot).length,
    hitsByLot: opened.filter((one) => byLot(one) && hitHere(one)).length,
    examinedAtOrigin: abroad.length,
    hitsAtOrigin: abroad.filter(hitAbroad).length,
    openedTwice: abroad.filter(openedHere).length,
    recognised: abroad.filter(
      (one) => one.decision?.kind === 'released' && !openedHere(one) && !hitAbroad(one),
    ).length,
    mirrored: rate(
      number((one) => one.billed && one.mirrored),
      number((one) => one.billed),
    ),
    stopOrders: number((one) => one.stopOrders > 0),
    stoppedBeforeLoading: number(stopped),
    stoppedIllicit: number((one) => stopped(one) && illicit(one)),
    feedbackRatio: rate(sum(all.map((one) => one.inTime)), sum(all.map((one) => one.owed))),
    referrals: sum(all.map((one) => one.referrals)),
    harmFoundShare: rate(harm(found), harm(known)),
    harmFoundBeforeLoadingShare: rate(harm(early), harm(known)),
    channels: { green: lane('green'), yellow: lane('yellow'), red: lane('red') },
  }
}

function ranking(all) {
  const figure = (key) => (one) => (one.decision ?? one.last)?.[key] ?? -1
  const ranked = (key) =>
    all
      .filter((one) => one.known)
      .sort((a, b) => {
        const order = figure(key)(b) - figure(key)(a)
        return order !== 0 ? order : a.house_bill < b.house_bill ? -1 : 1
      })
  const [byScore, byHarm] = [ranked('score'), ranked('expected_harm')]
  const top = (list, percent) =>
    list.slice(0, list.length === 0 ? 0 : Math.max(1, Math.ceil((list.length * percent) / 100)))
  const at = (measure) =>
    Object.fromEntries([1, 5, 10].map((percent) => [percent, measure(percent)]))
  const share = (key) =>
    at((percent) =>
      rate(sum(top(byHarm, percent).map((one) => one[key])), sum(byHarm.map((one) => one[key]))),
    )
  const caught = (percent) => top(byScore, percent).filter(illicit).length
  return {
    precisionAt: at((percent) => rate(caught(percent), top(byScore, percent).length)),
    recallAt: at((percent) => rate(caught(percent), byScore.filter(illicit).length)),
    harmAt: share('harm'),
    revenueAt: share('duty'),
  }
}

function spans(list, unit) {
  const told = (p) => {
    const value = percentile(list, p)
    return value === null ? null : Math.round((value * 100) / unit) / 100
  }
  return { p50: told(50), p95: told(95), n: list.length }
}

function timing(all) {
  const sailed = all.filter(({ sails }) => sails)
  const leads = sailed.map((one) => Math.max(0, one.eta - (one.first ?? one.eta)))
  const before = (key) => sailed.filter((one) => one.first !== null && one.first < one[key]).length
  return {
    leadTimeHours: { ...spans(leads, HOUR), late: sailed.length - before('eta') },
    decidedBeforeLoadingShare: rate(before('load_at'), sailed.length),
  }
}

function release(all) {
  const gone = all.filter((one) => one.cleared !== null && one.decision?.kind === 'released')
  const until = (list, step) =>
    spans(
      list
        .filter(({ cleared }) => cleared[step] !== null)
        .map(({ cleared }) => Math.max(0, cleared[step] - cleared.arrived)),
      HOUR,
    )
  const ofTrader = (trader) =>
    until(
      gone.filter(({ cleared }) => cleared.trader === trader),
      'cleared',
    )
  const ofLane = (lane) =>
    until(
      gone.filter(({ decision }) => decision.channel === lane),
      'cleared',
    )
  const step = (name) => until(gone, name)
  return {
    releaseHours: step('cleared'),
    release: {
      steps: {
        ashore: step('ashore'),
        declared: step('declared'),
        chosen: step('chosen'),
        checked: step('checked'),
        scanned: step('scanned'),
        opened: step('opened'),
      },
      byTrader: {
        authorised: ofTrader('authorised'),
        known: ofTrader('known'),
        new: ofTrader('new'),
      },
      byChannel: { green: ofLane('green'), yellow: ofLane('yellow'), red: ofLane('red') },
      waiting: all.filter(
        (one) => one.decision?.kind === 'released' && one.cleared === null && !hitHere(one),
      ).length,
    },
  }
}

const senderOf = (id) => id.slice(0, id.indexOf(':'))

function exchange(messages, pending, sender) {
  const own = messages.filter(({ id }) => sender === undefined || senderOf(id) === sender)
  const of = (kind) => own.filter((one) => one.kind === kind)
  const ids = (kind) => new Set(of(kind).map(({ id }) => id))
  const sealed = new Map(of('sealed').map(({ id, port }) => [id, port]))
  const kept = new Map()
  for (const { id, port } of of('received'))
    kept.set(`${port} ${id}`, (kept.get(`${port} ${id}`) ?? 0) + 1)
  const applied = ids('received')
  return {
    attempted: sealed.size,
    acknowledged: ids('acknowledged').size,
    applied: applied.size,
    lost: [...ids('acknowledged')].filter((id) => !applied.has(id)).length,
    duplicated: [...kept.values()].filter((times) => times > 1).length,
    unexpected: [...kept.keys()].filter((key) => {
      const [port, id] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
      return (sealed.get(id) ?? port) === port
    }).length,
    recovered: new Set(
      of('acknowledged')
        .filter(({ outcome }) => outcome === 'DUPLICATE')
        .map(({ id }) => id),
    ).size,
    expired: ids('expired').size,
    rejected: ids('rejected').size,
    pending: sender === undefined ? sum(Object.values(pending)) : (pending[sender] ?? 0),
  }
}

function sharing(messages, fields, sender) {
  const sealed = messages.filter(
    ({ kind, port }) => kind === 'sealed' && (sender === undefined || port === sender),
  )
  const cells = (key) =>
    sum(sealed.map(({ message, items }) => items * (fields[message]?.[key] ?? 0)))
  const from = new Map(sealed.map(({ id, at }) => [id, at]))
  const delays = messages
    .filter(({ kind, id }) => kind === 'received' && from.has(id))
    .map(({ id, at }) => Math.max(0, at - from.get(id)))
  return {
    items: sum(sealed.map(({ items }) => items)),
    cells: rate(cells('shared'), cells('all')),
    minutes: spans(delays, 60_000),
  }
}

/** A standing that a port was told of is wrong there from its being replaced until the port is told of that. */
function operators(rows, end, port) {
  const first = (list) => {
    const moments = {}
    for (const { operator, revision, at } of list) moments[`${operator} ${revision}`] ??= at
    return moments
  }
  const of = (kind, here) =>
    rows.filter((row) => row.kind === kind && (here ?? row.port) === row.port)
  const filed = first(of('filed'))
  const wrong = of('benefit', port).filter(
    ({ operator, revision, at }) => filed[`${operator} ${revision + 1}`] <= at,
  )
  let span = 0
  for (const here of port === undefined ? new Set(rows.map((row) => row.port)) : [port]) {
    const told = first(of('applied', here))
    for (const name of Object.keys(told)) {
      const cut = name.lastIndexOf(' ')
      const next = `${name.slice(0, cut)} ${Number(name.slice(cut)) + 1}`
      if (filed[next] === undefined) continue
      span += Math.max(0, (told[next] ?? end) - Math.max(filed[next], told[name]))
    }
  }
  return {
    benefits: of('benefit', port).length,
    wrongBenefits: wrong.length,
    wrongMinutes: Math.round(span / 60_000),
  }
}

function costs(all, settings) {
  const plan = settings.costs
  const measured = counts(all)
  const waits = all.filter(({ cleared }) => cleared !== null)
  const days = ({ port, cleared }) =>
    Math.ceil(Math.max(0, cleared.cleared - cleared.ashore - settings.freeTime[port]) / DAY)
  const hours = ({ cleared }) => Math.round((100 * (cleared.cleared - cleared.ashore)) / HOUR)
  const item = (count, each) => ({ count, cents: Math.round(count * each) })
  const items = {
    inspections: item(measured.inspected, plan.inspection),
    examinations: item(measured.examinedAtOrigin, plan.examination),
    documentChecks: item(
      waits.filter(({ cleared }) => cleared.checked !== null).length,
      plan.documentCheck,
    ),
    storage: item(sum(waits.map(days)), plan.storageDay),
    delay: item(sum(waits.map(hours)) / 100, plan.delayHour),
    honestStops: item(measured.stoppedBeforeLoading - measured.stoppedIllicit, plan.honestStop),
  }
  return {
    ...items,
    totalCents: sum(Object.values(items).map(({ cents }) => cents)),
    harmFoundCents: Math.round(measured.harmFoundShare.of * plan.harmPoint),
  }
}
