import type { IssueCode } from '../issue-codes.ts'

/** Where the reader is. */
export type Cursor = { at: number /** Values given up so far. */; broken: number }

/** Thrown and caught inside this folder only: how a recursive reader leaves a broken value. */
export class Broken extends Error {
  readonly code: IssueCode
  readonly at: number
  constructor(code: IssueCode, at: number, message: string) {
    super(message)
    this.code = code
    this.at = at
  }
}

/** A break with what was found instead. */
export function expected(text: string, at: number, what: string): Broken {
  const found = at >= text.length ? 'the end of the file' : JSON.stringify(text.slice(at, at + 12))
  return new Broken('json-syntax', at, `expected ${what}, found ${found}`)
}
