import { describe, expect, it } from 'vitest'
import { disclosureOf } from '../../src/agreement/disclosure.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { HOUR, MINUTE } from '../../src/kernel/time.ts'
import { CostPlan } from '../../src/report/costs.ts'
import { measureArm } from '../../src/report/measure-arm.ts'
import { measureSharing } from '../../src/report/measure-sharing.ts'
import {
  cleared,
  ETA,
  found,
  HERE,
  journal,
  PORTS,
  received,
  released,
  START,
  sealed,
  THERE,
  truth,
} from './make.ts'

describe('what a port gave', () => {
  const log = journal()
  log.at(THERE, START, sealed('VNHPH:1:1'))
  log.at(THERE, START, sealed('VNHPH:1:2'))
  log.at(HERE, START, sealed('USLAX:1:1'))
  log.at(HERE, START + 3 * MINUTE, received('VNHPH:1:1'))
  const fields = { manifest: { shared: 5, all: 20 } }

  it('is told in fields that travelled, of those that could, and in minutes on the way', () => {
    expect(measureSharing(log.entries, fields, THERE)).toEqual({
      items: 80,
      cells: { value: 0.25, of: 400, n: 1_600 },
      minutes: { p50: 3, p95: 3, n: 1 },
    })
    expect(measureSharing(log.entries, fields).items).toBe(120)
  })

  it('counts the fields of the shipped agreement, and fewer under a preset', () => {
    const { agreement } = loadScenario('haiphong-los-angeles')
    expect(disclosureOf(agreement).manifest).toEqual({ shared: 20, all: 20 })
    const fewer = {
      ...agreement,
      kinds: { manifest: { purpose: 'x', batchWindow: 0, fields: ['ucr', 'items.hs6'] } },
    }
    expect(disclosureOf(fewer)).toEqual({ manifest: { shared: 2, all: 20 } })
  })
})

it('what is matched and recognised is counted, and what it costs', () => {
  const log = journal()
  const filed = { kind: 'filed', document: 'manifest', revision: 1 } as const
  const mirror = { kind: 'applied', item: 'export-declaration', revision: 1 } as const
  for (const n of [1, 2, 3]) {
    const shipment = `HB000${n}`
    log.at(HERE, START, { ...filed, number: `M${n}`, shipment })
    if (n < 3) log.at(HERE, START, { ...mirror, number: `X${n}`, shipment, messageId: 'V:1:1' })
  }
  log.at(THERE, START, found('HB0001', THERE, 'none'))
  log.at(HERE, ETA, released('HB0001', 300))
  log.at(HERE, ETA + 60 * HOUR, cleared('HB0001', 1))
  log.at(HERE, ETA, { kind: 'not-loaded', shipment: 'HB0002', score: 900, expectedHarm: 9 })
  const { mirrored, recognised, costs } = measureArm({
    arm: 'exchange',
    ports: PORTS,
    entries: log.entries,
    truths: [truth(1), truth(2), truth(3)],
    pending: {},
    costs: CostPlan.parse({ storageDay: 100 }),
    freeTime: { [HERE]: 3 * HOUR },
  })
  expect(mirrored).toEqual({ value: 2 / 3, of: 2, n: 3 })
  expect(recognised).toBe(1)
  // Ashore after 9 h, gone after 36: a begun day beyond the free time, and 27 hours of waiting.
  expect(costs).toMatchObject({
    examinations: { count: 1, cents: 40_000 },
    storage: { count: 1, cents: 100 },
    delay: { count: 27, cents: 4_050 },
    honestStops: { count: 1, cents: 300_000 },
    totalCents: 344_150,
  })
})
