import { describe, expect, it } from 'vitest'
import { createChance } from '../../src/kernel/chance.ts'
import { by } from '../../src/kernel/order.ts'
import { DAY, HOUR, MINUTE } from '../../src/kernel/time.ts'
import { measureExchange } from '../../src/report/exchange-totals.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, make, START, withoutWaiting } from '../support/make.ts'
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

it('N-05: links that stop one by one and come back in another order hold up no other lane, and all ends clean', () => {
  const four = [HAIPHONG, LOS_ANGELES, 'CNSHA', 'KRPUS']
  const lanes = four.flatMap((from, i) => four.slice(i + 1).map((to) => ({ from, to })))
  const t = twoPorts({
    ports: four,
    agreement: withoutWaiting(agreementOf({ ports: four, lanes })),
  })
  const rng = createChance('clog').of('lanes')
  const links = lanes.map(({ from, to }) => `${from}>${to}`)
  const inAnyOrder = () =>
    links
      .map((name) => ({ name, draw: rng.unit() }))
      .sort(by(({ draw }) => draw))
      .map(({ name }) => name)
  const [stopped, restored] = [inAnyOrder(), inAnyOrder()]
  const down = new Set<string>()
  const link = (from: string, to: string) =>
    links.find((one) => one.includes(from) && one.includes(to))!
  let filed = 0
  const file = (name: string) => {
    const [from, to] = name.split('>') as [string, string]
    const bill = `${from}${to}${filed++}`
    const voyage = make.voyage({ id: `${from}${to}`, portOfLoading: from, portOfDischarge: to })
    t.portOf(from).file(make.manifest({ houseBill: bill, number: bill, ucr: bill, voyage }))
    return bill
  }
  const held = (name: string, bill: string) =>
    t
      .portOf(name.split('>')[1] as string)
      .kept()
      .some(({ item }) => item.number === bill)
  const carryAll = () => {
    for (const id of four)
      for (const delivery of t.due(t.portOf(id)))
        t.carry(t.portOf(id), delivery, down.has(link(id, delivery.recipient)) ? lost : {})
  }
  for (const change of [
    ...stopped.map((one) => () => down.add(one)),
    ...restored.map((one) => () => down.delete(one)),
  ]) {
    change()
    const bills = links.map((name) => [name, file(name)] as const)
    carryAll()
    // Whoever is up is served at once, whoever else is down.
    for (const [name, bill] of bills)
      expect([name, held(name, bill)]).toEqual([name, !down.has(name)])
    t.wait(HOUR)
  }
  t.settleDown()
  const ports = four.map(t.portOf)
  const entries = ports.flatMap((port) => port.entries())
  const pending = Object.fromEntries(ports.map((port) => [port.id, port.status().queued]))
  expect(measureExchange({ entries, pending })).toMatchObject({ ...CLEAN, expired: 0 })
  expect(entries.filter(({ event }) => event.kind === 'received').length).toBeGreaterThanOrEqual(
    filed,
  )
})

describe('N-13: a clock that jumps back an hour', () => {
  it.each(['origin', 'destination'] as const)(
    'at the %s gives no name and no place twice',
    (which) => {
      const t = twoPorts()
      const port: StoryPort = t[which]
      for (let i = 0; i < 6; i++) {
        t.origin.file(manifest(`H${i}`))
        t.settleDown(t.now() + 10 * MINUTE)
        if (i === 2) port.skew = -HOUR
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
