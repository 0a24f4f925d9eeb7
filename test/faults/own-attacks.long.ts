import { createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, renameSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Header, Item } from '../../src/domain/message.ts'
import { decodeDeliverResponse } from '../../src/wire/deliver.ts'
import { pairOfFolders } from '../cli/serve/pair-of-folders.ts'
import { serving } from '../cli/serve/serving.ts'
import { forge } from '../support/forge.ts'
import { HAIPHONG, make } from '../support/make.ts'

/** Attacks of our own against a port that is really served, in the order somebody would try them. Bounded: seconds. */
const OFFICER = randomBytes(32).toString('base64url')

/** A served Los Angeles with a console, and what somebody who stole Hai Phong's key can say to it. */
async function besieged() {
  const pair = await pairOfFolders()
  const sha256 = createHash('sha256').update(OFFICER).digest('hex')
  pair.edit(
    'USLAX',
    (text) =>
      `${text}console: { port: 0, tokens: [{ name: lan, role: officer, sha256: "${sha256}" }] }\n`,
  )
  const port = await serving(pair.config('USLAX'))
  const pem = readFileSync(join(pair.dir, HAIPHONG, 'keys', `${HAIPHONG}-1.pem`))
  const privateKey = createPrivateKey(pem)
  const publicKey = createPublicKey(privateKey)
  const key = { keyId: `${HAIPHONG}-1`, port: HAIPHONG, privateKey, publicKey }
  let counter = 0
  return {
    ...port,
    config: pair.config('USLAX'),
    database: pair.database('USLAX'),
    async say(items: readonly Item[], header: Partial<Header> = {}): Promise<string> {
      const messageId = `VNHPH:1:${String(++counter).padStart(9, '0')}`
      const createdAt = Date.now()
      const body = forge({
        items: items as [Item, ...Item[]],
        key,
        header: { messageId, createdAt, ...header },
      })
      const answer = await fetch(`${port.exchange}/portpair.v1.ExchangeService/Deliver`, {
        method: 'POST',
        headers: { 'content-type': 'application/proto' },
        body: new Uint8Array(body),
      })
      const results = decodeDeliverResponse(new Uint8Array(await answer.arrayBuffer()), 1)
      return results?.[0]?.outcome ?? `HTTP ${answer.status}`
    },
    async ask(path: string, init: RequestInit = {}): Promise<number> {
      const headers = { authorization: `Bearer ${OFFICER}`, ...init.headers }
      const answer = await fetch(`${port.console}${path}`, { ...init, headers })
      await answer.text()
      return answer.status
    },
  }
}

/** Everything a server says to these bytes until it is silent for a moment or hangs up; `ends`: we hang up our half. */
async function saidTo(url: string | null, bytes: string, ends = false): Promise<string> {
  const { hostname, port } = new URL(url as string)
  const socket = connect(Number(port), hostname)
  let heard = ''
  socket.on('error', () => {})
  const over = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    let quiet = setTimeout(resolve, 3_000)
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      clearTimeout(quiet)
      quiet = setTimeout(resolve, 500)
    })
  })
  if (ends) socket.end(bytes)
  else socket.write(bytes)
  await over
  socket.destroy()
  return heard
}

const manifest = (name: string) => make.manifest({ houseBill: name, number: name, ucr: `U${name}` })
const call = (...lines: string[]) =>
  `POST /portpair.v1.ExchangeService/Deliver HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/proto\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`
