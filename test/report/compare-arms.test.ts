import { describe, expect, it } from 'vitest'
import { present } from '../../src/kernel/assert.ts'
import type { ArmReport } from '../../src/report/arm-report.ts'
import { compareArms } from '../../src/report/compare-arms.ts'
import { measureArm } from '../../src/report/measure-arm.ts'
import { MEASURE_NAMES } from '../../src/report/measures.ts'
import { sampleRun } from './sample-run.ts'

const arms = sampleRun().arms as { baseline: ArmReport; exchange: ArmReport }

describe('compareArms', () => {
  it('gives the change of every measure with what stands behind it, for each port and for both', () => {
    const comparison = compareArms(arms.baseline, arms.exchange)
    expect(Object.keys(comparison.byPort)).toEqual(['VNHPH', 'USLAX'])
    expect(Object.keys(comparison.both)).toEqual(MEASURE_NAMES)

    const here = comparison.byPort.USLAX
    expect(here?.harmFoundShare).toEqual({
      baseline: { kind: 'share', share: { value: 0.5, of: 200, n: 400 }, cases: 40 },
      exchange: { kind: 'share', share: { value: 1, of: 400, n: 400 }, cases: 40 },
      difference: 0.5,
    })
    expect(here?.leadTimeHoursP50).toEqual({
      baseline: { kind: 'hours', value: 24, n: 400 },
      exchange: { kind: 'hours', value: 414, n: 400 },
      difference: 390,
    })
    expect(here?.hits).toEqual({
      baseline: { kind: 'count', value: 20 },
      exchange: { kind: 'count', value: 30 },
      difference: 10,
    })
  })

  it('gives no difference where an arm has no value, and says why', () => {
    const nobody = sampleRun({ eastbound: 0, westbound: 0 }).arms
    const { both } = compareArms(
      present(nobody.baseline, 'baseline'),
      present(nobody.exchange, 'exchange'),
    )
    expect(both.releaseHoursP50).toMatchObject({
      difference: null,
      whyNull: 'no consignment was bound for here',
    })
  })

  it('finds no difference between an arm and itself', () => {
    const { both } = compareArms(arms.baseline, arms.baseline)
    const differences = new Set(Object.values(both).map(({ difference }) => difference))
    expect(differences).toEqual(new Set([0, null]))
  })

  it('refuses arms of different ports', () => {
    const other = measureArm({
      arm: 'exchange',
      ports: ['SGSIN'],
      entries: [],
      truths: [],
      pending: {},
    })
    expect(() => compareArms(arms.baseline, other)).toThrow('the arms disagree about port VNHPH')
  })
})
