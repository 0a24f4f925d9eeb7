import { rmSync } from 'node:fs'
import type { SweepProgress } from '../../domain/reads/results-page.ts'
import { writeWhole } from '../files/write-whole.ts'

/** Tells whoever looks into the folder of a sweep how far it is. */
export type ProgressFile = {
  /** `kept`: worlds that are known from an earlier start. */
  readonly begin: (total: number, kept: number) => void
  readonly worldDone: () => void
  /** The same from counts that somebody else keeps: the first begin it, and what was done by then is kept. */
  readonly counted: (total: number, done: number) => void
  /** The sweep is done: its files tell the rest. */
  readonly remove: () => void
}

/** `now`: ms UTC. Throws the system's error when the disk does not take it. */
export function openProgressFile(path: string, scenario: string, now: () => number): ProgressFile {
  let state: SweepProgress | null = null
  const tell = (next: SweepProgress) => {
    state = next
    writeWhole(path, `${JSON.stringify(next)}\n`)
  }
  const begin = (total: number, kept: number) => {
    const at = now()
    tell({ scenario, total, done: kept, kept, begunAt: at, at })
  }
  return {
    begin,
    counted(total, done) {
      if (state === null) begin(total, done)
      else if (done !== state.done) tell({ ...state, total, done, at: now() })
    },
    worldDone() {
      if (state !== null) tell({ ...state, done: state.done + 1, at: now() })
    },
    remove: () => rmSync(path, { force: true }),
  }
}
