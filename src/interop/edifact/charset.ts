import { isAscii, isUtf8 } from 'node:buffer'

/** How bytes become text; `doubt` says what was odd about them, once decoded in the best way. */
export type Decoded = { readonly text: string; readonly doubt: string | null }
export type Charset = (bytes: Uint8Array) => Decoded

/** The character sets of UNB's syntax identifier. Source: ISO 9735 and its code list 0001. */
const SETS: Readonly<Record<string, string>> = {
  UNOC: 'latin1',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'iso-8859-9',
}
const ASCII = ['UNOA', 'UNOB']
const UTF8 = ['UNOW', 'UNOY', 'UNOX']

/**
 * The decoder for a syntax identifier such as `UNOC`. Bytes that are valid UTF-8 of more than one byte are read as that
 * whatever the set says, because nobody writes such pairs by chance; the doubt tells.
 */
export function charsetOf(syntaxIdentifier: string): Charset {
  return (bytes) => {
    if (isAscii(bytes)) return { text: latin1(bytes), doubt: null }
    const utf8 = decodeUtf8(bytes)
    if (utf8 !== null) {
      const declared = UTF8.includes(syntaxIdentifier)
      return {
        text: utf8,
        doubt: declared
          ? null
          : `UTF-8 text in an interchange of ${syntaxIdentifier || 'no named set'}`,
      }
    }
    const label = SETS[syntaxIdentifier]
    if (label === 'latin1') return { text: latin1(bytes), doubt: null }
    if (label !== undefined) return { text: new TextDecoder(label).decode(bytes), doubt: null }
    const doubt = ASCII.includes(syntaxIdentifier)
      ? `characters that ${syntaxIdentifier} does not have, read as Latin-1`
      : `bytes that are no UTF-8, read as Latin-1`
    return { text: latin1(bytes), doubt }
  }
}

/** True for an identifier this reader knows. */
export function isCharsetKnown(syntaxIdentifier: string): boolean {
  return (
    ASCII.includes(syntaxIdentifier) || UTF8.includes(syntaxIdentifier) || syntaxIdentifier in SETS
  )
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function decodeUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? utf8.decode(bytes) : null
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
