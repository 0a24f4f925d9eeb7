import type { JournalEntry, JournalEvent } from '../domain/journal.ts'
import { EMPTY_HEAD, extendHead } from '../exchange/chain.ts'
import type { ArmReport } from '../report/arm-report.ts'
import { type Judged, judge, judgedOf } from '../report/checks/check.ts'
import type { Sailing } from '../report/consignment.ts'
import type { WorldOutcome } from './world-plan.ts'

type Kind = JournalEvent['kind']
type EventOf<K extends Kind> = Extract<JournalEvent, { kind: K }>

/** What must be true of one arm whatever the network did; each with its evidence. `sent` is false for the baseline. */
export function checkArm(arm: string, outcome: WorldOutcome): Judged[] {
  const of = <K extends Kind>(kind: K) =>
    outcome.entries.filter((entry) => entry.event.kind === kind) as (JournalEntry & {
      event: EventOf<K>
    })[]
  return [
    digestsMatch(of('sealed'), of('received')),
    drained(outcome),
    chainsHold(outcome),
    witnessesAgree(outcome, of('witnessed')),
    booksEqual(outcome, of('reconciled')),
    decidedOnce(of('released'), of('not-loaded')),
    scoresInRange(of('assessed')),
    allScored(of('scoring-failed')),
  ].map((check) => judgedOf(arm, check))
}

/** Ports that share nothing in an arm may not have sent anything; null where every port shares something. */
export function checkSilence(
  arm: string,
  outcome: WorldOutcome,
  silent: readonly string[],
): Judged | null {
  if (silent.length === 0) return null
  const sent = outcome.entries.filter(
    ({ port, event }) => event.kind === 'sealed' && silent.includes(port),
  ).length
  return judgedOf(
    arm,
    judge(sent === 0, (words) => words.silent(silent, sent)),
  )
}

/**
 * Every consignment ended in a decision of its port of discharge, unless its ship had yet to arrive when the run ended, or
 * it waited to be opened.
 * `entries`: with every consignment by the name that the truth has for it. `sailings`: those of recorded trade.
 */
export function checkDecided(
  arm: string,
  report: ArmReport,
  outcome: Pick<WorldOutcome, 'entries' | 'truths' | 'endedAt'>,
  sailings: readonly Sailing[],
): Judged {
  const { consignments, undecided, stoppedBeforeLoading, inspected } = report
  const underWay = undecidedFor(outcome, sailings).filter(
    ({ portOfDischarge }) => portOfDischarge in report.byPort,
  ).length
  const counts = {
    ...{ all: consignments, opened: inspected, notLoaded: stoppedBeforeLoading, underWay },
    released: consignments - undecided - stoppedBeforeLoading,
    without: undecided - underWay,
  }
  return judgedOf(
    arm,
    judge(counts.without === 0, (words) => words.decided(counts)),
  )
}

/**
 * Consignments without a decision that have a reason for it: the ship is not in, or officers, of whom there are so many, have
 * yet to open it. Each once, as it was first said to sail; one that was not loaded has its decision before its ship is in.
 */
function undecidedFor(
  { entries, truths, endedAt }: Pick<WorldOutcome, 'entries' | 'truths' | 'endedAt'>,
  sailings: readonly Sailing[],
): readonly Sailing[] {
  const first = new Map<string, Sailing>()
  for (const one of [...truths, ...sailings])
    if (!first.has(one.houseBill)) first.set(one.houseBill, one)
  const channels = new Map(
    entries.flatMap(({ port, event }) =>
      event.kind === 'assessed' ? [[`${port} ${event.shipment}`, event.channel]] : [],
    ),
  )
  const decided = new Set(
    entries.flatMap(({ port, event }) =>
      event.kind === 'released' || event.kind === 'not-loaded' ? `${port} ${event.shipment}` : [],
    ),
  )
  return [...first.values()].filter(({ portOfDischarge: port, houseBill, ucr, eta }) => {
    const names = [houseBill, ucr].map((name) => `${port} ${name}`)
    if (names.some((name) => decided.has(name))) return false
    return eta > endedAt || names.some((name) => (channels.get(name) ?? 'green') !== 'green')
  })
}

/** Both arms met the same ships, goods and documents. */
export function checkSameWorld(outcomes: readonly WorldOutcome[]): Judged {
  const digests = new Set(outcomes.map((outcome) => outcome.worldDigest))
  const short = [...digests].map((digest) => digest.slice(0, 16))
  return judge(digests.size <= 1, (words) => words.sameWorld(short))
}

