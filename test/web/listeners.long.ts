import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { expect, it } from 'vitest'
import { servingConsole, tokenOf } from '../http/console/serving-console.ts'
import { collectGarbage } from '../support/collect-garbage.ts'
import { twoPorts } from '../support/two-ports.ts'

const LISTENERS = 1_000
const EVENTS = 2_000

/** Bytes that are still needed. What the process has taken from the system hangs on when garbage was last collected. */
function liveBytes(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

type Line = { readonly call: ClientRequest; readonly answer: IncomingMessage }

/** A listener on a line of its own, as it was answered. */
function join(url: string): Promise<Line> {
  return new Promise((resolve, reject) => {
    const call = request(`${url}/api/events`, {
      agent: false,
      headers: { authorization: `Bearer ${tokenOf('viewer')}` },
    })
    call.once('response', (answer) => resolve({ call, answer })).once('error', reject)
    call.end()
  })
}

it('A-33: of a thousand listeners fifty find a place; those who do not read are let go, the others miss nothing', async () => {
  const t = twoPorts()
  const { url, events } = await servingConsole(t.destination)
  const lines: Line[] = []
  for (let from = 0; from < LISTENERS; from += 50)
    lines.push(...(await Promise.all(Array.from({ length: 50 }, () => join(url)))))
  const [placed, refused] = [200, 503].map((status) =>
    lines.filter(({ answer }) => answer.statusCode === status),
  ) as [Line[], Line[]]
  expect([placed.length, refused.length]).toEqual([50, LISTENERS - 50])
  expect(new Set(refused.map(({ answer }) => answer.headers['retry-after']))).toEqual(
    new Set(['5']),
  )
  for (const { call } of refused) call.destroy()

  // Every second one reads nothing at all.
  const readers = placed.filter((_, place) => place % 2 === 0)
  const heard = readers.map(() => 0)
  for (const [place, { answer }] of readers.entries())
    answer.setEncoding('utf8').on('data', (text: string) => {
      heard[place] = (heard[place] ?? 0) + text.split('event: entries').length - 1
    })
  const before = liveBytes()
  let most = 0
  const data = Array.from({ length: 400 }, (_, n) => ({ kind: 'filed', number: `N${n}`.repeat(4) }))
  for (let n = 0; n < EVENTS; n++) {
    events.publish({ event: 'entries', data })
    await new Promise((resolve) => setImmediate(resolve))
    if (n % 50 === 0) most = Math.max(most, liveBytes() - before)
  }
  while (heard.some((count) => count < EVENTS))
    await new Promise((resolve) => setImmediate(resolve))
  expect(heard).toEqual(readers.map(() => EVENTS))
  expect(events.listening()).toBe(readers.length)
  expect(most).toBeLessThan(100 * 2 ** 20)
  for (const { call } of placed) call.destroy()
})
