import { expect, it } from 'vitest'
import type { MessageKind } from '../../src/domain/message.ts'
import type { RiskListUpdate } from '../../src/domain/risk-list-update.ts'
import { DAY } from '../../src/kernel/time.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, START } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

const agreed = agreementOf({
  kinds: { 'risk-list-update': { purpose: 'lists', batchWindow: 0, cadence: 8 * DAY } },
})
const version = (revision: number): RiskListUpdate => ({
  kind: 'risk-list-update',
  ...{ number: 'VNHPH:goods', revision, list: 'goods', from: HAIPHONG },
  ...{ effectiveFrom: START, entries: [] },
})

/** What Los Angeles says of a partner that tells its lists on these days. */
function alarms(...days: readonly number[]) {
  const t = twoPorts({ agreement: agreed })
  t.settleDown(START)
  for (const [index, day] of days.entries()) {
    t.settleDown(START + day * DAY)
    t.at(START + day * DAY)
    t.origin.file(version(index + 1))
    t.settleDown(t.now())
  }
  t.settleDown(START + 20 * DAY)
  return t.destination
    .entries()
    .flatMap(({ at, event }) =>
      event.kind === 'overdue' && event.partner === HAIPHONG
        ? [{ day: (at - START) / DAY, since: (event.since - START) / DAY }]
        : [],
    )
}

it.each([
  ['never tells a list', [], [{ day: 8, since: 0 }]],
  ['tells one in time, and then no more', [7], [{ day: 15, since: 7 }]],
  ['tells one every week', [7, 14], []],
  [
    'comes late and is silent again',
    [9],
    [
      { day: 8, since: 0 },
      { day: 17, since: 9 },
    ],
  ],
])('a partner that %s', (_, days, expected) => {
  expect(alarms(...days)).toEqual(expected)
})

it.each<[MessageKind, readonly string[], string[]]>([
  ['manifest', ['VNHPH>USLAX'], ['USLAX of VNHPH']],
  ['assessment', ['VNHPH>USLAX'], ['VNHPH of USLAX']],
  ['container-event', ['VNHPH>USLAX'], ['USLAX of VNHPH', 'VNHPH of USLAX']],
  ['manifest', ['VNHPH>USLAX', 'USLAX>VNHPH'], ['USLAX of VNHPH', 'VNHPH of USLAX']],
])('of %s on %j nobody waits for what never can come', (kind, lanes, expected) => {
  const t = twoPorts({
    agreement: agreementOf({
      lanes: lanes.map((lane) => {
        const [from, to] = lane.split('>') as [string, string]
        return { from, to }
      }),
      kinds: { [kind]: { purpose: 'control', batchWindow: 0, cadence: 8 * DAY } },
    }),
  })
  t.settleDown(START + 9 * DAY)
  const alarms = [t.destination, t.origin].flatMap((port) =>
    port.events('overdue').map(({ partner }) => `${port.id} of ${partner}`),
  )
  expect(alarms).toEqual(expected)
})

it('a port that starts again neither forgets the alarm nor gives it twice', () => {
  const t = twoPorts({ agreement: agreed })
  t.settleDown(START + 8 * DAY)
  t.portOf(LOS_ANGELES).reopen()
  t.settleDown(START + 20 * DAY)
  expect(t.destination.events('overdue')).toHaveLength(1)
})
