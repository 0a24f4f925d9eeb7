import { describe, expect, it } from 'vitest'
import type { WorkLine } from '../../src/domain/assessment.ts'
import { createChance, type Rng } from '../../src/kernel/chance.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { deadlineOf, planToday } from '../../src/risk/risk.ts'

const NOW = 100 * DAY

describe('the deadline of a shipment', () => {
  const stages = { loadAt: NOW + DAY, etd: NOW + 2 * DAY, eta: NOW + 20 * DAY }

  it.each([
    [NOW, { before: 'loading', at: NOW + DAY }],
    [NOW + DAY - 1, { before: 'loading', at: NOW + DAY }],
    [NOW + DAY, { before: 'departure', at: NOW + 2 * DAY }],
    [NOW + 2 * DAY, { before: 'arrival', at: NOW + 20 * DAY }],
    [NOW + 20 * DAY, null],
  ])('at %i is the next of loading, departure and arrival', (now, expected) => {
    expect(deadlineOf(stages, now)).toEqual(expected)
  })

  it('is the next one that is known', () => {
    expect(deadlineOf({ loadAt: null, etd: null, eta: NOW + 1 }, NOW)?.before).toBe('arrival')
    expect(deadlineOf({ loadAt: null, etd: null, eta: null }, NOW)).toBeNull()
  })
})

/** `3 40 12h`: shipment 3 with 40 points of expected harm and 12 hours left. */
const line = (text: string): WorkLine => {
  const [shipment, expectedHarm, hours] = text.split(' ').map((part) => Number.parseInt(part, 10))
  return {
    shipment: shipment as number,
    houseBill: `H${shipment}`,
    ucr: null,
    score: 500,
    expectedHarm: expectedHarm as number,
    channel: 'red',
    eta: NOW + 30 * DAY,
    deadline:
      hours === undefined || Number.isNaN(hours)
        ? null
        : { before: 'loading', at: NOW + hours * HOUR },
  }
}
const today = (lines: readonly string[], perDay: number) =>
  planToday(lines.map(line), perDay, NOW).map(({ shipment }) => shipment)

describe('the list of today', () => {
  it.each<[string, string[], number, number[]]>([
    ['takes the worst where all have time', ['1 10 99h', '2 90 99h', '3 50 99h'], 2, [2, 3]],
    [
      'prefers who has only today to somebody worse who has tomorrow',
      ['1 90 48h', '2 10 12h'],
      1,
      [2],
    ],
    ['but not when the worse one has only today too', ['1 90 12h', '2 10 12h'], 1, [1]],
    ['leaves out what will never fit', ['1 90 24h', '2 80 24h', '3 70 24h'], 2, [1, 2]],
    ['comes in order of the queue', ['1 10 5h', '2 90 5h'], 2, [2, 1]],
    ['counts who has no deadline as having time', ['1 90', '2 10 12h'], 1, [2]],
    ['is nothing without hands', ['1 90 12h'], 0, []],
  ])('%s', (_, lines, perDay, expected) => {
    expect(today(lines, perDay)).toEqual(expected)
  })

  it('worked off day by day keeps as much harm as the best plan there is', () => {
    const chance = createChance('deadlines')
    for (let i = 0; i < 40; i++) {
      const rng = chance.of('day', i)
      const lines = Array.from({ length: 7 }, (_, n) => jobOf(n, rng))
      expect(workedOff(lines), JSON.stringify(lines)).toBe(best(lines, 0))
    }
  })
})

const jobOf = (n: number, rng: Rng) => line(`${n} ${rng.int(1, 9)} ${rng.int(1, 96)}h`)

/** Harm looked at by one hand who follows the list of each day. */
function workedOff(lines: readonly WorkLine[]): number {
  let [left, harm] = [lines, 0]
  for (let day = 0; left.length > 0 && day < 10; day++) {
    const now = NOW + day * DAY
    left = left.filter(({ deadline }) => (deadline?.at ?? 0) > now)
    const [done] = planToday(left, 1, now)
    harm += done?.expectedHarm ?? 0
    left = left.filter((one) => one !== done)
  }
  return harm
}

/** The same by whoever tries everything. */
function best(lines: readonly WorkLine[], day: number): number {
  const now = NOW + day * DAY
  const left = lines.filter(({ deadline }) => (deadline?.at ?? 0) > now)
  if (left.length === 0) return 0
  return Math.max(
    ...left.map(
      (done) =>
        done.expectedHarm +
        best(
          left.filter((one) => one !== done),
          day + 1,
        ),
    ),
  )
}
