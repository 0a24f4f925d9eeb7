import { UnreadableItem } from '../../store/unreadable-item.ts'

/**
 * Keeps all of these together; where something that is held of one cannot be read any more, each alone, so that a damaged
 * row holds up nothing but what touches it. `body` is one transaction, `damaged` what is said of one that could not be kept.
 */
export function togetherOrApart<T, R>(
  all: readonly T[],
  body: (some: readonly T[]) => readonly R[],
  damaged: (one: T, why: UnreadableItem) => readonly R[],
): readonly R[] {
  try {
    return body(all)
  } catch (error) {
    if (!(error instanceof UnreadableItem)) throw error
    const [only] = all
    if (all.length === 1) return damaged(only as T, error)
    return all.flatMap((one) => togetherOrApart([one], body, damaged))
  }
}
