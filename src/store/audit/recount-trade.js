// Instruments about certificates, operations, parcels, classes, duties and zones.
import {
  count,
  fair,
  isCaught,
  isFlagged,
  lying,
  part,
  share,
  sum,
  told,
  usd,
  wait,
} from './arm.js'

/** The port each name of a consignment is bound for. */
const boundFor = (truths) =>
  new Map(
    truths.flatMap(({ ucr, houseBill, portOfDischarge }) => [
      [ucr, portOfDischarge],
      [houseBill, portOfDischarge],
    ]),
  )

/** Names of consignments on which one of these rules ever fired. */
function noticedBy({ of }, ...wanted) {
  const hits = of('assessed').filter(({ rules }) => rules.some((rule) => wanted.includes(rule)))
  const names = new Set(hits.map(({ shipment }) => shipment))
  return ({ truth }) => names.has(truth.houseBill) || names.has(truth.ucr)
}

/** The day a consignment was first declared for import. */
function declaredOn({ of }) {
  const days = new Map()
  for (const { document, shipment, at } of of('filed'))
    if (document === 'import-declaration' && shipment !== null && !days.has(shipment))
      days.set(shipment, at)
  return ({ houseBill, ucr, eta }) => days.get(houseBill) ?? days.get(ucr) ?? eta
}

export function zone(arm) {
  const lies = lying(arm.fates, 'T01', 'T02')
  const isNoticed = noticedBy(arm, 'R10-ZONE')
  return {
    lies: count(lies.length),
    noticed: part(lies, isNoticed),
    flagged: part(lies, isFlagged),
    caught: part(lies, isCaught),
    honestNoticed: part(fair(arm.fates), isNoticed),
  }
}

export function tariff(arm) {
  const isNoticed = noticedBy(arm, 'R09')
  const isOfClass = (field) => field.endsWith('.hs6')
  const alike = arm.fates.filter(
    ({ truth }) => !truth.falsified.some(isOfClass) && !truth.honestErrors.some(isOfClass),
  )
  const switched = lying(arm.fates, 'T04')
  const mistaken = fair(arm.fates).filter(({ truth }) => truth.honestErrors.some(isOfClass))
  return {
    alike: count(alike.length),
    alikeNoticed: part(alike, isNoticed),
    switched: count(switched.length),
    switchedNoticed: part(switched, isNoticed),
    switchedCaught: part(switched, isCaught),
    mistaken: count(mistaken.length),
    mistakenNoticed: part(mistaken, isNoticed),
  }
}

export function parcels(arm) {
  const boxes = new Map()
  for (const fate of arm.fates)
    for (const container of fate.truth.containers) {
      const name = `${fate.truth.portOfLoading} ${fate.truth.loadAt} ${container}`
      boxes.set(name, [...(boxes.get(name) ?? []), fate])
    }
  const shared = [...boxes.values()].filter((inside) => inside.length > 1)
  const all = [...new Set(shared.flat())]
  const isNoticed = noticedBy(arm, 'R36', 'R37')
  const day = declaredOn(arm)
  const [end = Number.POSITIVE_INFINITY] = arm.changes
  const after = all.filter(({ truth }) => day(truth) >= end)
  const under = all.filter(({ truth }) => day(truth) < end)
  const split = lying(all, 'T13')
  const letGo = shared
    .filter((inside) => inside.some(isFlagged))
    .map((inside) => inside.filter((one) => !isFlagged(one)).length)
  return {
    boxes: count(shared.length),
    parcels: count(all.length),
    held: part(all, isFlagged),
    honestHeld: part(fair(all), isFlagged),
    holdsAvoided: count(sum(letGo)),
    split: count(split.length),
    splitUnder: part(lying(under, 'T13'), isNoticed),
    splitCaught: part(split, isCaught),
    honestUnder: part(fair(under), isNoticed),
    noticedAfter: count(after.filter(isNoticed).length),
    declaredAfter: count(after.length),
  }
}

export function tradeDefence(arm) {
  const bound = boundFor(arm.truths)
  const last = new Map()
  for (const event of arm.of('assessed'))
    if (bound.get(event.shipment) === event.port) last.set(event.shipment, event)
  const reckoned = ({ truth }) => last.get(truth.houseBill) ?? last.get(truth.ucr)
  const risk = (fate) => reckoned(fate)?.dutyAtRiskMinor ?? 0
  const evaded = ({ truth }) => truth.dutyEvadedMinor
  const lies = lying(arm.fates, 'T01', 'T04')
  const day = declaredOn(arm)
  const [first = Number.POSITIVE_INFINITY] = arm.changes
  // What is stopped or opened before it is declared was reckoned for the day of its arrival.
  const isBefore = (fate) => {
    const declared = day(fate.truth)
    return ((reckoned(fate)?.at ?? 0) >= declared ? declared : fate.truth.eta) < first
  }
  const origin = lying(arm.fates, 'T01')
  const before = origin.filter(isBefore)
  const after = origin.filter((fate) => !isBefore(fate))
  const rate = (list) =>
    share(sum(list.map(risk)), sum(list.map(({ truth }) => truth.goods.valueMinor)))
  return {
    evadedUsd: usd(sum(lies.map(evaded))),
    atRiskUsd: usd(sum(lies.map(risk))),
    seenShare: share(
      sum(lies.map((fate) => Math.min(risk(fate), evaded(fate)))),
      sum(lies.map(evaded)),
    ),
    foundUsd: usd(sum(lies.filter(isCaught).map(evaded))),
    honestAtRiskUsd: usd(sum(fair(arm.fates).map(risk))),
    before: count(before.length),
    beforeRate: rate(before),
    after: count(after.length),
    afterRate: rate(after),
  }
}

