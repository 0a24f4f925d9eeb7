import { request } from 'undici'
import { describe, expect, it } from 'vitest'
import type { Received } from '../../src/domain/port-call.ts'
import { dial, head, type Raw } from './raw.ts'
import { serving } from './serving.ts'

const MIB = 1024 * 1024
const deliver = (url: string, body: Uint8Array) =>
  request(`${url}/portpair.v1.ExchangeService/Deliver`, {
    method: 'POST',
    headers: { 'content-type': 'application/proto' },
    body,
  })

describe('A-46: a request that hides another', () => {
  const hidden = head('Content-Length: 5').replace('127.0.0.1', 'evil.example')
  it.each<[string, string]>([
    [
      'behind a chunk of more bytes than it says',
      `${head('Transfer-Encoding: chunked')}0\r\n${hidden}evil!`,
    ],
    [
      'behind a chunk size with a sign',
      `${head('Transfer-Encoding: chunked')}+5\r\nhello\r\n0\r\n\r\n`,
    ],
    [
      'behind a bare line feed',
      `${head('Transfer-Encoding: chunked')}5\nhello\n0\n\n${hidden}evil!`,
    ],
    ['behind a whole one, for another host', `${head('Content-Length: 5')}hello${hidden}evil!`],
  ])('%s: nothing of the hidden one reaches the port', async (_, bytes) => {
    const { url, calls } = await serving()
    const caller = await dial(url)
    caller.say(bytes)
    await caller.heard(/HTTP\/1\.1 4\d\d /)
    expect(calls.filter((call) => call.bytes !== 'hello')).toEqual([])
  })

  it.each([
    [
      'in the target',
      'POST http://evil.example/portpair.v1.ExchangeService/Deliver HTTP/1.1',
      '127.0.0.1',
    ],
    ['in the host', 'POST /portpair.v1.ExchangeService/Deliver HTTP/1.1', '127.0.0.1@evil.example'],
    [
      'in a second host',
      'POST /portpair.v1.ExchangeService/Deliver HTTP/1.1',
      '127.0.0.1\r\nHost: evil.example',
    ],
    ['in no host', 'POST /portpair.v1.ExchangeService/Deliver HTTP/1.0', ''],
  ])('another name %s is not answered', async (_, line, host) => {
    const { url, calls } = await serving()
    const caller = await dial(url)
    const named = host === '' ? '' : `Host: ${host}\r\n`
    caller.say(
      `${line}\r\n${named}Content-Type: application/proto\r\nContent-Length: 5\r\n\r\nhello`,
    )
    expect(await caller.heard(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 4/)
    expect(calls).toEqual([])
  })

  it.each([
    '//portpair.v1.ExchangeService/Deliver',
    '/portpair.v1.ExchangeService/Deliver/',
    '/portpair.v1.ExchangeService/%2e%2e/healthz',
    '/portpair.v1.ExchangeService/deliver',
    '/portpair.v1.ExchangeService/Deliver%00',
  ])('the path %s is no method', async (path) => {
    const { url, calls } = await serving()
    const caller = await dial(url)
    caller.say(
      `${head('Content-Length: 5').replace('/portpair.v1.ExchangeService/Deliver', path)}hello`,
    )
    expect(await caller.heard(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 40/)
    expect(calls).toEqual([])
  })
})

describe('a body that is too large (A-14)', () => {
  it('is refused by its announced length before a byte of it came', async () => {
    const { url, calls } = await serving()
    const caller = await dial(url)
    caller.say(head(`Content-Length: ${MIB + 1}`))
    expect(await caller.heard(/\}$/)).toMatch(/^HTTP\/1\.1 413 [\s\S]*"resource_exhausted"/)
    expect(calls).toEqual([])
  })

  it('is refused when 2 GiB are announced, and the connection does not take them', async () => {
    const { url, calls } = await serving()
    const caller = await dial(url)
    caller.say(head(`Content-Length: ${2 ** 31}`))
    expect(await caller.heard()).toMatch(/^HTTP\/1\.1 413 /)
    expect(calls).toEqual([])
  })

  it('is refused in chunks of unknown sum at the byte that is too much', async () => {
    const { url, calls } = await serving()
    const caller = await dial(url)
    caller.say(head('Transfer-Encoding: chunked'))
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    for (let sent = 0; sent <= MIB; sent += 0x10000) caller.say(chunk)
    expect(await caller.heard(/\}$/)).toMatch(/^HTTP\/1\.1 413 [\s\S]*"resource_exhausted"/)
    expect(calls).toEqual([])
  })

  it('reaches an ordinary client as the 413 it is, although the client went on sending', async () => {
    const { url } = await serving()
    const { statusCode, body } = await deliver(url, Buffer.alloc(8 * MIB))
    expect([statusCode, await body.json()]).toEqual([
      413,
      { code: 'resource_exhausted', message: 'a body may have 1048576 bytes' },
    ])
  })
})

