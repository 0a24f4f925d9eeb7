import { describe, expect, it } from 'vitest'
import { renderScopes } from '../../../src/report/scope/render-scope.ts'
import { casesNeeded, rankScopes, type Sampled, scopeOf } from '../../../src/report/scope/scope.ts'
import { illicit, truth } from '../make.ts'

const WANTED = { found: 0.4, effect: 0.2 }
const NAMES = { name: 'pair', agreement: 'pilot 1' }

/** So many consignments, of which every `nth` is illicit and so many are covered. */
const sample = (size: number, nth: number, covered: number): readonly Sampled[] =>
  Array.from({ length: size }, (_, i) => ({
    truth: i % nth === 0 ? illicit(i + 1) : truth(i + 1),
    eligible: i < covered,
  }))

describe('cases needed', () => {
  it.each([
    [0.4, 0.2, 97],
    [0.4, 0.1, 388],
    [0.1, 0.05, 686],
  ])('from %d by %d: as the textbook says, %d', (found, effect, expected) => {
    expect(casesNeeded({ found, effect })).toBe(expected)
  })

  it('of no effect are never enough', () => {
    expect(casesNeeded({ found: 0.4, effect: 0 })).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('a pilot', () => {
  it('is told in consignments, finds and weeks', () => {
    expect(scopeOf(NAMES, sample(1_000, 50, 1_000), 100, WANTED)).toMatchObject({
      perWeek: 700,
      eligible: { value: 1, of: 1_000, n: 1_000 },
      illicitPerWeek: 14,
      weeks: 7,
      tooSmall: null,
      commodities: [{ chapter: '94', illicit: 20, harmPoints: 200 }],
    })
  })

  it('cannot find more than all', () => {
    const wanted = { found: 0.9, effect: 0.2 }
    const scope = scopeOf(NAMES, sample(1_000, 50, 1_000), 100, wanted)
    expect(scope.moreFindsPerWeek).toBeCloseTo(1.4)
  })

  it('is told as a comparison with as long without the exchange', () => {
    const scope = scopeOf(NAMES, sample(1_000, 50, 1_000), 100, WANTED)
    expect(renderScopes([scope], WANTED)).toContain('beside as many weeks without the exchange')
  })

  it.each([
    ['covers little of its trade', sample(1_000, 50, 80), /^the agreement covers 8\.0 %/],
    ['takes too long', sample(1_000, 500, 1_000), /^the effect would be seen after 70 weeks/],
    ['has nothing illicit', sample(1_000, 2_000, 999).slice(1), /^nothing illicit is covered/],
    ['has no trade', [], /^no consignment was made/],
  ])('that %s is too small, and it is said plainly', (_, made, why) => {
    const scope = scopeOf(NAMES, made, 100, WANTED)
    expect(scope.tooSmall).toMatch(why)
    const text = renderScopes([scope], WANTED)
    expect(text).toContain('this pilot is too small: ')
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
  })

  it('that shows its effect first is named first, and one that is too small last', () => {
    const [slow, small, quick] = [
      scopeOf({ ...NAMES, name: 'slow' }, sample(1_000, 100, 1_000), 100, WANTED),
      scopeOf({ ...NAMES, name: 'small' }, sample(1_000, 20, 80), 900, WANTED),
      scopeOf({ ...NAMES, name: 'quick' }, sample(1_000, 20, 1_000), 100, WANTED),
    ]
    expect(rankScopes([slow, small, quick]).map(({ name }) => name)).toEqual([
      'quick',
      'slow',
      'small',
    ])
  })
})

it('tells a rare hit as rare, not as none, and one week as one', () => {
  const scope = {
    ...{ name: 'rare', agreement: 'a 1', perWeek: 7, tooSmall: null, commodities: [] },
    ...{ eligible: { value: 1, of: 9, n: 9 }, illicitPerWeek: 0.035, moreFindsPerWeek: 0.007 },
    weeks: 1,
  }
  const text = renderScopes([scope], WANTED)
  expect(text).toContain('illicit       0.035 a week among them; 0.0070 more found a week')
  expect(text).toMatch(/seen after {4}1 week$/m)
})
