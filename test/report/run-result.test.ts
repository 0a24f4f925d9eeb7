import { describe, expect, it } from 'vitest'
import {
  ArmName,
  RunResult,
  resultJsonSchema,
  StoredResult,
  withoutTiming,
} from '../../src/report/run-result.ts'
import { sampleRun } from './sample-run.ts'

// biome-ignore lint/suspicious/noExplicitAny: spoiled on purpose, against its type
type Loose = Record<string, any>

describe('the contract of a run', () => {
  const result = sampleRun()

  it('holds for what the report makes, and survives JSON', () => {
    expect(RunResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
  })

  it('has the fields other tools read', () => {
    expect(Object.keys(result)).toEqual([
      'scenario',
      'seed',
      'fingerprint',
      'ok',
      'exchange',
      'arms',
      'checks',
      'about',
      'timing',
    ])
    expect(Object.keys(result.exchange)).toEqual([
      'attempted',
      'acknowledged',
      'applied',
      'lost',
      'duplicated',
      'unexpected',
      'recovered',
      'expired',
      'rejected',
      'pending',
    ])
    expect(result.arms.exchange).toMatchObject({
      consignments: 460,
      inspected: 35,
      hits: 35,
      precisionAt: { '1': { value: 1, of: 5, n: 5 }, '5': {}, '10': {} },
      recallAt: { '10': { value: 1, of: 46, n: 46 } },
      harmFoundShare: { value: 1, of: 460, n: 460 },
      leadTimeHours: { p50: 414, p95: 414 },
      decidedBeforeLoadingShare: { value: 1, of: 460, n: 460 },
      releaseHours: { p50: 36, p95: 40 },
      channels: { green: 414, yellow: 0, red: 35 },
      byPort: { VNHPH: { consignments: 60 }, USLAX: { consignments: 400 } },
    })
  })

  it.each<[string, (result: Loose) => void]>([
    [
      'a field nobody agreed on',
      (r) => {
        r.extra = 1
      },
    ],
    [
      'a share above 1',
      (r) => {
        r.arms.exchange.precisionAt['1'].value = 2
      },
    ],
    [
      'a missing value without a reason',
      (r) => {
        r.arms.exchange.precisionAt['1'].value = null
      },
    ],
    [
      'a percentile without a reason',
      (r) => {
        r.arms.exchange.releaseHours.p50 = null
      },
    ],
    [
      'an arm with a name of its own',
      (r) => {
        r.arms.best = r.arms.exchange
      },
    ],
    [
      'half a message',
      (r) => {
        r.exchange.lost = 0.5
      },
    ],
    [
      'a fingerprint that is none',
      (r) => {
        r.fingerprint = 'abc'
      },
    ],
  ])('refuses %s', (_, spoil) => {
    const spoiled = structuredClone(result)
    spoil(spoiled)
    expect(RunResult.safeParse(spoiled).success).toBe(false)
  })

  it('stores everything but the time it took', () => {
    const { timing: _, ...rest } = result
    expect(withoutTiming(result)).toEqual(rest)
    expect(StoredResult.safeParse(withoutTiming(result)).success).toBe(true)
    expect(StoredResult.safeParse(result).success).toBe(false)
  })

  it.each(['baseline', 'exchange', 'one-way-VNHPH', 'preset-ACDD15'])(
    'knows the arm %s',
    (name) => {
      expect(ArmName.safeParse(name).success).toBe(true)
    },
  )

  it.each(['', 'Baseline', 'one-way', 'one-way-VN', 'preset-', 'exchange ', '__proto__'])(
    'knows no arm "%s"',
    (name) => {
      expect(ArmName.safeParse(name).success).toBe(false)
    },
  )

  it('is published as a JSON Schema that closes every object', () => {
    const schema = resultJsonSchema()
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: ['scenario', 'seed', 'fingerprint', 'ok', 'exchange', 'arms', 'checks', 'timing'],
    })
    const arms = (schema as Loose).properties.arms
    expect(arms.additionalProperties.additionalProperties).toBe(false)
    expect(arms.propertyNames.pattern).toContain('one-way-')
  })
})
