import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '../../src/domain/journal.ts'
import { unmanifestedBill } from '../../src/domain/shipment.ts'
import { DAY } from '../../src/kernel/time.ts'
import { gatherConsignments } from '../../src/report/consignments.ts'
import { assessed, ETA, found, HERE, illicit, journal, released, truth } from './make.ts'

const STRAY = 'TCLU7654326'
const NAME = unmanifestedBill('ZQNL:001:VNHPH', STRAY)
const HOLDER = illicit(1, {
  typology: 'T15',
  containers: ['MSKU1234565', STRAY],
  unbilledContainers: [STRAY],
})

function gather(truths: readonly ReturnType<typeof truth>[], ...events: readonly JournalEvent[]) {
  const log = journal()
  for (const event of events) log.at(HERE, ETA, event)
  return gatherConsignments({ arm: 'exchange', entries: log.entries, truths, sailings: [] })
}

describe('a box without papers', () => {
  it('counts as the consignment that holds it: the more suspicious of the two ranks it', () => {
    const [one, ...others] = gather(
      [HOLDER, truth(2)],
      assessed('HB0001', 100),
      assessed(NAME, 800),
      released('HB0001', 100),
      released(NAME, 800, true),
      found(NAME, HERE),
    )
    expect(one).toMatchObject({
      houseBill: 'HB0001',
      decision: {
        kind: 'released',
        score: 800,
        expectedHarm: 800,
        channel: 'red',
        inspected: true,
      },
      lastAssessed: { score: 800 },
      findings: [{ shipment: NAME, outcome: 'offence' }],
    })
    expect(others.map(({ houseBill, decision }) => [houseBill, decision])).toEqual([
      ['HB0002', null],
    ])
  })

  it('does not decide what becomes of the rest', () => {
    const [one] = gather(
      [HOLDER],
      assessed('HB0001', 300),
      assessed(NAME, 200),
      released(NAME, 200),
    )
    expect(one).toMatchObject({ decision: null, lastAssessed: { score: 300 } })
  })

  it('belongs to the last ship that had loaded, when its number is used again', () => {
    const later = { ...HOLDER, houseBill: 'HB0009', ucr: 'U9', loadAt: HOLDER.loadAt + 90 * DAY }
    const all = gather([later, HOLDER], found(NAME, HERE))
    expect(all.map(({ houseBill, findings }) => [houseBill, findings.length])).toEqual([
      ['HB0009', 0],
      ['HB0001', 1],
    ])
  })

  it('of which no truth tells is a shipment of its own', () => {
    const all = gather([truth(2)], released(NAME, 10))
    expect(all.map(({ houseBill }) => houseBill)).toEqual(['HB0002', NAME])
  })
})
