import { describe, expect, it } from 'vitest'
import type { RiskListUpdate } from '../../src/domain/risk-list-update.ts'
import type { Warning } from '../../src/domain/warning.ts'
import type { WarningFeedback } from '../../src/domain/warning-feedback.ts'
import { DAY, formatUtc } from '../../src/kernel/time.ts'
import { forgeBack } from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
import { agreementOf, LOS_ANGELES, make, START, withoutWaiting } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const terms = { purpose: 'a story', batchWindow: 0 }
const shares = (...kinds: ('warning' | 'risk-list-update' | 'control-result')[]) => ({
  agreement: withoutWaiting(
    agreementOf({ kinds: Object.fromEntries(kinds.map((kind) => [kind, terms])) }),
  ),
})
const warning = (over: Partial<Warning> = {}): Warning => ({
  kind: 'warning',
  number: 'W-1',
  revision: 1,
  from: 'VNHPH',
  subject: { container: 'MSKU1234565' },
  text: 'Seen with a false wall',
  feedbackDue: START + 10 * DAY,
  validFrom: START,
  validTo: START + 40 * DAY,
  ...over,
})
const list = (over: Partial<RiskListUpdate> = {}): RiskListUpdate => ({
  kind: 'risk-list-update',
  number: 'L-1',
  revision: 1,
  list: 'businesses',
  from: LOS_ANGELES,
  effectiveFrom: START,
  entries: [
    {
      id: 'E1',
      subject: { party: { name: 'Viet Xanh Furniture Co., Ltd' } },
      reason: 'seen',
      validFrom: START,
      validTo: START + 40 * DAY,
    },
  ],
  ...over,
})
const box = (houseBill: string, number: string) =>
  make.manifest({ houseBill, ucr: `U${houseBill}`, containers: [{ number, seals: [] }] })
const file = (t: TwoPorts, ...documents: Parameters<TwoPorts['destination']['file']>) => {
  t.destination.file(...documents)
  t.destination.work()
}
/** What each shipment met at its newest assessment. */
const met = (t: TwoPorts) =>
  Object.fromEntries(
    t.destination
      .sql<{ bill: string; alerts: string | null }>(
        `SELECT house_bill AS bill, alerts FROM assessment JOIN shipment ON shipment.id = shipment ORDER BY assessment.id`,
      )
      .map(({ bill, alerts }) => [
        bill,
        (
          JSON.parse(alerts ?? '[]') as { source: string; reference: string; matched: string }[]
        ).map(({ source, reference, matched }) => `${source} ${reference} ${matched}`),
      ]),
  )
const times = (t: TwoPorts, shipment: string) =>
  t.destination.events('assessed').filter((event) => event.shipment === shipment).length

describe('a warning of the partner', () => {
  it('travels, makes the shipments it is about be assessed again, and no others', () => {
    const t = twoPorts(shares('warning'))
    file(t, box('H1', 'MSKU1234565'), box('H2', 'TCLU7654325'))
    t.origin.file(warning())
    t.settleDown()
    expect(met(t)).toEqual({ H1: ['partner W-1 container'], H2: [] })
    expect([times(t, 'H1'), times(t, 'H2')]).toEqual([2, 1])
  })

  it('is met by whoever comes after it', () => {
    const t = twoPorts(shares('warning'))
    t.origin.file(warning())
    t.settleDown()
    file(t, box('H1', 'MSKU1234565'))
    expect(met(t)).toEqual({ H1: ['partner W-1 container'] })
    expect(times(t, 'H1')).toBe(1)
  })

  it('stays at home where the agreement does not share it', () => {
    const t = twoPorts(shares('control-result'))
    file(t, box('H1', 'MSKU1234565'))
    t.origin.file(warning())
    t.settleDown()
    expect(met(t)).toEqual({ H1: [] })
  })

  it('is met no more once it has ended, and the port wakes for that', () => {
    const t = twoPorts(shares('warning'))
    t.origin.file(warning({ validTo: START + 5 * DAY }))
    t.settleDown()
    file(t, box('H1', 'MSKU1234565'))
    expect(t.destination.work().nextAt).toBe(START + 5 * DAY)
    t.at(START + 5 * DAY)
    t.destination.work()
    expect(met(t)).toEqual({ H1: [] })
    expect(times(t, 'H1')).toBe(2)
    expect(t.destination.work().nextAt).toBeNull()
  })

  it('is met no more once it was purged, whether the port started again since or not', () => {
    const { agreement } = shares('warning')
    const kinds = { warning: { ...terms, retention: 10 * DAY } }
    const meets = (startsAgain: boolean) => {
      const t = twoPorts({ agreement: { ...agreement, kinds } })
      t.origin.file(warning())
      t.settleDown()
      t.at(START + 12 * DAY)
      t.destination.work()
      expect(t.destination.events('purged')).toHaveLength(1)
      if (startsAgain) t.destination.reopen()
      file(t, box('H1', 'MSKU1234565'))
      return met(t)
    }
    expect(meets(true)).toEqual({ H1: [] })
    expect(meets(false)).toEqual({ H1: [] })
  })

  it('that came before a crash is acted on after it', () => {
    const t = twoPorts(shares('warning'))
    file(t, box('H1', 'MSKU1234565'))
    t.destination.file(warning())
    t.destination.reopen()
    t.destination.work()
    expect(met(t)).toEqual({ H1: ['own W-1 container'] })
    // What was acted on once is not acted on again by a port that starts anew.
    t.destination.reopen()
    t.destination.work()
    expect(times(t, 'H1')).toBe(2)
  })
})

