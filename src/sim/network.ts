import type { Delivery } from '../domain/port-call.ts'
import type { Chance, Rng } from '../kernel/chance.ts'
import { type Millis, SECOND } from '../kernel/time.ts'
import type { Faults } from './faults.ts'

/** How long a sender waits for an answer before it takes the call for lost. */
export const ANSWER_TIMEOUT: Millis = 30 * SECOND

/** One way between two ports: when it arrives, and which bit of it was flipped. Null when it never does. */
export type Leg = { readonly at: Millis; readonly flip: number | null } | null

/** What becomes of one call: each copy's way there, and how its answer would come back. */
export type Journey = {
  readonly copies: readonly { readonly there: Leg; readonly back: (from: Millis) => Leg }[]
}

/** The network between two ports. Every draw is keyed by the call it decides, so both arms meet the same luck. */
export function createNetwork(faults: Faults, start: Millis, chance: Chance) {
  const healed = (at: Millis) => faults.healAt !== undefined && at - start >= faults.healAt

  const down = (at: Millis, ends: readonly string[]) =>
    !healed(at) &&
    faults.outages.some(
      (outage) =>
        outage.from <= at - start &&
        at - start < outage.to &&
        (outage.port === undefined || ends.includes(outage.port)),
    )

  const leg = (rng: Rng, at: Millis, ends: readonly string[]): Leg => {
    const delay = faults.delayMin + Math.floor(rng.unit() * (faults.delayMax - faults.delayMin + 1))
    const lost = rng.chance(faults.loss)
    const flipped = rng.chance(faults.corruption)
    const place = rng.unit()
    if (down(at, ends)) return null
    if (healed(at)) return { at: at + delay, flip: null }
    return lost ? null : { at: at + delay, flip: flipped ? place : null }
  }

  return {
    isHealed: healed,
    /** Virtual time by which a port's own clock is off; 0 once healed. */
    skewOf: (port: string, at: Millis): Millis => (healed(at) ? 0 : (faults.clockSkew[port] ?? 0)),
    send(sender: string, delivery: Delivery, at: Millis): Journey {
      const ends = [sender, delivery.recipient]
      const name = [sender, delivery.method, delivery.messageIds[0] ?? String(at), delivery.attempt]
      const twice = !healed(at) && chance.of('duplicate', ...name).chance(faults.duplicate)
      const copies = Array.from({ length: twice ? 2 : 1 }, (_, copy) => ({
        there: leg(chance.of('request', ...name, copy), at, ends),
        back: (from: Millis) => leg(chance.of('answer', ...name, copy), from, ends),
      }))
      return { copies }
    },
  }
}
export type Network = ReturnType<typeof createNetwork>

/** The bytes with one bit flipped; `place` in [0, 1) says which. */
export function flipBit(bytes: Uint8Array, place: number): Uint8Array {
  if (bytes.length === 0) return bytes
  const copy = Uint8Array.from(bytes)
  const bit = Math.floor(place * bytes.length * 8)
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7))
  return copy
}
