import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { heardAhead, takeAhead } from './ahead.ts'
import { Refused } from './api.ts'

export type Reading<T> = {
  /** What was read last; null before the first answer. */
  readonly value: T | null
  readonly error: Refused | null
  readonly again: () => void
}

type Read<T> = { readonly key: string; readonly value: T | null; readonly error: Refused | null }

/** Reads something whenever its key changes or `again` is called. An answer that comes too late is not shown. */
export function useRead<T>(key: string, read: () => Promise<T>): Reading<T> {
  const [state, setState] = useState<Read<T>>(() => ({
    key,
    value: heardAhead<T>(key),
    error: null,
  }))
  const newest = useRef(0)
  const again = useCallback(() => {
    const asked = ++newest.current
    const answer = takeAhead<T>(key) ?? read()
    answer.then(
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
