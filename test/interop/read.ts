import { readFileSync } from 'node:fs'
import { importText } from '../../src/interop/import-text.ts'
import type { Imported, ImportIssue } from '../../src/interop/issue.ts'
import type { ImportOptions } from '../../src/interop/options.ts'

const samples = new URL('./samples/', import.meta.url)

/** Bytes of one of our own samples. */
export const sampleBytes = (name: string): Uint8Array => readFileSync(new URL(name, samples))

export const readSample = (name: string, options?: ImportOptions): Imported =>
  importText(name, sampleBytes(name), options)

export const readString = (text: string, options?: ImportOptions): Imported =>
  importText('sample', new TextEncoder().encode(text), options)

/** Code and place of each issue, without those about what is simply not said. */
export const told = (issues: readonly ImportIssue[], ...leftOut: string[]): string[] =>
  issues
    .filter((issue) => !leftOut.includes(issue.code))
    .map((issue) => `${issue.severity} ${issue.code} ${issue.place}`)

export const codes = (imported: Imported): string[] => imported.issues.map((issue) => issue.code)

/** What a message that names no sailing is told, once each. */
export const NOT_SAID = [
  'no-carrier',
  'no-voyage',
  'no-vessel',
  'no-port',
  'no-time',
  'load-time-assumed',
  'no-shipper',
] as const

/** One CUSCAR message around these segments, with counts that are right. */
export function cuscar(segments: readonly string[], release = '99B', syntax = 'UNOC:3'): string {
  const inside = [`UNH+1+CUSCAR:D:${release}:UN`, ...segments, `UNT+${segments.length + 2}+1`]
  return [`UNB+${syntax}+A+B+260301:0600+R1`, ...inside, 'UNZ+1+R1']
    .map((segment) => `${segment}'`)
    .join('\n')
}
