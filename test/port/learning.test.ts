import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/kernel/time.ts'
import { LEARNED } from '../../src/risk/learn/learn.ts'
import { LOS_ANGELES, make, START } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const learning = { schedule: { every: 7 * DAY, casesMin: 12 }, weight: 50 }
const BAD = { name: 'Bad Shipper Ltd', id: 'BAD' }
const GOOD = { name: 'Good Shipper Ltd', id: 'GOOD' }
const offence = { outcome: 'offence', typology: 'T05', dutyEvadedMinor: 0, harmPoints: 40 } as const

const bill = (houseBill: string, bad: boolean) =>
  make.manifest({ houseBill, ucr: `U${houseBill}`, shipper: bad ? BAD : GOOD })

/** A port opens sixteen boxes of two shippers, one of whom is never honest. */
function experienced(over: Parameters<typeof twoPorts>[0] = {}): TwoPorts {
  const t = twoPorts({ learning, ...over })
  const { destination } = t
  for (let i = 0; i < 16; i++) {
    const bad = i % 2 === 0
    destination.file(bill(`H${i}`, bad))
    destination.work()
    destination.record(
      make.controlResult({
        number: `R${i}`,
        houseBill: `H${i}`,
        ucr: `UH${i}`,
        examinedAt: LOS_ANGELES,
        ...(bad ? offence : { outcome: 'none' }),
      }),
    )
    t.wait(DAY / 8)
  }
  destination.work()
  return t
}

/** What the port thinks of a new box of each. */
function think({ destination }: TwoPorts, names: readonly [string, string]) {
  destination.file(bill(names[0], true), bill(names[1], false))
  destination.work()
  return destination.events('assessed').slice(-2)
}

describe('a port that learns', () => {
  it('knows nothing before its training, and after it what was found', () => {
    const t = experienced()
    for (const { rules } of think(t, ['A1', 'A2'])) expect(rules).not.toContain(LEARNED)
    t.at(START + 12 * DAY)
    const [bad, good] = think(t, ['B1', 'B2'])
    expect(bad?.rules).toContain(LEARNED)
    expect(good?.rules).not.toContain(LEARNED)
    expect(t.destination.events('trained').at(-1)).toMatchObject({ cases: 16, offences: 8 })
  })

  it('raises score and expected harm no further than its weight allows, and hides no rule', () => {
    const t = experienced()
    const [before] = think(t, ['A1', 'A2'])
    t.at(START + 12 * DAY)
    const [after] = think(t, ['B1', 'B2'])
    const [score, harm] = [before?.score ?? 0, before?.expectedHarm ?? 0]
    expect(after?.score).toBeGreaterThan(score)
    expect(after?.score).toBeLessThanOrEqual(score + (1_000 - score) * 0.5)
    expect(after?.expectedHarm).toBeGreaterThan(harm)
    expect(after?.expectedHarm).toBeLessThanOrEqual(harm + 20)
    expect(after?.rules).toEqual(expect.arrayContaining([...(before?.rules ?? [])]))
  })

  it('that is started again thinks the same, to the byte', () => {
    const thoughts = [false, true].map((again) => {
      const t = experienced()
      t.at(START + 12 * DAY)
      if (again) t.destination.reopen()
      think(t, ['B1', 'B2'])
      return t.destination.sql('SELECT at, score, expected_harm, trace FROM assessment ORDER BY id')
    })
    expect(thoughts[0]).toEqual(thoughts[1])
  })

  it('learns from what its partner found, too', () => {
    const t = twoPorts({ learning })
    t.origin.file(bill('H1', true))
    t.settleDown()
    t.origin.record(make.controlResult({ houseBill: 'H1', ucr: 'UH1', ...offence }))
    t.settleDown()
    expect(t.destination.sql('SELECT illicit, harm FROM learned_case')).toEqual([
      { illicit: 1, harm: 40 },
    ])
  })

  it.each([
    ['says the same', { outcome: 'none' }, 16, 8],
    ['finds what the first did not', offence, 17, 9],
  ] as const)(
    'learns nothing twice from a box that is opened again: a second result that %s',
    (_, again, cases, offences) => {
      const t = experienced()
      const second = (houseBill: string, number: string, over: object) =>
        make.controlResult({ number, houseBill, examinedAt: LOS_ANGELES, ...over })
      t.destination.record(second('H1', 'R1-again', again))
      t.destination.record(second('H0', 'R0-again', offence))
      think(t, ['A1', 'A2'])
      expect(t.destination.dossier('A1').view.history.shipperOffences).toBe(8)
      t.at(START + 12 * DAY)
      think(t, ['B1', 'B2'])
      expect(t.destination.events('trained').at(-1)).toMatchObject({ cases, offences })
    },
  )

  it('gives the alarm when hits stay away', () => {
    const t = experienced()
    t.at(START + 12 * DAY)
    think(t, ['B1', 'B2'])
    for (let i = 0; i < 12; i++) {
      t.destination.file(bill(`N${i}`, true))
      t.destination.work()
      t.destination.record(
        make.controlResult({
          number: `N${i}`,
          houseBill: `N${i}`,
          ucr: `UN${i}`,
          examinedAt: LOS_ANGELES,
          outcome: 'none',
        }),
      )
    }
    t.at(START + 19 * DAY)
    think(t, ['C1', 'C2'])
    expect(t.destination.events('drift')).toMatchObject([{ missingHitsTenths: 58 }])
  })
})

it('a port that does not learn keeps nothing to learn from', () => {
  const t = experienced({ learning: null })
  t.at(START + 12 * DAY)
  expect(think(t, ['B1', 'B2']).flatMap(({ rules }) => rules)).not.toContain(LEARNED)
  expect(t.destination.sql('SELECT * FROM learned_case')).toEqual([])
  expect(t.destination.events('trained')).toEqual([])
})
