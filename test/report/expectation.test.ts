import { expect, it } from 'vitest'
import { checkExpectations, Expectation } from '../../src/report/expectation.ts'
import { measureArm } from '../../src/report/measure-arm.ts'
import { assessed, HERE, journal, PORTS, released, START, truth } from './make.ts'

/** An arm in which so many of three consignments were opened. */
function arm(opened: number) {
  const log = journal()
  for (const n of [1, 2, 3]) {
    const { houseBill } = truth(n)
    log.at(HERE, START, assessed(houseBill, 500))
    log.at(HERE, START, released(houseBill, 500, n <= opened))
  }
  return measureArm({
    arm: 'exchange',
    ports: PORTS,
    entries: log.entries,
    truths: [1, 2, 3].map((n) => truth(n)),
    pending: {},
    instruments: ['eodes'],
  })
}
const arms = { baseline: arm(1), exchange: arm(3) }
const judged = (expectation: object) => checkExpectations([Expectation.parse(expectation)], arms)

it.each<[object, boolean, string]>([
  [{ measure: 'inspected', atLeast: 3 }, true, 'it is 3'],
  [{ measure: 'inspected', atLeast: 4 }, false, 'it is 3'],
  [{ measure: 'inspected', arm: 'baseline', atMost: 1 }, true, 'it is 1'],
  [{ measure: 'inspected', against: 'baseline', atLeast: 2, atMost: 2 }, true, 'it is 2'],
  [{ measure: 'inspected', against: 'baseline', atMost: 1 }, false, 'it is 2'],
  [{ measure: 'eodes.claims', atMost: 0 }, true, 'it is 0'],
  [{ measure: 'eodes.fraudFlagged', atMost: 1 }, false, 'it has no value'],
])('%j holds: %s', (expectation, holds, evidence) => {
  expect(judged(expectation)).toMatchObject([{ holds, evidence }])
})

it('is told in the unit of its measure, in Vietnamese by name and with its marks', () => {
  const share = { measure: 'decidedBeforeLoadingShare', against: 'baseline', atLeast: -0.305 }
  expect(judged(share)).toMatchObject([
    {
      name: 'finding: decidedBeforeLoadingShare in exchange over baseline is at least −30.5 pp',
      evidence: 'it is 0 pp',
      vi: {
        name: 'kết luận: chấm điểm trước khi xếp hàng, có trao đổi so với không trao đổi: ít nhất −30,5 điểm %',
        evidence: 'thực tế 0 điểm %',
      },
    },
  ])
  expect(judged({ measure: 'harmFoundUsd', atMost: 45_000 })).toMatchObject([
    {
      name: 'finding: harmFoundUsd in exchange is at most 45,000 USD',
      vi: { name: 'kết luận: thiệt hại phát hiện (USD), có trao đổi: nhiều nhất 45.000 USD' },
    },
  ])
})

it('an arm that was not run is not judged', () => {
  expect(judged({ measure: 'inspected', arm: 'one-way-VNHPH', atLeast: 1 })).toEqual([])
})

it.each([
  [{ measure: 'eodes.fraudFlaged', atLeast: 1 }, /did you mean eodes\.fraudFlagged/],
  [{ measure: 'inspected' }, /atLeast, atMost, or both/],
])('%j is refused', (expectation, why) => {
  expect(Expectation.safeParse(expectation).error?.message).toMatch(why)
})
