import { request } from 'undici'
import { describe, expect, it } from 'vitest'
import type { Received } from '../../src/domain/port-call.ts'
import { serving } from './serving.ts'

const PATH = '/portpair.v1.ExchangeService'
const PROTO = { 'content-type': 'application/proto' }

/** What a caller sees of an answer. */
async function call(
  url: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
) {
  const { statusCode, headers, body } = await request(url + path, {
    method: (options.method ?? 'POST') as 'POST',
    headers: options.headers ?? PROTO,
    body: options.body ?? null,
  })
  return { status: statusCode, type: headers['content-type'], headers, text: await body.text() }
}

describe('a call that is in order', () => {
  it.each(['Describe', 'Deliver', 'Reconcile'])(
    '%s reaches the port as the bytes that were sent, and its answer comes back',
    async (method) => {
      const { url, calls } = await serving()
      const answer = await call(url, `${PATH}/${method}`, { body: 'bytes' })
      expect(answer).toMatchObject({ status: 200, type: 'application/proto', text: 'bytes' })
      expect(calls).toEqual([{ method, bytes: 'bytes' }])
    },
  )

  it.each<[string, Record<string, string>]>([
    ['names the protocol version', { ...PROTO, 'connect-protocol-version': '1' }],
    ['gives itself time', { ...PROTO, 'connect-timeout-ms': '9999999999' }],
    ['says that nothing is encoded', { ...PROTO, 'content-encoding': 'identity' }],
    ['comes from a page of this server', { ...PROTO, 'sec-fetch-site': 'same-origin' }],
  ])('is answered when it %s', async (_, headers) => {
    const { url } = await serving()
    expect(await call(url, `${PATH}/Deliver`, { headers, body: 'x' })).toMatchObject({
      status: 200,
      text: 'x',
    })
  })

  it('with no body at all is an empty message', async () => {
    const { url, calls } = await serving()
    expect(await call(url, `${PATH}/Describe`)).toMatchObject({ status: 200, text: '' })
    expect(calls).toEqual([{ method: 'Describe', bytes: '' }])
  })

  it('in proto3 JSON is turned into bytes for the port, and its answer into JSON', async () => {
    const { url, calls } = await serving()
    const headers = { 'content-type': 'application/json; charset=UTF-8' }
    const answer = await call(url, `${PATH}/Describe`, { headers, body: '{"port":"VNHPH"}' })
    expect(answer).toMatchObject({
      status: 200,
      type: 'application/json',
      text: '{"port":"VNHPH"}',
    })
    expect(calls).toEqual([{ method: 'Describe', bytes: '\n\x05VNHPH' }])
  })

  it('may have a body of exactly the limit', async () => {
    const { url } = await serving()
    const answer = await call(url, `${PATH}/Deliver`, { body: Buffer.alloc(1024 * 1024, 'a') })
    expect([answer.status, answer.text.length]).toEqual([200, 1024 * 1024])
  })

  it('carries the headers that keep a browser out of it', async () => {
    const { url } = await serving()
    expect((await call(url, `${PATH}/Deliver`)).headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  })
})

describe('a call that is not in order never reaches the port', () => {
  it.each<
    [
      string,
      {
        method?: string
        path?: string
        headers?: Record<string, string>
        body?: string | Uint8Array
      },
      number,
      string,
    ]
  >([
    ['an unknown method', { path: `${PATH}/Purge` }, 404, 'unimplemented'],
    ['a method in lower case', { path: `${PATH}/deliver` }, 404, 'unimplemented'],
    ['another service', { path: '/other.v1.Service/Deliver' }, 404, 'unimplemented'],
    ['a longer path', { path: `${PATH}/Deliver/x` }, 404, 'unimplemented'],
    ['GET', { method: 'GET', headers: {} }, 405, 'unimplemented'],
    ['PUT', { method: 'PUT' }, 405, 'unimplemented'],
    ['no content type', { headers: {} }, 415, 'unimplemented'],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'unimplemented',
    ],
    ['gRPC', { headers: { 'content-type': 'application/grpc' } }, 415, 'unimplemented'],
    [
      'a Connect stream',
      { headers: { 'content-type': 'application/connect+proto' } },
      415,
      'unimplemented',
    ],
    [
      'JSON in Latin 1',
      { headers: { 'content-type': 'application/json; charset=iso-8859-1' } },
      415,
      'unimplemented',
    ],
    [
      'gzip (v5.0.0-1.5.2)',
      { headers: { ...PROTO, 'content-encoding': 'gzip' } },
      501,
      'unimplemented',
    ],
    ['deflate', { headers: { ...PROTO, 'content-encoding': 'deflate' } }, 501, 'unimplemented'],
    [
      'two encodings',
      { headers: { ...PROTO, 'content-encoding': 'identity, gzip' } },
      501,
      'unimplemented',
    ],
    [
      'another protocol version',
      { headers: { ...PROTO, 'connect-protocol-version': '2' } },
      400,
      'invalid_argument',
    ],
    [
      'a time-out in words',
      { headers: { ...PROTO, 'connect-timeout-ms': 'soon' } },
      400,
      'invalid_argument',
    ],
    [
      'a time-out of eleven digits',
      { headers: { ...PROTO, 'connect-timeout-ms': '10000000000' } },
      400,
      'invalid_argument',
    ],
    [
      'no time at all',
      { headers: { ...PROTO, 'connect-timeout-ms': '0' } },
      504,
      'deadline_exceeded',
    ],
    [
      'JSON that is not UTF-8',
      { headers: { 'content-type': 'application/json' }, body: Buffer.from([0x7b, 0xff]) },
      400,
      'invalid_argument',
    ],
    [
      'JSON of another message',
      { headers: { 'content-type': 'application/json' }, body: '{"envelopes":[{"body":5}]}' },
      400,
      'invalid_argument',
    ],
    [
      'broken JSON',
      { headers: { 'content-type': 'application/json' }, body: '[' },
      400,
      'invalid_argument',
    ],
    [
      'another Host (A-26)',
      { headers: { ...PROTO, host: 'evil.example' } },
      403,
      'permission_denied',
    ],
    [
      'another page (A-26)',
      { headers: { ...PROTO, origin: 'https://evil.example' } },
      403,
      'permission_denied',
    ],
    [
      'a page without an origin',
      { headers: { ...PROTO, origin: 'null' } },
      403,
      'permission_denied',
    ],
    [
      'a cross-site fetch',
      { headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' } },
      403,
      'permission_denied',
    ],
    [
      'a page on another port of this machine',
      { headers: { ...PROTO, 'sec-fetch-site': 'same-site' } },
      403,
      'permission_denied',
    ],
  ])('%s', async (_, { path = `${PATH}/Deliver`, ...options }, status, code) => {
    const { url, calls } = await serving()
    const answer = await call(url, path, options)
    expect(answer).toMatchObject({ status, type: 'application/json' })
    expect(JSON.parse(answer.text)).toEqual({ code, message: expect.any(String) })
    expect(calls).toEqual([])
  })

  it('says which method and which media types it would take', async () => {
    const { url } = await serving()
    expect((await call(url, `${PATH}/Deliver`, { method: 'DELETE' })).headers).toMatchObject({
      allow: 'POST',
    })
    expect((await call(url, `${PATH}/Deliver`, { headers: {} })).headers).toMatchObject({
      'accept-post': 'application/proto, application/json',
    })
  })
})

describe('what the port says of a whole call', () => {
  it.each<[Received & { kind: 'error' }, number, string | undefined]>([
    [
      { kind: 'error', code: 'invalid_argument', message: 'field 0 in the outer frame' },
      400,
      undefined,
    ],
    [{ kind: 'error', code: 'unavailable', message: 'the store is full' }, 503, '1'],
  ])('%j', async (error, status, retryAfter) => {
    const { url } = await serving({ receive: () => error })
    const answer = await call(url, `${PATH}/Deliver`)
    expect([answer.status, answer.headers['retry-after']]).toEqual([status, retryAfter])
    expect(JSON.parse(answer.text)).toEqual({ code: error.code, message: error.message })
  })

  it('P-14: an exception is a 500 that tells its name and nothing of its inside, and the next call is answered', async () => {
    let first = true
    const { url, faults } = await serving({
      receive: (_, bytes) => {
        if (!first) return { kind: 'answer', bytes }
        first = false
        throw new Error('secret path /var/lib/port.sqlite')
      },
    })
    const answer = await call(url, `${PATH}/Deliver`)
    expect([answer.status, answer.text]).toEqual([
      500,
      '{"code":"internal","message":"internal error, known here as fault-1"}',
    ])
    expect(faults).toEqual([new Error('secret path /var/lib/port.sqlite')])
    expect(await call(url, `${PATH}/Deliver`, { body: 'next' })).toMatchObject({
      status: 200,
      text: 'next',
    })
  })

  it('a promise that fails is the same', async () => {
    const { url } = await serving({ receive: () => Promise.reject(new Error('gone')) })
    expect(await call(url, `${PATH}/Deliver`)).toMatchObject({ status: 500 })
  })
})

describe('the health check', () => {
  it('answers without the port', async () => {
    const { url, calls } = await serving()
    expect(await call(url, '/healthz', { method: 'GET', headers: {} })).toMatchObject({
      status: 200,
      text: '{"ok":true}',
    })
    expect(calls).toEqual([])
  })
})
