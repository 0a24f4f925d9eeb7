import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Refused } from './api.ts'

export type Reading<T> = {
  /** What was read last; null before the first answer. */
  readonly value: T | null
  readonly error: Refused | null
  readonly again: () => void
}

/** Reads something whenever its key changes or `again` is called. An answer that comes too late is not shown. */
export function useRead<T>(key: string, read: () => Promise<T>): Reading<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: Refused | null }>({
    key,
    value: null,
    error: null,
  })
  const newest = useRef(0)
  const again = useCallback(() => {
    const asked = ++newest.current
    read().then(
      (value) => asked === newest.current && setState({ key, value, error: null }),
      (error) => {
        if (!(error instanceof Refused)) throw error
        if (asked === newest.current) setState((was) => ({ ...was, key, error }))
      },
    )
  }, [key])
  useEffect(again, [again])
  return { value: state.key === key ? state.value : null, error: state.error, again }
}
