import { readFileSync } from 'node:fs'
import { importText } from '../../../src/interop/import-text.ts'
import type { ImportOptions } from '../../../src/interop/options.ts'
import type { TableMapping } from '../../../src/interop/table/mapping.ts'

/** A file of any length: a head, a unit for each number, and a tail. The numbers of bills and messages are its own. */
export type Input = {
  readonly name: string
  /** MB/s that are wanted. */
  readonly goal: number
  readonly head: string
  readonly unit: (n: number) => string
  readonly tail: (n: number) => string
  readonly options?: ImportOptions
}

const sample = (name: string) =>
  readFileSync(new URL(`../../interop/samples/${name}`, import.meta.url), 'latin1')
const numbered = (n: number) => String(n).padStart(7, '0')

/** The part of a text from one mark to the next; to its end without a second. */
function between(text: string, from: string, to?: string): string {
  const start = text.indexOf(from)
  return text.slice(start, to === undefined ? undefined : text.indexOf(to, start))
}

function edifact(name: string, file: string, first: string, last: string, own: Own): Input {
  const text = sample(file)
  const head = text.slice(0, text.indexOf(first))
  const message = between(text, first, last)
  return { name, goal: 20, head, unit: (n) => own(message, numbered(n)), tail: () => '' }
}

type Own = (text: string, n: string) => string

const manifest: Own = (text, n) =>
  text.replaceAll('M1', `M${n}`).replaceAll('PACLH207', `P${n}H`).replaceAll('PACL207M01', `PM${n}`)

function x12(): Input {
  const text = sample('haiphong-los-angeles-309.x12')
  const set = between(text, 'ST*', 'GE*')
  return {
    name: 'X12 309',
    goal: 20,
    head: text.slice(0, text.indexOf('ST*')),
    unit: (n) =>
      set.replaceAll('0001~', `${numbered(n)}~`).replaceAll('RTPL4000', `R${numbered(n)}`),
    tail: (n) => `GE*${n}*17~\nIEA*1*000000017~\n`,
  }
}

function ens(): Input {
  const declaration = between(sample('haiphong-felixstowe-315.xml'), '<ie:CC315A')
  return {
    name: 'ENS XML',
    goal: 10,
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<batch>\n',
    unit: (n) =>
      declaration
        .replaceAll('RTPLENS5', `R${numbered(n)}`)
        .replaceAll('ENS0001', `E${numbered(n)}`),
    tail: () => '</batch>\n',
  }
}

function dcsa(): Input {
  const bill = sample('straight-bill.json')
  return {
    name: 'DCSA JSON',
    goal: 10,
    head: '[\n',
    unit: (n) => `${n > 1 ? ',\n' : ''}${bill.replaceAll('RTPLSWB3', `RT${numbered(n)}`)}`,
    tail: () => ']\n',
  }
}

const MAPPING: TableMapping = {
  title: 'Bills, one a row',
  source: 'made up for this measurement',
  licence: 'none',
  match: ['bill', 'carrier'],
  bill: 'bill',
  carrier: 'carrier',
  voyage: 'voyage',
  portOfLoading: 'from',
  portOfDischarge: 'to',
  eta: 'eta',
  shipper: { name: 'shipper' },
  consignee: { name: 'consignee' },
  item: { description: 'goods', packages: 'packages', gross: 'kg', unit: 'KGM' },
}

function table(): Input {
  return {
    name: 'CSV by mapping',
    goal: 10,
    head: 'bill,carrier,voyage,from,to,eta,shipper,consignee,goods,packages,kg\n',
    unit: (n) =>
      `B${numbered(n)},RTPL,014E,VNHPH,USLAX,2026-03-22,"Red River ""Furniture"", JSC",Pacific Home LLC,Wooden bedroom furniture,420,18150\n`,
    tail: () => '',
    options: { mappings: [MAPPING] },
  }
}

function ownLines(): Input {
  const file = importText('bench', Buffer.from(sample('haiphong-manifest-d95b.edi'), 'latin1'))
  const documents = file.consignments.map(({ document }) => document)
  return {
    name: 'own NDJSON',
    goal: 10,
    head: '',
    unit: (n) =>
      documents
        .map((document) => ({ ...document, number: `${document.number}-${n}` }))
        .map((document) => `${JSON.stringify({ at: 0, port: 'USLAX', document })}\n`)
        .join(''),
    tail: () => '',
  }
}

export const INPUTS: readonly Input[] = [
  edifact('CUSCAR', 'los-angeles-manifest-d99b.edi', 'UNH+M1', 'UNH+M2', manifest),
  edifact('CUSCAR, same bills', 'los-angeles-manifest-d99b.edi', 'UNH+M1', 'UNH+M2', (text, n) =>
    text.replaceAll('M1', `M${n}`),
  ),
  edifact('BAPLIE', 'coral-horizon-stow-d13b.edi', 'UNH+1', 'UNZ+', (text, n) =>
    text.replace('UNH+1', `UNH+${n}`).replace(/(UNT\+\d+\+)\d+/, `$1${n}`),
  ),
  x12(),
  ens(),
  dcsa(),
  table(),
  ownLines(),
]

/** The input in pieces as a file system hands them over, about so many bytes in all. */
export function* chunksOf({ head, unit, tail }: Input, bytes: number): Generator<Uint8Array> {
  let text = head
  let made = 0
  for (let n = 1; ; n++) {
    text += unit(n)
    if (text.length < CHUNK) continue
    made += text.length
    const isLast = made >= bytes
    yield Buffer.from(isLast ? text + tail(n) : text, 'latin1')
    if (isLast) return
    text = ''
  }
}

const CHUNK = 64 * 1024
