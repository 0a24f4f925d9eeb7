import { expect, it } from 'vitest'
import { exportEvidence, verifyEvidence } from '../../../src/port/verify/evidence.ts'
import { openBooks } from '../../../src/store/books.ts'
import { writeBundle } from '../../../src/wire/bundle.ts'
import { keyOf, trustedKeys } from '../../support/forge.ts'
import { HAIPHONG, LOS_ANGELES, make, START } from '../../support/make.ts'
import { twoPorts } from '../../support/two-ports.ts'

const messageId = 'VNHPH:1:000000001'

/** The bundle of one message, as sender and as recipient would give it. */
function bundles() {
  const t = twoPorts()
  t.origin.file(make.manifest())
  t.settleDown()
  const of = (port: typeof t.origin) => {
    const books = openBooks(port.path)
    const text = exportEvidence(books, messageId, keyOf(port.id), trustedKeys, t.now())
    const none = exportEvidence(books, 'VNHPH:1:000000099', keyOf(port.id), trustedKeys, t.now())
    books.close()
    expect(none).toBeNull()
    return text!
  }
  return { sender: of(t.origin), recipient: of(t.destination) }
}

it('A-12: a bundle proves who sealed a message and who kept it when, with nothing but itself', () => {
  for (const text of Object.values(bundles())) {
    for (const trusted of [null, trustedKeys]) {
      expect(verifyEvidence(text, trusted)).toMatchObject({
        kind: 'proven',
        bundle: { messageId, sender: HAIPHONG, recipient: LOS_ANGELES },
        signedBy: [keyOf(HAIPHONG).keyId, LOS_ANGELES],
        receivedAt: START,
      })
    }
  }
})

it('A-12: the times of a bundle are those that were signed, whoever gives it', () => {
  const t = twoPorts()
  t.origin.file(make.manifest())
  const [call] = t.due(t.origin)
  t.wait(2_000)
  const received = t.destination.receive('Deliver', call!.bytes)
  if (received.kind !== 'answer') throw new Error('a message is answered')
  t.wait(3_000)
  t.origin.settle(call!, received)
  const signed = { sealedAt: START, keptAt: START + 2_000 }
  for (const port of [t.origin, t.destination]) {
    const books = openBooks(port.path)
    const text = exportEvidence(books, messageId, keyOf(port.id), trustedKeys, t.now())
    books.close()
    expect(verifyEvidence(text!, trustedKeys)).toMatchObject({
      kind: 'proven',
      bundle: signed,
      receivedAt: signed.keptAt,
    })
  }
})

it.each([
  ['sealedAt', 'message: it was sealed at another time'],
  ['keptAt', 'receipt: it says another time of keeping'],
] as const)('A-12: a bundle with another %s than was signed proves nothing', (time, check) => {
  const proven = verifyEvidence(bundles().sender, trustedKeys)
  if (proven.kind !== 'proven') throw new Error(proven.check)
  const claimed = writeBundle({ ...proven.bundle, [time]: START - 1 }, keyOf(HAIPHONG))
  expect(verifyEvidence(claimed, trustedKeys)).toEqual({ kind: 'not-proven', check })
})

it('A-12: with any one byte changed it proves nothing, and says which check failed', () => {
  const bytes = Buffer.from(bundles().sender)
  const checkFailed = (at: number) => {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] as number) ^ 1
    const verdict = verifyEvidence(changed.toString('latin1'), trustedKeys)
    return verdict.kind === 'not-proven'
      ? verdict.check.split(':')[0]
      : `byte ${at} ${verdict.kind}`
  }
  const checks = new Set(
    Array.from({ length: Math.floor(bytes.length / 7) }, (_, i) => checkFailed(7 * i)),
  )
  expect([...checks].sort()).toEqual(['form', 'signature'])
})

it('A-12: a bundle of keys nobody here trusts is not believed where trusted keys are given', () => {
  const strangers = trustedKeys.filter(({ port }) => port !== HAIPHONG)
  expect(verifyEvidence(bundles().sender, strangers)).toMatchObject({
    kind: 'not-proven',
    check: expect.stringContaining('signature'),
  })
})
