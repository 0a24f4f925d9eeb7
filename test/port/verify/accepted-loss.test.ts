import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyBooks } from '../../../src/port/verify/verify-books.ts'
import { openBooks } from '../../../src/store/books.ts'
import { trustedKeys } from '../../support/forge.ts'
import { HAIPHONG, LOS_ANGELES, make } from '../../support/make.ts'
import { type TwoPorts, twoPorts } from '../../support/two-ports.ts'

const tell = (t: TwoPorts, houseBill: string) =>
  t.origin.file(make.manifest({ houseBill, ucr: `U-${houseBill}`, grossKg: 31_000 }))

/** An origin on an older copy that goes on, while the partner still holds what it was shown before. */
function restored({ isAccepted }: { isAccepted: boolean }): TwoPorts {
  const t = twoPorts()
  const copy = join(t.dir, 'copy.sqlite')
  for (const bill of ['H1', 'H2', 'H3', 'H4', 'H5']) {
    tell(t, bill)
    t.settleDown()
    if (bill === 'H2') t.origin.backUp(copy)
  }
  t.origin.restore(copy)
  t.origin.act({ kind: 'reconcile' })
  for (const delivery of t.origin.due()) t.carry(t.origin, delivery)
  if (isAccepted) t.origin.act({ kind: 'accept-loss' })
  return t
}

const shownTo = (t: TwoPorts) =>
  t.destination.sql<{ size: number; head: Buffer }>('SELECT size, head FROM witness')[0]!

/** What is found in the origin's file, when the partner brings this of its log. */
function verified(t: TwoPorts, shown: { size: number; head: Buffer }) {
  const books = openBooks(t.origin.path)
  try {
    const { findings, log } = verifyBooks(books, HAIPHONG, trustedKeys, [
      { by: LOS_ANGELES, ...shown },
    ])
    return { verdicts: findings.map(({ verdict }) => verdict), ...log }
  } finally {
    books.close()
  }
}

/** The new log grows past what the partner holds of the old one, and the partner hears nothing of it. */
function growPast(t: TwoPorts, size: number): void {
  for (let i = 0; verified(t, shownTo(t)).size <= size; i++) tell(t, `N${i}`)
}

it('P-13: a partner that has not moved past an accepted loss finds the loss, named as accepted', () => {
  const t = restored({ isAccepted: true })
  const shown = shownTo(t)
  const told = { verdicts: [], acceptedLosses: [{ by: LOS_ANGELES, size: shown.size }] }
  const shorter = verified(t, shown)
  expect(shorter.size).toBeLessThan(shown.size)
  expect(shorter).toMatchObject({ ...told, notProvable: shorter.size })
  growPast(t, shown.size)
  const longer = verified(t, shown)
  expect(longer).toMatchObject({ ...told, notProvable: longer.size })
})

it('P-13: once the partner has moved past an accepted loss, nothing is left to tell', () => {
  const t = restored({ isAccepted: true })
  growPast(t, shownTo(t).size)
  t.settleDown()
  const log = verified(t, shownTo(t))
  expect(log).toMatchObject({ verdicts: [], acceptedLosses: [] })
  expect(log.notProvable).toBeLessThan(log.size)
})

it('P-13: a loss nobody has accepted is found, whether the log is still shorter or has grown past it', () => {
  const t = restored({ isAccepted: false })
  const shown = shownTo(t)
  expect(verified(t, shown)).toMatchObject({ verdicts: ['REGRESSED'], acceptedLosses: [] })
  growPast(t, shown.size)
  expect(verified(t, shown)).toMatchObject({ verdicts: ['REWRITTEN'], acceptedLosses: [] })
})

it('A-11: an accepted loss excuses no rewrite of what the older copy still had', () => {
  const t = restored({ isAccepted: true })
  const { size } = verified(t, shownTo(t))
  const [kept] = t.origin.sql<{ seq: number }>(
    "SELECT max(seq) AS seq FROM log WHERE entry NOT LIKE '%REGRESSED%' AND entry NOT LIKE '%loss-accepted%'",
  )
  expect(kept!.seq).toBeLessThan(size)
  const another = { size: kept!.seq, head: Buffer.alloc(32, 1) }
  expect(verified(t, another)).toMatchObject({ verdicts: ['REWRITTEN'], acceptedLosses: [] })
})

it('A-11: a rewrite after an accepted loss is found', () => {
  const t = restored({ isAccepted: true })
  growPast(t, shownTo(t).size)
  t.settleDown()
  const { size, head } = shownTo(t)
  const another = { size, head: Buffer.from(head.map((byte) => byte ^ 1)) }
  expect(verified(t, another)).toMatchObject({ verdicts: ['REWRITTEN'], acceptedLosses: [] })
})
