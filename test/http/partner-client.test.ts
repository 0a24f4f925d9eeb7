import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createPartnerClient } from '../../src/http/partner-client.ts'
import { closing } from './closing.ts'
import { serving } from './serving.ts'

const MIB = 1024 * 1024

/** A server that does to each connection what it is told, once a request has come in whole. */
async function hostile(answer: (socket: Socket) => void) {
  const sockets: Socket[] = []
  const heard: string[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      heard.push(chunk.toString('latin1'))
      if (heard.at(-1)?.endsWith('bytes')) answer(socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing({
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  })
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, sockets, heard }
}

const client = (url: string, limits: { timeoutMs?: number; maxAnswerBytes?: number } = {}) =>
  closing(createPartnerClient({ url, timeoutMs: 5_000, ...limits }))
const bytes = Buffer.from('bytes')
const ok = (headers: string[], body = '') =>
  ['HTTP/1.1 200 OK', 'Content-Type: application/proto', ...headers, '', body].join('\r\n')
const forEver = (chunk: string) => (socket: Socket) => {
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.on('drain', more)
  more()
}

describe('a call to a partner', () => {
  it('brings back the bytes of the answer, on one connection for many', async () => {
    const { url, calls } = await serving()
    const partner = client(url)
    for (const method of ['Describe', 'Deliver', 'Reconcile'] as const) {
      expect(await partner.call(method, bytes)).toEqual({
        kind: 'answer',
        bytes: new Uint8Array(bytes),
      })
    }
    expect(calls.map(({ method }) => method)).toEqual(['Describe', 'Deliver', 'Reconcile'])
  })

  it('keeps the path of the URL before its own', async () => {
    const { url, heard } = await hostile((socket) => socket.end(ok(['Content-Length: 0'])))
    expect(await client(`${url}/port/`).call('Deliver', bytes)).toMatchObject({ kind: 'answer' })
    expect(heard.join('')).toContain('POST /port/portpair.v1.ExchangeService/Deliver HTTP/1.1')
  })

  it('takes an answer of exactly the limit', async () => {
    const { url } = await serving()
    const answer = await client(url).call('Deliver', Buffer.alloc(MIB))
    expect(answer.kind === 'answer' && answer.bytes.length).toBe(MIB)
  })
})

describe('everything that is no whole answer is silence', () => {
  it.each<[string, (socket: Socket) => void, string]>([
    [
      'a status that is none of Connect',
      (socket) => socket.end('HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n'),
      'HTTP 502',
    ],
    [
      'a redirect',
      (socket) =>
        socket.end('HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n'),
      'HTTP 307',
    ],
    [
      'an error of Connect',
      (socket) =>
        socket.end(
          'HTTP/1.1 503 No\r\nContent-Type: application/json\r\nContent-Length: 22\r\n\r\n{"code":"unavailable"}',
        ),
      'HTTP 503 unavailable',
    ],
    [
      'a code nobody knows',
      (socket) =>
        socket.end(
          'HTTP/1.1 503 No\r\nContent-Type: application/json\r\nContent-Length: 21\r\n\r\n{"code":"rm -rf\\u0000"}',
        ),
      'HTTP 503',
    ],
    [
      'a page',
      (socket) =>
        socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi'),
      'the answer is not application/proto',
    ],
    [
      'no content type',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'),
      'the answer is not application/proto',
    ],
    [
      'a packed answer',
      (socket) => socket.end(ok(['Content-Encoding: gzip', 'Content-Length: 2'], 'hi')),
      'the answer is compressed',
    ],
    ['garbage', (socket) => socket.end('\x16\x03\x01garbage\r\n\r\n'), 'HTTPParserError'],
    ['nothing', (socket) => socket.end(), 'UND_ERR_SOCKET'],
    ['a reset', (socket) => socket.resetAndDestroy(), 'ECONNRESET'],
    [
      'fewer bytes than announced',
      (socket) => socket.end(ok(['Content-Length: 9'], 'short')),
      'UND_ERR_SOCKET',
    ],
    [
      'chunks without an end',
      (socket) => socket.end(ok(['Transfer-Encoding: chunked'], '5\r\nshort\r\n')),
      'UND_ERR_SOCKET',
    ],
    [
      'a length and chunks',
      (socket) => socket.end(ok(['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n')),
      'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
    ],
    [
      '2 GiB announced (A-27)',
      (socket) => socket.write(ok([`Content-Length: ${2 ** 31}`], 'x'.repeat(MIB + 1))),
      'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    ],
    [
      'an answer that never ends (A-27)',
      (socket) => {
        socket.write(ok(['Transfer-Encoding: chunked'], ''))
        forEver(`10000\r\n${'x'.repeat(65_536)}\r\n`)(socket)
      },
      'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    ],
    [
      'an error that never ends',
      (socket) => {
        socket.write('HTTP/1.1 500 No\r\n\r\n')
        forEver('x'.repeat(65_536))(socket)
      },
      'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    ],
    [
      'headers that never end',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        forEver(`X-More: ${'x'.repeat(1_000)}\r\n`)(socket)
      },
      'UND_ERR_HEADERS_OVERFLOW',
    ],
  ])('%s', async (_, answer, why) => {
    const { url, sockets } = await hostile(answer)
    expect(await client(url).call('Deliver', bytes)).toEqual({ kind: 'silence', why })
    const written = sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0)
    expect(written).toBeLessThan(32 * MIB)
  })

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => {}],
    ['stops in its headers', (socket) => socket.write('HTTP/1.1 200 OK\r\n')],
    ['stops in its body', (socket) => socket.write(ok(['Content-Length: 9'], 'short'))],
    [
      'drips, a byte at a time',
      (socket) => {
        socket.write(ok(['Content-Length: 900']))
        const drip = setInterval(
          () => (socket.destroyed ? clearInterval(drip) : socket.write('x')),
          20,
        )
      },
    ],
  ])('a partner that %s is given up after the time allowed', async (_, answer) => {
    const { url, sockets } = await hostile(answer)
    expect(await client(url, { timeoutMs: 200 }).call('Deliver', bytes)).toEqual({
      kind: 'silence',
      why: 'timeout',
    })
    await expect
      .poll(() => sockets.every((socket) => socket.readableEnded || socket.destroyed))
      .toBe(true)
  })

  it('nobody is there', async () => {
    const { url } = await hostile(() => {})
    const closed = url.replace(/\d+$/, '1')
    expect(await client(closed).call('Deliver', bytes)).toEqual({
      kind: 'silence',
      why: 'ECONNREFUSED',
    })
  })

  it('a redirect is not followed: the second server hears nothing (A-25)', async () => {
    const second = await serving()
    const first = await hostile((socket) =>
      socket.end(
        `HTTP/1.1 308 Go\r\nLocation: ${second.url}/portpair.v1.ExchangeService/Deliver\r\nContent-Length: 0\r\n\r\n`,
      ),
    )
    await client(first.url).call('Deliver', bytes)
    expect(second.calls).toEqual([])
  })

  it('one bad answer does not spoil the next call', async () => {
    const answers = [ok(['Content-Length: 9'], 'short'), ok(['Content-Length: 5'], 'right')]
    const { url } = await hostile((socket) => socket.write(answers.shift() ?? ''))
    const partner = client(url, { timeoutMs: 200 })
    expect((await partner.call('Deliver', bytes)).kind).toBe('silence')
    expect(await partner.call('Deliver', bytes)).toEqual({
      kind: 'answer',
      bytes: new Uint8Array(Buffer.from('right')),
    })
  })
})
