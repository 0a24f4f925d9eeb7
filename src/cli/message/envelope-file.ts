import { readFileSync, statSync } from 'node:fs'
import { InputError } from '../../kernel/input-error.ts'
import { BODY_BYTES_MAX } from '../../wire/body.ts'
import { type ReadEnvelope, readEnvelope } from '../../wire/read-envelope.ts'
import { shownPath } from '../files/find.ts'

/** A body as base64 with its header is not longer. */
const FILE_BYTES_MAX = 2 * BODY_BYTES_MAX

/** The bytes of an envelope kept as it is or as base64. Throws InputError when there is no such file. */
export function envelopeBytes(file: string): Uint8Array {
  const bytes = bytesOf(file)
  // Bytes of an envelope begin with a line feed, the tag of its header: base64 never does.
  if (bytes[0] === 0x0a) return bytes
  const text = bytes.toString('latin1')
  return /^[\w+/\s-]+={0,2}\s*$/.test(text) ? Buffer.from(text, 'base64') : bytes
}

/** The envelope in a file, whoever signed it. */
export function envelopeIn(file: string): ReadEnvelope {
  const read = readEnvelope(envelopeBytes(file))
  if (read.kind === 'read') return read.envelope
  const mend = 'name a file that holds one envelope, as bytes or as base64'
  throw new InputError([{ file: shownName(file), what: read.what, mend }])
}

export function textOf(file: string): string {
  return bytesOf(file).toString('utf8')
}

function bytesOf(file: string): Buffer {
  const issue = (what: string, mend: string) =>
    new InputError([{ file: shownName(file), what, mend }])
  if (file !== '-') {
    const size = statSync(file, { throwIfNoEntry: false })
    if (size?.isFile() !== true) throw issue('is no file', 'check its name; - reads standard input')
    if (size.size > FILE_BYTES_MAX)
      throw issue(`has ${size.size} bytes, no message is so long`, 'name the file of one message')
  }
  return readFileSync(file === '-' ? 0 : file)
}

function shownName(file: string): string {
  return file === '-' ? 'standard input' : shownPath(file)
}
