import { expect, it } from 'vitest'
import { encodeDeliverRequest } from '../../src/wire/deliver.ts'
import { envelopesOf, forge, resultsOf } from '../support/forge.ts'
import { LOS_ANGELES, make } from '../support/make.ts'
import { type StoryPort, twoPorts } from '../support/two-ports.ts'

const manifest = (name: string, revision = 1) =>
  make.manifest({ houseBill: name, ucr: name, number: name, revision, grossKg: 31_000 })
const declaration = (name: string, revision = 1) =>
  make.exportDeclaration({ ucr: name, houseBill: name, number: `E${name}`, revision })

/** The message with this document is spoiled from its first mention on, and nothing of it is remembered. */
function damage(port: StoryPort, number: string): void {
  const [row] = port.sql<{ id: string; envelope: Buffer }>(
    'SELECT message_id AS id, envelope FROM inbox JOIN document USING (message_id) WHERE number = ?',
    number,
  )
  const bytes = Buffer.from(row!.envelope)
  bytes.fill(0xff, bytes.indexOf(number) - 6)
  port.sql('UPDATE inbox SET envelope = ? WHERE message_id = ?', bytes, row!.id)
  port.reopen()
}

function damagedStory() {
  const t = twoPorts()
  for (const name of ['H1', 'H2']) {
    t.origin.file(manifest(name), declaration(name))
    t.destination.file(manifest(name))
    t.settleDown()
  }
  damage(t.destination, 'EH1')
  return t
}

it('A-41: a damaged message holds up what touches it and nothing else', () => {
  const t = damagedStory()
  const call = (name: string, counter: number) =>
    envelopesOf(
      forge({
        items: [declaration(name, 2)],
        header: { messageId: `VNHPH:1:00000009${counter}`, createdAt: t.now() },
      }),
    )
  const request = encodeDeliverRequest([...call('H1', 1), ...call('H2', 2)])
  const results = resultsOf(t.destination.receive('Deliver', request), 2)
  expect(results.map(({ outcome }) => outcome)).toEqual(['RETRY_LATER', 'ACCEPTED'])
  t.destination.work()
  const { view } = t.destination.dossier('H2')
  expect(view.partner.exportDeclaration?.document.revision).toBe(2)
  expect(t.destination.status()).toMatchObject({ chain: 'whole', integrity: 'ok' })
})

it('A-41: what lies damaged is told again in another message, and the rest of that is kept', () => {
  const t = damagedStory()
  const request = encodeDeliverRequest(
    envelopesOf(
      forge({
        items: [declaration('H1'), declaration('H2', 2)],
        header: { messageId: 'VNHPH:1:000000091', createdAt: t.now() },
      }),
    ),
  )
  const [result] = resultsOf(t.destination.receive('Deliver', request), 1)
  expect(result?.outcome).toBe('ACCEPTED')
})

it('A-41: what its own side files beside a damaged message is kept but for what touches that', () => {
  const t = damagedStory()
  expect(() => t.destination.file(manifest('H1', 2), manifest('H2', 2), manifest('H3'))).toThrow(
    /^manifest H1 2: a export-declaration in message VNHPH:1:\d+ cannot be read$/,
  )
  t.destination.work()
  for (const name of ['H2', 'H3'])
    expect(t.destination.dossier(name).view.own.manifest?.document.houseBill).toBe(name)
})

it('A-41: and what rests on it is looked at by people, never green', () => {
  const t = damagedStory()
  t.destination.sql("UPDATE shipment SET dirty = 1 WHERE house_bill = 'H1'")
  t.destination.work()
  expect(t.destination.events('scoring-failed')).toMatchObject([
    { shipment: 'H1', error: 'UnreadableItem' },
  ])
  const line = t.destination.queue().find(({ houseBill }) => houseBill === 'H1')
  expect(line?.channel).not.toBe('green')
  expect(t.destination.id).toBe(LOS_ANGELES)
})
