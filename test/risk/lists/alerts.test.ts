import { describe, expect, it } from 'vitest'
import type { RiskListUpdate } from '../../../src/domain/risk-list-update.ts'
import { NO_HISTORY, NOTHING_ELSE, type ShipmentView } from '../../../src/domain/shipment.ts'
import type { Warning } from '../../../src/domain/warning.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { createFinder } from '../../../src/risk/lists/find-entries.ts'
import {
  alertSourcesAt,
  changedSources,
  createAlerts,
  type Notices,
  nextNoticeChange,
  type Screened,
  type Sought,
  screenedOf,
} from '../../../src/risk/lists/lists.ts'
import { matchParties } from '../../../src/risk/names/names.ts'
import { inventNames } from '../../support/invent-names.ts'
import { importer, make, shipper } from '../../support/make.ts'

const warning = (over: Partial<Warning> = {}): Warning => ({
  kind: 'warning',
  number: 'W-1',
  revision: 1,
  from: 'USLAX',
  subject: { container: 'MSKU1234565' },
  text: 'Seen with a false wall',
  validFrom: 10,
  validTo: 90,
  ...over,
})
const update = (over: Partial<RiskListUpdate>): RiskListUpdate => ({
  kind: 'risk-list-update',
  number: 'L-1',
  revision: 1,
  list: 'businesses',
  from: 'USLAX',
  effectiveFrom: 20,
  entries: [],
  ...over,
})
const entry = (id: string, subject: Warning['subject']) => ({
  id,
  subject,
  reason: 'seen',
  validFrom: 0,
  validTo: 1_000,
})
const notices = (over: Partial<Notices>): Notices => ({
  standing: [],
  updates: [],
  warnings: [],
  ...over,
})
const told = <D>(document: D) => ({ source: 'partner' as const, document })
const view = (over: Partial<Pick<ShipmentView, 'own' | 'partner'>> = {}) => ({
  own: { manifest: { document: make.manifest(), since: 0 } },
  partner: {},
  ...over,
})
const alertsAt = (what: Notices, at: number, shipment = screenedOf(view())) =>
  createAlerts(alertSourcesAt(what, at))(shipment)

describe('a warning', () => {
  it('is met while it holds, from its first moment until before its last', () => {
    const what = notices({ warnings: [told(warning())] })
    const met = [9, 10, 89, 90].map((at) => alertsAt(what, at).length)
    expect(met).toEqual([0, 1, 1, 0])
    expect(nextNoticeChange(what, 0)).toBe(10)
    expect(nextNoticeChange(what, 10)).toBe(90)
    expect(nextNoticeChange(what, 90)).toBeNull()
  })

  it('counts in its highest revision only, whichever came first', () => {
    const older = told(warning())
    const newer = told(warning({ revision: 2, subject: { container: 'TCLU7654321' } }))
    for (const warnings of [
      [older, newer],
      [newer, older],
    ])
      expect(alertsAt(notices({ warnings }), 50)).toEqual([])
  })

  it('about one consignment is met by that one alone', () => {
    const warnings = [told(warning({ houseBill: 'HPH260001', subject: {} }))]
    expect(alertsAt(notices({ warnings }), 50)).toEqual([
      {
        source: 'partner',
        list: 'warning',
        reference: 'W-1',
        matched: 'consignment',
        likenessPermille: 1_000,
      },
    ])
    const other = screenedOf(
      view({ own: { manifest: { document: make.manifest({ houseBill: 'H2' }), since: 0 } } }),
    )
    expect(alertsAt(notices({ warnings }), 50, other)).toEqual([])
  })

  it('that points at nothing is met by nothing', () => {
    expect(alertsAt(notices({ warnings: [told(warning({ subject: {} }))] }), 50)).toEqual([])
  })
})

describe('an entry of a list', () => {
  it('names its list, the version it stands in, and what matched', () => {
    const party = { name: 'PACIFIC HOME FURNISHINGS', id: importer.id as string }
    const updates = [told(update({ entries: [{ ...entry('E1', { party }), typology: 'T03' }] }))]
    expect(alertsAt(notices({ updates }), 19)).toEqual([])
    expect(alertsAt(notices({ updates }), 20)).toEqual([
      {
        source: 'partner',
        list: 'businesses',
        reference: 'USLAX:businesses:L-1:1:E1',
        matched: 'party',
        likenessPermille: 1_000,
        role: 'consignee',
        typology: 'T03',
      },
    ])
  })

  it('needs all that it names, and says how alike a name is', () => {
    const name = `${shipper.name}x`
    const both = entry('E1', { party: { name }, goods: ['9403'] })
    const neither = entry('E2', { party: { name }, goods: ['0901'] })
    const [alert, ...rest] = alertsAt(
      notices({ updates: [told(update({ entries: [both, neither] }))] }),
      50,
    )
    expect(rest).toEqual([])
    expect(alert).toMatchObject({ matched: 'party', role: 'shipper' })
    expect(alert?.likenessPermille).toBeGreaterThan(770)
    expect(alert?.likenessPermille).toBeLessThan(1_000)
  })

  it('comes after what is surer: boxes, then parties, then ways, goods last', () => {
    const { route } = screenedOf(view())
    const entries = [
      entry('goods', { goods: ['94'] }),
      entry('industry', { industry: '94' }),
      entry('route', { route: [...route] }),
      entry('party', { party: { name: shipper.name } }),
      entry('container', { container: 'MSKU1234565' }),
    ]
    expect(
      alertsAt(notices({ updates: [told(update({ entries }))] }), 50).map(({ matched }) => matched),
    ).toEqual(['container', 'party', 'route', 'industry', 'goods'])
  })
})

