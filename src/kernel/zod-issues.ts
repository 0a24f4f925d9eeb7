import type { z } from 'zod'
import { didYouMean } from './did-you-mean.ts'
import type { InputIssue } from './input-error.ts'
import { formatPath, type Path } from './located.ts'
import type { ParsedText } from './parse-yaml.ts'
import { keysAt } from './schema-keys.ts'

type ZodIssue = z.core.$ZodIssue

/** More than anybody reads; keeps a hostile file from filling the screen. */
const ISSUES_MAX = 500

/** zod's complaints as issues with the place, the written text and the mend. One unknown key is one issue. */
export function locateIssues(
  file: string,
  parsed: ParsedText,
  schema: z.ZodType,
  found: readonly ZodIssue[],
): InputIssue[] {
  const issues: InputIssue[] = []
  const flat = found.flatMap((issue) => flatten(issue, []))
  for (const { issue, path } of flat) {
    if (issues.length >= ISSUES_MAX) break
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, parsed.value, path)
      for (const key of issue.keys.slice(0, ISSUES_MAX))
        issues.push(unknownKey(file, parsed, [...path, key], known))
    } else {
      const place = issue.code === 'invalid_key' ? parsed.keyPlace(path) : parsed.place(path)
      const named = path.length > 0 ? { path: formatPath(path) } : {}
      issues.push({
        file,
        ...place,
        ...named,
        ...describe(issue, valueAt(parsed.value, path), parsed.source(path)),
      })
    }
  }
  issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  if (issues.length >= ISSUES_MAX)
    issues.push({ file, what: 'there are more', mend: 'mend these first' })
  return issues
}

/** The same complaints, one for each place: of a union the likeliest branch speaks, and each unknown key for itself. */
export function flatIssues(found: readonly ZodIssue[]): ZodIssue[] {
  return found
    .flatMap((issue) => flatten(issue, []))
    .flatMap(({ issue, path }): ZodIssue[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ ...issue, keys: [key], path: [...path] }))
        : [{ ...issue, path: [...path] }],
    )
}

/** Where a complaint stands: an unknown key at its own place, everything else at its value. */
export function placeOfIssue(issue: ZodIssue): Path {
  const path = issue.path as Path
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path
}

/** Of a union the branch that got furthest speaks; the others would only confuse. */
function flatten(issue: ZodIssue, above: Path): { issue: ZodIssue; path: Path }[] {
  const path = [...above, ...(issue.path as Path)]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }]
  const types = issue.errors.map((branch) =>
    branch.length === 1 && branch[0]?.code === 'invalid_type' && branch[0].path.length === 0
      ? branch[0].expected
      : null,
  )
  if (types.every((type) => type !== null)) {
    const expected = types.map((type) => EXPECTED[type] ?? type).join(', or ')
    return [
      {
        issue: {
          code: 'invalid_type',
          expected: expected as 'string',
          path,
          message: issue.message,
        },
        path,
      },
    ]
  }
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => flatten(inner, path)))
  const depth = (branch: { path: Path }[]) => Math.max(...branch.map((inner) => inner.path.length))
  return branches.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best))
}

function unknownKey(
  file: string,
  parsed: ParsedText,
  path: Path,
  known: readonly string[],
): InputIssue {
  const key = String(path.at(-1))
  const near = didYouMean(key, known)
  const mend = near
    ? `did you mean "${near}"?`
    : known.length > 0
      ? `known keys: ${known.join(', ')}`
      : undefined
  const what = `unknown key "${key}"`
  return { file, ...parsed.keyPlace(path), path: formatPath(path), what, ...(mend ? { mend } : {}) }
}

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
}

function describe(
  issue: ZodIssue,
  value: unknown,
  source: string | undefined,
): { what: string; mend?: string } {
  const wanted = issue.code === 'invalid_type' ? (EXPECTED[issue.expected] ?? issue.expected) : null
  if (value === undefined)
    return { what: `is missing: expected ${wanted ?? lowerFirst(issue.message)}` }
  const wantsText =
    wanted === 'text' ||
    (issue.code === 'invalid_value' && issue.values.every((v) => typeof v === 'string'))
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean')) {
    return {
      what: `got ${typeof value} ${shortened(String(value))} — write it in quotes: "${shortened(source ?? String(value))}"`,
    }
  }
  if (wanted === null) return describeRule(issue, value)
  if (value === null) return { what: `is empty: expected ${wanted}` }
  if (
    typeof value === 'string' &&
    value !== '' &&
    !Number.isNaN(Number(value)) &&
    /number/.test(wanted)
  ) {
    return {
      what: `expected ${wanted}, got the text "${value}"`,
      mend: `write it without quotes: ${value}`,
    }
  }
  return { what: `expected ${wanted}, got ${nameOf(value)}` }
}

function describeRule(issue: ZodIssue, value: unknown): { what: string; mend?: string } {
  if (issue.code === 'invalid_key')
    return { what: issue.issues.map((inner) => inner.message).join('; ') }
  if (issue.code !== 'invalid_value') return { what: issue.message }
  const near = typeof value === 'string' ? didYouMean(value, issue.values.map(String)) : null
  const what = `got ${nameOf(value)}, expected one of: ${issue.values.map(String).join(', ')}`
  return near ? { what, mend: `did you mean "${near}"?` } : { what }
}

function nameOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  const short = shortened(String(value))
  return typeof value === 'string' ? `"${short}"` : `${typeof value} ${short}`
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

function valueAt(value: unknown, path: Path): unknown {
  let held: unknown = value
  for (const step of path) {
    if (held === null || typeof held !== 'object' || !Object.hasOwn(held, step)) return undefined
    held = (held as Record<string | number, unknown>)[step]
  }
  return held
}
