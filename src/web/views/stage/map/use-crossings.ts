import { useRef } from 'preact/hooks'
import type { StagePage } from '../../../../domain/reads/stage-page.ts'

type Crossing = StagePage['crossings'][number]

/** How long a message is seen to cross, in ms; the real one takes less. */
const CROSSES_MS = 1_600

/** Messages that are crossing now, each with the share of its way that it has come. */
export function useCrossings(
  newest: readonly Crossing[],
  frame: number,
): readonly (Crossing & { readonly share: number })[] {
  const seen = useRef<Map<string, number>>(new Map())
  for (const { messageId } of newest)
    if (!seen.current.has(messageId)) seen.current.set(messageId, frame)
  const shown = new Set(newest.map(({ messageId }) => messageId))
  for (const messageId of seen.current.keys())
    if (!shown.has(messageId)) seen.current.delete(messageId)
  return newest.flatMap((crossing) => {
    const share = (frame - (seen.current.get(crossing.messageId) ?? frame)) / CROSSES_MS
    return share >= 0 && share <= 1 ? [{ ...crossing, share }] : []
  })
}
