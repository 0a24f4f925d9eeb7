import { present } from '../kernel/assert.ts'
import { onlyBytes, readFrame, writeFrame } from './frame.ts'

/** The signed header of an envelope that has no body; null for one that has. */
export function headerAlone(envelope: Uint8Array): Uint8Array | null {
  const fields = readFrame(envelope) ?? []
  return onlyBytes(fields, 2) === null ? onlyBytes(fields, 1) : null
}

/** The envelope with its header as it was signed, and no body: the digest in the header still says what that was. */
export function withoutBody(envelope: Uint8Array): Uint8Array {
  const header = present(onlyBytes(readFrame(envelope) ?? [], 1), 'a kept message has its header')
  return writeFrame([{ number: 1, value: header }])
}
