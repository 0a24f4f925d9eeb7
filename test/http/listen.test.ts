import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { request } from 'undici'
import { describe, expect, it } from 'vitest'
import type { ListenOptions } from '../../src/http/listen.ts'
import { listen } from '../../src/http/listen.ts'
import { InputError } from '../../src/kernel/input-error.ts'
import { closing } from './closing.ts'
import { dial } from './raw.ts'

const hello = { fetch: () => new Response('hello') }

const text = async (url: string) => (await request(url)).body.text()

describe('where a server listens', () => {
  it.each(['127.0.0.1', 'localhost', '127.0.0.2'])('%s is its own machine', async (hostname) => {
    const { url } = closing(await listen(hello, { hostname, port: 0 }))
    expect(await text(url)).toBe('hello')
  })

  it.each([
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '192.168.1.5',
    'port.example',
    '127.0.0.1.evil.example',
    '',
  ])('%j is refused, because anybody could read and answer there', async (hostname) => {
    const refused = await listen(hello, { hostname, port: 0 }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(InputError)
    expect((refused as InputError).issues[0]?.mend).toContain('127.0.0.1')
  })

  it('0.0.0.0 is taken when it is asked for in so many words', async () => {
    const options: ListenOptions = { hostname: '0.0.0.0', port: 0, insecureAnyAddress: true }
    const { url } = closing(await listen(hello, options))
    expect(await text(url.replace('0.0.0.0', '127.0.0.1'))).toBe('hello')
  })

  it('a port that is taken is told with the code of the system', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    closing({ close: () => taken.close() })
    const { port } = taken.address() as AddressInfo
    await expect(listen(hello, { hostname: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})

describe('closing', () => {
  it('lets a call under way finish, ends connections that wait, and takes no new ones', async () => {
    let release = () => {}
    const begun = Promise.withResolvers<void>()
    const slow = {
      fetch: () =>
        new Promise<Response>((resolve) => {
          begun.resolve()
          release = () => resolve(new Response('finished'))
        }),
    }
    const server = closing(await listen(slow, { hostname: '127.0.0.1', port: 0 }))
    const silent = await dial(server.url)
    const call = text(server.url)
    await begun.promise
    const closed = server.close()
    await silent.heard()
    await expect(dial(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    release()
    expect(await call).toBe('finished')
    await closed
    expect(server.close()).toBe(closed)
  })

  it('cuts a call that does not finish in time', async () => {
    const begun = Promise.withResolvers<void>()
    const never = {
      fetch: () => {
        begun.resolve()
        return new Promise<Response>(() => {})
      },
    }
    const server = closing(
      await listen(never, { hostname: '127.0.0.1', port: 0, times: { closeMs: 50 } }),
    )
    const call = text(server.url).catch((error: { code: string }) => error.code)
    await begun.promise
    await server.close()
    expect(await call).toBe('UND_ERR_SOCKET')
  })
})
