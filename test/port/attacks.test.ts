import { copyFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Header, Item } from '../../src/domain/message.ts'
import { MINUTE } from '../../src/kernel/time.ts'
import { STEPS_MAX } from '../../src/port/keep/one-too-many.ts'
import { forge, forgeBack, keyOf, resultsOf, toldBy } from '../support/forge.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, make, START, withoutWaiting } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

/** What becomes of one message that a partner signed, and whether anything of it was kept. */
function outcomeOf(header: Partial<Header>) {
  const t = twoPorts()
  const answered = t.destination.receive('Deliver', forge({ items: [make.manifest()], header }))
  const kept = t.destination.sql('SELECT 1 FROM document').length
  return { outcome: resultsOf(answered, 1)[0]?.outcome, kept }
}

describe('A-42: a message whose times contradict each other', () => {
  it.each<[string, number, number, string]>([
    ['that is over before it begins', START + 4 * MINUTE, START + MINUTE, 'SCHEMA'],
    ['that lives for no moment', START + MINUTE, START + MINUTE, 'SCHEMA'],
    ['of the year 287396', 9_007_199_254_740_990, 9_007_199_254_740_991, 'NOT_YET_VALID'],
    ['of the first second of 1970', 0, 1_000, 'EXPIRED'],
    ['of 1970 that lives until tomorrow', 0, START + MINUTE, 'SCHEMA'],
  ])('%s', (_, createdAt, expiresAt, outcome) => {
    expect(outcomeOf({ createdAt, expiresAt })).toEqual({ outcome, kept: 0 })
  })
})

describe('A-43: a name that is nearly one', () => {
  it.each([
    ['a Cyrillic letter that looks Latin', 'VN\u041dPH:1:000000001'],
    ['digits of another script', 'VNHPH:1:00000000\u0661'],
    ['letters of full width', '\uff36NHPH:1:000000001'],
    ['an invisible space', 'VNHPH:1:\u200b000000001'],
    ['a second spelling of one number', 'VNHPH:1:1'],
    ['a zero before the epoch', 'VNHPH:01:000000001'],
    ['a number beyond all counting', `VNHPH:1:${'9'.repeat(40)}`],
    ['the port in small letters', 'vnhph:1:000000001'],
    ['a name of another port', 'USLAX:1:000000001'],
    ['a line of its own', 'VNHPH:1:000000001\n'],
  ])('with %s is of no lane', (_, messageId) => {
    expect(outcomeOf({ messageId })).toEqual({ outcome: 'NOT_ON_LANE', kept: 0 })
  })
})

it('A-44: a message is not taken over another lane, in another direction, or under another agreement', () => {
  const lanes = [...agreementOf().lanes, { from: 'CNSHA', to: LOS_ANGELES }]
  const t = twoPorts({
    ports: [HAIPHONG, LOS_ANGELES, 'CNSHA'],
    agreement: withoutWaiting(agreementOf({ lanes })),
  })
  const told = (header: Partial<Header>) =>
    toldBy(
      LOS_ANGELES,
      t.destination.receive('Deliver', forge({ items: [make.manifest()], header })),
    ).outcome
  expect(told({ lane: `CNSHA>${LOS_ANGELES}` })).toBe('NOT_ON_LANE')
  expect(told({ lane: `${HAIPHONG}>CNSHA` })).toBe('NOT_ON_LANE')
  expect(told({ lane: `${HAIPHONG} > ${LOS_ANGELES}` })).toBe('NOT_ON_LANE')
  expect(told({ recipient: 'CNSHA' })).toBe('NOT_ON_LANE')
  expect(told({ agreementVersion: '2' })).toBe('NOT_AGREED')
  expect(told({ agreementId: 'haiphong-los-angele\u0455' })).toBe('NOT_AGREED')
  expect(t.destination.sql('SELECT 1 FROM document')).toEqual([])
})

it('A-45: the database of the partner, or of any other port, is not taken for its own', () => {
  const t = twoPorts()
  t.origin.file(make.manifest())
  t.settleDown()
  const [own, theirs] = [t.origin.path, t.destination.path]
  t.destination.close()
  t.origin.close()
  for (const tail of ['-wal', '-shm']) rmSync(`${own}${tail}`, { force: true })
  copyFileSync(theirs, own)
  expect(() => t.origin.reopen()).toThrow(
    `${own} is the database of ${LOS_ANGELES}, not of ${HAIPHONG}`,
  )
  expect(keyOf(HAIPHONG).port).toBe(HAIPHONG)
})

describe('a partner that piles up', () => {
  let counter = 0
  const messages = (t: ReturnType<typeof twoPorts>, ...batches: (readonly Item[])[]) => {
    for (const items of batches) {
      const header = { messageId: `USLAX:1:${String(++counter).padStart(9, '0')}` }
      t.origin.receive('Deliver', forgeBack({ items: items as [Item, ...Item[]], header }))
    }
  }
  const referral = (i: number) => make.referral({ number: `USLAX:scan:${i}` })

  it('B-04: steps about one shipment is refused those beyond a bound, for with each all are gone through', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    const many = Array.from({ length: STEPS_MAX + 2 }, (_, i) => referral(i))
    messages(t, many, [{ ...referral(0), revision: 2 }])
    expect(t.origin.events('item-refused').map(({ number }) => number)).toEqual([
      'USLAX:scan:100',
      'USLAX:scan:101',
    ])
    expect(t.origin.kept().filter(({ source }) => source === 'partner')).toHaveLength(STEPS_MAX + 1)
  })

  it('B-07: another paper under a name it gave is not kept in silence; the same once more says nothing', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    messages(t, [referral(1)], [referral(1)])
    expect(t.origin.events('item-refused')).toEqual([])
    messages(t, [{ ...referral(1), deadline: START + MINUTE }])
    expect(t.origin.events('item-refused')).toMatchObject([{ number: 'USLAX:scan:1', revision: 1 }])
  })
})
