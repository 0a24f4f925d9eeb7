import { isUtf8 } from 'node:buffer'
import type { ExchangeMethod } from '../domain/port-call.ts'

/** A request body in proto3 JSON as the bytes of the message, or why it is none. */
export type JsonRequest =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'malformed'; readonly why: string }

/** The two directions of proto3 JSON. Neither throws for what a caller sent. */
export type JsonBodies = {
  readonly request: (method: ExchangeMethod, text: string) => JsonRequest
  readonly response: (method: ExchangeMethod, bytes: Uint8Array) => string
}

/** The bytes of a request from a JSON body; JSON is UTF-8 without a fault. */
export function requestOf(json: JsonBodies, method: ExchangeMethod, body: Uint8Array): JsonRequest {
  const text = isUtf8(body) ? UTF8.decode(body) : null
  if (text === null) return { kind: 'malformed', why: 'the body is not UTF-8' }
  return json.request(method, text)
}

const UTF8 = new TextDecoder()
