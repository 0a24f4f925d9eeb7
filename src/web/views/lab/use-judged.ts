import { useEffect, useRef, useState } from 'preact/hooks'
import type { LabCapacity, LabDraft, LabEffect, LabJudged } from '../../../domain/reads/lab-page.ts'
import { api, Refused } from '../../state/api.ts'

/** How long after a keystroke nothing more may come before the text is judged, in ms. */
const PAUSE_MS = 150

export type Judging = {
  readonly judged: LabJudged | null
  /** The text that was judged last: what is written meanwhile is not yet. */
  readonly of: string | null
  /** Of the newest text without a fault. */
  readonly effect: LabEffect | null
  readonly isWorking: boolean
  readonly error: Refused | null
}

/** The draft as the server judges it, soon after every change; and what it would move. */
export function useJudged(
  draft: LabDraft | null,
  ground: string,
  capacityPercent: LabCapacity,
): Judging {
  const [state, set] = useState<Judging>({
    judged: null,
    of: null,
    effect: null,
    isWorking: false,
    error: null,
  })
  const newest = useRef(0)
  useEffect(() => {
    if (draft === null) return
    const asked = ++newest.current
    const tell = (more: Partial<Judging>) => {
      if (asked === newest.current) set((was) => ({ ...was, ...more }))
    }
    const judge = async () => {
      tell({ isWorking: true })
      try {
        const judged = await api.judge(draft)
        tell({ judged, of: draft.text, error: null })
        if (asked !== newest.current || ground === '') return
        const hasFault = judged.issues.some(({ severity }) => severity === 'fault')
        tell({ effect: hasFault ? null : await api.effect(draft, ground, capacityPercent) })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        tell({ error })
      } finally {
        tell({ isWorking: false })
      }
    }
    const timer = setTimeout(() => void judge(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft?.text, draft?.replaces, ground, capacityPercent])
  return state
}
