import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/domain/message.ts'
import { DAY } from '../../src/kernel/time.ts'
import { exportEvidence, verifyEvidence } from '../../src/port/verify/evidence.ts'
import { verifyBooks } from '../../src/port/verify/verify-books.ts'
import { verifyMessages } from '../../src/port/verify/verify-messages.ts'
import { openBooks } from '../../src/store/books.ts'
import { payloadIn } from '../../src/wire/dsse.ts'
import { forge, keyOf, trustedKeys } from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
import {
  agreementOf,
  HAIPHONG,
  importer,
  LOS_ANGELES,
  make,
  START,
  shipper,
  withoutWaiting,
} from '../support/make.ts'
import { other } from '../support/make-others.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

/** Every kind kept for ten days and no longer. */
const agreement = () => {
  const { kinds, ...rest } = withoutWaiting(agreementOf())
  const kept = Object.entries(kinds).map(([kind, terms]) => [
    kind,
    { ...terms, retention: 10 * DAY },
  ])
  return { ...rest, kinds: Object.fromEntries(kept) }
}

/** What must not be in the file any more. */
const PERSONAL = [
  shipper.name,
  shipper.address?.street,
  'cong ty tnhh go dong nai',
  importer.name,
  'west coast furniture inc',
  'Harbor Brokers LLC',
  'harbor brokers llc',
  String(shipper.id),
  String(importer.id),
] as string[]

function told(): TwoPorts {
  const t = twoPorts({ agreement: agreement() })
  t.origin.file(make.manifest({ ucr: 'U1', grossKg: 31_000 }))
  t.origin.file(make.exportDeclaration({ ucr: 'U1', regime: 're-export' }))
  t.origin.file(FULL['certificate-of-origin'], FULL.permit, { ...FULL['aeo-status'], number: 'A1' })
  t.settleDown(START + DAY)
  return t
}
/** Of the port's file as it lies there, its write-ahead log, a copy, and a bundle of evidence of each message. */
const inFile = (t: TwoPorts) => {
  const { path } = t.destination
  const texts = [path, `${path}-wal`].map((file) => readFileSync(file))
  const copy = `${t.dir}/copy.sqlite`
  t.destination.backUp(copy)
  texts.push(readFileSync(copy))
  const books = openBooks(path)
  for (const messageId of books.ids('inbox')) {
    const bundle = JSON.parse(
      exportEvidence(books, messageId, keyOf(LOS_ANGELES), trustedKeys, t.now()) as string,
    )
    const payload = payloadIn(Buffer.from(bundle.signed, 'base64')) as Uint8Array
    texts.push(Buffer.from(JSON.parse(Buffer.from(payload).toString()).envelope, 'base64'))
  }
  books.close()
  return PERSONAL.filter((text) => texts.some((bytes) => bytes.includes(text)))
}
/** All that `verify` says of a port's file. */
const verified = (t: TwoPorts) => {
  const books = openBooks(t.destination.path)
  const verdict = verifyBooks(books, LOS_ANGELES, trustedKeys, [])
  books.close()
  return verdict
}

describe('what a partner gave, when its time is over', () => {
  it('is there until then', () => {
    const t = told()
    expect(inFile(t).length).toBeGreaterThan(5)
    t.at(START + 10 * DAY - 1)
    t.destination.work()
    expect(inFile(t).length).toBeGreaterThan(5)
    expect(t.destination.events('purged')).toEqual([])
  })

  it('F-15: leaves no byte of a name, an address or a number in the file', () => {
    const t = told()
    t.at(START + 11 * DAY)
    t.destination.work()
    expect(inFile(t)).toEqual([])
    const names = t.destination.events('purged').map(({ message }) => message)
    expect(names).toEqual(expect.arrayContaining(['manifest', 'export-declaration', 'permit']))
    expect(t.destination.status()).toMatchObject({ chain: 'whole', integrity: 'ok' })
    const { findings, messages } = verified(t)
    expect({ findings, purged: messages.purged }).toEqual({ findings: [], purged: names.length })
  })

  it('F-15: leaves none in what the program itself has copied beside the file', () => {
    const t = told()
    const copies = ['before-schema-7', 'replaced', 'replaced-wal'].map(
      (tail) => `${t.destination.path}.${tail}`,
    )
    for (const copy of copies) copyFileSync(t.destination.path, copy)
    t.at(START + 11 * DAY)
    t.destination.work()
    expect(copies.filter((copy) => existsSync(copy))).toEqual([])
  })

  it('F-15: is still proven by a bundle of evidence, which says that it was purged', () => {
    const t = told()
    t.at(START + 11 * DAY)
    t.destination.work()
    const books = openBooks(t.destination.path)
    const [messageId] = books.ids('inbox') as [string]
    const text = exportEvidence(books, messageId, keyOf(LOS_ANGELES), trustedKeys, t.now())
    books.close()
    expect(verifyEvidence(text!, trustedKeys)).toMatchObject({
      kind: 'proven',
      bundle: { messageId, purgedAt: START + 11 * DAY },
      signedBy: [keyOf(HAIPHONG).keyId, LOS_ANGELES],
    })
  })

  it('leaves what proves that it came: header, receipt, and the log that says it was purged', () => {
    const t = told()
    const before = t.destination.sql<{ receipt: Buffer }>('SELECT receipt FROM inbox')
    t.at(START + 11 * DAY)
    t.destination.work()
    expect(t.destination.sql('SELECT receipt FROM inbox')).toEqual(before)
    const books = openBooks(t.destination.path)
    expect(verifyMessages(books, LOS_ANGELES, trustedKeys)).toEqual([])
    books.close()
  })

  it('is missed when nobody says that it was purged', () => {
    const t = told()
    t.at(START + 11 * DAY)
    t.destination.work()
    t.destination.sql(
      `UPDATE log SET entry = replace(entry, '"kind":"purged"', '"kind":"expired"')`,
    )
    const books = openBooks(t.destination.path)
    const [finding] = verifyMessages(books, LOS_ANGELES, trustedKeys)
    books.close()
    expect(finding).toMatchObject({ table: 'inbox', verdict: 'MISSING' })
  })

  it('is answered as before when it comes again, and stays gone', () => {
    const t = twoPorts({ agreement: agreement() })
    t.origin.file(make.manifest())
    const [call] = t.due(t.origin)
    if (call === undefined) throw new Error('a call is due')
    const first = t.destination.receive('Deliver', call.bytes)
    t.at(START + 11 * DAY)
    t.destination.work()
    expect(first.kind).toBe('answer')
    t.destination.receive('Deliver', call.bytes)
    expect(t.destination.events('duplicate')).toHaveLength(1)
    const { documents } = t.destination.dossier('HPH260001')
    expect(documents.filter(({ source }) => source === 'partner')).toEqual([])
  })

  it('takes nothing of what this port’s own side filed', () => {
    const t = told()
    t.destination.file(make.manifest())
    t.at(START + 11 * DAY)
    t.destination.work()
    const { own, partner } = t.destination.dossier('HPH260001').view
    expect([own.manifest?.document.shipper, partner]).toEqual([shipper, {}])
  })
})

