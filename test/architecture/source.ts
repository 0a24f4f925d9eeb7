/** One file: `path` from the top of the repository, with forward slashes. */
export type Source = { readonly path: string; readonly text: string }

/** A broken rule. `line` counts from 1. */
export type Finding = {
  readonly path: string
  readonly line?: number
  readonly use: string
  readonly instead: string
}

/** `src/risk/rank.ts:3: use clock.now() instead of Date.now()` */
export function formatFinding({ path, line, use, instead }: Finding): string {
  return `${line === undefined ? path : `${path}:${line}`}: use ${use} instead of ${instead}`
}

/** The first folder under `src`, `cli` of `src/cli/doctor/checks.ts`; null for a file outside the rooms. */
export function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** The line, from 1, on which the character at `index` stands. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
