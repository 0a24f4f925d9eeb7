import type { Papers } from './documents/derive.ts'
import { papersOf } from './documents/derive.ts'
import type { Draft } from './draft.ts'
import { honestStory } from './typologies/story.ts'

/**
 * The papers of the honest twin: the same keyed consignment, with the same honest errors, the falsification map switched
 * off. It is never traded.
 */
export function twinPapers(draft: Draft, wantsSecurityFiling: boolean): Papers {
  return papersOf({ ...draft, story: honestStory(draft.truth) }, wantsSecurityFiling)
}

/** Name of the twin of a consignment. */
export const twinId = (consignment: string): string => `${consignment}:twin`
