import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../../src/kernel/time.ts'
import { handsIn, PortPlan } from '../../../src/sim/port-plan.ts'
import { createCrew } from '../../../src/sim/yard/crew.ts'

const planOf = (work: unknown, over = {}) => PortPlan.parse({ work, ...over })
const hours = (span: { from: number; to: number } | null) =>
  span === null ? null : [span.from / HOUR, span.to / HOUR]

/** Jobs as [ready at, length] in hours, given one after the other. */
const story = (plan: PortPlan, jobs: readonly (readonly [number, number])[]) => {
  const crew = createCrew(plan, 'teams')
  return jobs.map(([ready, span]) => hours(crew.take(ready * HOUR, span * HOUR)))
}

describe('a crew', () => {
  const oneTeam = planOf({ shifts: [{ from: '6h', to: '18h', teams: 1 }] })

  it.each<[string, PortPlan, [number, number][], (number[] | null)[]]>([
    ['begins when its shift does', oneTeam, [[2, 2]], [[6, 8]]],
    [
      'takes one job after the other',
      oneTeam,
      [
        [6, 2],
        [6, 2],
        [7, 1],
      ],
      [
        [6, 8],
        [8, 10],
        [10, 11],
      ],
    ],
    ['leaves overnight what it cannot end', oneTeam, [[17, 2]], [[30, 32]]],
    [
      'shares jobs out',
      planOf({ shifts: [{ from: '6h', to: '18h', teams: 2 }] }),
      [
        [6, 2],
        [6, 2],
        [6, 2],
      ],
      [
        [6, 8],
        [6, 8],
        [8, 10],
      ],
    ],
    [
      'works past midnight',
      planOf({ shifts: [{ from: '20h', to: '28h', teams: 1 }] }),
      [
        [26, 2],
        [20, 2],
      ],
      [
        [26, 28],
        [44, 46],
      ],
    ],
    [
      'is smaller in a smaller shift',
      planOf({
        shifts: [
          { from: '0h', to: '8h', teams: 2 },
          { from: '8h', to: '16h', teams: 1 },
        ],
      }),
      [
        [8, 2],
        [8, 2],
      ],
      [
        [8, 10],
        [10, 12],
      ],
    ],
    [
      'without anybody does nothing',
      planOf({ shifts: [{ from: '6h', to: '18h', teams: 0 }] }),
      [[6, 2]],
      [null],
    ],
  ])('%s', (_, plan, jobs, expected) => {
    expect(story(plan, jobs)).toEqual(expected)
  })

  it('tells how many boxes it could still begin', () => {
    const crew = createCrew(planOf({ shifts: [{ from: '6h', to: '18h', teams: 2 }] }), 'teams')
    expect(crew.room(6 * HOUR, 2 * HOUR, 18 * HOUR)).toBe(12)
    crew.take(6 * HOUR, 5 * HOUR)
    expect(crew.room(6 * HOUR, 2 * HOUR, 18 * HOUR)).toBe(9)
    expect(crew.room(DAY + 17 * HOUR, 2 * HOUR, DAY + 18 * HOUR)).toBe(0)
  })
})

describe('a port plan', () => {
  it('has as many hands as its boxes need when nothing says otherwise', () => {
    const plan = planOf({ shifts: [{ from: '6h', to: '18h' }] }, { inspectionsPerDay: 14 })
    const [shift] = plan.work.shifts
    if (shift === undefined) throw new Error('a plan has a shift')
    expect(
      (['teams', 'examiners', 'scanners'] as const).map((kind) => handsIn(plan, shift, kind)),
    ).toEqual([3, 2, 1])
  })

  it.each([
    [{ shifts: [{ from: '18h', to: '6h' }] }, 'a shift ends after it begins'],
    [{ shifts: [{ from: '25h', to: '30h' }] }, 'within 24h of midnight'],
    [{ shifts: [{ from: '6h', to: '7h' }] }, 'nobody could end the longest'],
  ])('refuses %j', (work, why) => {
    const { error } = PortPlan.safeParse({ work })
    expect(error?.issues[0]?.message).toContain(why)
  })
})
