import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '../../../src/domain/journal.ts'
import { HOUR } from '../../../src/kernel/time.ts'
import { PortPlan } from '../../../src/sim/port-plan.ts'
import type { WorldOutcome } from '../../../src/sim/world-plan.ts'
import { runExchange, smallPair } from '../../support/run-seed.ts'

type EventOf<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>

async function runWith(work: unknown): Promise<WorldOutcome> {
  const inputs = smallPair('1', {})
  const port = PortPlan.parse({ inspectionsPerDay: 4, work })
  return runExchange({
    ...inputs,
    scenario: { ...inputs.scenario, ports: { USLAX: port, VNHPH: port } },
  })
}

const of = <K extends JournalEvent['kind']>({ entries }: WorldOutcome, kind: K) =>
  entries.map(({ event }) => event).filter((event): event is EventOf<K> => event.kind === kind)

describe('a port of finite people', async () => {
  const outcome = await runWith({})
  const cleared = of(outcome, 'cleared')

  it('lets go of every box it decided about, but for the offences it found', () => {
    const kept = new Set(
      of(outcome, 'found')
        .filter(({ outcome: found }) => found === 'offence')
        .map(({ shipment, port }) => `${shipment} ${port}`),
    )
    const decided = outcome.entries.filter(({ event }) => event.kind === 'released')
    const expected = decided
      .map(({ port, event }) => `${(event as EventOf<'released'>).shipment} ${port}`)
      .filter((name) => !kept.has(name))
    const gone = outcome.entries
      .filter(({ event }) => event.kind === 'cleared')
      .map(({ port, event }) => `${(event as EventOf<'cleared'>).shipment} ${port}`)
    expect(expected.length).toBeGreaterThan(10)
    expect(gone.sort()).toEqual(expected.sort())
  })

  it('never lets go of a box before its last step, and notes it within the hour', () => {
    for (const { at, event } of outcome.entries) {
      if (event.kind !== 'cleared') continue
      const { ashoreAt, declaredAt, chosenAt, checkedAt, openedAt, clearedAt } = event
      expect(clearedAt).toBe(
        Math.max(ashoreAt, declaredAt ?? 0, chosenAt, checkedAt ?? 0, openedAt ?? 0),
      )
      expect(at - clearedAt).toBeLessThan(HOUR)
      expect(at).toBeGreaterThanOrEqual(clearedAt)
    }
  })

  it('opens a box only after a scan, and takes its time for it', () => {
    const opened = cleared.filter(({ openedAt }) => openedAt !== null)
    expect(opened.length).toBeGreaterThan(0)
    for (const { scannedAt, openedAt } of opened)
      expect((openedAt ?? 0) - (scannedAt ?? 0)).toBeGreaterThanOrEqual(2 * HOUR)
  })

  it('opens fewer boxes with fewer hands, whatever it is allowed', async () => {
    const few = await runWith({ shifts: [{ from: '6h', to: '9h', teams: 1, examiners: 0 }] })
    const opened = (one: WorldOutcome) => of(one, 'found').length
    expect(opened(few)).toBeGreaterThan(0)
    expect(opened(few)).toBeLessThan(opened(outcome) / 2)
  })
})
