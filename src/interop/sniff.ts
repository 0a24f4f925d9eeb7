/** What a file is, told by how it begins. */
export type Sniffed =
  /** `at`: bytes in front of the first segment. */
  | { readonly kind: 'edifact'; readonly at: number }
  | { readonly kind: 'x12' | 'xml' | 'json' | 'empty' | 'unknown' }
  | { readonly kind: 'other'; readonly what: string }

/** Bytes looked at. */
export const SNIFFED = 64 * 1024

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^<(?:!doctype html|html)\b/i, 'HTML'],
  [/^(openapi|swagger)\s*:/m, 'an OpenAPI description in YAML'],
  [/^%PDF/, 'PDF'],
  [/^PK\W\W/, 'a ZIP archive or a spreadsheet'],
  [/^\W\u008b/, 'gzip'],
  [/^---\s|^[A-Za-z_]+:\s/, 'YAML'],
]

/** Looks at the beginning of a file, its bytes as Latin-1 text. */
export function sniff(start: string): Sniffed {
  const text = start.trimStart()
  if (text.replaceAll('\u0000', '') === '') return { kind: 'empty' }
  const skipped = start.length - text.length
  if (/^UN[ABGH]/.test(text) || /^un[bgh]\W\w/.test(text)) return { kind: 'edifact', at: 0 }
  if (/^ISA[^A-Za-z0-9\s]|^(?:GS|ST)\*\w/.test(text)) return { kind: 'x12' }
  // A damaged first byte may look like JSON: names in quotes are what tells.
  const named = /"\w+"\s*:/.test(text)
  if (named && /^[[{]/.test(text)) return { kind: 'json' }
  const other = OTHERS.find(([mark]) => mark.test(text))
  if (other === undefined && /^<|^.{0,3}\?xml\s|<\/?(?:\w+:)?CC31[35]A[\s>]/.test(text))
    return { kind: 'xml' }
  const inside = text.search(/UNA[^A-Za-z0-9\s]{4}|UNB\+UN|UNH\+[^'+]{1,14}\+[A-Z]{3,6}:/)
  if (inside >= 0) return { kind: 'edifact', at: headerStart(start, skipped + inside) }
  if (other !== undefined) return { kind: 'other', what: other[1] }
  if (looksLikeSegments(text)) return { kind: 'edifact', at: 0 }
  // JSON whose first bracket is damaged: the reader says so, and saves what follows.
  return { kind: named || /^[[{]/.test(text) ? 'json' : 'unknown' }
}

/** Segments before the first UNH belong to the file when they are segments: a damaged UNB must not hide what follows. */
function headerStart(start: string, at: number): number {
  return looksLikeSegments(start.slice(0, at).trimStart()) ? 0 : at
}

function looksLikeSegments(text: string): boolean {
  return /^[A-Z0-9]{2,4}\+[^']{0,200}'/.test(text)
}
