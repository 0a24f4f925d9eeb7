import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../../kernel/input-error.ts'
import { printable } from '../../kernel/printable.ts'
import { formatUtc, type Millis, parseUtc } from '../../kernel/time.ts'
import { createScreen, entriesAt, type ListHit, loadLists } from '../../risk/lists/lists.ts'
import { readRules, SHIPPED, shownPath } from '../files/find.ts'
import type { Io } from '../io.ts'

export type ScreenFlags = {
  readonly lists?: string
  readonly at: string
  readonly number?: string
  readonly country?: string
  readonly hs?: readonly string[]
  readonly json?: true
}

/** Holds one party, with what it ships, against lists as they were at a moment. */
export function screenName(name: string, flags: ScreenFlags, io: Io): void {
  const at = parseUtc(flags.at)
  if (at === null)
    throw new InputError([
      {
        file: '--at',
        what: `"${flags.at.slice(0, 40)}" is no moment`,
        mend: 'write a day like 2026-01-31',
      },
    ])
  const held = entriesAt(loadLists(readLists(flags.lists)), at)
  const { number, country, hs = [] } = flags
  const party = {
    role: 'party',
    name,
    ...(country && { country }),
    ...(number && { ids: [number] }),
  }
  const hits = createScreen(held)({ parties: [party], hs6: hs, containers: [], route: [] })
  io.stdout(flags.json ? `${JSON.stringify(hits, null, 2)}\n` : render(hits, held.length, at))
}

/** One file, or every YAML file below a folder; without a path the shipped lists. */
function readLists(path: string | undefined) {
  const root = resolve(path ?? join(SHIPPED, 'lists/risk'))
  return statSync(root, { throwIfNoEntry: false })?.isFile()
    ? [{ path: shownPath(root), text: readFileSync(root, 'utf8') }]
    : readRules(root)
}

function render(hits: readonly ListHit[], entries: number, at: Millis): string {
  const lines = hits.flatMap(({ list, revision, entry, score, evidence, selectsAlone }) => [
    `${list.id} revision ${revision}, ${entry.id} (${score} of 1000)${selectsAlone ? '' : ', never selects alone'}: ${entry.reason}`,
    ...evidence.flatMap(({ what, found, because }) => [
      `  ${what}: ${found}`,
      ...because.map((why) => `    ${why}`),
    ]),
  ])
  const count = `${hits.length} ${hits.length === 1 ? 'hit' : 'hits'} among ${entries} entries that held at ${formatUtc(at)}`
  return `${[count, ...lines.map(printable)].join('\n')}\n`
}