describe('a request that means two things', () => {
  it.each<[string, string[]]>([
    [
      'a length and chunks (A-14, v5.0.0-4.2.1)',
      ['Content-Length: 5', 'Transfer-Encoding: chunked'],
    ],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['a length that is no number', ['Content-Length: five']],
    ['a negative length', ['Content-Length: -1']],
    ['a folded header', ['X-A: 1', ' 2', 'Content-Length: 0']],
    ['A-46: chunks under a name that is none', ['Transfer-Encoding: xchunked']],
    ['A-46: chunks that are not the last coding', ['Transfer-Encoding: chunked, identity']],
    ['A-46: a length with a sign', ['Content-Length: +5']],
    ['A-46: a length in sixteens', ['Content-Length: 0x5']],
    ['A-46: two lengths in one', ['Content-Length: 5, 6']],
    ['A-46: a space before the colon', ['Content-Length : 5']],
    ['A-46: chunks behind a tab', ['Transfer-Encoding:\tchunked', 'Content-Length: 5']],
    ['A-46: a zero byte in a header', ['X-A: 1\u00002', 'Content-Length: 0']],
    ['A-46: a header without a name', [': 1', 'Content-Length: 0']],
    ['A-46: a line that ends early', ['X-A: 1\rX-B: 2', 'Content-Length: 0']],
  ])('%s: 400, and the connection is over', async (_, lines) => {
    const { url, calls } = await serving()
    const caller = await dial(url)
    caller.say(`${head(...lines)}0\r\n\r\n`)
    expect(await caller.heard()).toMatch(/^HTTP\/1\.1 400 /)
    expect(calls).toEqual([])
  })
})

