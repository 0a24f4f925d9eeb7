import { by, inOrder } from '../../kernel/order.ts'

/** Why a step cannot be taken in a state, and what mends it. */
export type Refused = { readonly why: string; readonly mend: string }

/** The whole life of a procedure: for every state and every event the next state, or why there is none. */
export type Machine<S extends string = string, E extends string = string> = {
  readonly start: S
  /** States in which somebody still has to do something: their deadline can pass. */
  readonly open: readonly S[]
  readonly table: Readonly<Record<S, Readonly<Record<E, S | Refused>>>>
}

/** A step somebody took. Facts are put in order by `rank`, then by `revision`, however they came. */
export type Fact<E extends string = string> = {
  readonly event: E
  readonly rank: number
  readonly revision: number
  /** What took it, e.g. `disposition USLAX:hold:HPH260001:1 r2`. */
  readonly place: string
}

/** Where a procedure stands after its facts, and the steps among them that could not be taken. */
export type Standing<S extends string> = {
  readonly state: S
  readonly refused: readonly (Refused & { readonly place: string; readonly state: S })[]
}

/**
 * Takes all steps in their order. A step that cannot be taken leaves the state as it is and is named. The same facts give
 * the same standing, in whatever order they are handed in.
 */
export function standing<S extends string, E extends string>(
  machine: Machine<S, E>,
  facts: readonly Fact<E>[],
): Standing<S> {
  let state = machine.start
  const refused: (Refused & { place: string; state: S })[] = []
  for (const { event, place } of [...facts].sort(BY_RANK)) {
    const next: S | Refused = machine.table[state][event]
    if (typeof next === 'object') refused.push({ ...next, place, state })
    else state = next
  }
  return { state, refused }
}

const BY_RANK = inOrder<Fact>(
  by(({ rank }) => rank),
  by(({ revision }) => revision),
  by(({ place }) => place),
)
