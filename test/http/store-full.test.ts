import { expect, it } from 'vitest'
import { createExchangeApp, EXCHANGE_PATH } from '../../src/http/exchange-app.ts'
import { createHealth } from '../../src/http/health.ts'
import { listen } from '../../src/http/listen.ts'
import { startPump } from '../../src/http/pump.ts'
import { forge, resultsOf } from '../support/forge.ts'
import { make } from '../support/make.ts'
import { type StoryPort, twoPorts } from '../support/two-ports.ts'
import { closing } from './closing.ts'

const manifest = (counter: number) => {
  const name = `H${counter}`
  return forge({
    items: [make.manifest({ houseBill: name, ucr: name })],
    header: { messageId: `VNHPH:1:${String(counter).padStart(9, '0')}` },
  })
}
const inboxOf = (port: StoryPort) => port.sql('SELECT message_id FROM inbox').length

it('P-06: a full store answers 503, keeps nothing by halves, and goes on without a restart once there is room', async () => {
  const { destination } = twoPorts({ databaseMaxMiB: 1 })
  // Something that can be thrown away later.
  destination.sql('CREATE TABLE ballast (bytes BLOB)')
  destination.sql('INSERT INTO ballast VALUES (zeroblob(300000))')
  const health = createHealth()
  const app = createExchangeApp({
    receive: (method, bytes) => destination.receive(method, bytes),
    onFault: (error) => {
      throw error
    },
    health,
  })
  const { url } = closing(await listen(app, { hostname: '127.0.0.1', port: 0 }))
  const deliver = (counter: number) =>
    fetch(`${url}${EXCHANGE_PATH}/Deliver`, {
      method: 'POST',
      headers: { 'content-type': 'application/proto' },
      body: manifest(counter) as Uint8Array<ArrayBuffer>,
    })

  let kept = 0
  let answer = await deliver(1)
  while (answer.status === 200) {
    kept += 1
    await answer.arrayBuffer()
    answer = await deliver(kept + 1)
  }
  expect(kept).toBeGreaterThan(0)
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
    503,
    '1',
    { code: 'unavailable', message: 'the store is full' },
  ])
  expect(health.storeFull()).toBe(true)
  expect(inboxOf(destination)).toBe(kept)
  expect(destination.events('received')).toHaveLength(kept)
  expect(destination.status()).toMatchObject({ chain: 'whole', integrity: 'ok' })

  destination.sql('DELETE FROM ballast')
  const again = await deliver(kept + 1)
  const bytes = new Uint8Array(await again.arrayBuffer())
  expect(resultsOf({ kind: 'answer', bytes })).toMatchObject([{ outcome: 'ACCEPTED' }])
  expect(health.storeFull()).toBe(false)
  expect(inboxOf(destination)).toBe(kept + 1)
})

it('P-06: the loop of a port whose store is full rests and looks again, and does not end', async () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  let isFull = true
  let lookedAgain = () => {}
  const again = new Promise<void>((resolve) => {
    lookedAgain = resolve
  })
  const rests: number[] = []
  const health = createHealth()
  const pump = startPump({
    port: {
      work() {
        if (isFull) throw full
        lookedAgain()
        return { entries: [], nextAt: null }
      },
      due: () => [],
      settle: () => undefined,
    },
    send: async () => ({ kind: 'silence', why: 'nobody' }),
    now: () => 0,
    after(ms, wake) {
      rests.push(ms)
      isFull = false
      const timer = setTimeout(wake, 0)
      return () => clearTimeout(timer)
    },
    callsInFlight: 1,
    messagesAtOnce: 1,
    seen: 0,
    onEntries: () => undefined,
    health,
  })
  await again
  expect([rests[0], health.storeFull()]).toEqual([5_000, true])
  await pump.stop()
})
