import { expect, it } from 'vitest'
import { certificateOf } from './certificates.ts'
import { dial, head } from './raw.ts'
import { serving } from './serving.ts'

/** What the port says to a call on a connection of its own. */
async function called(url: string): Promise<string> {
  const caller = await dial(url)
  caller.say(`${head('Content-Length: 5', 'Connection: close')}quick`)
  return caller.heard(/quick$/)
}

it.each<[string, string]>([
  ['that say nothing', ''],
  ['that never end their headers', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '],
  ['that never end their bodies', `${head('Content-Length: 100')}x`],
  ['that wait for nothing more', 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
])('B-01: connections %s, as many as there are places, keep nobody out', async (_, text) => {
  const { url } = await serving({ maxConnections: 4 })
  for (let i = 0; i < 12; i++) {
    const holder = await dial(url)
    holder.say(text)
    if (text.startsWith('GET')) await holder.heard(/true\}$/)
  }
  expect(await called(url)).toMatch(/^HTTP\/1\.1 200 /)
})

it('B-02: who connects to a port of TLS and never shakes hands is cut off like one that never ends its headers', async () => {
  const { url } = await serving({ tls: certificateOf('uslax'), times: { headerMs: 200 } })
  const caller = await dial(url)
  const began = performance.now()
  await caller.heard()
  expect(performance.now() - began).toBeLessThan(5_000)
})

it('B-03: who asks and asks and never reads an answer gives up its place', async () => {
  const { url } = await serving({
    maxConnections: 1,
    times: { stalledMs: 200 },
    receive: (_, bytes) => ({
      kind: 'answer',
      bytes: bytes.length === 0 ? Buffer.alloc(16 * 1024 * 1024) : bytes,
    }),
  })
  const holder = await dial(url)
  holder.socket.pause()
  holder.say(head('Content-Length: 0'))
  const began = performance.now()
  while (!(await called(url)).startsWith('HTTP/1.1 200 '))
    expect(performance.now() - began).toBeLessThan(4_000)
})
