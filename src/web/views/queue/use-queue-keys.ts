import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Turns to another page; null where there is none. */
export type Turns = {
  readonly next: (() => void) | null
  readonly previous: (() => void) | null
}

/** Arrow keys, or J and K, choose a line; `/` finds; N and P turn pages. Enter opens a line because it is a link. */
export function useQueueKeys(list: RefObject<HTMLElement | null>, turn: Turns): void {
  const newest = useRef(turn)
  newest.current = turn
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const act = KEYS[event.key]
      if (act === undefined || list.current === null) return
      event.preventDefault()
      act(list.current, newest.current)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [list])
}

const KEYS: Readonly<Record<string, (list: HTMLElement, turn: Turns) => void>> = {
  ArrowDown: (list) => step(list, 1),
  j: (list) => step(list, 1),
  ArrowUp: (list) => step(list, -1),
  k: (list) => step(list, -1),
  n: (_, turn) => turn.next?.(),
  p: (_, turn) => turn.previous?.(),
  '/': (list) => list.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
}

function step(list: HTMLElement, by: 1 | -1): void {
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
