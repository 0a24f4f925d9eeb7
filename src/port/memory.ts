import type { Millis } from '../kernel/time.ts'
import {
  type FoundCase,
  type Keys,
  type Learned,
  type Learning,
  learnedAt,
  trainedAt,
} from '../risk/learn/learn.ts'
import type { CaseRow } from '../store/learning.ts'
import type { Store } from '../store/store.ts'

/** What a port has learned, as of its last training: read once, and again when the next one is due. */
export type Memory = { readonly at: (now: Millis) => Learned | null }

export function createMemory(store: Store, learning: Learning): Memory {
  let known: { readonly trained: Millis; readonly learned: Learned | null } | null = null
  return {
    at(now) {
      const trained = trainedAt(learning.schedule, now)
      if (known?.trained !== trained) {
        const cases = store.learning.casesBefore(trained).map(caseOf)
        known = { trained, learned: learnedAt(learning, cases, now) }
      }
      return known.learned
    },
  }
}

/** A kept finding, ready to be learned from. */
export function caseOf({ id, at, keys, illicit, harm }: CaseRow): FoundCase {
  return { id, at, keys: JSON.parse(keys) as Keys, illicit: illicit === 1, harm }
}
