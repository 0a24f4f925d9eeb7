import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import { formatPath, type Path } from '../../kernel/located.ts'
import { by } from '../../kernel/order.ts'
import { checkParsed, type ParsedText, parseYaml } from '../../kernel/read-yaml.ts'
import { nearest } from '../rules/fault.ts'
import { ListDocument, type ListEntry } from './list-document.ts'
import type { RiskList } from './risk-list.ts'

/** A file of a list: its name as a person knows it, and its text. */
export type ListFile = { readonly path: string; readonly text: string }

type Read = { readonly path: string; readonly parsed: ParsedText; readonly document: ListDocument }

/**
 * Reads and checks lists. Throws InputError with every fault of every file: unknown includes, lists that include each other
 * in a circle, ids used twice, versions out of order, entries that point at nothing or end before they begin.
 */
export function loadLists(files: readonly ListFile[]): readonly RiskList[] {
  const issues: InputIssue[] = []
  const reads = [...files].sort(by(({ path }) => path)).flatMap((file) => attempt(file, issues))
  const byId = new Map<string, Read>()
  for (const read of reads) {
    const report = (path: Path, what: string, mend: string) =>
      issues.push({
        file: read.path,
        ...read.parsed.place(path),
        path: formatPath(path),
        what,
        mend,
      })
    const other = byId.get(read.document.id)
    if (other === undefined) byId.set(read.document.id, read)
    else
      report(
        ['id'],
        `the id "${read.document.id}" is already used in ${other.path}`,
        'take another',
      )
    checkVersions(read.document, report)
  }
  for (const read of reads) checkIncludes(read, byId, issues)
  if (issues.length > 0) throw new InputError(issues)
  return reads.map(({ document }) => ({
    ...document,
    includes: document.includes ?? [],
    versions: document.versions,
  }))
}

/** One file's faults must not hide another's. */
function attempt({ path, text }: ListFile, issues: InputIssue[]): Read[] {
  try {
    const parsed = parseYaml(path, text)
    return [{ path, parsed, document: checkParsed(path, parsed, ListDocument) }]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    issues.push(...error.issues)
    return []
  }
}

type Report = (path: Path, what: string, mend: string) => void

function checkVersions({ versions }: ListDocument, report: Report): void {
  for (const [v, version] of versions.entries()) {
    const before = versions[v - 1]
    if (before !== undefined && version.revision <= before.revision)
      report(
        ['versions', v, 'revision'],
        `revision ${version.revision} follows ${before.revision}`,
        'count upwards',
      )
    if (before !== undefined && version.effectiveFrom < before.effectiveFrom)
      report(
        ['versions', v, 'effectiveFrom'],
        'this version begins before the one above it',
        'order versions by time',
      )
    const seen = new Set<string>()
    for (const [e, entry] of version.entries.entries()) {
      const at: Path = ['versions', v, 'entries', e]
      if (seen.has(entry.id))
        report([...at, 'id'], `"${entry.id}" stands twice in this version`, 'take another id')
      seen.add(entry.id)
      if (pointsAtNothing(entry))
        report(
          at,
          'this entry points at nothing',
          'name a party, goods, industry, container, vesselImo or route',
        )
      if (entry.validTo !== undefined && entry.validTo <= entry.validFrom)
        report(
          [...at, 'validTo'],
          'ends before it begins',
          'validTo is the first moment at which it no longer holds',
        )
    }
  }
}

const pointsAtNothing = ({ party, goods, industry, container, vesselImo, route }: ListEntry) =>
  [party, goods?.[0], industry, container, vesselImo, route].every((part) => part === undefined)

function checkIncludes(
  { path: file, parsed, document }: Read,
  byId: ReadonlyMap<string, Read>,
  issues: InputIssue[],
) {
  for (const [i, other] of (document.includes ?? []).entries()) {
    const path: Path = ['includes', i]
    const at = { file, ...parsed.place(path), path: formatPath(path) }
    if (!byId.has(other)) {
      const mend = nearest(other, [...byId.keys()], 'load the file of that list too')
      issues.push({ ...at, what: `unknown list "${other}"`, mend })
      continue
    }
    const circle = circleFrom(document.id, other, byId, [document.id])
    if (circle)
      issues.push({
        ...at,
        what: `the lists go in a circle: ${circle.join(' > ')}`,
        mend: 'remove one of these includes',
      })
  }
}

/** The way from `at` back to `start`; null when there is none. */
function circleFrom(
  start: string,
  at: string,
  byId: ReadonlyMap<string, Read>,
  trail: readonly string[],
): readonly string[] | null {
  if (at === start) return [...trail, at]
  if (trail.includes(at)) return null
  for (const next of byId.get(at)?.document.includes ?? []) {
    const found = circleFrom(start, next, byId, [...trail, at])
    if (found) return found
  }
  return null
}