describe('a caller that takes its time (N-15)', () => {
  const times = { headerMs: 200, requestMs: 400 }

  it('in the headers is cut off', async () => {
    const { url } = await serving({ times })
    const caller = await dial(url)
    caller.say('POST /portpair.v1.ExchangeService/Deliver HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')
    expect(await caller.heard()).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('in the body is cut off, and the port never hears of it', async () => {
    const { url, calls } = await serving({ times })
    const caller = await dial(url)
    caller.say(`${head('Content-Length: 100')}x`)
    expect(await caller.heard()).toMatch(/^HTTP\/1\.1 408 /)
    expect(calls).toEqual([])
  })

  it('does not make 200 such connections anybody else wait', async () => {
    const { url, calls } = await serving({ times: { headerMs: 200, requestMs: 2_000 } })
    const slow = await Promise.all(Array.from({ length: 200 }, () => dial(url)))
    for (const caller of slow) caller.say(`${head(`Content-Length: ${MIB}`)}x`)
    for (let i = 0; i < 20; i += 1) {
      const { statusCode, body } = await deliver(url, Buffer.from('quick'))
      expect([statusCode, await body.text()]).toEqual([200, 'quick'])
    }
    expect(calls).toHaveLength(20)
  })

  it('longer than it gave the server is told so, and the port never hears of it', async () => {
    const { url, calls } = await serving()
    const caller = await dial(url)
    caller.say(`${head('Content-Length: 2', 'Connect-Timeout-Ms: 1')}x`)
    await new Promise((resolve) => AbortSignal.timeout(20).addEventListener('abort', resolve))
    caller.say('y')
    expect(await caller.heard(/\}$/)).toMatch(/^HTTP\/1\.1 504 [\s\S]*"deadline_exceeded"/)
    expect(calls).toEqual([])
  })
})

describe('a caller that hangs up (N-16)', () => {
  it.each<[string, string]>([
    ['with a length', `${head('Content-Length: 1000')}part`],
    ['in chunks', `${head('Transfer-Encoding: chunked')}4\r\npart`],
    ['that is refused for its size', `${head('Content-Length: 9999999')}part`],
    [
      'that is refused for its type',
      `${head('Content-Type: text/plain', 'Content-Length: 9')}part`,
    ],
    ['in its headers', 'POST /portpair.v1.ExchangeService/Deliver HTTP/1.1\r\nHost: 127'],
  ])(
    'in the middle of an upload %s, 200 times: no call, no fault, and the next is answered',
    async (_, part) => {
      const { url, calls, faults } = await serving()
      for (let i = 0; i < 200; i += 1) {
        const caller = await dial(url)
        caller.say(part)
        if (i % 2 === 0) await new Promise(setImmediate)
        caller.socket.resetAndDestroy()
      }
      const { statusCode } = await deliver(url, Buffer.from('after'))
      expect([statusCode, calls, faults]).toEqual([
        200,
        [{ method: 'Deliver', bytes: 'after' }],
        [],
      ])
    },
  )

  it('before its answer of 1 MiB, 50 times: no fault, and the next is answered', async () => {
    const { url, faults } = await serving({
      receive: () => ({ kind: 'answer', bytes: Buffer.alloc(MIB) }),
    })
    for (let i = 0; i < 50; i += 1) {
      const caller = await dial(url)
      caller.say(head('Content-Length: 0'))
      if (i % 2 === 0) await caller.heard(/200 OK/)
      caller.socket.resetAndDestroy()
    }
    expect([(await deliver(url, Buffer.from('after'))).statusCode, faults]).toEqual([200, []])
  })
})

describe('more calls than places (A-17)', () => {
  it('are told to come back, and never more than 8 are under way', async () => {
    let underWay = 0
    let most = 0
    const { url, calls } = await serving({
      receive: async (_, bytes): Promise<Received> => {
        underWay += 1
        most = Math.max(most, underWay)
        await new Promise((resolve) => setTimeout(resolve, 5))
        underWay -= 1
        return { kind: 'answer', bytes: bytes.subarray(0, 4) }
      },
    })
    const body = Buffer.alloc(900 * 1024, 'full')
    const answers = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const answer = await deliver(url, body)
        return {
          status: answer.statusCode,
          retryAfter: answer.headers['retry-after'],
          text: await answer.body.text(),
        }
      }),
    )
    const served = answers.filter((each) => each.status === 200)
    const refused = answers.filter((each) => each.status !== 200)
    expect(served.length).toBeGreaterThanOrEqual(8)
    expect(calls).toHaveLength(served.length)
    expect(most).toBeLessThanOrEqual(8)
    expect(refused.length).toBeGreaterThan(0)
    for (const each of refused) {
      expect(each).toEqual({
        status: 503,
        retryAfter: '1',
        text: '{"code":"unavailable","message":"all places are taken"}',
      })
    }
  })

  it('that found a free place on arrival, but none when their bodies were in, are told too', async () => {
    const held: (() => void)[] = []
    const { url, calls } = await serving({
      receive: (_, bytes) =>
        new Promise((resolve) => held.push(() => resolve({ kind: 'answer', bytes }))),
    })
    const callers = await poised(url, 20)
    for (const caller of callers) caller.say('!')
    const refused = callers.slice(8).map((caller) => caller.heard(/\}$/))
    for (const answer of await Promise.all(refused)) expect(answer).toMatch(/^HTTP\/1\.1 503 /)
    await expect.poll(() => calls.length).toBe(8)
    for (const release of held) release()
    const served = callers.slice(0, 8).map((caller) => caller.heard(/!$/))
    for (const answer of await Promise.all(served)) expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(calls).toHaveLength(8)
  })

  it('that are complete at one moment are decoded one in a turn: the health check comes through between them', async () => {
    const order: string[] = []
    let probe = () => {}
    const { url } = await serving({
      receive(_, bytes) {
        order.push('call')
        probe()
        const until = performance.now() + 20
        while (performance.now() < until);
        return { kind: 'answer', bytes }
      },
    })
    const prober = await dial(url)
    prober.socket.once('data', () => order.push('health'))
    probe = () => {
      probe = () => {}
      prober.say('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
    }
    const callers = await poised(url, 8)
    for (const caller of callers) caller.say('!')
    await Promise.all(callers.map((caller) => caller.heard(/!$/)))
    await prober.heard(/true\}$/)
    expect(order.indexOf('health')).toBeLessThan(5)
  })

  it('whose bodies do not fit into memory together are told to come back', async () => {
    const { url } = await serving({ limits: { arrivingBytes: 1_000 } })
    const holder = await dial(url)
    holder.say(`${head('Content-Length: 900')}${'x'.repeat(800)}`)
    await (await request(`${url}/healthz`)).body.dump()
    const refused = await deliver(url, Buffer.alloc(300))
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '1'])
    await refused.body.dump()
    holder.say('x'.repeat(100))
    expect(await holder.heard(/x{900}$/)).toMatch(/^HTTP\/1\.1 200 /)
    expect((await deliver(url, Buffer.alloc(300))).statusCode).toBe(200)
  })
})

/** Calls whose bodies `?!` have all arrived but for the last byte. */
async function poised(url: string, count: number): Promise<readonly Raw[]> {
  const callers = await Promise.all(Array.from({ length: count }, () => dial(url)))
  for (const caller of callers) caller.say(`${head('Content-Length: 2')}?`)
  await (await request(`${url}/healthz`)).body.dump()
  return callers
}
