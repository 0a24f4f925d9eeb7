import { expect, it } from 'vitest'
import type { PortDocument } from '../../src/domain/port-document.ts'
import { createScheduler } from '../../src/kernel/scheduler.ts'
import { DAY } from '../../src/kernel/time.ts'
import { fileInCalendar } from '../../src/sim/file-in-calendar.ts'
import { recordedTrade } from '../../src/sim/trade.ts'
import type { Happening } from '../../src/sim/world-plan.ts'
import { LOS_ANGELES, make } from '../support/make.ts'

const manifest = make.manifest()
const { eta } = manifest.voyage

it.each<[string, PortDocument]>([
  ['a manifest', make.manifest({ revision: 2 })],
  ['an import declaration, which names no voyage', make.importDeclaration()],
  ['a security filing, which names no voyage', make.securityFiling()],
])(
  'recorded papers that come weeks after their ship are filed, and officers stay to decide about them: %s',
  (_, late) => {
    const port = LOS_ANGELES
    const recorded = [
      { at: eta + 40 * DAY, port, document: late },
      { at: eta - 20 * DAY, port, document: manifest },
    ]
    const trade = recordedTrade(recorded, [])
    const heap = createScheduler<Happening>(eta - 30 * DAY)
    const papers = trade.sailings.flatMap((sailing) => sailing.cargo().filings)
    fileInCalendar({ ports: { [port]: {} }, trade }, heap, [...trade.standing, ...papers])

    const filed = (document: PortDocument) => ({ kind: 'file', port, documents: [document] })
    expect(heap.next()).toEqual({ at: eta - 20 * DAY, what: filed(manifest) })
    expect(heap.next()).toEqual({ at: eta + 40 * DAY, what: filed(late) })
    expect(heap.next()).toBeUndefined()
    expect(trade.endsAt).toBe(eta + 45 * DAY)
  },
)

it('officers go home five days after the ship when no paper came later', () => {
  const at = eta - 20 * DAY
  expect(recordedTrade([{ at, port: LOS_ANGELES, document: manifest }], []).endsAt).toBe(
    eta + 5 * DAY,
  )
})
