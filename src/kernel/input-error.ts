/** One mistake of a person, with its place. `line` and `column` count from 1; absent when the place has none. */
export type InputIssue = {
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** Where inside the document: `network.lossRate`, `rules[3].when`. */
  readonly path?: string
  /** What is wrong, in one sentence. */
  readonly what: string
  /** How to mend it. */
  readonly mend?: string
}

/** A person's mistake: carries every issue found, not just the first. The command line exits 2. */
export class InputError extends Error {
  override name = 'InputError'
  readonly issues: readonly InputIssue[]

  constructor(issues: readonly InputIssue[]) {
    super(issues.map(formatIssue).join('\n'))
    this.issues = issues
  }
}

/** `file:line:column: path: what (mend)`, the way editors and terminals make it clickable. */
export function formatIssue(issue: InputIssue): string {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined)
  const path = issue.path ? `${issue.path}: ` : ''
  const mend = issue.mend ? `\n    mend: ${issue.mend}` : ''
  return `${place.join(':')}: ${path}${issue.what}${mend}`
}
