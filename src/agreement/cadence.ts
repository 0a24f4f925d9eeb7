import type { MessageKind } from '../domain/message.ts'
import type { Millis } from '../kernel/time.ts'
import { type Agreement, partnersOf } from './agreement.ts'

/** Something a partner has agreed to tell at least so often. */
export type Cadence = {
  readonly kind: MessageKind
  readonly partner: string
  readonly every: Millis
}

/** What a port may expect of its partners, by the agreement. */
export function cadencesOf(agreement: Agreement, port: string): readonly Cadence[] {
  return Object.entries(agreement.kinds).flatMap(([kind, terms]) => {
    const every = terms?.cadence
    if (every === undefined) return []
    const givers = terms?.givers
    return partnersOf(agreement, port)
      .filter((partner) => givers?.includes(partner) ?? true)
      .map((partner) => ({ kind: kind as MessageKind, partner, every }))
  })
}
