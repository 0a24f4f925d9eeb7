import { describe, expect, it } from 'vitest'
import { withoutExchange } from '../../src/agreement/agreement.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { isDrawnByLot } from '../../src/risk/learn/learn.ts'
import { agreementOf, LOS_ANGELES, make } from '../support/make.ts'
import { SEED, twoPorts } from '../support/two-ports.ts'

const PERMILLE = 200
const eta = make.voyage().eta
const bills = Array.from({ length: 20 }, (_, i) => `L${i}`)
/** What the lots say, asked without a port. */
const drawn = bills.filter((bill) =>
  isDrawnByLot(createChance(SEED), `${LOS_ANGELES} ${bill}`, PERMILLE),
)

/** A ship of light boxes and one heavy one arrives; officers come for so many. */
function arrival(capacity: number, over: Parameters<typeof twoPorts>[0] = {}) {
  const targets = { yellowPermille: 0, redPermille: 0 }
  const t = twoPorts({
    agreement: withoutExchange(agreementOf()),
    inspection: { randomPermille: PERMILLE, targets },
    ...over,
  })
  t.destination.file(
    ...bills.map((houseBill) => make.manifest({ houseBill, ucr: `U${houseBill}` })),
    make.manifest({ houseBill: 'HEAVY', ucr: 'UHEAVY', grossKg: 31_000 }),
  )
  t.at(eta)
  t.destination.work()
  t.destination.act({ kind: 'arrive', voyage: 'ZQNL:001:VNHPH', notAboard: [] })
  const { opened } = t.destination.act({ kind: 'inspect', capacity })
  return { t, opened }
}
const chosen = ({ t }: ReturnType<typeof arrival>) =>
  t.destination
    .events('released')
    .filter(({ chosenBy }) => chosenBy !== null)
    .map(({ shipment, channel, chosenBy }) => `${shipment} ${channel} ${chosenBy}`)

describe('a lot', () => {
  it('opens green boxes beside what the criteria select, and the journal says which', () => {
    expect(drawn.length).toBeGreaterThan(0)
    const day = arrival(drawn.length + 2)
    const [spare] = bills.filter((bill) => !drawn.includes(bill))
    expect(chosen(day).sort()).toEqual(
      [
        'HEAVY red criteria',
        ...drawn.map((bill) => `${bill} red random`),
        `${spare} green top-up`,
      ].sort(),
    )
    expect(day.opened).toHaveLength(drawn.length + 2)
  })

  it('keeps its room when hands are few', () => {
    expect(chosen(arrival(drawn.length)).every((line) => line.endsWith('random'))).toBe(true)
  })

  it('is marked in the assessment, in its trace and in the log', () => {
    const { t } = arrival(0)
    const marked = t.destination.events('assessed').filter(({ random }) => random)
    expect(marked.map(({ shipment }) => shipment)).toEqual(drawn)
    const traces = t.destination.sql<{ trace: string }>(
      `SELECT trace FROM assessment WHERE trace LIKE '%"random":true%'`,
    )
    expect(traces).toHaveLength(drawn.length)
  })

  it('draws the same whatever the partner shares', () => {
    const of = (over: Parameters<typeof twoPorts>[0]) =>
      arrival(drawn.length, over).opened.filter((bill) => drawn.includes(bill))
    expect(of({})).toEqual(of({ agreement: agreementOf() }))
  })

  it('is never drawn where the share is nothing', () => {
    const inspection = { randomPermille: 0, targets: { yellowPermille: 0, redPermille: 0 } }
    expect(chosen(arrival(1, { inspection }))).toEqual(['HEAVY red criteria'])
  })
})

it('a target share of red moves the first of the queue up, and the port opens them', () => {
  const inspection = { randomPermille: 0, targets: { yellowPermille: 0, redPermille: 100 } }
  const day = arrival(9, { inspection })
  // Three of twenty-one are a tenth: the heavy one, and the two oldest of the rest.
  expect(chosen(day).slice(0, 3)).toEqual(['HEAVY red criteria', 'L0 red top-up', 'L1 red top-up'])
})
