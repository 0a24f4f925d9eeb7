import { describe, expect, it } from 'vitest'
import { unmanifestedBill } from '../../../src/domain/shipment.ts'
import { DAY } from '../../../src/kernel/time.ts'
import { HAIPHONG, LOS_ANGELES, make, START } from '../../support/make.ts'
import { other } from '../../support/make-others.ts'
import { twoPorts } from '../../support/two-ports.ts'

const VOYAGE = make.voyage().id
const STRAY = 'TCLU7654326'
const NAME = unmanifestedBill(VOYAGE, STRAY)
const plan = other.stowPlan([other.position('MSKU1234565'), other.position(STRAY)])
const shipments = (t: ReturnType<typeof twoPorts>) =>
  t.destination.sql<{ name: string }>('SELECT house_bill AS name FROM shipment ORDER BY id')

describe('a box aboard that no bill names', () => {
  it('is a shipment of its own, assessed, with where it stands', () => {
    const t = twoPorts()
    t.destination.file(make.manifest(), plan)
    t.destination.work()
    const { view, assessments, lane } = t.destination.dossier(NAME)
    expect([view.unmanifested, view.stowed, lane]).toEqual([
      true,
      [other.position(STRAY)],
      'VNHPH>USLAX',
    ])
    expect(assessments).toHaveLength(1)
    expect(t.destination.dossier('HPH260001').view.unmanifested).toBe(false)
  })

  it.each([
    ['is empty', other.position(STRAY, { full: false })],
    ['goes on to another port', other.position(STRAY, { portOfDischarge: 'USSEA' })],
  ])('is nobody’s business when it %s', (_, position) => {
    const t = twoPorts()
    t.destination.file(make.manifest(), other.stowPlan([position]))
    expect(shipments(t)).toEqual([{ name: 'HPH260001' }])
  })

  it('is named when the carrier’s master bill names it, and made once however often it is seen', () => {
    const t = twoPorts()
    t.destination.file(other.masterBill({ containers: [{ number: 'MSKU1234565', seals: [] }] }))
    t.destination.file(plan, { ...plan, revision: 2 }, other.event({ container: STRAY }))
    expect(shipments(t)).toEqual([{ name: NAME }])
  })

  it('shows by a move aboard as well, not by one ashore', () => {
    const t = twoPorts()
    t.destination.file(other.event({ container: STRAY, move: 'gate-in' }))
    expect(shipments(t)).toEqual([])
    const loaded = other.event({ number: 'EV-2', container: STRAY, move: 'loaded' })
    t.destination.file(loaded)
    expect(
      t.destination.dossier(NAME).view.containerEvents.map(({ document }) => document.number),
    ).toEqual(['EV-1', 'EV-2'])
  })

  it('ends when a bill names it, and hands over what was thought of it', () => {
    const t = twoPorts()
    t.destination.file(make.manifest(), plan)
    t.destination.work()
    t.destination.file(
      make.manifest({ houseBill: 'LATE', ucr: 'L', containers: [{ number: STRAY, seals: [] }] }),
    )
    t.destination.work()
    expect(shipments(t)).toEqual([{ name: 'HPH260001' }, { name: 'LATE' }])
    const { view, assessments } = t.destination.dossier('LATE')
    expect([view.unmanifested, view.stowed]).toEqual([false, [other.position(STRAY)]])
    expect(assessments).toHaveLength(2)
  })

  it('arrives, can be opened under its name, and stays what it is once that is decided', () => {
    const t = twoPorts()
    t.destination.file(make.manifest({ grossKg: 31_000 }), plan)
    t.destination.work()
    t.at(START + 21 * DAY)
    t.destination.act({ kind: 'arrive', voyage: VOYAGE, notAboard: [] })
    expect(t.destination.act({ kind: 'inspect', capacity: 2 }).opened).toEqual(['HPH260001', NAME])
    const { ucr: _, ...result } = make.controlResult({ houseBill: NAME, examinedAt: LOS_ANGELES })
    t.destination.record({ ...result, outcome: 'offence', typology: 'T15' })
    expect(t.destination.events('found')).toMatchObject([{ shipment: NAME, typology: 'T15' }])
    t.destination.file(
      make.manifest({ houseBill: 'LATE', ucr: 'L', containers: [{ number: STRAY, seals: [] }] }),
    )
    expect(shipments(t).map(({ name }) => name)).toEqual(['HPH260001', NAME, 'LATE'])
  })

  it('is no shipment at the port that sent it', () => {
    const t = twoPorts()
    t.origin.file(plan, other.event({ container: STRAY, move: 'loaded', place: HAIPHONG }))
    expect(t.origin.sql('SELECT id FROM shipment')).toEqual([])
  })

  it('has a name no longer than a bill may be', () => {
    const name = unmanifestedBill('V'.repeat(60), STRAY)
    expect([name.length, name.endsWith(`:${STRAY}`)]).toEqual([70, true])
  })
})
