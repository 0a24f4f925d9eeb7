import { describe, expect, it } from 'vitest'
import { AssistancePage } from '../../src/domain/reads/assistance-page.ts'
import { CertificatesPage } from '../../src/domain/reads/certificates-page.ts'
import { ListsPage } from '../../src/domain/reads/lists-page.ts'
import { OperationsPage } from '../../src/domain/reads/operations-page.ts'
import { OperatorsPage } from '../../src/domain/reads/operators-page.ts'
import { DAY } from '../../src/kernel/time.ts'
import { busyOffice } from '../support/busy-office.ts'
import { HAIPHONG } from '../support/make.ts'

const ALL = { limit: 50 }
const REGISTERS = ['operations', 'assistance', 'lists', 'operators', 'certificates'] as const

describe('the registers of a port', () => {
  it('say what came of warnings, whole and by phase, at both sides', () => {
    const t = busyOffice()
    const read = OperationsPage.parse(t.destination.reads().operations(ALL))
    expect(
      read.entries.map(({ number, source, met, answered, overdue, seizures }) => [
        number,
        source,
        met,
        answered,
        overdue,
        seizures,
      ]),
    ).toEqual([
      ['W-2', 'partner', 1, 0, 1, 0],
      ['W-1', 'partner', 1, 1, 0, 1],
      ['W-3', 'own', 0, 0, 0, 0],
    ])
    const figures = {
      ...{ given: 1, heard: 0, heardSeizures: 0, received: 2, met: 2, answered: 1, inTime: 1 },
      ...{ overdue: 1, seizures: 1, hoursToFeedback: 48 },
    }
    expect(read.figures).toEqual(figures)
    expect(read.phases.map((phase) => [phase.name, phase.figures.met])).toEqual([
      ['one', 2],
      ['two', 0],
    ])
    const told = OperationsPage.parse(t.origin.reads().operations(ALL))
    expect(told.figures).toMatchObject({ given: 2, heard: 1, heardSeizures: 1, received: 1 })
    expect(told.entries.find(({ number }) => number === 'W-1')?.actions).toEqual({ seizure: 1 })

    const assistance = AssistancePage.parse(t.destination.reads().assistance(ALL))
    expect(assistance.figures).toMatchObject({ waitingThere: 1, waitingHere: 0, overdue: 0 })
    expect(assistance.entries).toMatchObject([{ asker: 'own', subject: 'verify-origin' }])
    t.wait(60 * DAY)
    expect(t.origin.reads().assistance({ ...ALL, state: 'waiting' }).figures.overdue).toBe(1)
    expect(t.origin.reads().assistance({ ...ALL, state: 'answered' }).entries).toEqual([])

    const lists = ListsPage.parse(t.destination.reads().lists(ALL))
    expect(lists.entries).toMatchObject([
      {
        ...{ number: 'L-1', keptBy: HAIPHONG, inForce: 2, entries: 3, valid: 0, expired: 3 },
        versions: [
          { revision: 2, added: ['E4'], removed: ['E3'], changed: ['E2'] },
          { revision: 1, added: ['E1', 'E2', 'E3'], removed: [], changed: [] },
        ],
      },
    ])
    expect(lists.figures.overdue.map(({ partner }) => partner)).toEqual([HAIPHONG])

    const operators = OperatorsPage.parse(t.destination.reads().operators(ALL))
    expect(
      operators.entries.map(({ tin, source, standing, isStale }) => [
        tin,
        source,
        standing,
        isStale,
      ]),
    ).toEqual([
      ['VN0107', 'partner', 'valid', true],
      ['US95-1234567', 'own', 'suspended', true],
    ])
    expect(operators.figures).toMatchObject({ counted: 2, stale: 2, staleAfterDays: 30 })

    const certificates = CertificatesPage.parse(t.destination.reads().certificates(ALL))
    expect(certificates.entries).toMatchObject([{ number: 'VNC-1', claims: 2, failed: 1 }])
    expect(certificates.figures.failed).toEqual({ reused: 1, unknown: 1 })
    expect(certificates.failed.map(({ claim, verdict }) => `${claim} ${verdict}`).sort()).toEqual([
      'USP-2 reused',
      'USP-3 unknown',
    ])
  })

  it('are read page by page', () => {
    const reads = busyOffice().destination.reads()
    for (const register of REGISTERS) {
      const whole = reads[register](ALL).entries as readonly unknown[]
      const paged: unknown[] = []
      let after: string | undefined
      do {
        const { entries, next } = reads[register]({ limit: 1, after })
        paged.push(...entries)
        after = next ?? undefined
      } while (after !== undefined && paged.length < 10)
      expect([register, paged]).toEqual([register, whole])
      expect(whole.length).toBeGreaterThan(0)
    }
  })
})
