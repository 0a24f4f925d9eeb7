import type { ExchangeMethod } from '../domain/port-call.ts'

/** A request body in proto3 JSON as the bytes of the message, or why it is none. */
export type JsonRequest =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'malformed'; readonly why: string }

/** The two directions of proto3 JSON. */
export type JsonBodies = {
  readonly request: (method: ExchangeMethod, body: Uint8Array) => JsonRequest
  readonly response: (method: ExchangeMethod, bytes: Uint8Array) => string
}