function digestsMatch(
  sealed: { event: EventOf<'sealed'> }[],
  received: { event: EventOf<'received'> }[],
): Judged {
  const sent = new Map(sealed.map(({ event }) => [event.messageId, event.headerSha256]))
  const wrong = received.filter(
    ({ event }) => sent.get(event.messageId) !== event.headerSha256,
  ).length
  return judge(wrong === 0, (words) => words.keptAsSealed(wrong, received.length))
}

function drained({ status }: WorldOutcome): Judged {
  const queued = Object.values(status).reduce((sum, port) => sum + port.queued, 0)
  return judge(queued === 0, (words) => words.drained(queued))
}

function chainsHold({ status }: WorldOutcome): Judged {
  const logs = Object.entries(status).map(([port, { log, chain, integrity }]) => ({
    ...{ port, size: log.size, chain, integrity },
  }))
  const bad = logs.filter(({ chain, integrity }) => chain !== 'whole' || integrity !== 'ok')
  return judge(bad.length === 0, (words) => words.whole(logs))
}

/** What each port was shown of the other's log is what that log held at that length. */
function witnessesAgree(
  { entries }: WorldOutcome,
  witnessed: { port: string; event: EventOf<'witnessed'> }[],
): Judged {
  const heads = new Map<string, string[]>()
  const last = new Map<string, Uint8Array>()
  for (const { port, ...entry } of entries) {
    const head = extendHead(last.get(port) ?? EMPTY_HEAD, JSON.stringify({ port, ...entry }))
    last.set(port, head)
    const list = heads.get(port) ?? []
    heads.set(port, list)
    list.push(Buffer.from(head).toString('hex'))
  }
  const wrong = witnessed.filter(
    ({ event }) => heads.get(event.partner)?.[event.size - 1] !== event.head,
  ).length
  return judge(wrong === 0, (words) => words.checkpoints(wrong, witnessed.length))
}

/** Whoever sent or received compares once more when it has sent its last, and finds no difference. */
function booksEqual(
  { entries }: WorldOutcome,
  reconciled: { port: string; seq: number; event: EventOf<'reconciled'> }[],
): Judged {
  const last = new Map(reconciled.map((one) => [`${one.port} with ${one.event.partner}`, one]))
  const unequal = [...last.values()].filter(({ event }) => event.verdict !== 'EQUAL')
  const comparedAt = new Map(reconciled.map(({ port, seq }) => [port, seq]))
  const busy = entries.filter(({ event }) => event.kind === 'sealed' || event.kind === 'received')
  const sentAt = new Map(busy.map(({ port }) => [port, 0]))
  for (const { port, seq, event } of busy) if (event.kind === 'sealed') sentAt.set(port, seq)
  const never = [...sentAt]
    .filter(([port, seq]) => (comparedAt.get(port) ?? -1) < seq)
    .map(([port]) => port)
  const compared = [...last.values()].map(({ port, event: { partner, verdict } }) => ({
    ...{ port, partner, verdict },
  }))
  return judge(unequal.length === 0 && never.length === 0, (words) =>
    words.booksEqual(compared, never),
  )
}

function decidedOnce(
  released: { event: EventOf<'released'> }[],
  notLoaded: { event: EventOf<'not-loaded'> }[],
): Judged {
  const decisions = new Map<string, number>()
  for (const { event } of [...released, ...notLoaded])
    decisions.set(event.shipment, (decisions.get(event.shipment) ?? 0) + 1)
  const twice = [...decisions.values()].filter((count) => count > 1).length
  return judge(twice === 0, (words) => words.decidedOnce(twice, decisions.size))
}

function scoresInRange(assessed: { event: EventOf<'assessed'> }[]): Judged {
  const wrong = assessed.filter(
    ({ event }) =>
      event.score < 0 ||
      event.score > 1000 ||
      !Number.isInteger(event.score) ||
      (event.score > 0 && event.rules.length === 0),
  ).length
  return judge(wrong === 0, (words) => words.scoresInRange(wrong, assessed.length))
}

/** A port sets aside what it cannot score and goes on; in a run that is our mistake, and it must be seen. */
function allScored(failed: { event: EventOf<'scoring-failed'> }[]): Judged {
  const [first] = failed
  return judge(first === undefined, (words) => words.allScored(failed.length, first?.event))
}
