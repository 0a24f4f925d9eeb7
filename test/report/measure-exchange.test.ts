import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '../../src/domain/journal.ts'
import { checkExchange, inEnglish } from '../../src/report/checks/check.ts'
import {
  addExchanges,
  type ExchangeTotals,
  measureExchange,
} from '../../src/report/exchange-totals.ts'
import { fc } from '../support/properties.ts'
import { acknowledged, HERE, journal, received, START, sealed, THERE } from './make.ts'

const nothing: ExchangeTotals = {
  attempted: 0,
  acknowledged: 0,
  applied: 0,
  lost: 0,
  duplicated: 0,
  unexpected: 0,
  recovered: 0,
  expired: 0,
  rejected: 0,
  pending: 0,
}

const M1 = `${THERE}:1:000001`
const expired = (messageId: string): JournalEvent => ({ kind: 'expired', messageId, attempts: 9 })
const rejected = (messageId: string): JournalEvent => ({
  kind: 'rejected',
  messageId,
  attempts: 1,
  outcome: 'CONFLICT',
})
const duplicate = (messageId: string): JournalEvent => ({ kind: 'duplicate', messageId })

describe('measureExchange', () => {
  it.each<[string, [string, JournalEvent][], Partial<ExchangeTotals>]>([
    ['says nothing of no messages', [], {}],
    [
      'follows a message from seal to receipt',
      [
        [THERE, sealed(M1)],
        [HERE, received(M1)],
        [THERE, acknowledged(M1)],
      ],
      { attempted: 1, applied: 1, acknowledged: 1 },
    ],
    [
      'calls a message recovered when its first answer was lost',
      [
        [THERE, sealed(M1)],
        [HERE, received(M1)],
        [HERE, duplicate(M1)],
        [THERE, acknowledged(M1, 'DUPLICATE')],
      ],
      { attempted: 1, applied: 1, acknowledged: 1, recovered: 1 },
    ],
    [
      'calls lost what was acknowledged and not kept',
      [
        [THERE, sealed(M1)],
        [THERE, acknowledged(M1)],
      ],
      { attempted: 1, acknowledged: 1, lost: 1 },
    ],
    [
      'calls duplicated what was kept twice',
      [
        [THERE, sealed(M1)],
        [HERE, received(M1)],
        [HERE, received(M1)],
        [THERE, acknowledged(M1)],
      ],
      { attempted: 1, acknowledged: 1, applied: 1, duplicated: 1 },
    ],
    ['calls unexpected what nobody sealed', [[HERE, received(M1)]], { applied: 1, unexpected: 1 }],
    [
      'calls unexpected what came back to its sender',
      [
        [THERE, sealed(M1)],
        [THERE, received(M1)],
      ],
      { attempted: 1, applied: 1, unexpected: 1 },
    ],
    [
      'keeps apart what was given up and what was refused',
      [
        [THERE, sealed(M1)],
        [THERE, expired(M1)],
        [HERE, sealed(`${HERE}:1:000001`)],
        [HERE, rejected(`${HERE}:1:000001`)],
      ],
      { attempted: 2, expired: 1, rejected: 1 },
    ],
  ])('%s', (_, events, expected) => {
    const log = journal()
    for (const [port, event] of events) log.at(port, START, event)
    expect(measureExchange({ entries: log.entries, pending: {} })).toEqual({
      ...nothing,
      ...expected,
    })
  })

  it('tells the two senders apart, and takes from the outboxes what still waits', () => {
    const log = journal()
    log.at(THERE, START, sealed(M1))
    log.at(HERE, START, received(M1))
    log.at(THERE, START, acknowledged(M1))
    log.at(HERE, START, sealed(`${HERE}:1:000001`))
    const input = { entries: log.entries, pending: { [HERE]: 1, [THERE]: 0 } }
    const there = { ...nothing, attempted: 1, acknowledged: 1, applied: 1 }
    const here = { ...nothing, attempted: 1, pending: 1 }

    expect(measureExchange({ ...input, sender: THERE })).toEqual(there)
    expect(measureExchange({ ...input, sender: HERE })).toEqual(here)
    expect(measureExchange(input)).toEqual(addExchanges([there, here]))
  })

  it('of any mix of fates: both senders add up to the whole, and every message is accounted for', () => {
    const fate = fc.constantFrom(
      'kept',
      'recovered',
      'expired',
      'expired but kept',
      'rejected',
      'pending',
    )
    fc.assert(
      fc.property(
        fc.array(fc.record({ fate, sender: fc.constantFrom(HERE, THERE) }), { maxLength: 60 }),
        (messages) => {
          const log = journal()
          const pending = { [HERE]: 0, [THERE]: 0 }
          messages.forEach(({ fate, sender }, i) => {
            const id = `${sender}:1:${i}`
            const other = sender === HERE ? THERE : HERE
            log.at(sender, START, sealed(id))
            if (fate.includes('kept') || fate === 'recovered') log.at(other, START, received(id))
            if (fate === 'kept') log.at(sender, START, acknowledged(id))
            if (fate === 'recovered') log.at(sender, START, acknowledged(id, 'DUPLICATE'))
            if (fate.startsWith('expired')) log.at(sender, START, expired(id))
            if (fate === 'rejected') log.at(sender, START, rejected(id))
            if (fate === 'pending')
              pending[sender as typeof HERE] = (pending[sender as typeof HERE] ?? 0) + 1
          })
          const input = { entries: log.entries, pending }
          const totals = measureExchange(input)
          const senders = [HERE, THERE].map((sender) => measureExchange({ ...input, sender }))
          expect(addExchanges(senders)).toEqual(totals)
          expect(checkExchange(totals).filter(({ holds }) => !holds)).toEqual([])
          expect(totals.attempted).toBe(messages.length)
        },
      ),
    )
  })
})

describe('checkExchange', () => {
  it.each<[string, Partial<ExchangeTotals>, string]>([
    [
      'nothing acknowledged was lost',
      { attempted: 3, acknowledged: 3, applied: 2, lost: 1 },
      '1 lost of 3 acknowledged',
    ],
    ['nothing was kept twice', { duplicated: 2, applied: 9 }, '2 kept twice of 9 kept'],
    ['nothing was kept that nobody sent', { unexpected: 1, applied: 1 }, '1 unexpected of 1 kept'],
    [
      'every message is accounted for',
      { attempted: 5, acknowledged: 1, applied: 1, rejected: 1, expired: 1, pending: 1 },
      '5 attempted; 1 acknowledged + 1 rejected + 1 expired + 1 pending = 4',
    ],
  ])('fails "%s" alone when that is broken', (name, totals, evidence) => {
    const failed = checkExchange({ ...nothing, ...totals }).filter(({ holds }) => !holds)
    expect(failed.map(inEnglish)).toEqual([{ name, holds: false, evidence }])
    // The same, told to a reader of Vietnamese: other words, the same figures.
    const figures = (text: string) => text.match(/\d+/g)?.sort()
    for (const { vi } of failed) {
      expect(vi.name).not.toBe(name)
      expect(figures(vi.evidence)).toEqual(figures(evidence))
    }
  })

  it('holds for an exchange that never was', () => {
    expect(checkExchange(nothing).map(({ holds }) => holds)).toEqual([true, true, true, true])
    expect(addExchanges([])).toEqual(nothing)
  })
})
