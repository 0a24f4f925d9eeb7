import { describe, expect, it } from 'vitest'
import { createChance } from '../../src/kernel/chance.ts'
import { fc } from '../support/properties.ts'

describe('chance', () => {
  it('draws what it has always drawn: a change here changes every run ever made', () => {
    const rng = createChance('golden').of('consignment', 'VNHPH:1:000042')
    expect([rng.unit(), rng.unit(), rng.unit(), rng.unit()]).toEqual([
      0.534693676745519, 0.48947590752504766, 0.08394530112855136, 0.14772998914122581,
    ])
    const mixed = createChance('golden').of('mixed', 7)
    expect([
      mixed.int(1, 6),
      mixed.chance(0.5),
      mixed.pick(['a', 'b', 'c']),
      mixed.weighted([
        ['x', 1],
        ['y', 3],
      ]),
      mixed.int(-5, 5),
      mixed.unit(),
    ]).toEqual([5, false, 'c', 'x', 1, 0.8735435297712684])
  })

  it('is the same stream for the same seed, purpose and name, whatever was drawn elsewhere', () => {
    const one = createChance('7')
    one.of('loss', 'other').unit()
    const again = createChance('7')
    expect(draws(one.of('loss', 'm1', 2).unit)).toEqual(draws(again.of('loss', 'm1', 2).unit))
  })

  it('is another stream for another seed, purpose, name or attempt', () => {
    const streams = [
      createChance('7').of('loss', 'm1', 2),
      createChance('8').of('loss', 'm1', 2),
      createChance('7').of('delay', 'm1', 2),
      createChance('7').of('loss', 'm2', 2),
      createChance('7').of('loss', 'm1', 3),
      createChance('7').of('loss', 'm1', 22),
    ].map((rng) => draws(rng.unit).join())
    expect(new Set(streams).size).toBe(streams.length)
  })

  it('moves nothing else when a probability changes: a chance costs one draw', () => {
    const drawnAfter = (p: number) => {
      const rng = createChance('7').of('loss')
      rng.chance(p)
      return rng.unit()
    }
    expect([drawnAfter(0), drawnAfter(0.3), drawnAfter(1)]).toEqual([
      drawnAfter(0.5),
      drawnAfter(0.5),
      drawnAfter(0.5),
    ])
  })

  it('never happens at 0, always at 1', () => {
    const rng = createChance('7').of('loss')
    expect(draws(() => rng.chance(0), 200)).not.toContain(true)
    expect(draws(() => rng.chance(1), 200)).not.toContain(false)
  })

  it('stays within the bounds it is given, and reaches both', () => {
    const rng = createChance('7').of('dice')
    expect(new Set(draws(() => rng.int(1, 6), 500))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.nat(1000),
        (seed, low, span) => {
          const drawn = createChance(seed)
            .of('dice')
            .int(low, low + span)
          expect(Number.isInteger(drawn) && drawn >= low && drawn <= low + span).toBe(true)
        },
      ),
    )
  })

  it('picks by weight, and never what weighs nothing', () => {
    const rng = createChance('7').of('lane')
    const picked = draws(
      () =>
        rng.weighted([
          ['never', 0],
          ['rare', 1],
          ['often', 9],
          ['last', 0],
        ]),
      2_000,
    )
    const times = (what: string) => picked.filter((one) => one === what).length
    expect([times('never'), times('last')]).toEqual([0, 0])
    expect(times('rare')).toBeGreaterThan(140)
    expect(times('rare')).toBeLessThan(260)
  })

  it.each<[string, () => unknown]>([
    ['an empty list', () => createChance('7').of('x').pick([])],
    ['no weights', () => createChance('7').of('x').weighted([])],
    [
      'weights that are all 0',
      () =>
        createChance('7')
          .of('x')
          .weighted([['a', 0]]),
    ],
  ])('cannot pick from %s', (_, pick) => {
    expect(pick).toThrow(/needs at least one value/)
  })
})

function draws<T>(draw: () => T, count = 8): T[] {
  return Array.from({ length: count }, draw)
}
