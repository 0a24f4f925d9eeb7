import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/kernel/time.ts'
import { verifyMessages } from '../../src/port/verify/verify-messages.ts'
import { openBooks } from '../../src/store/books.ts'
import { trustedKeys } from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
import {
  agreementOf,
  importer,
  LOS_ANGELES,
  make,
  START,
  shipper,
  withoutWaiting,
} from '../support/make.ts'
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
const inFile = (t: TwoPorts) => {
  const copy = `${t.dir}/copy.sqlite`
  t.destination.backUp(copy)
  const bytes = readFileSync(copy)
  return PERSONAL.filter((text) => bytes.includes(text))
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

  it('leaves no byte of a name, an address or a number in the file', () => {
    const t = told()
    t.at(START + 11 * DAY)
    t.destination.work()
    expect(inFile(t)).toEqual([])
    const names = t.destination.events('purged').map(({ message }) => message)
    expect(names).toEqual(expect.arrayContaining(['manifest', 'export-declaration', 'permit']))
    expect(t.destination.status()).toMatchObject({ chain: 'whole', integrity: 'ok' })
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
