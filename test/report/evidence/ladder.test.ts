import { expect, it } from 'vitest'
import { HOUR } from '../../../src/kernel/time.ts'
import { gatherConsignments } from '../../../src/report/consignments.ts'
import { ladderOf } from '../../../src/report/evidence/ladder.ts'
import { assessed, ETA, HERE, illicit, journal } from '../make.ts'

it('a consignment that a port knew by its UCR before its bill came stands on a rung once', () => {
  const truths = [illicit(1)]
  const arm = (arm: string) => {
    const { at, entries } = journal()
    const fired = (name: string) => ({ ...assessed(name, 300), rules: ['R07'] })
    if (arm === 'exchange') at(HERE, ETA - 90 * HOUR, fired('UCR1'))
    at(HERE, ETA - 20 * HOUR, fired('HB0001'))
    return {
      arm,
      entries,
      truths,
      consignments: gatherConsignments({ arm, entries, truths, sailings: [] }),
    }
  }
  expect(ladderOf(HERE, [arm('baseline'), arm('exchange')])).toEqual([
    { port: HERE, rule: 'R07', baseline: { p50: 20, n: 1 }, exchange: { p50: 90, n: 1 } },
  ])
})