export function eodes(arm) {
  const { of, truths } = arm
  const { begun, waits } = told(arm, 'certificate-of-origin')
  const bound = new Map(
    truths.map(({ houseBill, portOfDischarge }) => [houseBill, portOfDischarge]),
  )
  const here = ({ shipment, port }) => bound.get(shipment) === port
  const draws = of('drawn')
  const claims = [...new Map(draws.filter(here).map((one) => [one.claim, one])).values()]
  const kinds = new Map(truths.map(({ houseBill, typology }) => [houseBill, typology]))
  const fraud = claims.filter(({ shipment }) => kinds.get(shipment) === 'T12')
  const honest = claims.filter(({ shipment }) => kinds.get(shipment) === null)
  const isDoubted = ({ verdict }) => verdict !== 'good' && verdict !== 'unverifiable'
  const as = (verdict) => count(fraud.filter((one) => one.verdict === verdict).length)
  const heard = new Map()
  let twice = 0
  const drawn = new Map()
  for (const { port, claim, verdict, kg, shipment } of draws) {
    if (heard.get(`${port} ${claim}`) === verdict) twice++
    heard.set(`${port} ${claim}`, verdict)
    const side = here({ shipment, port }) ? 'here' : 'there'
    drawn.set(claim, { ...drawn.get(claim), [side]: kg })
  }
  const both = [...drawn.values()].filter((one) => 'here' in one && 'there' in one)
  return {
    issued: count(begun.size),
    told: share(waits.length, begun.size),
    minutesToTell: wait(waits, 50, 'minutes'),
    minutesToTellP95: wait(waits, 95, 'minutes'),
    cancelled: count(claims.filter(({ verdict }) => verdict === 'cancelled').length),
    claims: count(claims.length),
    verified: part(claims, ({ verdict }) => verdict === 'good'),
    fraud: count(fraud.length),
    fraudFlagged: part(fraud, isDoubted),
    forged: as('unknown'),
    reused: as('reused'),
    overdrawn: as('overdrawn'),
    otherExporter: as('other-exporter'),
    honestFlagged: part(honest, isDoubted),
    drawnTwice: count(twice),
    balanced: part(both, (one) => one.here === one.there),
  }
}

/** The gravest word about a warning counts. */
const GRAVEST = ['seizure', 'not-loaded', 'anomaly', 'nothing-found', 'released']

export function operation(arm) {
  const { begun, ended } = told(arm, 'warning')
  const due = new Map(arm.of('warning-met').map(({ warning, dueAt }) => [warning, dueAt]))
  const words = new Map()
  for (const word of arm.of('feedback-heard')) {
    const known = words.get(word.warning)
    if (known === undefined || GRAVEST.indexOf(word.action) < GRAVEST.indexOf(known.action))
      words.set(word.warning, word)
  }
  const all = [...begun].map(([name, at]) => {
    const word = words.get(name)
    const isInTime = word !== undefined && word.at <= (due.get(name) ?? Number.POSITIVE_INFINITY)
    return { name, at, met: due.has(name), word, isInTime }
  })
  const met = all.filter((one) => one.met)
  const heard = met.filter(({ word }) => word !== undefined)
  const cameTo = (...actions) =>
    count(heard.filter(({ word }) => actions.includes(word.action)).length)
  const phases = Array.from({ length: 5 }, (_, i) => {
    const days = arm.phases[i]
    const own = days ? all.filter(({ at }) => days.from <= at && at < days.to) : []
    const ownMet = own.filter((one) => one.met)
    return [
      [`phase${i + 1}Warnings`, count(own.length)],
      [`phase${i + 1}Met`, count(ownMet.length)],
      [`phase${i + 1}Answered`, part(ownMet, ({ word }) => word !== undefined)],
      [`phase${i + 1}Seizures`, count(own.filter(({ word }) => word?.action === 'seizure').length)],
    ]
  })
  return {
    warnings: count(all.length),
    told: part(all, ({ name }) => ended.has(name)),
    met: count(met.length),
    answered: share(heard.length, met.length),
    inTime: part(met, ({ isInTime }) => isInTime),
    hoursToFeedback: wait(
      heard.map(({ at, word }) => word.at - at),
      50,
      'hours',
    ),
    seizures: cameTo('seizure'),
    nothing: cameTo('nothing-found', 'anomaly'),
    unopened: cameTo('released'),
    notLoaded: cameTo('not-loaded'),
    ...Object.fromEntries(phases.flat()),
  }
}
