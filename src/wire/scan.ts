import type { Field, Shape } from './shape.ts'

/**
 * Bounds of one message. `repeated`: elements of one repeated field that is not `long` · `elements`: sub-messages and repeated elements in
 * all · `fields`: fields in all, what bounds the time a decoder needs. Source: protocol section 4.
 */
export type ScanLimits = {
  readonly repeated: number
  readonly elements: number
  readonly fields: number
}

export type Scanned =
  /**
   * `known`: fields of the outermost message, each time it is written · `unknown`: fields anywhere that a newer minor
   * version may have added; they are skipped, never refused.
   */
  | { readonly kind: 'sound'; readonly known: number; readonly unknown: number }
  | { readonly kind: 'unsound'; readonly what: string }

/**
 * Walks over encoded bytes without decoding them: lengths, tags and varints valid, no groups, nothing beyond the
 * limits. Never throws. Depth is bounded by the shape: what is unknown is skipped whole, however deep it is inside.
 */
export function scan(bytes: Uint8Array, shape: Shape, limits: ScanLimits): Scanned {
  const walk: Walk = {
    bytes,
    limits,
    at: 0,
    elements: 0,
    fields: 0,
    known: 0,
    unknown: 0,
    what: '',
  }
  if (scanMessage(walk, shape, bytes.length))
    return { kind: 'sound', known: walk.known, unknown: walk.unknown }
  return { kind: 'unsound', what: walk.what }
}

type Walk = {
  readonly bytes: Uint8Array
  readonly limits: ScanLimits
  at: number
  elements: number
  fields: number
  /** Of the message whose walk ended last; in the end, the outermost. */
  known: number
  unknown: number
  what: string
}

function scanMessage(walk: Walk, shape: Shape, end: number): boolean {
  const repeated: Repeated = [0, 0, 0]
  let known = 0
  while (walk.at < end) {
    const tag = readVarint(walk, end, 5)
    if (tag < 8 || tag > 0xffffffff) return unsound(walk, `${shape.name} holds a tag of no field`)
    if (++walk.fields > walk.limits.fields) return unsound(walk, 'too many fields')
    const wireType = tag & 7
    const field = shape.byNumber[tag >>> 3]
    if (field === undefined) {
      walk.unknown++
      if (!skip(walk, wireType, end))
        return unsound(walk, `${shape.name} is cut off or has a group`)
    } else {
      known++
      if (field.wireType !== wireType || !scanField(walk, field, repeated, end)) {
        return unsound(walk, `${shape.name}.${field.name} is cut off or of another type`)
      }
    }
  }
  walk.known = known
  return true
}

/** How often each of the repeated fields of a message has been met; none has more than three. */
type Repeated = [number, number, number]

function scanField(walk: Walk, field: Field, repeated: Repeated, end: number): boolean {
  if (field.repeats) {
    repeated[field.slot]++
    if (!field.long && repeated[field.slot] > walk.limits.repeated)
      return unsound(walk, `too many ${field.name}`)
  }
  if (field.repeats || field.message !== null) {
    walk.elements++
    if (walk.elements > walk.limits.elements) return unsound(walk, 'too many elements')
  }
  if (field.message === null) return skip(walk, field.wireType, end)
  const length = readVarint(walk, end, 5)
  if (length < 0 || length > end - walk.at) return false
  return scanMessage(walk, field.message, walk.at + length)
}

function skip(walk: Walk, wireType: number, end: number): boolean {
  if (wireType === 0) return readVarint(walk, end, 10) >= 0
  if (wireType === 2) {
    const length = readVarint(walk, end, 5)
    return length >= 0 && advance(walk, length, end)
  }
  if (wireType === 1) return advance(walk, 8, end)
  if (wireType === 5) return advance(walk, 4, end)
  return false
}

function advance(walk: Walk, length: number, end: number): boolean {
  if (length > end - walk.at) return false
  walk.at += length
  return true
}

/** The number at the place reached, which it moves on; -1 when it is cut off or longer than `bytesMax`. */
function readVarint(walk: Walk, end: number, bytesMax: number): number {
  const { bytes } = walk
  let value = 0
  let scale = 1
  for (let length = 1; length <= bytesMax && walk.at < end; length++) {
    const byte = bytes[walk.at++] as number
    if (byte < 128) return value + byte * scale
    value += (byte - 128) * scale
    scale *= 128
  }
  return -1
}

/** The innermost fault is the one that is told. */
function unsound(walk: Walk, what: string): false {
  if (walk.what === '') walk.what = what
  return false
}
