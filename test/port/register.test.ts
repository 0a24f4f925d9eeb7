import { describe, expect, it } from 'vitest'
import { type Agreement, withoutExchange } from '../../src/agreement/agreement.ts'
import { onlyFrom } from '../../src/agreement/directions.ts'
import { withPreset } from '../../src/agreement/preset.ts'
import { readPreset } from '../../src/cli/agreement/read-agreement.ts'
import { DAY } from '../../src/kernel/time.ts'
import { forge, forgeBack } from '../support/forge.ts'
import { agreementOf, LOS_ANGELES, make, START, shipper, withoutWaiting } from '../support/make.ts'
import { other } from '../support/make-others.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const certificate = other.certificate()
const claim = other.claim()
const verdicts = (port: TwoPorts['origin']) =>
  port.events('drawn').map(({ claim: number, verdict }) => `${number} ${verdict}`)

/** Both manifests are known to both ports; what the story files is told at once. */
function filed(...told: ((t: TwoPorts) => void)[]) {
  return filedUnder(withoutWaiting(agreementOf()), ...told)
}

function filedUnder(agreement: Agreement, ...told: ((t: TwoPorts) => void)[]) {
  const t = twoPorts({ agreement })
  for (const port of [t.origin, t.destination]) {
    port.file(make.manifest())
    port.file(make.manifest({ number: 'HPH260002', houseBill: 'HPH260002', ucr: 'UCR-2' }))
  }
  for (const tell of told) {
    tell(t)
    t.settleDown(t.now())
    t.wait(1_000)
  }
  return t
}
const issued =
  (over = {}) =>
  (t: TwoPorts) =>
    t.origin.file({ ...certificate, ...over })
const claimed =
  (over = {}) =>
  (t: TwoPorts) =>
    t.destination.file({ ...claim, ...over })
const NAME = { issuer: 'VN', number: 'VNC-1' }
const second = { number: 'USP-2', houseBill: 'HPH260002' }
const stranger = { name: 'Lam Son Trading', id: '0307777777' }

it.each<[string, ((t: TwoPorts) => void)[], string[]]>([
  ['a claim the register bears out', [issued(), claimed()], ['USP-1 good']],
  ['a number nobody issued', [claimed()], ['USP-1 unknown']],
  ['one that is told later', [claimed(), issued()], ['USP-1 unknown', 'USP-1 good']],
  [
    'a certificate cancelled after the claim',
    [issued(), claimed(), issued({ revision: 2, status: 'cancelled' })],
    ['USP-1 good', 'USP-1 cancelled'],
  ],
  ['one that ran out', [issued({ validTo: START - DAY }), claimed()], ['USP-1 expired']],
  ['another exporter', [issued(), claimed({ exporter: stranger })], ['USP-1 other-exporter']],
  ['more than was certified', [issued(), claimed({ claimedKg: 16_363 })], ['USP-1 overdrawn']],
  ['a hundredth more, as scales go', [issued(), claimed({ claimedKg: 16_362 })], ['USP-1 good']],
  ['a second claim', [issued(), claimed(), claimed(second)], ['USP-1 good', 'USP-2 reused']],
  [
    'a borrowed number takes nothing from its owner',
    [issued(), claimed({ ...second, exporter: stranger }), claimed()],
    ['USP-2 other-exporter', 'USP-1 good'],
  ],
  [
    'a claim in time, corrected after the certificate ran out',
    [
      issued({ validTo: START + DAY }),
      claimed(),
      (t) => t.wait(2 * DAY),
      claimed({ revision: 2, claimedKg: 9_000 }),
    ],
    ['USP-1 good'],
  ],
  [
    'a claim that names another certificate makes room for the next by the first',
    [
      issued(),
      issued({ number: 'VNC-2' }),
      claimed(),
      claimed(second),
      claimed({ revision: 2, certificate: 'VNC-2' }),
    ],
    ['USP-1 good', 'USP-2 reused', 'USP-2 good'],
  ],
])('%s: both registers say the same', (_, told, expected) => {
  const t = filed(...told)
  expect(verdicts(t.destination)).toEqual(expected)
  // The issuer hears of a claim a moment later, when it knows its own certificates already.
  expect(verdicts(t.origin).at(-1)).toEqual(expected.at(-1))
})

it('a claim told twice, or corrected, draws its quantity once', () => {
  const t = filed(issued(), claimed(), claimed(), claimed({ revision: 2, claimedKg: 9_000 }))
  const entry = {
    ...NAME,
    status: 'issued',
    issuedKg: 16_200,
    drawnKg: 9_000,
    draws: [{ claim: 'USP-1', shipment: 'HPH260001', kg: 9_000, verdict: 'good' }],
  }
  expect(t.destination.certificate(NAME)).toEqual(entry)
  expect(t.origin.certificate(NAME)).toEqual(entry)
  expect(t.origin.certificate({ ...NAME, number: 'VNC-2' })).toBeNull()
})

it('without an agreement on certificates nothing can be verified', () => {
  const t = twoPorts({ agreement: withoutExchange(agreementOf()) })
  t.origin.file(certificate)
  t.destination.file(make.manifest(), { ...claim, exporter: shipper })
  expect(verdicts(t.destination)).toEqual(['USP-1 unverifiable'])
})

