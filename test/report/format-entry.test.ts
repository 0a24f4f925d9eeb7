import { expect, it } from 'vitest'
import type { JournalEvent } from '../../src/domain/journal.ts'
import { formatEntry } from '../../src/report/format-entry.ts'
import {
  acknowledged,
  assessed,
  DIGEST,
  found,
  HERE,
  journal,
  received,
  released,
  START,
  sealed,
  THERE,
} from './make.ts'

const M1 = 'VNHPH:1:000042'

/** One of each kind: a new kind of event fails to compile in `formatEntry`, and should be added here. */
const EVENTS: [string, JournalEvent][] = [
  [
    THERE,
    { kind: 'filed', document: 'manifest', number: 'HB0001', revision: 1, shipment: 'HB0001' },
  ],
  [THERE, sealed(M1)],
  [HERE, received(M1)],
  [
    HERE,
    {
      kind: 'applied',
      item: 'manifest',
      number: 'HB0001',
      revision: 1,
      shipment: 'HB0001',
      messageId: M1,
    },
  ],
  [HERE, { kind: 'duplicate', messageId: M1 }],
  [HERE, { kind: 'refused', messageId: M1, outcome: 'CONFLICT' }],
  [THERE, { kind: 'bad-receipt', messageId: M1 }],
  [THERE, acknowledged(M1, 'DUPLICATE')],
  [THERE, { kind: 'rejected', messageId: 'VNHPH:1:000043', attempts: 1, outcome: 'NOT_AGREED' }],
  [THERE, { kind: 'expired', messageId: 'VNHPH:1:000044', attempts: 12 }],
  [HERE, assessed('HB0001', 812)],
  [HERE, assessed('HB0002', 0)],
  [HERE, { kind: 'ordered', shipment: 'HB0001', order: 'do-not-load' }],
  [HERE, { kind: 'referred', shipment: 'HB0001', action: 'scan', number: 'USLAX:R:1' }],
  [THERE, found('HB0001', THERE)],
  [HERE, { kind: 'not-loaded', shipment: 'HB0001', score: 812, expectedHarm: 40 }],
  [HERE, { kind: 'warning-met', shipment: 'HB0002', warning: 'W-7', dueAt: START }],
  [
    HERE,
    {
      kind: 'feedback',
      shipment: 'HB0002',
      warning: 'W-7',
      by: 'control-result',
      inTime: false,
      told: true,
    },
  ],
  [HERE, { kind: 'trained', trainedAt: START, cases: 240, offences: 71 }],
  [HERE, { kind: 'drift', stabilityPermille: 312, missingHitsTenths: 12 }],
  [HERE, released('HB0002', null)],
  [HERE, released('HB0003', 500, true)],
  [HERE, found('HB0003', HERE, 'none')],
  [HERE, { kind: 'witnessed', partner: THERE, size: 120, head: DIGEST }],
  [HERE, { kind: 'reconciled', partner: THERE, sent: 9, known: 8, missing: 1, verdict: 'GAPS' }],
]

it('writes a story one event a line, made to be read in a diff', async () => {
  const log = journal()
  for (const [i, [port, event]] of EVENTS.entries()) log.at(port, START + i * 900_000, event)
  await expect(`${log.entries.map(formatEntry).join('\n')}\n`).toMatchFileSnapshot(
    'golden/journal.txt',
  )
})

it('cannot be broken by what came from outside', () => {
  const event: JournalEvent = { kind: 'ordered', shipment: 'HB\n\u001b[31m1', order: 'lift' }
  expect(formatEntry({ port: HERE, seq: 1_234_567, at: START + 250, event })).toBe(
    '2026-03-01T00:00:00.250Z  USLAX  #1234567  ordered       HB\\x0a\\x1b[31m1 lift',
  )
})
