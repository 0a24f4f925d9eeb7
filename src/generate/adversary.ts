import type { Chance, Rng } from '../kernel/chance.ts'
import { DAY, type Millis } from '../kernel/time.ts'

/** Somebody who learns from being caught (T18): the same in every arm, `<lane>:<number>`. */
export type Adversary = { readonly id: string }

/** What an adversary does from a moment on, until its next move. */
export type Move = {
  /** Loading times from which it does so. */
  readonly from: Millis
  /** Counts its moves from 0. */
  readonly step: number
  /** The importer it hides behind: one of its companies. */
  readonly shell: number
  /** Share of the true value it shows. */
  readonly valueShare: number
  /** It also names a cheaper neighbouring line. */
  readonly switchesHs6: boolean
}

/** The move in force for an adversary at a loading time. */
export type Moves = (adversary: string, loadAt: Millis) => Move

/** How many adversaries work a lane. */
export const ADVERSARIES = 5

/**
 * What an adversary does after these detections: every one makes it change its importer, show more of the value and, from
 * the second on, its HS line, 14 to 60 days later. `rng` is a stream of the adversary alone, the same in every arm; each
 * detection takes three draws of it, so one more detection moves no earlier move.
 */
export function nextMove({ id }: Adversary, detectionsSoFar: readonly Millis[], rng: Rng): Move {
  let move: Move = {
    from: 0,
    step: 0,
    shell: firstShell(id),
    valueShare: 0.35 + 0.2 * rng.unit(),
    switchesHs6: false,
  }
  for (const detectedAt of detectionsSoFar) {
    const [delay, shell, price] = [rng.unit(), rng.unit(), rng.unit()]
    move = {
      from: Math.max(move.from, detectedAt + Math.round((14 + 46 * delay) * DAY)),
      step: move.step + 1,
      shell: (move.shell + 1 + Math.floor(shell * (SHELLS - 1))) % SHELLS,
      valueShare: move.valueShare + (0.85 - move.valueShare) * (0.3 + 0.4 * price),
      switchesHs6: move.step >= 1,
    }
  }
  return move
}

/** The stream an adversary draws its moves from. */
export function adversaryRng(id: string, chance: Chance): Rng {
  return chance.of('adversary', id)
}

/** Nobody has been caught: everybody's first move. */
export function firstMoves(chance: Chance): Moves {
  const known = new Map<string, Move>()
  return (id) => {
    const move = known.get(id) ?? nextMove({ id }, [], adversaryRng(id, chance))
    known.set(id, move)
    return move
  }
}

export const SHELLS = 12

const firstShell = (id: string): number => (id.charCodeAt(id.length - 1) * 5) % SHELLS
