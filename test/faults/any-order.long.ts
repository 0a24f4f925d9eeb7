import { expect, it } from 'vitest'
import { endState } from '../support/any-order.ts'

/** Of each lot of papers so many orders. */
const ORDERS = 10
const SEEDS = Number(process.env.SEEDS ?? 30)

it(`filings, parts, amendments, invalidations, holds and releases in ${SEEDS} orders end in one state`, () => {
  let state: unknown
  for (let seed = 0; seed < SEEDS; seed++) {
    const lot = String(Math.floor(seed / ORDERS))
    if (seed % ORDERS === 0) state = endState(lot, null)
    expect(endState(lot, String(seed)), `lot ${lot}, order ${seed}`).toEqual(state)
  }
  console.log(`${SEEDS} orders of ${Math.ceil(SEEDS / ORDERS)} lots of papers: one state each`)
}, 3_600_000)