describe('word of what came of a warning', () => {
  const owed = (t: TwoPorts) =>
    t.destination.events('warning-met').map(({ shipment, dueAt }) => ({ shipment, dueAt }))
  const given = (t: TwoPorts) =>
    t.destination.events('feedback').map(({ warning: of, by, inTime }) => ({ of, by, inTime }))

  function warned() {
    const t = twoPorts(shares('warning', 'control-result'))
    t.origin.file(warning())
    t.settleDown()
    file(t, box('H1', 'MSKU1234565'))
    return t
  }

  it('is owed once for each shipment that meets it', () => {
    const t = warned()
    file(t, { ...box('H1', 'MSKU1234565'), revision: 2 })
    expect(owed(t)).toEqual([{ shipment: 'H1', dueAt: START + 10 * DAY }])
  })

  it('is given by the result of the opened box, which the partner is told', () => {
    const t = warned()
    t.destination.record(
      make.controlResult({ houseBill: 'H1', ucr: 'UH1', examinedAt: LOS_ANGELES, outcome: 'none' }),
    )
    t.settleDown()
    expect(given(t)).toEqual([{ of: 'W-1', by: 'control-result', inTime: true }])
    expect(t.origin.events('applied').map(({ item }) => item)).toEqual(['control-result'])
  })

  it('is given by the release of a box nobody opened, and late when it is past its day', () => {
    const t = warned()
    t.at(START + 21 * DAY)
    t.destination.act({ kind: 'arrive', voyage: 'ZQNL:001:VNHPH', notAboard: [] })
    t.destination.act({ kind: 'inspect', capacity: 0 })
    expect(given(t)).toEqual([{ of: 'W-1', by: 'release', inTime: false }])
  })

  it('is not owed for a warning of its own', () => {
    const t = twoPorts(shares('warning'))
    file(t, warning(), box('H1', 'MSKU1234565'))
    expect(met(t)).toEqual({ H1: ['own W-1 container'] })
    expect(owed(t)).toEqual([])
  })
})

describe('a risk list', () => {
  it('counts from the moment its version begins, in the highest version that has begun', () => {
    const t = twoPorts()
    file(
      t,
      make.manifest({ houseBill: 'H1', ucr: 'U1', shipper: { name: 'VIET XANH FURNITURE CO' } }),
    )
    file(
      t,
      list({ effectiveFrom: START + DAY }),
      list({ revision: 2, effectiveFrom: START + 2 * DAY, entries: [] }),
    )
    const at = (days: number) => {
      t.at(START + days * DAY)
      t.destination.work()
      return met(t).H1
    }
    expect(at(0)).toEqual([])
    expect(at(1)).toEqual([`own ${LOS_ANGELES}:businesses:L-1:1:E1 party`])
    expect(at(2)).toEqual([])
    expect(times(t, 'H1')).toBe(3)
  })

  it('whose new version says the same touches nobody', () => {
    const t = twoPorts()
    file(t, list(), make.manifest({ shipper: { name: 'Viet Xanh Furniture Co., Ltd' } }))
    file(t, list({ revision: 2 }))
    expect(times(t, 'HPH260001')).toBe(1)
  })

  it('that stands from the start is held by the ports of the country that keeps it', () => {
    const text = `id: watch
list: containers
title: Boxes to watch
source: made up
keptBy: USNYC
versions:
  - revision: 1
    effectiveFrom: "${formatUtc(START).slice(0, 10)}"
    entries:
      - { id: B1, container: MSKU1234565, reason: seen, validFrom: "2026-01-01" }
`
    const listFiles = [{ path: 'watch.yaml', text }]
    const t = twoPorts({ listFiles })
    file(t, box('H1', 'MSKU1234565'))
    expect(met(t)).toEqual({ H1: ['own watch:1:B1 container'] })
    const elsewhere = twoPorts({ listFiles: [{ path: 'w', text: text.replace('USNYC', 'VNSGN') }] })
    file(elsewhere, box('H1', 'MSKU1234565'))
    expect(met(elsewhere)).toEqual({ H1: [] })
  })
})

it('hears of its own warnings, of each once for a shipment', () => {
  const t = twoPorts({
    agreement: agreementOf({ kinds: { warning: terms, 'warning-feedback': terms } }),
  })
  t.origin.file(make.manifest(), FULL.warning)
  const word = (over: Partial<WarningFeedback>) => ({ ...FULL['warning-feedback'], ...over })
  for (const [n, item] of [
    word({}),
    word({ number: 'USLAX:again', action: 'released' }),
    word({ number: 'USLAX:unheard-of', warning: 'W9' }),
  ].entries())
    t.origin.receive(
      'Deliver',
      forgeBack({ items: [item], header: { messageId: `USLAX:1:00000000${n + 1}`, seq: n + 1 } }),
    )
  expect(t.origin.events('applied')).toHaveLength(3)
  expect(t.origin.events('feedback-heard')).toMatchObject([{ warning: 'W1', action: 'seizure' }])
})
