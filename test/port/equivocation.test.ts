import { expect, it } from 'vitest'
import { sha256 } from '../../src/kernel/digest.ts'
import { signReconciliation } from '../../src/wire/evidence.ts'
import { encodeReconcileResponse } from '../../src/wire/reconcile.ts'
import { forgeBack, keyOf, resultsOf } from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
import { HAIPHONG, LOS_ANGELES, make } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

it('A-13: two heads for one length of a log are kept as proof, alarm, and nothing new is taken from that partner', () => {
  const t = twoPorts()
  t.origin.file(make.manifest())
  t.settleDown()
  const kept = t.origin.sql('SELECT message_id FROM inbox')
  const [{ size }] = t.origin.sql<{ size: number }>('SELECT size FROM witness') as [
    { size: number },
  ]
  const twoFaced = signReconciliation(
    {
      port: LOS_ANGELES,
      partner: HAIPHONG,
      at: t.now(),
      known: 1,
      missing: [],
      sent: kept.length,
      checkpoint: { size, head: new Uint8Array(sha256('another log')) },
      remembered: null,
      highest: null,
    },
    keyOf(LOS_ANGELES),
  )
  for (let times = 0; times < 2; times++) {
    t.origin.act({ kind: 'reconcile' })
    t.send(t.origin, { answer: () => encodeReconcileResponse(twoFaced) })
  }

  expect(t.origin.events('equivocation')).toEqual([
    { kind: 'equivocation', partner: LOS_ANGELES, size },
  ])
  const [proof] = t.origin.sql<{ size: number; second: Buffer }>(
    'SELECT size, second_signed AS second FROM equivocation',
  )
  expect(proof).toEqual({ size, second: Buffer.from(twoFaced) })
  const claim = forgeBack({ items: [FULL.assessment!], header: { messageId: 'USLAX:9:000000001' } })
  expect(resultsOf(t.origin.receive('Deliver', claim))).toMatchObject([
    { outcome: 'RETRY_LATER', receipt: null },
  ])
  expect(t.origin.sql('SELECT message_id FROM inbox')).toEqual(kept)
})

it('A-13: a partner that is known to have lost its tail is no cheat when its log grows over it', () => {
  const t = twoPorts()
  for (const houseBill of ['H1', 'H2']) {
    t.origin.file(make.manifest({ houseBill, ucr: houseBill }))
    t.settleDown()
  }
  const [{ size }] = t.origin.sql<{ size: number }>('SELECT size FROM witness') as [
    { size: number },
  ]
  const books = {
    port: LOS_ANGELES,
    partner: HAIPHONG,
    at: t.now(),
    known: 2,
    missing: [],
    sent: 0,
    remembered: null,
    highest: null,
  }
  for (const grown of [size - 1, size]) {
    const head = new Uint8Array(sha256(`restored, then ${grown}`))
    const signed = signReconciliation(
      { ...books, checkpoint: { size: grown, head } },
      keyOf(LOS_ANGELES),
    )
    t.origin.act({ kind: 'reconcile' })
    t.send(t.origin, { answer: () => encodeReconcileResponse(signed) })
  }
  expect(t.origin.events('reconciled').map(({ verdict }) => verdict)).toContain('REGRESSED')
  expect(t.origin.events('equivocation')).toEqual([])
})
