import type { IncomingMessage } from 'node:http'
import { assert } from '../kernel/assert.ts'

/** A request body, or why there is none. `gone`: the sender hung up or ran out of time. */
export type Body =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'gone' }

/** Bytes of all bodies still arriving; one for each server. */
export type ArrivingBytes = {
  readonly take: (bytes: number) => boolean
  readonly giveBack: (bytes: number) => void
}

export function createArrivingBytes(limit: number): ArrivingBytes {
  let held = 0
  return {
    take(bytes) {
      if (held + bytes > limit) return false
      held += bytes
      return true
    },
    giveBack(bytes) {
      held -= bytes
      assert(held >= 0, 'no more bytes are given back than were taken')
    },
  }
}

/**
 * Reads a body of at most `limit` bytes. A declared length over it is refused before the first byte is read, an
 * undeclared one at the byte that is too much. What really arrived is counted, not what was announced: a slow sender
 * who announces much holds nothing.
 */
export function readBody(
  incoming: IncomingMessage,
  limit: number,
  arriving: ArrivingBytes,
): Promise<Body> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit)
    return Promise.resolve({ kind: 'too-large' })
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0

    const finish = (body: Body) => {
      incoming.off('data', onData).off('end', onEnd).off('close', onGone)
      arriving.giveBack(length)
      if (body.kind !== 'body') incoming.pause()
      resolve(body)
    }
    const onData = (chunk: Buffer) => {
      if (length + chunk.length > limit) return finish({ kind: 'too-large' })
      if (!arriving.take(chunk.length)) return finish({ kind: 'no-room' })
      length += chunk.length
      chunks.push(chunk)
    }
    const onEnd = () =>
      finish({
        kind: 'body',
        bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks),
      })
    const onGone = () => finish({ kind: 'gone' })

    // A reset in the middle comes as `error` too; unheard it would bring everything down. It stays heard after we are done.
    incoming.on('error', () => {})
    incoming.on('data', onData).on('end', onEnd).on('close', onGone)
    if (incoming.destroyed) onGone()
  })
}