it('where the partner does not tell of its certificates, a claim by one cannot be verified', () => {
  const t = twoPorts({ agreement: onlyFrom(agreementOf(), LOS_ANGELES) })
  t.destination.file(make.manifest(), { ...claim, exporter: shipper })
  t.settleDown()
  expect(verdicts(t.destination)).toEqual(['USP-1 unverifiable'])
  // Its own certificates it knows: there is none of that number.
  expect(verdicts(t.origin)).toEqual(['USP-1 unknown'])
})

it('a claim that names no shipment travels too, to whoever issued the certificate', () => {
  const t = twoPorts()
  const { ucr: _, ...unlinked } = certificate
  t.origin.file(unlinked)
  t.settleDown(t.now())
  const { houseBill: __, ...alone } = claim
  t.destination.file(alone)
  t.settleDown(t.now())
  expect(verdicts(t.destination)).toEqual(['USP-1 good'])
  expect(verdicts(t.origin)).toEqual(['USP-1 good'])
})

it('what names no shipment is entered without one, at both sides, and told in the log by its number', () => {
  const t = twoPorts()
  const { ucr: _, ...unlinked } = certificate
  const { houseBill: __, ...alone } = claim
  t.origin.file(unlinked)
  t.destination.file(alone)
  t.settleDown(t.now())
  for (const port of [t.origin, t.destination]) {
    expect(port.sql('SELECT id FROM shipment')).toEqual([])
    expect(port.certificate(NAME)).toEqual({
      ...{ ...NAME, status: 'issued', issuedKg: 16_200, drawnKg: 16_200 },
      draws: [{ claim: 'USP-1', shipment: 'USP-1', kg: 16_200, verdict: 'good' }],
    })
  }
  expect(t.origin.events('filed')).toMatchObject([{ number: 'VNC-1', shipment: 'VNC-1' }])
})

it('a claim without a shipment counts among those by its certificate until it names another', () => {
  const t = twoPorts()
  const { houseBill: _, ...alone } = claim
  const claims = (number: string) =>
    t.destination.sql(`SELECT key FROM link WHERE key = 'o:${number}'`).length
  t.destination.file(make.manifest(), claim, { ...alone, number: 'USP-2' })
  expect(claims('VNC-1')).toBe(2)
  t.destination.file({ ...alone, number: 'USP-2', revision: 2, certificate: 'VNC-2' })
  expect([claims('VNC-1'), claims('VNC-2')]).toEqual([1, 1])
  // Told of a shipment after all, it belongs there.
  t.destination.file({ ...claim, number: 'USP-2', revision: 3, certificate: 'VNC-2' })
  expect(t.destination.sql("SELECT shipment FROM link WHERE key = 'o:VNC-2'")).toEqual(
    t.destination.sql("SELECT id AS shipment FROM shipment WHERE house_bill = 'HPH260001'"),
  )
})

it('an exporter is the same under its name and under its pseudonym', () => {
  const pseudo = withoutWaiting(withPreset(agreementOf(), readPreset('PSEUDO')))
  const t = filedUnder(pseudo, issued(), claimed(), claimed({ ...second, exporter: stranger }))
  expect(verdicts(t.destination)).toEqual(['USP-1 good', 'USP-2 reused'])
  expect(verdicts(t.origin)).toEqual(['USP-1 good', 'USP-2 reused'])
})

describe('a partner that uses a number of this side', () => {
  const status = 'cancelled' as const

  it('cancels its own certificate, and no other', () => {
    const t = twoPorts()
    t.destination.file(
      make.manifest(),
      { ...certificate, issuer: 'US' },
      { ...claim, issuer: 'US' },
    )
    const theirs = { ...certificate, ucr: 'UCR-X', status }
    t.destination.receive('Deliver', forge({ items: [theirs] }))
    expect(verdicts(t.destination)).toEqual(['USP-1 good'])
    expect(t.destination.certificate({ issuer: 'US', number: 'VNC-1' })?.status).toBe('issued')
    expect(t.destination.certificate(NAME)?.status).toBe('cancelled')
  })

  it('replaces nothing that was filed here, though both are of one country', () => {
    const t = twoPorts()
    t.destination.file({ ...certificate, ucr: 'UCR-X' })
    const theirs = { ...certificate, ucr: 'UCR-X', revision: 2, status }
    t.destination.receive('Deliver', forge({ items: [theirs] }))
    expect(t.destination.certificate(NAME)?.status).toBe('issued')
  })

  it('draws by its own claim, and leaves the other as it is', () => {
    const t = twoPorts()
    t.origin.file(make.manifest(), certificate, claim)
    t.origin.receive(
      'Deliver',
      forgeBack({ items: [{ ...claim, houseBill: 'OTHER', exporter: stranger, claimedKg: 1 }] }),
    )
    expect(verdicts(t.origin)).toEqual(['USP-1 good', 'USP-1 reused'])
    expect(t.origin.certificate(NAME)?.drawnKg).toBe(16_201)
  })
})

it('of a port that was upgraded holds what was kept before there was one', () => {
  const t = filed(issued(), claimed(), claimed({ revision: 2, claimedKg: 9_000 }))
  const before = t.destination.certificate(NAME)
  expect(before?.draws).toHaveLength(1)
  t.destination.sql('DELETE FROM certificate')
  t.destination.sql('DELETE FROM certificate_draw')
  t.destination.sql("INSERT INTO meta VALUES ('register-owed', '1')")
  t.wait(400 * DAY)
  t.destination.reopen()
  expect(t.destination.certificate(NAME)).toEqual(before)
  t.destination.sql('DELETE FROM certificate')
  t.destination.reopen()
  expect(t.destination.certificate(NAME)).toBeNull()
})
