import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const HERE = import.meta.dirname
const FILES = [
  'assistance',
  'cargo',
  'carriage',
  'filing',
  'procedure',
  'register',
  'response',
  'risk',
]

/** The standards that have a column; others a comment names stand together in the last. */
const COLUMNS = ['WCO', 'X12', 'CUSCAR', 'ICS2'] as const
const HEADS = ['WCO Data Model', 'X12 309', 'UN/EDIFACT CUSCAR', 'ICS2 / ENS', 'elsewhere'] as const

/** A field of a message with what its comment says of it; `names` is empty when that says nothing of standards. */
export type MappedField = {
  readonly message: string
  readonly field: string
  readonly type: string
  readonly names: Readonly<Record<string, string>>
}

type Block = {
  readonly name: string
  readonly says: string
  readonly fields: readonly {
    readonly name: string
    readonly type: string
    readonly says: string
  }[]
}

/**
 * Every field of what ports tell each other, with its names in the standards as the `.proto` comments give them in
 * brackets. A field that holds another message is called what that is called, unless its own comment says better.
 */
export function mappedFields(): readonly MappedField[] {
  const blocks = FILES.flatMap(readBlocks).filter(({ name }) => !name.endsWith('Batch'))
  const ofMessage = new Map(blocks.map(({ name, says }) => [name, namesIn(says)]))
  return blocks.flatMap(({ name: message, fields }) =>
    fields.map(({ name: field, type, says }) => {
      const own = namesIn(says)
      const names = Object.keys(own).length > 0 ? own : (ofMessage.get(type) ?? {})
      return { message, field, type, names }
    }),
  )
}

/** `[WCO: UCR/ID; X12: N9]` as its parts; of several brackets the last. */
function namesIn(comment: string): Readonly<Record<string, string>> {
  const bracket = [...comment.matchAll(/\[([^\]]*:[^\]]*)\]/g)].at(-1)?.[1] ?? ''
  const parts = bracket.split(';').map((part) => /^\s*([^:]+):\s*(.+?)\s*$/.exec(part))
  return Object.fromEntries(parts.flatMap((part) => (part === null ? [] : [[part[1], part[2]]])))
}

/** Messages and enumerations of a file; an enumeration has no fields of its own. */
function readBlocks(file: string): readonly Block[] {
  const blocks: (Omit<Block, 'fields'> & { fields: Block['fields'][number][] })[] = []
  let comment: string[] = []
  let isMessage = false
  for (const line of readFileSync(join(HERE, 'portpair', 'v1', `${file}.proto`), 'utf8').split(
    '\n',
  )) {
    const told = /^\s*\/\/ ?(.*)$/.exec(line)
    if (told !== null) {
      comment.push(told[1] as string)
      continue
    }
    const says = comment.join(' ')
    comment = []
    const block = /^(message|enum) (\w+)/.exec(line)
    if (block !== null) {
      isMessage = block[1] === 'message'
      blocks.push({ name: block[2] as string, says, fields: [] })
    }
    const field = /^\s+(?:optional |repeated )?([\w.]+) (\w+) = \d+;/.exec(line)
    if (isMessage && field !== null)
      blocks.at(-1)?.fields.push({ type: field[1] as string, name: field[2] as string, says })
  }
  return blocks
}

/** The page. */
export function renderMapping(): string {
  const lines = [
    '# What every field is called elsewhere',
    '',
    'Made by `npm run proto` from the comments of `proto/portpair/v1`. Names are those of the classes and elements as their',
    'sources give them; a field that only this protocol has says so. A dash: no such element is known here.',
  ]
  let message = ''
  for (const one of mappedFields()) {
    if (one.message !== message) {
      message = one.message
      lines.push(
        '',
        `## ${message}`,
        '',
        row(['field', ...HEADS]),
        row(['---', ...HEADS.map(() => '---')]),
      )
    }
    const others = Object.entries(one.names)
      .filter(([standard]) => !COLUMNS.some((column) => column === standard))
      .map(([standard, name]) => `${standard}: ${name}`)
    const known = COLUMNS.map((column) => one.names[column] ?? '–')
    lines.push(row([`\`${one.field}\``, ...known, others.join('; ') || '–']))
  }
  return `${lines.join('\n')}\n`
}

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

export const MAPPING_FILE = join(HERE, '..', 'scenarios', 'agreements', 'mapping.md')

if (process.argv[1] === import.meta.filename) writeFileSync(MAPPING_FILE, renderMapping())
