import { InputError, type InputIssue } from './input-error.ts'
import {
  createPlaces,
  formatPath,
  keyOffsetAt,
  type Node,
  nodeAt,
  offsetAt,
  type Path,
  type Place,
  valueOf,
} from './located.ts'
import { parseJson } from './parse-json.ts'
import { quickYaml } from './quick-yaml.ts'
import { DEPTH_MAX, type ReportAt, readYamlNodes } from './yaml-nodes.ts'

/** Largest text, in UTF-8 bytes. */
export const BYTES_MAX = 4 * 1024 * 1024

/** A text read into a plain value, and where everything in it stands. */
export type ParsedText = {
  readonly value: unknown
  /** Where the value at this path starts; of a missing value, the nearest thing around it. */
  readonly place: (path: Path) => Place
  /** Where the key at the end of this path starts. */
  readonly keyPlace: (path: Path) => Place
  /** The text of the value at this path as it was written: `090121`, not `90121`. Undefined where nothing stands. */
  readonly source: (path: Path) => string | undefined
}

/**
 * Reads one YAML 1.2 document (JSON is one). Throws InputError with every fault and its place. Aliases, anchors, merge
 * keys, tags, directives, duplicate keys, keys that are not text, and texts over the limits above are faults. Where things
 * stand is found out when somebody asks: of a good text nobody does.
 */
export function parseYaml(file: string, text: string): ParsedText {
  const places = createPlaces(text)
  const issues: (InputIssue & { at: number })[] = []
  const report: ReportAt = (at, what, mend, path) => {
    issues.push({
      at,
      file,
      ...places(at),
      ...(path?.length ? { path: formatPath(path) } : {}),
      what,
      ...(mend ? { mend } : {}),
    })
  }
  const read = (): Node => {
    const root = isTooLarge(text)
      ? tooLarge(report)
      : looksLikeJson(text)
        ? readJson(file, text, report)
        : readYamlNodes(text, report)
    if (root === null || issues.length > 0) throw new InputError(inPlaceOrder(issues))
    return root
  }
  const quick = looksLikeJson(text) ? null : quickYaml(text)
  let known = quick === null ? read() : null
  const root = () => {
    known ??= read()
    return known
  }
  return {
    value: quick === null ? valueOf(root()) : quick.value,
    place: (path) => places(offsetAt(root(), path)),
    keyPlace: (path) => places(keyOffsetAt(root(), path)),
    source: (path) => {
      const node = nodeAt(root(), path)
      return node && text.slice(node.at, node.end)
    },
  }
}

/** A UTF-16 unit takes at most three bytes of UTF-8, so a short text need not be encoded to know. */
function isTooLarge(text: string): boolean {
  if (text.length > BYTES_MAX) return true
  return text.length > BYTES_MAX / 3 && new TextEncoder().encode(text).length > BYTES_MAX
}

const looksLikeJson = (text: string) => /^\ufeff?\s{0,100}[[{]/.test(text)

function tooLarge(report: ReportAt): null {
  report(0, `the file is larger than ${BYTES_MAX / 1024 / 1024} MiB`, 'split it')
  return null
}

/** JSON is read twenty times faster than YAML; a text that only looks like JSON may still be a YAML flow mapping. */
function readJson(file: string, text: string, report: ReportAt): Node | null {
  const read = parseJson(text, DEPTH_MAX)
  if (read.kind !== 'problem') return read
  if (!file.endsWith('.json') && read.mend === undefined) return readYamlNodes(text, report)
  report(read.at, read.what, read.mend)
  return null
}

function inPlaceOrder(issues: readonly (InputIssue & { at: number })[]): InputIssue[] {
  return [...issues].sort((a, b) => a.at - b.at).map(({ at: _, ...issue }) => issue)
}
