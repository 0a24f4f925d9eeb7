import { useEffect, useRef, useState } from 'preact/hooks'
import type { StagePage } from '../../../../domain/reads/stage-page.ts'

const still = matchMedia('(prefers-reduced-motion: reduce)')

/** Virtual time between two answers of the server, so that ships glide; for whoever wants no motion, the last answer's. */
export function useMoment(page: StagePage): { readonly at: number; readonly frame: number } {
  const [frame, setFrame] = useState(() => performance.now())
  const heard = useRef({ page, when: performance.now() })
  if (heard.current.page !== page) heard.current = { page, when: performance.now() }
  useEffect(() => {
    if (still.matches) return
    let id = 0
    const draw = (now: number) => {
      setFrame(now)
      id = requestAnimationFrame(draw)
    }
    id = requestAnimationFrame(draw)
    return () => cancelAnimationFrame(id)
  }, [])
  const isGliding = page.isPlaying && !page.isSeeking && !still.matches
  const passed = isGliding ? Math.max(0, frame - heard.current.when) * (page.speed / 1_000) : 0
  return {
    at: Math.min(page.end, page.at + passed),
    frame: still.matches ? performance.now() : frame,
  }
}
