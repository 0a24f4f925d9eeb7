import { expect, it } from 'vitest'
import { worldPlan } from '../../../src/cli/run/arms.ts'
import { HOUR } from '../../../src/kernel/time.ts'
import { PortPlan } from '../../../src/sim/port-plan.ts'
import type { Sailing } from '../../../src/sim/trade.ts'
import { berthingOf } from '../../../src/sim/yard/berths.ts'
import { smallPair } from '../../support/run-seed.ts'

const ship = (id: string, etaHours: number) =>
  ({ voyage: { id, portOfDischarge: 'USLAX', eta: etaHours * HOUR } }) as Sailing

it('a ship waits for the first berth that is free', () => {
  const inputs = smallPair('1', {})
  const plan = worldPlan(inputs)
  const port = PortPlan.parse({ work: { berths: 2, berthTime: '24h' } })
  const trade = {
    ...plan.trade,
    sailings: [ship('C', 12), ship('A', 0), ship('B', 6), ship('D', 13), ship('E', 90)],
  }
  const at = berthingOf({ ...plan, ports: { USLAX: port }, trade })
  expect([...at].map(([call, when]) => `${call} ${when / HOUR}`)).toEqual([
    'A USLAX 0',
    'B USLAX 6',
    'C USLAX 24',
    'D USLAX 30',
    'E USLAX 90',
  ])
})
