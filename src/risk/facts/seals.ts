import type { ContainerEvent } from '../../domain/container-event.ts'
import type { Container } from '../../domain/goods.ts'
import type { Told } from '../../domain/shipment.ts'
import { editDistance } from '../../kernel/did-you-mean.ts'

type Events = readonly Told<ContainerEvent>[]

/**
 * Whether a box bears at discharge a seal that it did not bear before loading. A seal that differs in one character was
 * read wrongly; whoever replaces a seal has to take another from the roll. Undefined when no box has seals of both times.
 * Source: rule R13.
 */
export function sealsReplaced(
  events: Events,
  exported: readonly Container[] | undefined,
): boolean | undefined {
  let result: boolean | undefined
  for (const { document: last } of events) {
    if (last.seals.length === 0 || !isLastOfBox(last, events)) continue
    const isKnown = hasSealBefore(last, events, exported)
    if (isKnown === undefined) continue
    result = result === true || !isKnown
  }
  return result
}

/** The last look at a box's seals after the voyage: the gate sees what the crane may have misread. */
function isLastOfBox(event: ContainerEvent, events: Events): boolean {
  if (event.move === 'gate-out') return true
  if (event.move !== 'discharged') return false
  for (const { document } of events) {
    const { move, container, seals } = document
    if (move === 'gate-out' && container === event.container && seals.length > 0) return false
  }
  return true
}

/** Whether every seal of the event was there before loading; undefined when none is known of then. */
function hasSealBefore(
  { container, seals }: ContainerEvent,
  events: Events,
  exported: readonly Container[] | undefined,
): boolean | undefined {
  let isAny = false
  let missing = seals
  const look = (before: readonly string[]) => {
    if (before.length === 0) return
    isAny = true
    if (missing.length > 0)
      missing = missing.filter((seal) => !before.some((other) => isSameSeal(seal, other)))
  }
  for (const { document } of events) {
    const { move } = document
    const early = move === 'stuffed' || move === 'gate-in' || move === 'loaded'
    if (early && document.container === container) look(document.seals)
  }
  for (const box of exported ?? []) if (box.number === container) look(box.seals)
  return isAny ? missing.length === 0 : undefined
}

const isSameSeal = (a: string, b: string) => a === b || editDistance(a, b) <= 1
