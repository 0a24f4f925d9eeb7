import type { Jump, StageCommand } from '../../domain/reads/stage-page.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'

export type StageClock = {
  readonly at: () => Millis
  readonly isPlaying: () => boolean
  readonly isSeeking: () => boolean
  readonly speed: () => number
  readonly command: (command: StageCommand) => void
  /** Moves on by what the wall clock has, or as a jump asks; resolves when both worlds are there. */
  readonly tick: (elapsedMs: number) => Promise<void>
  /** Moves on to a moment although nothing plays. */
  readonly stepTo: (to: Millis) => Promise<void>
}

/** What a clock needs of the worlds it moves. */
export type Moved = {
  readonly start: Millis
  readonly end: Millis
  readonly runTo: (to: Millis) => Promise<void>
  /** How often the aim of a jump was reached. */
  readonly reached: (aim: Jump) => number
}

/** Virtual time on a stage: plays, pauses, goes faster, and jumps to where something happens. Never goes back. */
export function createStageClock({ start, end, runTo, reached }: Moved, speed: number): StageClock {
  let at = start
  let perSecond = speed
  let isPlaying = true
  let seeking: { readonly aim: Jump; readonly from: number } | null = null
  let moving = Promise.resolve()

  /** One move after another: a person's step may fall into a tick. */
  function move(to: Millis): Promise<void> {
    moving = moving.then(async () => {
      const next = Math.min(end, Math.max(at, to))
      await runTo(next)
      at = next
      if (at >= end) isPlaying = false
    })
    return moving
  }

  async function seek(aim: Jump, from: number): Promise<void> {
    await move(at + HOUR)
    if (reached(aim) <= from && at < end) return
    seeking = null
    isPlaying = false
  }

  return {
    at: () => at,
    isPlaying: () => isPlaying,
    isSeeking: () => seeking !== null,
    speed: () => perSecond,
    command(command) {
      switch (command.do) {
        case 'play':
          isPlaying = at < end
          return
        case 'pause':
          isPlaying = false
          seeking = null
          return
        case 'speed':
          perSecond = command.speed
          return
        case 'jump':
          seeking = { aim: command.to, from: reached(command.to) }
          return
      }
    },
    async tick(elapsedMs) {
      if (seeking !== null) await seek(seeking.aim, seeking.from)
      else if (isPlaying) await move(at + Math.round((elapsedMs * perSecond) / 1_000))
    },
    stepTo: move,
  }
}
