import { describe, expect, it } from 'vitest'
import type { MessageKind } from '../../src/domain/message.ts'
import type { Warning } from '../../src/domain/warning.ts'
import { DAY } from '../../src/kernel/time.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, make, START } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

const LONG = 'B'.repeat(70)
const terms = { purpose: 'a story', batchWindow: 0 }
const KINDS: readonly MessageKind[] = [
  ...(['referral', 'referral-answer', 'disposition', 'warning', 'warning-feedback'] as const),
]
const agreement = agreementOf({ kinds: Object.fromEntries(KINDS.map((kind) => [kind, terms])) })
const { loadAt, eta } = make.voyage()

const WARNING: Warning = {
  ...({ kind: 'warning', number: 'W'.repeat(70), revision: 1, from: HAIPHONG } as const),
  ...{ subject: { container: 'MSKU1234565' }, text: 'Seen with a false wall' },
  ...{ feedbackDue: START + 10 * DAY, validFrom: START, validTo: START + 40 * DAY },
}

/** Names as long as they may be, at both ports. */
function longest() {
  const t = twoPorts({ agreement })
  const bill = make.manifest({
    houseBill: LONG,
    ucr: 'U'.repeat(70),
    containers: [{ number: 'MSKU1234565', seals: [] }],
  })
  t.origin.file(WARNING, bill)
  t.settleDown(t.now())
  t.destination.file(bill)
  t.settleDown(t.now())
  return t
}

const told = (t: ReturnType<typeof twoPorts>, kind: MessageKind) =>
  t.origin
    .kept()
    .flatMap(({ item, source }) => (item.kind === kind && source === 'partner' ? item : []))

describe('what is told of a shipment with the longest of names', () => {
  it('is a hold for want of an answer, and its end', () => {
    const t = longest()
    const ask = { decision: 'request-information', officer: 'lan', reason: 'a story' } as const
    t.destination.act({ kind: 'decide', shipment: LONG, ...ask })
    t.settleDown(loadAt)
    expect(told(t, 'disposition')).toMatchObject([{ code: '1G', houseBill: LONG }])
    t.origin.record({
      ...({ kind: 'referral-answer', houseBill: LONG, action: 'information', asked: 1 } as const),
      ...{ number: `${LOS_ANGELES}:information:${LONG}`, revision: 1, reply: 'full' },
      ...{ facts: [], answeredAt: t.now() },
    })
    t.settleDown(t.now())
    expect(told(t, 'disposition')).toMatchObject([{ code: '1G' }, { code: '1F' }])
  })

  it('is word of what came of a warning', () => {
    const t = longest()
    t.at(eta)
    t.destination.act({ kind: 'arrive', voyage: make.voyage().id, notAboard: [] })
    t.destination.act({ kind: 'inspect', capacity: 0 })
    t.settleDown(t.now())
    expect(told(t, 'warning-feedback')).toMatchObject([
      { warning: WARNING.number, houseBill: LONG },
    ])
  })
})
