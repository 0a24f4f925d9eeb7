import { describe, expect, it } from 'vitest'
import {
  ascend,
  type Compared,
  compareBooks,
  gapsIn,
  type IdRange,
  isInRanges,
  type Position,
  toRanges,
} from '../../src/exchange/reconcile.ts'
import { fc } from '../support/properties.ts'

const range = (first: number, last = first, epoch = 1): IdRange => ({ epoch, first, last })
const at = (counter: number, epoch = 1): Position => ({ epoch, counter })

const positions = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 40 })), {
    selector: ([epoch, counter]) => `${epoch}:${counter}`,
  })
  .map((list) =>
    list
      .map(([epoch, counter]) => at(counter, epoch))
      .sort((a, b) => a.epoch - b.epoch || a.counter - b.counter),
  )

describe('ranges of ids', () => {
  it.each<[string, readonly Position[], readonly IdRange[]]>([
    ['of nothing are none', [], []],
    ['of one is one', [at(7)], [range(7)]],
    ['of neighbours is one', [at(1), at(2), at(3)], [range(1, 3)]],
    ['break at a gap', [at(1), at(3), at(4)], [range(1), range(3, 4)]],
    ['break at an epoch', [at(1), at(2), at(3, 2)], [range(1, 2), range(3, 3, 2)]],
  ])('%s', (_, held, ranges) => {
    expect(toRanges(held)).toEqual(ranges)
  })

  it('hold exactly what they were made of, ascend, and no two could be one', () => {
    fc.assert(
      fc.property(positions, (held) => {
        const ranges = toRanges(held)
        const all = ranges.flatMap(({ epoch, first, last }) =>
          Array.from({ length: last - first + 1 }, (_, i) => at(first + i, epoch)),
        )
        expect(all).toEqual(held)
        expect(ascend(ranges)).toBe(true)
        for (const [i, one] of ranges.entries()) {
          const next = ranges[i + 1]
          if (next?.epoch === one.epoch) expect(next.first).toBeGreaterThan(one.last + 1)
        }
      }),
    )
  })

  it.each<[readonly IdRange[], boolean]>([
    [[], true],
    [[range(1, 5), range(6, 7), range(1, 1, 2)], true],
    [[range(1, 5), range(5, 7)], false],
    [[range(6, 7), range(1, 5)], false],
    [[range(1, 1, 2), range(2, 2, 1)], false],
  ])('%j ascend: %s', (ranges, expected) => {
    expect(ascend(ranges)).toBe(expected)
  })

  it.each<[Position, boolean]>([
    [at(0), false],
    [at(1), true],
    [at(3), true],
    [at(4), false],
    [at(2, 2), false],
    [at(9, 2), true],
  ])('%j is inside: %s', (position, inside) => {
    expect(isInRanges(position, [range(1, 3), range(9, 9, 2)])).toBe(inside)
  })
})

it('of ten thousand ranges only a few are looked at', () => {
  const ranges = Array.from({ length: 10_000 }, (_, i) => range(3 * i, 3 * i + 1))
  let looks = 0
  const counted = new Proxy(ranges, {
    get: (list, key, self) => {
      looks += 1
      return Reflect.get(list, key, self) as unknown
    },
  })
  expect([isInRanges(at(15_001), counted), isInRanges(at(15_002), counted)]).toEqual([true, false])
  expect(looks).toBeLessThan(40)
})

describe('gaps in a range', () => {
  it.each<[string, readonly number[], readonly IdRange[]]>([
    ['of which nothing is held are all of it', [], [range(3, 9)]],
    ['of which all is held are none', [3, 4, 5, 6, 7, 8, 9], []],
    ['at its ends', [5, 6], [range(3, 4), range(7, 9)]],
    ['in the middle', [3, 9], [range(4, 8)]],
    ['one by one', [4, 6, 8], [range(3), range(5), range(7), range(9)]],
  ])('%s', (_, held, gaps) => {
    expect(gapsIn(range(3, 9), held)).toEqual(gaps)
  })

  it('of any width cost nothing but what is held', () => {
    expect(gapsIn(range(0, Number.MAX_SAFE_INTEGER), [5])).toEqual([
      range(0, 4),
      range(6, Number.MAX_SAFE_INTEGER),
    ])
  })

  it('and what is held make up the range', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 10, max: 40 })), (list) => {
        const held = list.sort((a, b) => a - b)
        const gaps = gapsIn(range(10, 40), held)
        for (let counter = 10; counter <= 40; counter++)
          expect(isInRanges(at(counter), gaps)).toBe(!held.includes(counter))
      }),
    )
  })
})

describe('comparing books', () => {
  const head = (byte: number) => new Uint8Array(32).fill(byte)
  const own = { headThen: head(5), known: 4, witnessed: { size: 9, head: head(9) } }
  const partner = {
    missing: [],
    sent: 4,
    checkpoint: { size: 12, head: head(12) },
    remembered: { size: 5, head: head(5) },
  }
  const equal: Compared = {
    verdict: 'EQUAL',
    missing: 0,
    ownRegressed: false,
    partnerRegressed: false,
  }

  it.each<[string, object, object, Compared]>([
    ['finds them equal', {}, {}, equal],
    [
      'finds two new ports equal',
      { headThen: null, known: 0, witnessed: null },
      { sent: 0, remembered: null, checkpoint: { size: 0, head: head(0) } },
      equal,
    ],
    ['finds them equal while more is under way than was acknowledged', { known: 6 }, {}, equal],
    [
      'counts what the partner does not hold',
      {},
      { missing: [range(1, 3), range(7)] },
      { ...equal, verdict: 'GAPS', missing: 4 },
    ],
    ['counts what is not held here', { known: 1 }, {}, { ...equal, verdict: 'GAPS', missing: 3 }],
    [
      'counts both',
      { known: 1 },
      { missing: [range(1)] },
      { ...equal, verdict: 'GAPS', missing: 4 },
    ],
    [
      'sees a partner whose log is shorter than it once showed',
      { witnessed: { size: 13, head: head(1) } },
      {},
      { ...equal, verdict: 'REGRESSED', partnerRegressed: true },
    ],
    [
      'sees that this log is shorter than the partner remembers',
      { headThen: null },
      {},
      { ...equal, verdict: 'REGRESSED', ownRegressed: true },
    ],
    [
      'sees that this log is another than the partner remembers',
      { headThen: head(6) },
      {},
      { ...equal, verdict: 'REGRESSED', ownRegressed: true },
    ],
    [
      'says so before it speaks of gaps, and still counts them',
      { headThen: null, known: 0 },
      {},
      { ...equal, verdict: 'REGRESSED', missing: 4, ownRegressed: true },
    ],
  ])('%s', (_, ownOver, partnerOver, compared) => {
    expect(compareBooks({ ...own, ...ownOver }, { ...partner, ...partnerOver })).toEqual(compared)
  })
})
