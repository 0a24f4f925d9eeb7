import type { TruthRecord } from '../domain/truth.ts'
import { adversaryRng, type Move, type Moves, nextMove } from '../generate/adversary.ts'
import type { Chance } from '../kernel/chance.ts'
import type { Millis } from '../kernel/time.ts'

/** True for a consignment whose sender learns from what is found: it may differ between arms. */
export const reacts = (truth: TruthRecord): boolean => truth.typology === 'T18'

/** Who learns in one arm: what was detected of each, and what each does next. Their intents are the same in all arms. */
export function createAdversaries(chance: Chance) {
  const detections = new Map<string, Millis[]>()
  const made = new Map<string, Move>()

  function moveAfter(id: string, detected: readonly Millis[]): Move {
    const key = `${id} ${detected.join(' ')}`
    const move = made.get(key) ?? nextMove({ id }, detected, adversaryRng(id, chance))
    made.set(key, move)
    return move
  }

  /** The last move an adversary made in time for a loading. */
  const moves: Moves = (id, loadAt) => {
    const detected = detections.get(id) ?? []
    for (let known = detected.length; known > 0; known--) {
      const move = moveAfter(id, detected.slice(0, known))
      if (move.from <= loadAt) return move
    }
    return moveAfter(id, [])
  }

  return {
    moves,
    /** An offence was found: whoever is behind it, and learns, knows. */
    detected(truth: TruthRecord, at: Millis): void {
      const id = reacts(truth) ? truth.actors[0]?.id : null
      if (id !== null && id !== undefined) detections.set(id, [...(detections.get(id) ?? []), at])
    },
  }
}
