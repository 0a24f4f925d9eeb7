import { connect } from 'node:tls'
import { expect, it } from 'vitest'
import type { TlsFiles } from '../../src/http/listen.ts'
import { createPartnerClient } from '../../src/http/partner-client.ts'
import { authority, certificateOf, strangerAuthority } from './certificates.ts'
import { closing } from './closing.ts'
import { serving } from './serving.ts'

const ca = authority
const bytes = Buffer.from('bytes')
const uslax: TlsFiles = { ...certificateOf('uslax'), ca }
const answered = { kind: 'answer', bytes: new Uint8Array(bytes) }

/** What a caller with these certificates gets from a port that asks for one. */
async function called(caller: TlsFiles | undefined, server: TlsFiles = uslax) {
  const { url, calls } = await serving({ tls: server })
  const partner = closing(
    createPartnerClient({ url, timeoutMs: 5_000, ...(caller && { tls: caller }) }),
  )
  const answer = await partner.call('Deliver', bytes)
  return { answer, calls: calls.length }
}

it('mTLS: a partner with a certificate of the common authority is served', async () => {
  const { answer, calls } = await called({ ...certificateOf('vnhph'), ca })
  expect([answer, calls]).toEqual([answered, 1])
})

it.each<[string, TlsFiles | undefined, TlsFiles?]>([
  ['without any certificate or authority', undefined],
  ['with a certificate of another authority', { ...certificateOf('stranger'), ca }],
  ['with one that has expired', { ...certificateOf('expired'), ca }],
  [
    'who expects another authority of the port',
    { ...certificateOf('vnhph'), ca: strangerAuthority },
  ],
  [
    'who meets a port with a certificate that has expired',
    { ...certificateOf('vnhph'), ca },
    { ...certificateOf('expired'), ca },
  ],
])('mTLS: a caller %s is not, and no call reaches the port', async (_, caller, server) => {
  const { answer, calls } = await called(caller, server)
  expect(answer).toMatchObject({ kind: 'silence' })
  expect(calls).toBe(0)
})

it('mTLS: who trusts the port and shows nothing is cut off, and so is who speaks an older TLS', async () => {
  const { url, calls } = await serving({ tls: uslax })
  const { hostname: host, port } = new URL(url)
  const ends = (options: object) =>
    new Promise<string>((resolve) => {
      const socket = connect({ host, port: Number(port), ca, ...options })
      socket.once('error', ({ message }) => resolve(message))
      socket.once('close', () => resolve('closed'))
      socket.once('secureConnect', () =>
        socket.write(`POST /portpair.v1.ExchangeService/Deliver HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
      )
    })
  expect(await ends({})).toMatch(/certificate required/)
  expect(await ends({ ...certificateOf('vnhph'), maxVersion: 'TLSv1.2' })).toMatch(
    /protocol version/,
  )
  expect(calls).toEqual([])
})
