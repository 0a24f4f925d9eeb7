import type { JournalEntry, JournalEvent } from '../../domain/journal.ts'
import type { StageArm, StagePage } from '../../domain/reads/stage-page.ts'
import { createChapters } from './chapters.ts'

/** Messages shown as they cross; older ones are only counted. */
const CROSSINGS_SHOWN = 24

type Tally = { opened: number; hits: number; stopped: number }

/** What a stage tells of both worlds, kept from the entries of their logs as they come. */
export function createStageBook(ports: readonly string[]) {
  const tallies = new Map<string, Tally>()
  const crossings: StagePage['crossings'] = []
  const chapters = createChapters()
  let messages = 0

  const tallyOf = (arm: StageArm, port: string): Tally => {
    const key = `${arm} ${port}`
    const held = tallies.get(key) ?? { opened: 0, hits: 0, stopped: 0 }
    tallies.set(key, held)
    return held
  }

  function crossed(port: string, at: number, event: Extract<JournalEvent, { kind: 'sealed' }>) {
    const { messageId, message: kind, items } = event
    const to = ports.find((other) => other !== port) ?? port
    messages += 1
    crossings.push({ messageId, from: port, to, kind, items, at })
    if (crossings.length > CROSSINGS_SHOWN) crossings.shift()
  }

  return {
    observe(arm: StageArm, entries: readonly JournalEntry[]): void {
      for (const { port, at, event } of entries) {
        const tally = tallyOf(arm, port)
        if (event.kind === 'found') {
          tally.opened += 1
          if (event.outcome === 'offence') tally.hits += 1
        }
        if (event.kind === 'not-loaded') tally.stopped += 1
        if (event.kind === 'sealed' && arm === 'exchange') crossed(port, at, event)
        chapters.observe(arm, { port, at, event })
      }
    },
    /** A ship with cargo has left. */
    sailed: chapters.sailed,
    tally: (arm: StageArm, port: string): Readonly<Tally> => ({ ...tallyOf(arm, port) }),
    /** How often a jump's aim was reached so far. */
    reached(aim: 'chapter' | 'hit' | 'stop'): number {
      if (aim === 'chapter') return chapters.reached().length
      const sum = (key: keyof Tally) =>
        ports.reduce((all, port) => all + tallyOf('exchange', port)[key], 0)
      return sum(aim === 'hit' ? 'hits' : 'stopped')
    },
    crossings: (): StagePage['crossings'] => [...crossings],
    messages: () => messages,
    chapters: chapters.reached,
  }
}
export type StageBook = ReturnType<typeof createStageBook>
