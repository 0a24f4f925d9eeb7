/** A field of an outer frame: the bytes of a length-delimited one (a view, not a copy), the number of a varint. */
export type FrameField = { readonly number: number; readonly value: Uint8Array | number }

/** More fields than a frame of ours has: 200 messages and their like. */
const FIELDS_MAX = 1_000

/**
 * The fields of a protobuf message in their order, without knowing its shape and without copying; null when the bytes
 * are malformed, hold a group or have more than `fieldsMax` fields. Frames are read this way because what they hold must
 * stay byte for byte what somebody signed.
 */
export function readFrame(
  bytes: Uint8Array,
  fieldsMax: number = FIELDS_MAX,
): readonly FrameField[] | null {
  const fields: FrameField[] = []
  let at = 0
  const varint = (bytesMax: number): number => {
    let value = 0
    let scale = 1
    for (let length = 1; length <= bytesMax && at < bytes.length; length++) {
      const byte = bytes[at++] as number
      if (byte < 128) return value + byte * scale
      value += (byte - 128) * scale
      scale *= 128
    }
    return -1
  }
  while (at < bytes.length) {
    const tag = varint(5)
    if (tag < 8 || tag > 0xffffffff || fields.length === fieldsMax) return null
    const wireType = tag % 8
    if (wireType === 0) {
      const value = varint(10)
      if (value < 0) return null
      fields.push({ number: Math.floor(tag / 8), value })
      continue
    }
    const length = wireType === 2 ? varint(5) : wireType === 1 ? 8 : wireType === 5 ? 4 : -1
    if (length < 0 || length > bytes.length - at) return null
    fields.push({ number: Math.floor(tag / 8), value: bytes.subarray(at, at + length) })
    at += length
  }
  return fields
}

/** The bytes of the only field of this number; null when there is none, more than one, or it holds a number. */
export function onlyBytes(fields: readonly FrameField[], number: number): Uint8Array | null {
  const [first, second] = fields.filter((field) => field.number === number)
  return first !== undefined && second === undefined && typeof first.value !== 'number'
    ? first.value
    : null
}

/** The text of the only field of this number; null when there is none or it is not UTF-8. */
export function onlyText(fields: readonly FrameField[], number: number): string | null {
  const bytes = onlyBytes(fields, number)
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A protobuf message of these fields in this order, written once into a buffer of exactly its length. */
export function writeFrame(fields: readonly FrameField[]): Uint8Array {
  let length = 0
  for (const { number, value } of fields) {
    length += varintLength(number * 8)
    length +=
      typeof value === 'number' ? varintLength(value) : varintLength(value.length) + value.length
  }
  const bytes = new Uint8Array(length)
  let at = 0
  const varint = (value: number): void => {
    let rest = value
    while (rest >= 128) {
      bytes[at++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    bytes[at++] = rest
  }
  for (const { number, value } of fields) {
    varint(number * 8 + (typeof value === 'number' ? 0 : 2))
    if (typeof value === 'number') varint(value)
    else {
      varint(value.length)
      bytes.set(value, at)
      at += value.length
    }
  }
  return bytes
}

function varintLength(value: number): number {
  let length = 1
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length++
  return length
}
