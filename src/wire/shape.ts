import { assert, present } from '../kernel/assert.ts'
import { ENUMS, FIELDS } from './generated/shapes.ts'

/**
 * Number, name, type and label of a field. `one`: absent is its zero · `maybe`: its absence means something · `many`: a
 * list · `some`: a list that is absent when it is empty.
 */
export type FieldRow = readonly [number, string, string, Label]
type Label = 'one' | 'maybe' | 'many' | 'some'

export type Field = {
  readonly number: number
  readonly name: string
  readonly type: (typeof SCALARS)[number] | 'enum' | 'message'
  readonly label: Label
  /** A repeated field. */
  readonly repeats: boolean
  /** A list of a whole ship or register: as long as a body allows, where others end at the limit for lists. */
  readonly long: boolean
  /** The wire type an encoder uses: 0 for numbers, 2 for everything with a length. */
  readonly wireType: 0 | 2
  /** Of a repeated field: its place among the repeated fields of its message. */
  readonly slot: 0 | 1 | 2
  /** Of a message field. */
  readonly message: Shape | null
  /** Of an enumeration: the domain's word for each number; `undefined` for the unspecified zero. */
  readonly words: readonly (string | undefined)[]
  /** Of an enumeration: the protobuf name of each number. */
  readonly names: readonly string[]
}

/** What the `.proto` says of a message: drives the scan, the plain objects and the JSON form. */
export type Shape = {
  readonly name: string
  readonly fields: readonly Field[]
  /** By field number; a hole where there is no such field. */
  readonly byNumber: readonly (Field | undefined)[]
  /** The fields that are an enumeration or hold one somewhere inside. */
  readonly worded: readonly Field[]
}

const made = new Map<string, Shape>()

/** The shape of a message of `portpair.v1`. */
export function shapeOf(name: string): Shape {
  const known = made.get(name)
  if (known) return known
  const rows = present(FIELDS[name], `there is no message ${name} in the .proto files`)
  let repeated = 0
  const fields = rows.map((row) => fieldOf(name, row, isList(row[3]) ? repeated++ : 0))
  assert(repeated <= 3, `${name} has more than three repeated fields: the scan counts three`)
  const byNumber: (Field | undefined)[] = []
  for (const field of fields) byNumber[field.number] = field
  const worded = fields.filter(({ type, message }) => type === 'enum' || isWorded(message))
  const shape = { name, fields, byNumber: Array.from(byNumber), worded }
  made.set(name, shape)
  return shape
}

const SCALARS = ['string', 'bytes', 'int64', 'uint32', 'bool'] as const
const LONG_LISTS = new Set([
  'MasterBill.houseBills',
  'MasterBill.containers',
  'StowPlan.positions',
  'RiskListUpdate.entries',
  'FilingPart.houseBills',
  'FilingNotice.missing',
  'Arrival.notAboard',
])
const isList = (label: Label) => label === 'many' || label === 'some'
const isWorded = (message: Shape | null) => message !== null && message.worded.length > 0

function fieldOf(message: string, [number, name, kind, label]: FieldRow, slot: number): Field {
  const scalar = SCALARS.find((known) => known === kind)
  const names = ENUMS[kind] ?? []
  const type = scalar ?? (ENUMS[kind] ? 'enum' : 'message')
  return {
    number,
    name,
    type,
    label,
    repeats: isList(label),
    long: LONG_LISTS.has(`${message}.${name}`),
    wireType: type === 'string' || type === 'bytes' || type === 'message' ? 2 : 0,
    slot: slot as Field['slot'],
    message: type === 'message' ? shapeOf(kind) : null,
    words: names.map((_, index) => (index === 0 ? undefined : wordOf(kind, names, index))),
    names,
  }
}

/** `REFERRAL_ACTION_DO_NOT_LOAD` is `do-not-load`; outcomes stay as they are written: `NOT_ON_LANE`. */
function wordOf(kind: string, names: readonly string[], index: number): string {
  const prefix = (names[0] as string).length - 'UNSPECIFIED'.length
  const word = (names[index] as string).slice(prefix)
  return kind === 'Outcome' ? word : word.toLowerCase().replaceAll('_', '-')
}
