import { sha256Hex } from '../kernel/digest.ts'

/** The trace of a message follows from its name: the same on both sides, without dice. 32 hex digits. */
export function traceIdOf(messageId: string): string {
  return sha256Hex(messageId).slice(0, 32)
}

/** W3C trace context of a message, for its header. */
export function traceparentOf(messageId: string): string {
  return `00-${traceIdOf(messageId)}-${sha256Hex(messageId).slice(32, 48)}-01`
}