describe('the register of certificates, when what it was told is purged', () => {
  const { ucr: _, ...certificate } = other.certificate()
  const { houseBill: __, ...claim } = other.claim()

  it('knows a purged claim again when it is corrected, and judges others by what it drew from', () => {
    const t = twoPorts({ agreement: agreement() })
    const drawn = (number: string) =>
      t.origin.certificate({ issuer: 'VN', number })?.draws.map((one) => one.claim)
    t.origin.file(certificate, { ...certificate, number: 'VNC-2' })
    t.destination.file(claim)
    t.settleDown(t.now())
    t.at(START + 5 * DAY)
    t.destination.file({ ...claim, number: 'USP-2' })
    t.settleDown(t.now())
    t.at(START + 11 * DAY)
    t.origin.work()
    expect([drawn('VNC-1'), drawn('VNC-2')]).toEqual([['USP-1', 'USP-2'], []])
    t.destination.file({ ...claim, revision: 2, certificate: 'VNC-2' })
    t.settleDown(t.now())
    expect([drawn('VNC-1'), drawn('VNC-2')]).toEqual([['USP-2'], ['USP-1']])
    const verdicts = t.origin.events('drawn').map((one) => `${one.claim} ${one.verdict}`)
    expect(verdicts).toEqual(['USP-1 good', 'USP-2 reused', 'USP-2 good'])
  })

  it('leaves an exporter to the certificates that are still held, and to no other', () => {
    const t = twoPorts({ agreement: agreement() })
    const exporters = () =>
      t.destination
        .sql<{ exporter: string }>('SELECT exporter FROM certificate ORDER BY number')
        .map(({ exporter }) => exporter !== '')
    const another = { ...certificate, exporter: importer }
    t.origin.file(certificate, { ...another, number: 'VNC-2' })
    t.settleDown(t.now())
    t.at(START + 5 * DAY)
    t.origin.file({ ...certificate, number: 'VNC-3' }, { ...certificate, number: 'VNC-4' })
    t.settleDown(t.now())
    t.at(START + 11 * DAY)
    t.destination.work()
    expect(exporters()).toEqual([true, false, true, true])
    t.destination.file({ ...claim, certificate: 'VNC-4' })
    expect(t.destination.events('drawn')).toMatchObject([{ verdict: 'good' }])
  })

  it('leaves it to none once all that named it are purged', () => {
    const t = twoPorts({ agreement: agreement() })
    const told = (number: string) =>
      [
        { ...certificate, number },
        { ...claim, number, certificate: number, issuer: 'VN' },
      ] as const
    t.origin.file(...told('VNC-1'))
    t.settleDown(t.now())
    t.at(START + 5 * DAY)
    t.origin.file(...told('VNC-2'))
    t.settleDown(t.now())
    t.at(START + 11 * DAY)
    t.destination.work()
    expect(inFile(t)).not.toEqual([])
    t.at(START + 17 * DAY)
    t.destination.work()
    expect(inFile(t)).toEqual([])
  })

  it('does not take a revision for one that names the exporter of another', () => {
    const t = twoPorts({ agreement: agreement() })
    const tell = (seq: number, item: Item) => {
      const header = { messageId: `VNHPH:1:00000000${seq}`, seq, createdAt: t.now() }
      t.destination.receive('Deliver', forge({ items: [item], header }))
    }
    tell(1, { ...certificate, revision: 2 })
    t.at(START + 5 * DAY)
    tell(2, { ...certificate, exporter: importer })
    t.at(START + 11 * DAY)
    t.destination.work()
    expect(t.destination.sql('SELECT exporter FROM certificate')).toEqual([{ exporter: '' }])
  })
})