const get = (path: string, ...lines: string[]) =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`

it('B-12: names and numbers a partner makes up neither break the port nor write into its log', async () => {
  const port = await besieged()
  const last = { messageId: 'VNHPH:999999:999999999999999', seq: Number.MAX_SAFE_INTEGER }
  const names = [
    '\u041d\u0420\u041d260001',
    'B\u00002',
    'B\n{"level":"error"}',
    'B\u202e4',
    '__proto__',
  ]
  const told = [
    await port.say([manifest('B1')], last),
    await port.say([manifest('CAF\u00c9'), manifest('CAFE\u0301')]),
    await port.say([manifest('B6')], { traceparent: '00-\r\n{"event":"x"}\u001b[31m' }),
    await port.say([manifest('B7')], { purpose: 'x\r\n\u001b]0;x\u0007' }),
  ]
  for (const name of names) told.push(await port.say([manifest(name)]))
  expect(told).toEqual(Array.from({ length: 9 }, () => 'ACCEPTED'))
  for (const line of port.lines) {
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String) })
    expect(line.slice(0, -1)).toMatch(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u)
  }
  expect(port.events().filter(({ event }) => event === 'fault' || event === 'x')).toEqual([])
})

it('B-13: what no client would send costs nobody else his answer', async () => {
  const { exchange, console, operations, events, ask } = await besieged()
  const many = (count: number) => Array.from({ length: count }, (_, i) => `X-${i}: 1`)
  const first = async (bytes: string, ends = false, url = exchange) =>
    (await saidTo(url, bytes, ends)).split('\r\n')[0]?.slice(9, 12)
  const told = {
    headers: await first(get('/healthz', ...many(4_000))),
    longTarget: await first(get(`/${'x'.repeat(40_000)}`)),
    wholeThenGone: await first(get('/healthz'), true),
    halfThenGone: await first(`${call('Content-Length: 100')}x`, true),
    upgrade: await first(get('/healthz', 'Connection: Upgrade', 'Upgrade: h2c')),
    tunnel: await first('CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'),
    extension: await first(
      `${call('Transfer-Encoding: chunked')}1;${'a'.repeat(60_000)}\r\nx\r\n0\r\n\r\n`,
    ),
    trailers: await first(`${call('Transfer-Encoding: chunked')}0\r\nHost: evil\r\n\r\n`),
    trace: await first('TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', false, console),
    climbing: await first(get('/../../etc/passwd'), false, console),
    climbingCoded: await first(get('/assets/..%2f..%2f..%2fetc%2fpasswd'), false, console),
    otherHost: await first(get('//evil.example/'), false, console),
  }
  expect(told).toEqual({
    headers: '431',
    longTarget: '431',
    wholeThenGone: '200',
    halfThenGone: '400',
    upgrade: '200',
    tunnel: '',
    extension: '413',
    trailers: '400',
    trace: '405',
    climbing: '404',
    climbingCoded: '404',
    otherHost: '404',
  })
  const pipelined = await saidTo(exchange, get('/healthz').repeat(400))
  expect(pipelined.split('{"ok":true}')).toHaveLength(401)
  const seen = await saidTo(console, get('/api/overview').repeat(100))
  expect(seen.split('HTTP/1.1 200')).toHaveLength(101)
  expect(await operations('/healthz')).toMatchObject({ status: 200 })
  expect(await ask('/api/session')).toBe(200)
  expect(events().filter(({ event }) => event === 'fault')).toEqual([])
})

it('B-14: no question to the console is answered with a fault of ours', async () => {
  const { ask, events, say, console } = await besieged()
  await say([manifest('B1')])
  const queue = [
    ...[
      'limit=NaN',
      'limit=Infinity',
      'limit=-0',
      'limit=1e2',
      'limit=0x10',
      'limit=',
      'limit[$gt]=1',
    ],
    ...['limit=5&limit=9999', '__proto__=1', 'constructor=1', 'sort=__proto__', 'sort=toString'],
    ...['after=1_1_1_1', 'after=0_0___0', 'after=0_0_%2b1__1', 'goods=%00', 'typology=T05%0a'],
    `after=${'9'.repeat(10)}_9999_${'9'.repeat(15)}_${'9'.repeat(15)}_${'9'.repeat(15)}`,
  ].map((query) => `/api/queue?${query}`)
  const places = [
    ...['operations?after=999999999999999', 'operations?after=-1', 'assistance?after=1%2f%2500'],
    ...['lists?after=__proto__%2fpartner', 'lists?after=%2f', 'operators?after=aeo%253Ax%2f1'],
    ...[
      'certificates?after=%2525%2f%2525',
      'certificates?after=%25%2f1',
      'certificates?after=%2500%2f%2500',
    ],
  ].map((query) => `/api/${query}`)
  const names = [
    '%00',
    '%ff',
    '%ed%a0%80',
    '..%2f..%2fetc%2fpasswd',
    'x'.repeat(8_000),
    '__proto__',
    "'--",
    '%25%30',
  ]
  const told = new Map<string, number>()
  for (const path of [...queue, ...places]) told.set(path, await ask(path))
  for (const name of names) {
    told.set(name, await ask(`/api/shipments/${name}?purpose=audit`))
    told.set(`rule ${name}`, await ask(`/api/partner-rules/${name}`))
  }
  const decide = (body: string) =>
    ask('/api/shipments/B1/decisions', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
  const bodies = [
    ...['[]', '1', 'null', '"x"', '['.repeat(30_000) + ']'.repeat(30_000), '{"reason":1e999}'],
    '{"__proto__":{"role":"administrator"},"decision":"release","reason":"x"}',
    '{"decision":"hasOwnProperty","reason":"x"}',
    `{"decision":"hold","reason":"${'x'.repeat(60_000)}"}`,
  ]
  for (const body of bodies) told.set(body.slice(0, 40), await decide(body))
  for (const id of ['-1', '999999999999999', '1e5', 'abc', '9'.repeat(400)]) {
    const stop = new AbortController()
    const answer = await fetch(`${console}/api/events`, {
      headers: { authorization: `Bearer ${OFFICER}`, 'last-event-id': id },
      signal: stop.signal,
    })
    told.set(`event ${id.slice(0, 20)}`, answer.status)
    stop.abort()
  }
  for (const token of ['', 'x', OFFICER.slice(1), `${OFFICER}x`, ` ${OFFICER}`, `${OFFICER},x`])
    told.set(
      `token ${token.length}`,
      await ask('/api/session', { headers: { authorization: `Bearer ${token}` } }),
    )
  expect([...told].filter(([, status]) => status >= 500)).toEqual([])
  const answered = [...told].filter(([, status]) => status === 200).map(([question]) => question)
  // Places that lie beyond everything are an empty page, and numbers may be written as one likes.
  expect(answered.filter((question) => !/after=|limit=|^event /.test(question))).toEqual([])
  expect(events().filter(({ event }) => event === 'fault')).toEqual([])
})

it('B-15: a paper revised thousands of times costs the last revision no more than the first', async () => {
  const port = await besieged()
  const times: number[] = []
  for (let batch = 0; batch < 8; batch++) {
    const items = Array.from({ length: 500 }, (_, i) => ({
      ...make.manifest(),
      revision: batch * 500 + i + 1,
    }))
    const { user, system } = process.cpuUsage()
    expect(await port.say(items)).toBe('ACCEPTED')
    const after = process.cpuUsage()
    times.push(after.user + after.system - user - system)
  }
  const [, second = 0] = times
  expect(Math.min(...times.slice(5))).toBeLessThan(3 * second)
})

it.each<[string, (database: string) => void]>([
  ['taken away', (database) => renameSync(database, `${database}.away`)],
  [
    'replaced by a copy',
    (database) => {
      copyFileSync(database, `${database}.copy`)
      renameSync(`${database}.copy`, database)
    },
  ],
])(
  'B-16: a port whose database was %s stops: what it kept on would be gone with it',
  async (_, attack) => {
    const { database, say, done } = await besieged()
    expect(await say([manifest('B1')])).toBe('ACCEPTED')
    attack(database)
    await expect(done).rejects.toThrow('is not the file any more that this port opened')
  },
)
