import { containerCheckDigit, isImoNumber } from '../../../src/domain/codes.ts'
import type { ManifestConsignment } from '../../../src/domain/documents.ts'
import type { Container, GoodsItem } from '../../../src/domain/goods.ts'
import type { Party } from '../../../src/domain/party.ts'
import type { Voyage } from '../../../src/domain/voyage.ts'
import { DAY, HOUR, SECOND } from '../../../src/kernel/time.ts'
import { fc } from '../../support/properties.ts'

const LETTERS = [...'ABCXYZ019 ĐỄƯẩé+:?\'"&/,;.-']
const SPACED = fc.constantFrom(...LETTERS, '  ', '\t', '\n', '😀')

/** Tidy text of words that fit a component. */
const words = (most: number, width: number) =>
  fc
    .array(
      fc.string({
        unit: fc.constantFrom(...LETTERS.filter((c) => c !== ' ')),
        minLength: 1,
        maxLength: width,
      }),
      { minLength: 1, maxLength: most },
    )
    .map((list) => list.join(' '))

/** Any text that holds more than blanks. */
const loose = (max: number) =>
  fc
    .string({ unit: SPACED, minLength: 1, maxLength: max })
    .filter((text) => text.trim() !== '' && text.length <= max)

const port = fc.constantFrom('VNHPH', 'USLAX', 'SGSIN', 'KRPUS', 'NLRTM')
const country = fc.constantFrom('VN', 'US', 'CN')
const kg = fc.integer({ min: 0, max: 1_000_000 })
const imo = fc
  .integer({ min: 100_000, max: 999_999 })
  .map((six) => [...'0123456789'].map((d) => `${six}${d}`).find(isImoNumber) as string)
const containerNumber = fc
  .tuple(fc.constantFrom('ABCU', 'XYZU'), fc.integer({ min: 0, max: 999_999 }))
  .map(([owner, serial]) => `${owner}${String(serial).padStart(6, '0')}`)
  .map((ten) => `${ten}${containerCheckDigit(ten)}`)

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

type Texts = (room: 'name' | 'short' | 'long') => fc.Arbitrary<string>

function party(text: Texts): fc.Arbitrary<Party> {
  const address = optional(
    fc.record({ street: optional(text('short')), city: optional(text('short')), country }),
  )
  return fc.record({ name: text('name'), id: optional(text('short')), address }).map(present)
}

function items(text: Texts): fc.Arbitrary<GoodsItem[]> {
  const item = fc.record({
    description: text('long'),
    hs6: optional(fc.constantFrom('940350', '090121')),
    packages: fc.integer({ min: 0, max: 9_999 }),
    packageKind: optional(fc.constantFrom('CT', 'BG', 'Wooden box, returnable')),
    grossKg: kg,
    origin: optional(country),
    marks: optional(text('name')),
  })
  return fc
    .array(item, { minLength: 1, maxLength: 4 })
    .map((list) => list.map((one, i) => present({ number: i + 1, ...one })))
}

function containers(text: Texts): fc.Arbitrary<Container[]> {
  const one = fc.record({
    number: containerNumber,
    sizeType: optional(fc.constantFrom('45G1', '22G1')),
    seals: fc.uniqueArray(
      text('short').map((seal) => seal.slice(0, 10).trim() || 'S1'),
      { maxLength: 3 },
    ),
    vgmKg: optional(kg),
  })
  return fc
    .uniqueArray(one, { maxLength: 3, selector: ({ number }) => number })
    .map((list) => list.map(present))
}

const voyage = (text: Texts): fc.Arbitrary<Voyage> =>
  fc
    .record({
      carrier: fc.constantFrom('ZQNL', 'MAEU'),
      number: fc.constantFrom('USLAX001', '014E'),
      vesselImo: optional(imo),
      vesselName: text('short'),
      // Where loading may begin, in ms.
      loadAt: fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map((s) => s * SECOND),
      stay: fc.integer({ min: 0, max: 2 * DAY }),
      sea: fc.integer({ min: HOUR, max: 40 * DAY }),
      routing: fc.uniqueArray(port, { maxLength: 2 }),
    })
    .map(({ stay, sea, routing, ...one }) => {
      const etd = one.loadAt + Math.floor(stay / SECOND) * SECOND
      return present({
        id: `${one.carrier}:${one.number}:VNHPH`,
        ...one,
        portOfLoading: 'VNHPH',
        portOfDischarge: 'USLGB',
        routing: routing.filter((stop) => stop !== 'VNHPH'),
        etd,
        eta: etd + Math.floor(sea / SECOND) * SECOND,
      })
    })

const manifest = (text: Texts, bill: fc.Arbitrary<string>): fc.Arbitrary<ManifestConsignment> =>
  fc
    .record({
      kind: fc.constant('manifest' as const),
      revision: fc.integer({ min: 1, max: 3 }),
      ucr: optional(text('short')),
      houseBill: bill,
      masterBill: optional(fc.constantFrom('MASTER1', 'MASTER2')),
      voyage: voyage(text),
      shipper: party(text),
      consignee: optional(party(text)),
      notify: optional(party(text)),
      freightPayment: optional(fc.constantFrom('prepaid' as const, 'collect' as const)),
      containers: containers(text),
      items: items(text),
    })
    .map((one) => {
      const sum = (key: 'grossKg' | 'packages') =>
        one.items.reduce((total, item) => total + (item[key] ?? 0), 0)
      return present({
        ...one,
        number: one.houseBill,
        grossKg: sum('grossKg'),
        packages: sum('packages'),
      })
    })

const batch = (text: Texts, bill: fc.Arbitrary<string>) =>
  fc.uniqueArray(manifest(text, bill), {
    minLength: 1,
    maxLength: 5,
    selector: ({ houseBill }) => houseBill.replace(/\s+/g, ' ').trim().slice(0, 35),
  })

const BILL = fc.integer({ min: 0, max: 999_999 }).map((n) => `HLCU${n}`)

/** Manifests of which CUSCAR can hold every field. */
export const roomyBatch = batch(
  (room) => (room === 'long' ? words(12, 20) : room === 'name' ? words(5, 20) : words(3, 8)),
  BILL,
)

/** Manifests as loose as the domain allows: long words, blanks of every kind, letters of any alphabet. */
export const anyBatch = batch(
  (room) => loose(room === 'long' ? 2_000 : room === 'name' ? 200 : 40),
  BILL,
)

/** Without the keys that hold nothing, at every depth. */
function present<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
