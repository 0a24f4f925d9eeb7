import type { JournalEntry, JournalEvent } from '../domain/journal.ts'
import { EMPTY_HEAD, extendHead } from '../exchange/chain.ts'
import type { Check } from '../report/check.ts'
import type { WorldOutcome } from './world-plan.ts'

type Kind = JournalEvent['kind']
type EventOf<K extends Kind> = Extract<JournalEvent, { kind: K }>

/** What must be true of one arm whatever the network did; each with its evidence. `sent` is false for the baseline. */
export function checkArm(arm: string, outcome: WorldOutcome): Check[] {
  const of = <K extends Kind>(kind: K) =>
    outcome.entries.filter((entry) => entry.event.kind === kind) as (JournalEntry & {
      event: EventOf<K>
    })[]
  const named = (check: Check): Check => ({ ...check, name: `${arm}: ${check.name}` })
  return [
    digestsMatch(of('sealed'), of('received')),
    drained(outcome),
    chainsHold(outcome),
    witnessesAgree(outcome, of('witnessed')),
    booksEqual(outcome, of('reconciled')),
    decidedOnce(of('released'), of('not-loaded')),
    scoresInRange(of('assessed')),
    allScored(of('scoring-failed')),
  ].map(named)
}

/** Ports that share nothing in an arm may not have sent anything; null where every port shares something. */
export function checkSilence(
  arm: string,
  outcome: WorldOutcome,
  silent: readonly string[],
): Check | null {
  if (silent.length === 0) return null
  const sent = outcome.entries.filter(
    ({ port, event }) => event.kind === 'sealed' && silent.includes(port),
  ).length
  return {
    name: `${arm}: ${silent.join(' and ')} gave nothing`,
    holds: sent === 0,
    evidence: `${sent} messages sealed`,
  }
}

/** Both arms met the same ships, goods and documents. */
export function checkSameWorld(outcomes: readonly WorldOutcome[]): Check {
  const digests = new Set(outcomes.map((outcome) => outcome.worldDigest))
  return {
    name: 'all arms met the same trade',
    holds: digests.size <= 1,
    evidence: [...digests].map((digest) => digest.slice(0, 16)).join(', ') || 'no arm',
  }
}

function digestsMatch(
  sealed: { event: EventOf<'sealed'> }[],
  received: { event: EventOf<'received'> }[],
): Check {
  const sent = new Map(sealed.map(({ event }) => [event.messageId, event.headerSha256]))
  const wrong = received.filter(
    ({ event }) => sent.get(event.messageId) !== event.headerSha256,
  ).length
  return {
    name: 'what was kept is what was sealed',
    holds: wrong === 0,
    evidence: `${wrong} of ${received.length} differ`,
  }
}

function drained({ status }: WorldOutcome): Check {
  const queued = Object.values(status).reduce((sum, port) => sum + port.queued, 0)
  return {
    name: 'nothing is left in an outbox',
    holds: queued === 0,
    evidence: `${queued} messages still queued`,
  }
}

function chainsHold({ status }: WorldOutcome): Check {
  const bad = Object.entries(status).filter(
    ([, port]) => port.chain !== 'whole' || port.integrity !== 'ok',
  )
  const all = Object.entries(status).map(
    ([port, { log, chain, integrity }]) =>
      `${port} ${log.size} entries ${chain}, file ${integrity}`,
  )
  return { name: 'every log and file is whole', holds: bad.length === 0, evidence: all.join('; ') }
}

/** What each port was shown of the other's log is what that log held at that length. */
function witnessesAgree(
  { entries }: WorldOutcome,
  witnessed: { port: string; event: EventOf<'witnessed'> }[],
): Check {
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
  return {
    name: 'every checkpoint shown matches the log',
    holds: wrong === 0,
    evidence: `${wrong} of ${witnessed.length} differ`,
  }
}

/** Whoever sent or received compares once more when it has sent its last, and finds no difference. */
function booksEqual(
  { entries }: WorldOutcome,
  reconciled: { port: string; seq: number; event: EventOf<'reconciled'> }[],
): Check {
  const last = new Map(
    reconciled.map(({ port, event }) => [`${port} with ${event.partner}`, event]),
  )
  const unequal = [...last].filter(([, event]) => event.verdict !== 'EQUAL')
  const comparedAt = new Map(reconciled.map(({ port, seq }) => [port, seq]))
  const busy = entries.filter(({ event }) => event.kind === 'sealed' || event.kind === 'received')
  const sentAt = new Map(busy.map(({ port }) => [port, 0]))
  for (const { port, seq, event } of busy) if (event.kind === 'sealed') sentAt.set(port, seq)
  const never = [...sentAt]
    .filter(([port, seq]) => (comparedAt.get(port) ?? -1) < seq)
    .map(([port]) => port)
  return {
    name: 'the books of both ports are equal at the end',
    holds: unequal.length === 0 && never.length === 0,
    evidence:
      [
        ...[...last].map(([who, event]) => `${who} ${event.verdict}`),
        ...never.map((port) => `${port} could not compare at the end`),
      ].join('; ') || 'no partner to compare with',
  }
}

function decidedOnce(
  released: { event: EventOf<'released'> }[],
  notLoaded: { event: EventOf<'not-loaded'> }[],
): Check {
  const decisions = new Map<string, number>()
  for (const { event } of [...released, ...notLoaded])
    decisions.set(event.shipment, (decisions.get(event.shipment) ?? 0) + 1)
  const twice = [...decisions.values()].filter((count) => count > 1).length
  return {
    name: 'every shipment is decided once',
    holds: twice === 0,
    evidence: `${twice} of ${decisions.size} decided twice`,
  }
}

function scoresInRange(assessed: { event: EventOf<'assessed'> }[]): Check {
  const wrong = assessed.filter(
    ({ event }) =>
      event.score < 0 ||
      event.score > 1000 ||
      !Number.isInteger(event.score) ||
      (event.score > 0 && event.rules.length === 0),
  ).length
  return {
    name: 'every score lies in 0 to 1000 and has a reason',
    holds: wrong === 0,
    evidence: `${wrong} of ${assessed.length} do not`,
  }
}

/** A port sets aside what it cannot score and goes on; in a run that is our mistake, and it must be seen. */
function allScored(failed: { event: EventOf<'scoring-failed'> }[]): Check {
  const [first] = failed
  return {
    name: 'no assessment threw',
    holds: first === undefined,
    evidence: `${failed.length} did${first ? `, the first of ${first.event.shipment}: ${first.event.error}` : ''}`,
  }
}
