import type { ExchangeMethod } from '../domain/port-call.ts'
import { present } from '../kernel/assert.ts'
import { decodeMessage, encodeMessage } from './codec.ts'
import { fromJson } from './from-json.ts'
import { type Field, type Shape, shapeOf } from './shape.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The bytes of a request given in proto3 JSON, or null when the text is no JSON or no such request. */
export function requestFromJson(method: ExchangeMethod, text: string): Uint8Array | null {
  const json = parse(text)
  const request = json === undefined ? null : fromJson(json, shapeOf(`${method}Request`))
  return request && encodeMessage(`${method}Request`, request)
}

/** A response of our own as proto3 JSON: camelCase, base64, whole numbers of 64 bits as text, names of enumerations. */
export function responseToJson(method: ExchangeMethod, bytes: Uint8Array): string {
  const decoded = present(
    decodeMessage(`${method}Response`, bytes),
    `a ${method}Response of ours can be decoded`,
  )
  return JSON.stringify(toJson(decoded, shapeOf(`${method}Response`)))
}

/** Both directions, as the doorway wants them. */
export const jsonBodies = {
  request(method: ExchangeMethod, body: Uint8Array): JsonRequest {
    const text = decodeText(body)
    const bytes = text === null ? null : requestFromJson(method, text)
    if (bytes === null)
      return { kind: 'malformed', why: `this is no ${method}Request in proto3 JSON` }
    return { kind: 'bytes', bytes }
  },
  response: responseToJson,
}

type JsonRequest =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'malformed'; readonly why: string }

function decodeText(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What has its zero is left out, as proto3 JSON has it. */
function toJson(decoded: object, shape: Shape): object {
  const source = decoded as Record<string, unknown>
  const json: Record<string, unknown> = {}
  for (const field of shape.fields) {
    const value = source[field.name]
    if (value === null || !Object.hasOwn(source, field.name)) continue
    if (!field.repeats) json[field.name] = valueToJson(value, field)
    else if ((value as unknown[]).length > 0) {
      json[field.name] = (value as unknown[]).map((one) => valueToJson(one, field))
    }
  }
  return json
}

function valueToJson(value: unknown, field: Field): unknown {
  switch (field.type) {
    case 'message':
      return toJson(value as object, field.message as Shape)
    case 'bytes':
      return Buffer.from(value as Uint8Array).toString('base64')
    case 'int64':
      return String(value)
    case 'enum':
      return field.names[value as number] ?? value
    default:
      return value
  }
}
