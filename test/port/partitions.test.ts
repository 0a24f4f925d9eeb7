import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/kernel/time.ts'
import { measureExchange } from '../../src/report/exchange-totals.ts'
import { make, START } from '../support/make.ts'
import { type StoryPort, type TwoPorts, twoPorts } from '../support/two-ports.ts'

const manifest = (name: string) => make.manifest({ houseBill: name, ucr: name })
const lost = { request: () => null }

function totals(t: TwoPorts) {
  const entries = [...t.origin.entries(), ...t.destination.entries()]
  const pending = Object.fromEntries(
    [t.origin, t.destination].map((port) => [port.id, port.status().queued]),
  )
  return measureExchange({ entries, pending })
}
const CLEAN = { lost: 0, duplicated: 0, unexpected: 0, rejected: 0, pending: 0 }

/** Files a manifest every hour while nothing gets through. */
function cutOff(t: TwoPorts, hours: number): void {
  for (let hour = 0; hour < hours; hour++) {
    t.origin.file(manifest(`H${hour}`))
    t.send(t.origin, lost)
    t.wait(HOUR)
  }
}

it('N-01: two days without a link, then one: nothing has expired, everything arrives', () => {
  const t = twoPorts()
  cutOff(t, 48)
  expect(t.origin.status()).toMatchObject({ queued: 48, expired: 0 })
  t.settleDown()
  expect(totals(t)).toMatchObject({ ...CLEAN, expired: 0 })
  expect(t.destination.events('received')).toHaveLength(48)
})

it('N-02: four days without a link: exactly what is past its time has expired, told each, and never arrives', () => {
  const t = twoPorts()
  cutOff(t, 96)
  t.origin.work()
  // Whatever was sealed 72 hours ago or earlier.
  const expired = t.origin
    .events('sealed')
    .slice(0, 25)
    .map(({ messageId }) => messageId)
  expect(t.now() - START).toBe(96 * HOUR)
  expect(t.origin.events('expired').map(({ messageId }) => messageId)).toEqual(expired)
  t.settleDown()
  const arrived = t.destination.events('received').map(({ messageId }) => messageId)
  expect(arrived.filter((id) => expired.includes(id))).toEqual([])
  const { attempted, acknowledged, ...rest } = totals(t)
  expect(rest).toMatchObject({ ...CLEAN, expired: 25 })
  expect(acknowledged + 25).toBe(attempted)
})

it('N-03: an hour of lost answers: each message has one effect, and is done by the receipt it was given first', () => {
  const t = twoPorts()
  for (let i = 0; i < 10; i++) t.origin.file(manifest(`H${i}`))
  for (let minute = 0; minute < 60; minute += 6) {
    t.send(t.origin, { answer: () => null })
    t.wait(6 * MINUTE)
  }
  const given = t.destination.sql('SELECT message_id AS id, receipt FROM inbox ORDER BY id')
  t.settleDown()
  expect(t.origin.sql('SELECT message_id AS id, receipt FROM delivery ORDER BY id')).toEqual(given)
  expect(totals(t)).toMatchObject({ ...CLEAN, expired: 0, recovered: given.length })
  expect(t.origin.events('acknowledged').every(({ outcome }) => outcome === 'DUPLICATE')).toBe(true)
})

describe('N-13: a clock that jumps back an hour', () => {
  it.each(['origin', 'destination'] as const)(
    'at the %s gives no name and no place twice',
    (which) => {
      const t = twoPorts()
      const port: StoryPort = t[which]
      for (let i = 0; i < 6; i++) {
        t.origin.file(manifest(`H${i}`))
        t.settleDown()
        if (i === 2) port.skew = -4 * MINUTE
      }
      port.skew = 0
      t.wait(DAY)
      t.settleDown()
      const ids = t.origin.events('sealed').map(({ messageId }) => messageId)
      expect(new Set(ids).size).toBe(ids.length)
      expect([...ids].sort()).toEqual(ids)
      expect(totals(t)).toMatchObject({ ...CLEAN, expired: 0 })
      for (const one of [t.origin, t.destination])
        expect(one.status()).toMatchObject({ chain: 'whole' })
    },
  )
})