describe('a change of what is looked for', () => {
  it('is what one has and the other has not; a new version of the same entries is none', () => {
    const kept = entry('E1', { container: 'MSKU1234565' })
    const gone = entry('E2', { container: 'TCLU7654321' })
    const come = entry('E3', { goods: ['0901'] })
    const first = told(update({ entries: [kept, gone] }))
    const second = told(update({ revision: 2, effectiveFrom: 30, entries: [kept, come] }))
    const at = (moment: number) => alertSourcesAt(notices({ updates: [first, second] }), moment)
    const changed = changedSources(at(29), at(30)).map(({ reference }) => reference)
    expect(changed).toEqual(['USLAX:businesses:L-1:1:E2', 'USLAX:businesses:L-1:2:E3'])
    expect(changedSources(at(30), at(31))).toEqual([])
  })
})

it('the screen answers as comparing every entry with every shipment would', () => {
  const chance = createChance('alerts')
  const names = inventNames(chance, 12)
  const rng = chance.of('entries')
  const some = <T>(value: T): T | undefined => (rng.chance(0.4) ? value : undefined)
  const port = () => rng.pick(['VNHPH', 'SGSIN', 'CNSHA', 'USLAX'])
  const hs = () => rng.pick(['940350', '940161', '441233', '090121', '030617'])
  const held: Sought[] = Array.from({ length: 50 }, () => {
    const entry = {
      party: some({ name: rng.pick(names) }),
      goods: some([hs().slice(0, rng.int(2, 6))]),
      industry: some(hs().slice(0, 2)),
      container: some(`BOX${rng.int(0, 9)}`),
      vesselImo: some(`IMO${rng.int(0, 4)}`),
      route: some([port(), port()]),
      consignment: some([`H${rng.int(0, 9)}`]),
    }
    return JSON.parse(JSON.stringify(entry))
  })
  const find = createFinder(held)
  let hits = 0
  for (let i = 0; i < 25; i++) {
    const shipment: Screened = {
      parties: [{ role: 'shipper', name: rng.pick(names) }],
      hs6: [hs(), hs()],
      containers: [`BOX${rng.int(0, 9)}`],
      vesselImo: `IMO${rng.int(0, 4)}`,
      route: [port(), port(), port()],
      names: [`H${rng.int(0, 9)}`],
    }
    const found = find(shipment).map(({ place }) => place)
    const met = held.flatMap((entry, place) => (isMet(entry, shipment) ? [place] : []))
    expect(found).toEqual(met)
    hits += found.length
  }
  expect(hits).toBeGreaterThan(10)
})

/** What the screen promises, said without any index. */
function isMet(entry: Sought, { parties, hs6, containers, vesselImo, route, names }: Screened) {
  const met = [
    entry.party && parties.some((party) => matchParties(party, entry.party as never).matches),
    entry.goods && hs6.some((one) => entry.goods?.some((prefix) => one.startsWith(prefix))),
    entry.industry && hs6.some((one) => one.slice(0, 2) === entry.industry),
    entry.container && containers.includes(entry.container),
    entry.vesselImo && vesselImo === entry.vesselImo,
    entry.consignment && names?.some((name) => entry.consignment?.includes(name)),
    entry.route &&
      route.some(
        (first, i) =>
          first === entry.route?.[0] && route.slice(i + 1).includes(entry.route?.[1] as string),
      ),
  ].filter((part) => part !== undefined)
  return met.length > 0 && met.every((part) => part === true)
}

it('a shipment is screened by what either side says of it', () => {
  const own = { manifest: { document: make.manifest(), since: 0 } }
  const partner = {
    exportDeclaration: {
      document: make.exportDeclaration({ exporter: { name: 'Another Exporter' } }),
      since: 0,
    },
  }
  const shipment: ShipmentView = {
    own,
    partner,
    ...NOTHING_ELSE,
    controlResults: [],
    history: NO_HISTORY,
    agreed: [],
    notShared: [],
    filedHere: [],
  }
  const screened = screenedOf(shipment)
  expect(screened.parties.map(({ role, name }) => `${role} ${name}`)).toEqual([
    `shipper ${shipper.name}`,
    'shipper Another Exporter',
    `consignee ${importer.name}`,
    'notify Harbor Brokers LLC',
  ])
  expect(screened).toMatchObject({
    hs6: ['940350'],
    containers: ['MSKU1234565'],
    route: ['VNHPH', 'USLAX'],
    names: ['HPH260001', '8VN0101234567-001'],
  })
})
