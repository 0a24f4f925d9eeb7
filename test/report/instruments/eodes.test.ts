import { expect, it } from 'vitest'
import type { CertificateVerdict } from '../../../src/domain/certificate-use.ts'
import type { JournalEvent } from '../../../src/domain/journal.ts'
import { MINUTE } from '../../../src/kernel/time.ts'
import { EODES } from '../../../src/report/instruments/eodes.ts'
import { HERE, illicit, journal, START, THERE, truth } from '../make.ts'

const filed = (number: string, revision = 1): JournalEvent => ({
  kind: 'filed',
  document: 'certificate-of-origin',
  ...{ number, revision },
})
const applied = (number: string): JournalEvent => ({
  kind: 'applied',
  item: 'certificate-of-origin',
  ...{ number, revision: 1, messageId: 'VNHPH:1:000001' },
})
const drawn = (n: number, verdict: CertificateVerdict): JournalEvent => ({
  kind: 'drawn',
  certificate: `C${n}`,
  claim: `P${n}`,
  shipment: truth(n).houseBill,
  kg: 100,
  verdict,
})

it('counts certificates told, claims and what the registers make of them', () => {
  const log = journal()
  log.at(THERE, START, filed('C1'))
  log.at(THERE, START, filed('C2'))
  log.at(THERE, START, filed('C2', 2))
  log.at(HERE, START + 5 * MINUTE, applied('C1'))
  log.at(HERE, START + 6 * MINUTE, drawn(1, 'good'))
  log.at(HERE, START + 6 * MINUTE, drawn(2, 'unknown'))
  log.at(HERE, START + 6 * MINUTE, drawn(3, 'good'))
  log.at(HERE, START + 7 * MINUTE, drawn(3, 'cancelled'))
  log.at(THERE, START + 9 * MINUTE, drawn(1, 'good'))
  const figures = EODES.measure({
    entries: log.entries,
    truths: [truth(1), illicit(2, { typology: 'T12' }), truth(3)],
  })
  expect(figures).toMatchObject({
    issued: { value: 2 },
    told: { of: 1, n: 2 },
    minutesToTell: { value: 5, n: 1 },
    claims: { value: 3 },
    verified: { of: 1, n: 3 },
    fraud: { value: 1 },
    fraudFlagged: { of: 1, n: 1 },
    forged: { value: 1 },
    honestFlagged: { of: 1, n: 2 },
    cancelled: { value: 1 },
    drawnTwice: { value: 0 },
    balanced: { of: 1, n: 1 },
  })
})

it('a claim drawn twice is counted, and without claims shares have no value', () => {
  const log = journal()
  log.at(HERE, START, drawn(1, 'good'))
  log.at(HERE, START, drawn(1, 'good'))
  const measure = (entries: typeof log.entries) => EODES.measure({ entries, truths: [truth(1)] })
  expect(measure(log.entries)).toMatchObject({ drawnTwice: { value: 1 } })
  expect(measure([])).toMatchObject({ verified: { value: null, n: 0 } })
})
