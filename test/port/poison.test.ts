import { expect, it } from 'vitest'
import { DAY, MINUTE } from '../../src/kernel/time.ts'
import { make } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

/** Three messages, kept and receipted at the destination; what the second says cannot be read any more. */
function poisoned() {
  const t = twoPorts()
  for (const houseBill of ['H1', 'H2', 'H3']) {
    t.origin.file(make.manifest({ houseBill, ucr: houseBill, grossKg: 31_000 }))
    t.send(t.origin)
  }
  expect(t.origin.status()).toMatchObject({ acknowledged: 3, queued: 0 })
  t.destination.sql(
    "UPDATE inbox SET envelope = zeroblob(length(envelope)) WHERE message_id = 'VNHPH:1:000000002'",
  )
  t.destination.reopen()
  return t
}

const scored = (port: ReturnType<typeof poisoned>['destination']) =>
  port.events('assessed').map(({ shipment }) => shipment)

it('N-17: a shipment whose scoring throws is tried three times, then set aside; its neighbours are scored at once', () => {
  const t = poisoned()
  const { destination } = t
  destination.work()
  expect(scored(destination)).toEqual(['H1', 'H3'])
  t.wait(MINUTE)
  destination.work()
  t.wait(9 * MINUTE)
  destination.work()
  expect(destination.events('scoring-failed')).toHaveLength(2)
  t.wait(MINUTE)
  destination.work()
  t.wait(24 * 60 * MINUTE)
  destination.work()
  expect(destination.events('scoring-failed')).toEqual(
    [1, 2, 3].map((tries) => ({
      kind: 'scoring-failed',
      shipment: 'H2',
      tries,
      setAside: tries === 3,
      error: 'UnreadableItem',
    })),
  )
  expect(scored(destination)).toEqual(['H1', 'H3'])
  const [row] = destination.sql<{ tries: number; why: string }>(
    'SELECT tries, why FROM scoring_failure',
  )
  expect(row).toEqual({ tries: 3, why: expect.stringContaining('UnreadableItem') })
})

it('N-17: a shipment that cannot be scored stands in the queue with its reason, and waits for an officer', () => {
  const t = poisoned()
  const { destination } = t
  destination.work()
  const line = destination
    .reads()
    .queue({ limit: 9, sort: 'harm' })
    .entries.find(({ name }) => name === 'H2')
  expect(line).toMatchObject({
    channel: 'yellow',
    score: 150,
    typology: null,
    reasons: [{ en: 'what is held of it could not be scored' }],
  })

  const { id: voyage, eta } = make.voyage()
  t.at(eta)
  destination.work()
  destination.act({ kind: 'arrive', voyage, notAboard: [] })
  const released = () => destination.events('released').map(({ shipment }) => shipment)
  for (let days = 0; days < 5; days++) {
    destination.act({ kind: 'inspect', capacity: 0 })
    t.wait(DAY)
  }
  expect(released()).toEqual(['H1', 'H3'])
  const reason = 'opened on paper'
  destination.act({ kind: 'decide', shipment: 'H2', decision: 'waive', officer: 'lan', reason })
  destination.work()
  destination.act({ kind: 'inspect', capacity: 0 })
  expect(released()).toEqual(['H1', 'H3', 'H2'])
})

it('N-17: what was set aside is scored when something new makes it readable', () => {
  const t = poisoned()
  const { destination } = t
  for (const rest of [0, MINUTE, 10 * MINUTE]) {
    t.wait(rest)
    destination.work()
  }
  expect(scored(destination)).not.toContain('H2')
  const [kept] = t.origin.sql<{ envelope: Buffer }>(
    "SELECT envelope FROM outbox WHERE message_id = 'VNHPH:1:000000002'",
  )
  destination.sql(
    "UPDATE inbox SET envelope = ? WHERE message_id = 'VNHPH:1:000000002'",
    kept?.envelope,
  )
  destination.reopen()
  t.origin.file(make.manifest({ houseBill: 'H2', ucr: 'H2', grossKg: 32_000, revision: 2 }))
  t.settleDown()
  expect(scored(destination)).toContain('H2')
  expect(destination.sql('SELECT * FROM scoring_failure')).toEqual([])
})
