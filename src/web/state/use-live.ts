import { useEffect, useRef } from 'preact/hooks'
import { listen, type StreamEvent } from './event-stream.ts'

/** Calls `refresh` soon after something happened at the port: once for many things, and not more often than `everyMs`. */
export function useLive(
  refresh: () => void,
  concerns: (event: StreamEvent) => boolean,
  everyMs = 1_000,
): void {
  const newest = useRef({ refresh, concerns })
  newest.current = { refresh, concerns }
  useEffect(() => {
    const end = new AbortController()
    let timer: ReturnType<typeof setTimeout> | null = null
    void listen(end.signal, (event) => {
      if (timer !== null || !newest.current.concerns(event)) return
      timer = setTimeout(() => {
        timer = null
        newest.current.refresh()
      }, everyMs)
    })
    return () => {
      end.abort()
      if (timer !== null) clearTimeout(timer)
    }
  }, [everyMs])
}
