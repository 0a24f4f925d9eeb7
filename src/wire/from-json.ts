import type { Field, Shape } from './shape.ts'

/** A value that is not what the field wants. */
const WRONG = Symbol('wrong')

/**
 * A message out of proto3 JSON as the generated code wants it, or null when a value does not fit its field. Accepts
 * what the JSON mapping accepts: `null` for absent, names of fields in camelCase or as in the `.proto`, numbers as text,
 * enumerations by name or number, base64 of either alphabet. Fields it does not know are passed over, as on the wire.
 */
export function fromJson(json: unknown, shape: Shape): object | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null
  const message: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(json)) {
    const name = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    const field = shape.fields.find((one) => one.name === name)
    if (field === undefined || value === null) continue
    const read = field.repeats ? readList(value, field) : readValue(value, field)
    if (read === WRONG || name in message) return null
    message[name] = read
  }
  return message
}

function readList(value: unknown, field: Field): unknown {
  if (!Array.isArray(value)) return WRONG
  const list = value.map((one) => readValue(one, field))
  return list.includes(WRONG) ? WRONG : list
}

function readValue(value: unknown, field: Field): unknown {
  switch (field.type) {
    case 'message':
      return fromJson(value, field.message as Shape) ?? WRONG
    case 'string':
      return typeof value === 'string' && value.isWellFormed() ? value : WRONG
    case 'bytes':
      return typeof value === 'string' ? readBase64(value) : WRONG
    case 'enum':
      return readEnum(value, field)
    case 'bool':
      return typeof value === 'boolean' ? value : WRONG
    default:
      return readInteger(value, field.type)
  }
}

/** `AQ==`, `AQ`, `-_8=`: with or without padding, both alphabets. */
function readBase64(text: string): unknown {
  if (!/^[\w+/-]*={0,2}$/.test(text) || text.replace(/=+$/, '').length % 4 === 1) return WRONG
  return Buffer.from(text, 'base64')
}

function readEnum(value: unknown, field: Field): unknown {
  const number = typeof value === 'string' ? field.names.indexOf(value) : value
  return Number.isInteger(number) && (number as number) >= 0 ? number : WRONG
}

/** A whole number of JSON, given as a number or as text: `12`, `"12"`, `1.2e1`. */
function readInteger(value: unknown, type: 'int64' | 'uint32'): unknown {
  const isText = typeof value === 'string' && /^-?\d+$/.test(value)
  const number = isText ? Number(value) : value
  if (!Number.isSafeInteger(number)) return WRONG
  const whole = number as number
  return type === 'uint32' && (whole < 0 || whole > 0xffffffff) ? WRONG : whole
}
