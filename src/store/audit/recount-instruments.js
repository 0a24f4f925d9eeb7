// The figures of instruments, counted once more from the events of an arm. One without a recipe is not audited.
import {
  count,
  fair,
  firsts,
  isCaught,
  isEarly,
  isFlagged,
  lying,
  part,
  share,
  sum,
  told,
  usd,
  wait,
} from './arm.js'
import { eodes, operation, parcels, tariff, tradeDefence, zone } from './recount-trade.js'

const DAY = 86_400_000

/** By name of instrument: a function of what an arm left behind to its figures. */
export const RECIPES = {
  acts,
  aeo,
  assistance,
  channels,
  eodes,
  hub,
  lists,
  operation,
  parcels,
  publishedRules,
  singleWindow,
  tariff,
  tradeDefence,
  typologies,
  waste,
  zone,
}

function typologies({ fates }) {
  const ids = Array.from({ length: 17 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`)
  const figures = ids
    .filter((id) => id !== 'T16')
    .flatMap((id) => {
      const own = lying(fates, id)
      return [
        [`${id}Flagged`, part(own, isFlagged)],
        [`${id}Early`, part(own, isEarly)],
        [`${id}Caught`, part(own, isCaught)],
      ]
    })
  const duty = (list) => usd(sum(list.map(({ truth }) => truth.dutyEvadedMinor)))
  return {
    honestFlagged: part(fair(fates), isFlagged),
    honestStopped: count(fair(fates).filter(({ stopped }) => stopped).length),
    dutyAtRiskUsd: duty(fates),
    dutyFoundUsd: duty(fates.filter(isCaught)),
    ...Object.fromEntries(figures),
  }
}

function channels({ of, truths }) {
  const released = of('released')
  const trained = of('trained').map(({ cases }) => cases)
  const lane = (channel) => part(released, (one) => one.channel === channel)
  const green = released.filter(({ channel }) => channel === 'green')
  const isBlue = ({ postAudit }) => postAudit === true
  const lies = truths.filter(({ typology }) => typology !== null)
  const guilty = new Set(lies.flatMap(({ houseBill, ucr }) => [houseBill, ucr]))
  const isIllicit = ({ shipment }) => guilty.has(shipment)
  return {
    green: lane('green'),
    blue: share(green.filter(isBlue).length, released.length),
    yellow: lane('yellow'),
    red: lane('red'),
    blueIllicit: part(green.filter(isBlue), isIllicit),
    greenIllicit: part(
      green.filter((one) => !isBlue(one)),
      isIllicit,
    ),
    opened: count(released.filter(({ inspected }) => inspected).length),
    byLot: count(released.filter(({ chosenBy }) => chosenBy === 'random').length),
    trainings: count(trained.filter((cases) => cases > 0).length),
    findingsLearned: count(Math.max(0, ...trained)),
    driftAlarms: count(of('drift').length),
  }
}

function publishedRules(arm) {
  const { of, events, truths } = arm
  const { begun, ended } = told(arm, 'published-rule', true)
  const steps = of('partner-rule')
  const stepped = (...names) => count(steps.filter(({ step }) => names.includes(step)).length)
  const arrived = [...begun].filter(([name]) => ended.has(name))
  const last = new Map()
  // A rule counts as the partner's from its adoption on, in the order of the log.
  const theirs = new Set()
  for (const { kind, port, step, rules, channel, shipment } of events) {
    if (kind === 'partner-rule' && step === 'adopted')
      for (const rule of rules) theirs.add(`${port} ${rule}`)
    if (kind !== 'assessed' || channel === 'green') continue
    const hits = rules.filter((rule) => theirs.has(`${port} ${rule}`))
    if (hits.length > 0) last.set(shipment, hits.length === rules.length)
  }
  const guilty = new Set(
    truths
      .filter(({ typology }) => typology !== null)
      .flatMap(({ houseBill, ucr }) => [houseBill, ucr]),
  )
  const caught = new Set(
    [...of('found').filter(({ outcome }) => outcome === 'offence'), ...of('not-loaded')].map(
      ({ shipment }) => shipment,
    ),
  )
  const flagged = [...last.keys()]
  return {
    published: count(begun.size),
    told: part([...begun.keys()], (name) => ended.has(name)),
    minutesToTell: wait(
      arrived.map(([name, at]) => ended.get(name) - at),
      50,
      'minutes',
    ),
    refused: stepped('refused'),
    offered: stepped('offered'),
    adopted: stepped('adopted'),
    declined: stepped('declined'),
    ended: stepped('withdrawn', 'expired', 'purged'),
    rescored: count(sum(steps.map(({ touched = 0 }) => touched))),
    flagged: count(flagged.length),
    flaggedIllicit: part(flagged, (name) => guilty.has(name)),
    flaggedByNothingElse: count([...last.values()].filter(Boolean).length),
    found: count(flagged.filter((name) => caught.has(name)).length),
  }
}

function hub({ of, fates }) {
  const noticed = new Set(
    of('assessed')
      .filter(({ rules }) => rules.includes('R16'))
      .map(({ shipment }) => shipment),
  )
  const isNoticed = ({ truth }) => noticed.has(truth.houseBill)
  const opened = lying(fates, 'T10')
  return {
    opened: count(opened.length),
    seenAtHub: part(opened, isNoticed),
    flagged: part(opened, isFlagged),
    caught: part(opened, isCaught),
    honestSeen: part(fair(fates), isNoticed),
  }
}

function aeo(arm) {
  const { of, fates } = arm
  const { begun, ended } = told(arm, 'aeo-status', true)
  const waits = [...begun]
    .filter(([name]) => !name.endsWith(' r1') && ended.has(name))
    .map(([name, at]) => ended.get(name) - at)
  const hijacked = lying(fates, 'T14')
  return {
    statuses: count(begun.size),
    told: part([...begun.keys()], (name) => ended.has(name)),
    changes: count(waits.length),
    staleness: wait(waits, 50, 'minutes'),
    stalenessP95: wait(waits, 95, 'minutes'),
    benefits: count(of('benefit').length),
    wrongBenefits: count(
      of('benefit').filter(
        ({ operator, revision, at }) => begun.get(`${operator} r${revision + 1}`) <= at,
      ).length,
    ),
    hoursWrong: count(Math.round(sum(waits) / 3_600_000)),
    hijacked: count(hijacked.length),
    hijackedFlagged: part(hijacked, isFlagged),
    hijackedCaught: part(hijacked, isCaught),
  }
}

function lists(arm) {
  const { of } = arm
  const { begun, waits } = told(arm, 'risk-list-update', true)
  const landings = of('lists-changed')
  const landed = new Set(landings.map(({ port, at }) => `${port} ${at}`))
  const scores = new Map()
  let raised = 0
  for (const { port, at, shipment, score } of of('assessed')) {
    const before = scores.get(`${port} ${shipment}`)
    if (before !== undefined && score > before && landed.has(`${port} ${at}`)) raised++
    scores.set(`${port} ${shipment}`, score)
  }
  return {
    versions: count(begun.size),
    told: share(waits.length, begun.size),
    minutesToTell: wait(waits, 50, 'minutes'),
    landings: count(landings.length),
    rescored: count(sum(landings.map(({ touched }) => touched))),
    rescoredAtSea: count(sum(landings.map(({ atSea }) => atSea))),
    raised: count(raised),
    alarms: count(of('overdue').length),
  }
}

function singleWindow(arm) {
  const { of, truths, fates } = arm
  const told = (kind) => toldWaits(arm, kind)
  const there = new Map()
  for (const { item, shipment, at } of of('applied'))
    if (item === 'export-declaration' && shipment !== null)
      there.set(shipment, Math.min(at, there.get(shipment) ?? at))
  const fraud = lying(fates, 'T04', 'T12')
  const permits = firsts(
    of('applied').filter(({ item }) => item === 'permit'),
    true,
  )
  return {
    declarations: count(told('export-declaration').length),
    declarationMinutes: wait(told('export-declaration'), 50, 'minutes'),
    forms: count(told('certificate-of-origin').length),
    permits: count(told('permit').length),
    permitChanges: count([...permits.keys()].filter((name) => !name.endsWith(' r1')).length),
    complete: part(
      truths,
      ({ houseBill, ucr, eta }) => (there.get(houseBill) ?? there.get(ucr)) < eta,
    ),
    fraudFlagged: part(fraud, isFlagged),
    fraudFlaggedEarly: part(fraud, isEarly),
    honestFlagged: part(fair(fates), isFlagged),
  }
}

const toldWaits = (arm, kind) => told(arm, kind).waits

/** Requests about a subject by their number, each with its last answer. */
function asked({ of }, wanted) {
  const requests = new Map()
  for (const { at, number, shipment, subject, step } of of('assistance')) {
    if (subject !== wanted) continue
    if (step === 'asked') requests.set(number, { shipment, at, answer: null, waited: null })
    const request = requests.get(number)
    if (step === 'asked' || request === undefined) continue
    request.answer = step
    request.waited = at - request.at
    request.postponed ||= step === 'postponed'
  }
  return [...requests.values()]
}

function assistance(arm) {
  const requests = asked(arm, 'verify-origin')
  const guilty = new Set(
    lying(arm.fates, 'T01', 'T02', 'T12').flatMap(({ truth }) => [truth.houseBill, truth.ucr]),
  )
  const answered = (...answers) => requests.filter(({ answer }) => answers.includes(answer))
  const final = requests.filter(({ answer }) => answer !== null && answer !== 'postponed')
  const waits = final.map(({ waited }) => waited)
  const verdicts = answered('confirmed', 'unfounded')
  return {
    asked: count(requests.length),
    answered: share(final.length, requests.length),
    inTime: share(waits.filter((waited) => waited <= 30 * DAY).length, requests.length),
    hoursToAnswer: wait(waits, 50, 'hours'),
    hoursToAnswerP95: wait(waits, 95, 'hours'),
    postponed: count(requests.filter(({ postponed }) => postponed).length),
    refused: count(answered('refused').length),
    open: count(answered(null, 'postponed').length),
    confirmed: count(answered('confirmed').length),
    unfounded: count(answered('unfounded').length),
    right: part(
      verdicts,
      ({ answer, shipment }) => guilty.has(shipment) === (answer === 'confirmed'),
    ),
    askedOfIllicit: part(requests, ({ shipment }) => guilty.has(shipment)),
  }
}

function waste(arm) {
  const all = lying(arm.fates, 'T08')
  const stopped = all.filter((fate) => fate.stopped)
  const arrived = all.filter((fate) => !fate.stopped)
  const boxes = (list) => sum(list.map(({ truth }) => truth.containers.length))
  const returns = asked(arm, 'take-back')
  const accepted = returns.filter(({ answer }) => answer === 'accepted')
  return {
    consents: count(toldWaits(arm, 'permit').length),
    containers: count(boxes(all)),
    flaggedBeforeLoading: part(all, isEarly),
    stoppedBeforeLoading: count(boxes(stopped)),
    stoppedShare: share(stopped.length, all.length),
    avoidedUsd: { unit: 'USD', value: 40_000 * boxes(stopped) },
    arrived: count(boxes(arrived)),
    foundOnArrival: count(boxes(arrived.filter(({ found }) => found))),
    costUsd: { unit: 'USD', value: 40_000 * boxes(arrived) },
    caughtShare: part(all, isCaught),
    returnOrders: count(returns.length),
    returnsAccepted: share(accepted.length, returns.length),
    hoursToAccept: wait(
      accepted.map(({ waited }) => waited),
      50,
      'hours',
    ),
  }
}

function acts({ of, truths, fates }) {
  /** What a port at one end was told last of every movement. */
  const last = (end) => {
    const ports = new Map(
      truths.flatMap((one) => [
        [one.ucr, one[end]],
        [one.houseBill, one[end]],
      ]),
    )
    const known = new Map()
    for (const event of of('transit'))
      if (ports.get(event.shipment) === event.port) known.set(event.shipment, event)
    return known
  }
  const [origin, destination] = [last('portOfLoading'), last('portOfDischarge')]
  const all = [...origin.values()]
  const called = all.filter(({ guarantee }) => guarantee === 'called')
  const seen = all.filter(({ seals }) => seals !== 'not-seen')
  const diverted = lying(fates, 'T17')
  const guilty = new Set(diverted.flatMap(({ truth }) => [truth.houseBill, truth.ucr]))
  const lodged = (list) => usd(sum(list.map(({ guaranteeMinor }) => guaranteeMinor)))
  return {
    movements: count(all.length),
    told: share(destination.size, all.length),
    lodgedUsd: lodged(all),
    discharged: count(all.filter(({ guarantee }) => guarantee === 'discharged').length),
    called: count(called.length),
    calledUsd: lodged(called),
    sealsSeen: share(seen.length, all.length),
    sealsBroken: count(seen.filter(({ seals }) => seals === 'broken').length),
    diverted: count(diverted.length),
    divertedKnown: part(diverted, ({ truth }) => {
      const event = destination.get(truth.ucr) ?? destination.get(truth.houseBill)
      return event?.guarantee === 'called' && event.at < truth.eta
    }),
    divertedFlagged: part(diverted, isFlagged),
    divertedCaught: part(diverted, isCaught),
    honestCalled: share(called.filter(({ shipment }) => !guilty.has(shipment)).length, all.length),
  }
}
