import type { z } from 'zod'
import { assert } from '../kernel/assert.ts'
import generated from './generated/portpair.js'
import { fromPlain, toPlain } from './plain.ts'
import { type ScanLimits, scan } from './scan.ts'
import { shapeOf } from './shape.ts'

export type MessageName = keyof typeof generated.portpair.v1

export type Decoded<T> =
  | { readonly kind: 'decoded'; readonly value: T; readonly unknown: number }
  | { readonly kind: 'bad'; readonly what: string }

/** Encodes and decodes one small message; zod stands at both ends. */
export type Codec<T> = {
  /** A value that breaks the schema is our own mistake: a broken promise. */
  readonly encode: (value: T) => Uint8Array
  /** Never throws. */
  readonly decode: (bytes: Uint8Array) => Decoded<T>
}

/** A codec for a message of the `.proto` whose fields have the names of the schema's. */
export function createCodec<T extends object>(
  name: MessageName,
  schema: z.ZodType<T>,
  limits: ScanLimits,
): Codec<T> {
  const shape = shapeOf(name)
  return {
    encode(value) {
      const checked = schema.safeParse(value)
      assert(
        checked.success,
        `a ${name} about to be encoded breaks the schema: ${firstIssue(checked.error)}`,
      )
      assertWellFormed(value)
      return encodeMessage(name, fromPlain(value, shape))
    },
    decode(bytes) {
      const scanned = scan(bytes, shape, limits)
      if (scanned.kind === 'unsound') return { kind: 'bad', what: scanned.what }
      const decoded = decodeMessage(name, bytes)
      if (decoded === null) return { kind: 'bad', what: `${name} holds text that is not UTF-8` }
      const plain = toPlain(decoded, shape)
      const checked = schema.safeParse(plain)
      if (!checked.success) return { kind: 'bad', what: firstIssue(checked.error, plain) }
      return { kind: 'decoded', value: checked.data, unknown: scanned.unknown }
    },
  }
}

/** The bytes of a message whose fields are already as the generated code wants them. */
export function encodeMessage(name: MessageName, value: object): Uint8Array {
  return generated.portpair.v1[name].encode(value).finish()
}

/** The generated object, or null when the bytes cannot be decoded; scan them first. */
export function decodeMessage(name: MessageName, bytes: Uint8Array): object | null {
  try {
    return generated.portpair.v1[name].decode(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    )
  } catch {
    return null
  }
}

/** The first fault of a value and how many more there are: its place, never its data. */
export function firstIssue(error: z.ZodError | undefined, value?: unknown): string {
  const issue = error?.issues[0]
  if (error === undefined || issue === undefined) return ''
  const place = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
  const held = issue.path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  )
  const what =
    typeof held === 'string' && held.startsWith('UNKNOWN(')
      ? `${held} is not known here`
      : issue.message
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ''
  return `${place.replace(/^\./, '')}: ${what}${more}`.slice(0, 200)
}

/** Half of a surrogate pair has no UTF-8: whoever took the text in had to refuse it. */
export function assertWellFormed(value: unknown): void {
  if (typeof value === 'string')
    assert(value.isWellFormed(), 'text about to be encoded holds half of a surrogate pair')
  else if (Array.isArray(value)) for (const item of value) assertWellFormed(item)
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const key in value) {
      const held = (value as Record<string, unknown>)[key]
      if (typeof held === 'string' || typeof held === 'object') assertWellFormed(held)
    }
  }
}
