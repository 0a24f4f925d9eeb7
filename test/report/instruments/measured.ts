import { expect } from 'vitest'
import type { InstrumentInput } from '../../../src/report/instruments/instrument.ts'
import { INSTRUMENTS, type InstrumentName } from '../../../src/report/instruments/instruments.ts'
// @ts-expect-error The audit is plain JavaScript and declares nothing.
import { armOf } from '../../../src/store/audit/arm.js'
// @ts-expect-error The same.
import { RECIPES } from '../../../src/store/audit/recount-instruments.js'

/** The figures of an instrument, held equal to what the audit counts of the same events where it has a recipe. */
export function measured(name: InstrumentName, input: InstrumentInput) {
  const figures = INSTRUMENTS[name].measure(input)
  const recipe = RECIPES[name]
  if (recipe !== undefined) {
    const events = input.entries.map(({ port, at, event }) => ({
      ...event,
      ...{ port, at, shipment: 'shipment' in event ? event.shipment : null },
    }))
    const counted = Object.entries(figures).map(([figure, told]) => {
      const { whyNull: _, ...rest } = { whyNull: '', ...told }
      return [figure, rest]
    })
    expect(recipe(armOf(events, input.truths, input))).toEqual(Object.fromEntries(counted))
  }
  return figures
}
