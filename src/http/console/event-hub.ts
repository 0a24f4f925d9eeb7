import type { Millis } from '../../kernel/time.ts'
import type { After } from '../bell.ts'

/** One thing told to whoever listens. */
export type HubEvent = { readonly event: string; readonly data: unknown }

export type HubLimits = {
  /** Listeners at once; the next one is told to come back. Source: faults A-33. */
  readonly clients: number
  /** Events that wait for a listener who does not read; one more and it is let go. */
  readonly waiting: number
  /** Events kept for listeners who come back. */
  readonly kept: number
  /** How often a silent line is spoken on, in ms. */
  readonly heartbeatMs: number
}

export const HUB_LIMITS: HubLimits = { clients: 50, waiting: 256, kept: 1_000, heartbeatMs: 15_000 }

/** Tells everybody who listens what happens, as server-sent events. */
export type EventHub = {
  readonly publish: (event: HubEvent) => void
  /** A stream of events after `lastId`, or null when all places are taken. `hangUp` ends the line of one that does not read. */
  readonly join: (lastId: number | null, hangUp: () => void) => ReadableStream<Uint8Array> | null
  readonly listening: () => number
  readonly close: () => void
}

type Client = ReadableStreamDefaultController<Uint8Array>

const utf8 = new TextEncoder()

/**
 * Events are numbered from `begunAt` on (ms UTC), so that a number from before a restart is never one of after it: whoever
 * comes back with it is told to read everything again, however much has happened since.
 */
export function createEventHub(
  after: After,
  begunAt: Millis,
  limits: HubLimits = HUB_LIMITS,
): EventHub {
  const clients = new Map<Client, () => void>()
  const kept: { readonly id: number; readonly bytes: Uint8Array }[] = []
  let lastId = begunAt
  let cancelBeat = () => {}

  function tell(client: Client, hangUp: () => void, bytes: Uint8Array): void {
    if ((client.desiredSize ?? 0) > 0) client.enqueue(bytes)
    else {
      clients.delete(client)
      hangUp()
    }
  }

  function tellAll(bytes: Uint8Array): void {
    for (const [client, hangUp] of clients) tell(client, hangUp, bytes)
  }

  function beat(): void {
    cancelBeat = after(limits.heartbeatMs, () => {
      tellAll(utf8.encode(':\n\n'))
      if (clients.size > 0) beat()
    })
  }

  function welcome(client: Client, since: number | null): void {
    const oldest = kept[0]?.id ?? lastId + 1
    const isGap = since !== null && (since < oldest - 1 || since > lastId)
    client.enqueue(utf8.encode(`retry: 2000\n${isGap ? frame(lastId, RESYNC) : '\n'}`))
    if (since === null || isGap) return
    const missed = kept.filter(({ id }) => id > since)
    if (missed.length >= limits.waiting) client.enqueue(utf8.encode(frame(lastId, RESYNC)))
    else for (const { bytes } of missed) client.enqueue(bytes)
  }

  return {
    publish({ event, data }) {
      lastId += 1
      const bytes = utf8.encode(frame(lastId, { event, data }))
      kept.push({ id: lastId, bytes })
      if (kept.length > limits.kept) kept.shift()
      tellAll(bytes)
    },
    join(since, hangUp) {
      if (clients.size >= limits.clients) return null
      let joined: Client
      return new ReadableStream<Uint8Array>(
        {
          start(client) {
            joined = client
            if (clients.size === 0) beat()
            clients.set(client, hangUp)
            welcome(client, since)
          },
          cancel() {
            clients.delete(joined)
            if (clients.size === 0) cancelBeat()
          },
        },
        new CountQueuingStrategy({ highWaterMark: limits.waiting }),
      )
    },
    listening: () => clients.size,
    close() {
      cancelBeat()
      for (const client of clients.keys()) client.close()
      clients.clear()
    },
  }
}

/** The number in a `Last-Event-ID`; null when it is none of ours, which is as if it had not been said. */
export function eventIdIn(header: string | undefined): number | null {
  return /^\d{1,15}$/.test(header ?? '') ? Number(header) : null
}

/** Told to somebody who missed more than is kept: read everything again. */
const RESYNC: HubEvent = { event: 'resync', data: {} }

/** JSON holds no line break, so one data line is enough. */
function frame(id: number, { event, data }: HubEvent): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
