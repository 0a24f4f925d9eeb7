import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import protobuf from 'protobufjs'

const HERE = import.meta.dirname
const OUT = join(HERE, '..', 'src', 'wire', 'generated')
const NOTE = '// Made by `npm run proto` from proto/portpair/v1. Do not edit.\n'

/**
 * The generated files of the wire, name to text: a static codec without reflection, its types, and the table of field
 * shapes that the scan before decoding, the plain objects after it and the JSON form are all driven by.
 */
export function generate(): Record<string, string> {
  const files = readdirSync(join(HERE, 'portpair', 'v1'))
    .sort()
    .map((file) => `portpair/v1/${file}`)
  const root = new protobuf.Root()
  root.resolvePath = (_, target) => join(HERE, target)
  root.loadSync(files, { keepCase: false }).resolveAll()
  const space = root.lookup('portpair.v1') as protobuf.Namespace
  const types = space.nestedArray.filter((nested) => nested instanceof protobuf.Type).sort(byName)
  const enums = space.nestedArray.filter((nested) => nested instanceof protobuf.Enum).sort(byName)
  return {
    'portpair.js': staticModule(files),
    'portpair.d.ts': typings(types),
    'shapes.ts': shapes(types, enums),
  }
}

function byName(a: protobuf.ReflectionObject, b: protobuf.ReflectionObject): number {
  return a.name < b.name ? -1 : 1
}

/**
 * Encode and decode only; everything else of pbjs is left out, and so are the setters of the one-field oneofs that
 * stand for proto3 `optional`: they do nothing and cost a call for every field decoded.
 */
function staticModule(files: readonly string[]): string {
  const pbjs = join(HERE, '..', 'node_modules', 'protobufjs-cli', 'bin', 'pbjs')
  const leaveOut = ['create', 'verify', 'convert', 'delimited', 'typeurl', 'service', 'comments']
  const text = execFileSync(
    process.execPath,
    [
      pbjs,
      '-t',
      'static-module',
      '-w',
      'esm',
      '--dependency',
      'protobufjs/minimal.js',
      '-r',
      'portpair',
      '-p',
      HERE,
    ].concat(
      leaveOut.map((part) => `--no-${part}`),
      files,
    ),
    { encoding: 'utf8' },
  )
  return NOTE + text.replace(/^ *message\._\w+ = "\w+";\n/gm, '').replace(OPTIONAL_ONEOF, '')
}

const OPTIONAL_ONEOF = / *\/\/ Virtual OneOf for proto3 optional field\n(?:.*\n){4}\n?/g

const SCALARS: Record<string, string> = {
  string: 'string',
  bytes: 'Uint8Array',
  int64: 'Int64',
  uint32: 'number',
  bool: 'boolean',
}

function typings(types: readonly protobuf.Type[]): string {
  const lines = [
    NOTE.trimEnd(),
    "import type { Reader, Writer } from 'protobufjs'",
    '',
    'type Int64 = number | { toNumber(): number }',
    'type Codec<T> = {',
    '  encode(message: T, writer?: Writer): Writer',
    '  decode(reader: Reader | Uint8Array, length?: number): T',
    '}',
    '',
  ]
  for (const type of types) {
    lines.push(`export type ${type.name} = {`)
    for (const field of type.fieldsArray) {
      const one =
        field.resolvedType instanceof protobuf.Type
          ? field.resolvedType.name
          : (SCALARS[field.type] ?? 'number')
      lines.push(`  ${field.name}?: ${field.repeated ? `readonly ${one}[]` : `${one} | null`}`)
    }
    lines.push('}')
  }
  lines.push('', 'declare const root: {', '  portpair: {', '    v1: {')
  for (const type of types) lines.push(`      ${type.name}: Codec<${type.name}>`)
  lines.push('    }', '  }', '}', 'export default root', '')
  return lines.join('\n')
}

function shapes(types: readonly protobuf.Type[], enums: readonly protobuf.Enum[]): string {
  const lines = [NOTE.trimEnd(), "import type { FieldRow } from '../shape.ts'", '']
  lines.push('/** Fields of each message: number, name, type, label. */')
  lines.push('export const FIELDS: Readonly<Record<string, readonly FieldRow[]>> = {')
  for (const type of types) {
    lines.push(`  ${type.name}: [`)
    for (const field of [...type.fieldsArray].sort((a, b) => a.id - b.id)) {
      const kind = field.resolvedType?.name ?? field.type
      lines.push(`    [${field.id}, '${field.name}', '${kind}', '${label(field)}'],`)
    }
    lines.push('  ],')
  }
  lines.push('}', '', '/** Values of each enumeration, by number. */')
  lines.push('export const ENUMS: Readonly<Record<string, readonly string[]>> = {')
  for (const { name, values } of enums) {
    lines.push(`  ${name}: [`)
    Object.keys(values).forEach((value, number) => {
      if (values[value] !== number)
        throw new Error(`${name}.${value}: values count up from 0 without a gap`)
      lines.push(`    '${value}',`)
    })
    lines.push('  ],')
  }
  lines.push('}', '')
  return lines.join('\n')
}

/** Messages in which an empty list means that nothing is named. */
const LISTS_OR_NOTHING: ReadonlySet<string> = new Set(['RiskSubject', 'PrototypeTrait'])

/** `one`: absent is its zero · `maybe`: absent is absent · `many`: a list · `some`: a list whose emptiness is absence. */
function label(field: protobuf.Field): string {
  if (field.repeated) return LISTS_OR_NOTHING.has(field.parent?.name ?? '') ? 'some' : 'many'
  return field.hasPresence ? 'maybe' : 'one'
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(OUT, { recursive: true })
  for (const [name, text] of Object.entries(generate())) writeFileSync(join(OUT, name), text)
}
