import { describe, expect, it } from 'vitest'
import { faultsOf, type Judged } from './judge.ts'

const proved: Judged = {
  scenario: 'placebo-no-fraud',
  worlds: 200,
  findings: [{ name: 'in every world: hits is at most 0', holds: true, evidence: 'so in all 200' }],
  notJudged: null,
  broken: [],
}
const faults = (over: Partial<Judged>) => faultsOf({ ...proved, ...over }, '--seeds')

describe('the proof by placebos', () => {
  it('is one when everything was judged and holds', () => {
    expect(faults({})).toEqual([])
  })

  it.each<[string, Partial<Judged>, readonly string[]]>([
    [
      'a world whose own checks failed',
      {
        broken: [
          { settings: [], seed: '17', name: 'exchange: no assessment threw', evidence: '1 did' },
        ],
      },
      ['placebo-no-fraud, seed 17: exchange: no assessment threw does not hold; 1 did'],
    ],
    [
      'what does not hold',
      { findings: [{ name: 'detection at most 0', holds: false, evidence: 'it is 1' }] },
      ['detection at most 0 does not hold; it is 1'],
    ],
    [
      'too few worlds, and says how many to ask for',
      { worlds: 2, findings: [], notJudged: '1 of 1 not judged: 2 seeds' },
      [
        'too few worlds to judge differences: only 2 were asked for; ask for at least --seeds 5',
        '1 of 1 not judged: 2 seeds',
      ],
    ],
    [
      'a scenario that says nothing of many seeds',
      { findings: [] },
      ['the scenario says nothing of many seeds, so nothing was judged'],
    ],
  ])('is none by %s', (_, over, told) => {
    expect(faults(over)).toEqual(told)
  })
})
