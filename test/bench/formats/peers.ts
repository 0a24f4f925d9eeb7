import { createRequire } from 'node:module'
import type { Duplex } from 'node:stream'
import { parse } from 'csv-parse'

/** What of the packages is used. They are needed here only, so that nothing else waits for them. */
const require = createRequire(import.meta.url)
const EdifactParser: new () => {
  on(event: 'opensegment', listener: () => void): void
  encoding(level: string): void
  write(text: string): void
  end(): void
} = require('edifact/parser.js')
const { X12parser }: { X12parser: new () => Duplex } = require('x12-parser')
const { XMLParser }: { XMLParser: new () => { parse(text: string): object } } =
  require('fast-xml-parser')

/** Reads the same bytes with a parser of others; says how many things it handed over, so that it cannot skip them. */
export type Peer = {
  readonly name: string
  readonly read: (chunks: readonly Uint8Array[]) => number | Promise<number>
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const edifact: Peer = {
  name: 'edifact (segments)',
  read(chunks) {
    const parser = new EdifactParser()
    parser.encoding('UNOC')
    let segments = 0
    parser.on('opensegment', () => segments++)
    for (const chunk of chunks) parser.write(text(chunk))
    parser.end()
    return segments
  },
}

const x12: Peer = {
  name: 'x12-parser (segments)',
  async read(chunks) {
    const parser = new X12parser()
    let segments = 0
    parser.on('data', () => segments++)
    const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
    for (const chunk of chunks) {
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve))
    }
    parser.end()
    await ended
    return segments
  },
}

const xml: Peer = {
  name: 'fast-xml-parser (tree)',
  read: (chunks) => Object.keys(new XMLParser().parse(Buffer.concat(chunks).toString())).length,
}

const json: Peer = {
  name: 'JSON.parse (tree)',
  read: (chunks) => JSON.parse(Buffer.concat(chunks).toString()).length,
}

const csv: Peer = {
  name: 'csv-parse (rows)',
  async read(chunks) {
    const parser = parse({ columns: true })
    let rows = 0
    parser.on('data', () => rows++)
    const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
    for (const chunk of chunks) {
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve))
    }
    parser.end()
    await ended
    return rows
  },
}

/** Peers by the name of their input. */
export const PEERS: Readonly<Record<string, Peer>> = {
  CUSCAR: edifact,
  BAPLIE: edifact,
  'X12 309': x12,
  'ENS XML': xml,
  'DCSA JSON': json,
  'CSV by mapping': csv,
}
