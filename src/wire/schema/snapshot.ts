import protobuf from 'protobufjs'
import { z } from 'zod'
import { InputError } from '../../kernel/input-error.ts'

const Field = z.strictObject({
  name: z.string(),
  type: z.string(),
  /** `one`, `optional` (absence means something), `repeated`, or the name of the oneof it is in. */
  label: z.string(),
})
const Names = z.record(z.string(), z.string())

/** What a released schema promised to whoever speaks it; field and value numbers as keys. */
export const SchemaSnapshot = z.strictObject({
  version: z.string(),
  messages: z.record(
    z.string(),
    z.strictObject({
      fields: z.record(z.string(), Field),
      reservedNumbers: z.array(z.tuple([z.int(), z.int()])),
      reservedNames: z.array(z.string()),
    }),
  ),
  enums: z.record(z.string(), Names),
  /** `Service.Method` to `Request Response`. */
  methods: Names,
})
export type SchemaSnapshot = z.infer<typeof SchemaSnapshot>

export type ProtoFile = { readonly path: string; readonly text: string }

/** The snapshot of `.proto` texts of one package. Throws InputError for what is no such text. */
export function snapshotOf(files: readonly ProtoFile[], version: string): SchemaSnapshot {
  const root = new protobuf.Root()
  for (const { path, text } of files) {
    try {
      protobuf.parse(text, root, { keepCase: true })
    } catch (error) {
      throw new InputError([
        { file: path, what: error instanceof Error ? error.message : String(error) },
      ])
    }
  }
  root.resolveAll()
  const snapshot: SchemaSnapshot = { version, messages: {}, enums: {}, methods: {} }
  visit(root, snapshot)
  return snapshot
}

function visit(space: protobuf.NamespaceBase, into: SchemaSnapshot): void {
  for (const nested of space.nestedArray) {
    const name = nested.fullName.replace(/^\./, '')
    if (nested instanceof protobuf.Type) into.messages[name] = messageOf(nested)
    else if (nested instanceof protobuf.Enum)
      into.enums[name] = Object.fromEntries(
        Object.entries(nested.values).map(([value, number]) => [String(number), value]),
      )
    else if (nested instanceof protobuf.Service)
      for (const method of nested.methodsArray)
        into.methods[`${name}.${method.name}`] = `${method.requestType} ${method.responseType}`
    if (nested instanceof protobuf.Namespace) visit(nested, into)
  }
}

function messageOf(type: protobuf.Type): SchemaSnapshot['messages'][string] {
  const reserved = type.reserved ?? []
  return {
    fields: Object.fromEntries(
      type.fieldsArray.map((field) => [
        String(field.id),
        { name: field.name, type: field.resolvedType?.name ?? field.type, label: labelOf(field) },
      ]),
    ),
    reservedNumbers: reserved.filter((one) => typeof one !== 'string') as [number, number][],
    reservedNames: reserved.filter((one) => typeof one === 'string'),
  }
}

function labelOf(field: protobuf.Field): string {
  if (field.repeated) return 'repeated'
  if (field.partOf !== null && !field.partOf.isProto3Optional) return `oneof ${field.partOf.name}`
  return field.hasPresence ? 'optional' : 'one'
}
