import { describe, expect, it } from 'vitest'
import { createEventHub, eventIdIn, HUB_LIMITS } from '../../../src/http/console/event-hub.ts'
import { fc } from '../../support/properties.ts'

const never = () => () => {}
/** For a listener that is never let go. */
const stays = () => {
  throw new Error('this listener reads')
}
const happened = (n: number) => ({ event: 'entry', data: { n } })
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

/** Reads so many pieces of a stream. */
async function read(stream: ReadableStream<Uint8Array> | null, pieces: number): Promise<string> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader()
  let heard = ''
  for (let piece = 0; piece < pieces; piece++) heard += text((await reader.read()).value)
  reader.releaseLock()
  return heard
}

describe('who listens to a port', () => {
  it('hears what happens from then on', async () => {
    const hub = createEventHub(never, 0)
    hub.publish(happened(1))
    const stream = hub.join(null, stays)
    hub.publish(happened(2))
    expect(await read(stream, 2)).toBe('retry: 2000\n\nid: 2\nevent: entry\ndata: {"n":2}\n\n')
  })

  it('hears what it missed when it comes back', async () => {
    const hub = createEventHub(never, 0)
    for (const n of [1, 2, 3]) hub.publish(happened(n))
    expect(await read(hub.join(1, stays), 3)).toContain(
      'id: 2\nevent: entry\ndata: {"n":2}\n\nid: 3\n',
    )
  })

  it.each([
    ['too long ago', 2, 1],
    ['from before the server began', 99, 5],
  ])('is told to read everything again when it comes back from %s', async (_, since, kept) => {
    const hub = createEventHub(never, 0, { ...HUB_LIMITS, kept })
    for (let n = 1; n <= 5; n++) hub.publish(happened(n))
    expect(await read(hub.join(since, stays), 1)).toContain('event: resync')
  })

  it('is told to read everything again after a restart, also when more has happened since than before it', async () => {
    const hub = createEventHub(never, 1_000)
    for (let n = 1; n <= 5; n++) hub.publish(happened(n))
    expect(await read(hub.join(3, stays), 1)).toContain('event: resync')
    expect(await read(hub.join(1_003, stays), 3)).toContain('id: 1004\nevent: entry\n')
  })

  it('whatever it says it heard last, it hears all it missed or is told to read again', async () => {
    const hub = createEventHub(never, 1_000, { ...HUB_LIMITS, clients: 2_000, kept: 5 })
    for (let n = 1; n <= 9; n++) hub.publish(happened(n))
    const id = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.integer({ min: 990, max: 1_020 }).map(String),
    )
    await fc.assert(
      fc.asyncProperty(id, async (header) => {
        const since = eventIdIn(header)
        const missed = since === null ? 0 : Math.max(0, 1_009 - since)
        const isKept = since !== null && since >= 1_004 && since <= 1_009
        const heard = await read(hub.join(since, stays), 1 + (isKept ? missed : 0))
        expect(heard.includes('event: resync')).toBe(since !== null && !isKept)
        expect(heard.match(/event: entry/g) ?? []).toHaveLength(isKept ? missed : 0)
      }),
      { numRuns: 500 },
    )
  })

  it('A-33: is let go when it does not read, and nobody else loses anything', async () => {
    const hub = createEventHub(never, 0, { ...HUB_LIMITS, waiting: 4 })
    let hungUp = 0
    hub.join(null, () => void hungUp++)
    const reader = (hub.join(null, stays) as ReadableStream<Uint8Array>).getReader()
    let heard = ''
    for (let n = 1; n <= 10; n++) {
      hub.publish(happened(n))
      heard += text((await reader.read()).value)
    }
    heard += text((await reader.read()).value)
    expect(heard.match(/"n":\d+/g)).toHaveLength(10)
    expect(hub.listening()).toBe(1)
    expect(hungUp).toBe(1)
  })

  it('A-33: finds no place when all are taken, and one when somebody leaves', async () => {
    const hub = createEventHub(never, 0, { ...HUB_LIMITS, clients: 2 })
    const first = hub.join(null, stays)
    expect([hub.join(null, stays) === null, hub.join(null, stays) === null]).toEqual([false, true])
    await first?.cancel()
    expect(hub.join(null, stays)).not.toBeNull()
  })

  it('hears a sign of life on a silent line, until the last one leaves', async () => {
    let wake = () => {}
    let cancelled = 0
    const hub = createEventHub((_, then) => {
      wake = then
      return () => void cancelled++
    }, 0)
    const stream = hub.join(null, stays)
    wake()
    expect(await read(stream, 2)).toBe('retry: 2000\n\n:\n\n')
    await stream?.cancel()
    expect(cancelled).toBe(1)
  })
})
