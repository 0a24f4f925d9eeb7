import type { AeoStatus } from '../../src/domain/aeo-status.ts'
import type { PreferenceClaim } from '../../src/domain/certificate-of-origin.ts'
import type { ManifestConsignment } from '../../src/domain/documents.ts'
import type { MasterBill } from '../../src/domain/master-bill.ts'
import type { PortDocument, PortFiling } from '../../src/domain/port-document.ts'
import {
  NO_HISTORY,
  NOTHING_ELSE,
  type PartyHistory,
  type ShipmentView,
  type Side,
} from '../../src/domain/shipment.ts'
import type { StowPosition } from '../../src/domain/stow-plan.ts'
import type { SupplyImport } from '../../src/domain/supply-import.ts'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { ESTABLISHED } from '../../src/generate/people/numbers.ts'
import { ROLES } from '../../src/generate/people/population.ts'
import { taxId } from '../../src/generate/people/tax-id.ts'
import type { TradePlan } from '../../src/generate/plan.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { standingFilings } from '../../src/generate/standing.ts'
import type { TradeTables } from '../../src/generate/tables.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY } from '../../src/kernel/time.ts'
import {
  alertSourcesAt,
  createAlerts,
  type Notices,
  screenedOf,
} from '../../src/risk/lists/lists.ts'

/** One consignment as its destination sees it a month after arrival, and what is true of it. */
export type Drafted = {
  readonly truth: TruthRecord
  readonly view: ShipmentView
  readonly now: number
}

/** What is agreed when the exchange shares everything. */
export const EVERYTHING = [
  'aeo-status',
  'certificate-of-origin',
  'container-event',
  'export-declaration',
  'manifest',
  'master-bill',
  'risk-list-update',
  'stow-plan',
  'supply-import',
  'transit-movement',
  'warning',
]
const FILED_HERE = [
  'manifest',
  'import-declaration',
  'preference-claim',
  'value-declaration',
  'master-bill',
  'container-event',
]

/** Views of a plan's trade, drafted from its papers without a port: enough to see what facts can tell. */
export function draftViews(
  plan: TradePlan,
  tables: TradeTables,
  seed: string,
  agreed: readonly string[],
): Drafted[] {
  const chance = createChance(seed)
  const standing = standingFilings(plan, chance, tables)
  const operators = operatorsOf(standing)
  const supplies = new Map<string, SupplyImport[]>()
  const seen = new Map<string, number>()
  for (const id of establishedImporters(plan, tables)) seen.set(`c ${id}`, SEASONED)
  const listsOf = new Map<string, ReturnType<typeof createAlerts>>()
  const drafted: Drafted[] = []
  for (const sailing of sailings(plan, chance, tables)) {
    const { truths, filings } = cargoOf(sailing, plan, chance, tables)
    for (const { document } of filings)
      if (document.kind === 'supply-import') {
        const of = document.importer.id ?? ''
        supplies.set(of, [document, ...(supplies.get(of) ?? [])])
      }
    const port = truths[0]?.portOfDischarge ?? ''
    const desk = openDesk(filings, port)
    const at = sailing.voyage.eta + 30 * DAY
    const listed = listsOf.get(port) ?? alertsOf(standing, port, agreed, at)
    listsOf.set(port, listed)
    const warned = alertsOf(filings, port, agreed, at)
    for (const truth of truths) {
      const view = desk.view(truth, agreed, operators, supplies, seen)
      const screened = screenedOf(view)
      drafted.push({
        truth,
        now: at,
        view: { ...view, alerts: [...warned(screened), ...listed(screened)] },
      })
    }
  }
  return drafted
}

/** Lists are prepared once for a port, as they stand when its first ship is looked at. */
function alertsOf(
  filings: readonly PortFiling[],
  to: string,
  agreed: readonly string[],
  at: number,
): ReturnType<typeof createAlerts> {
  return createAlerts(alertSourcesAt(noticesOf(filings, to, agreed), at))
}

/** What a port has been told to look for, by its own side and by its partner. */
function noticesOf(filings: readonly PortFiling[], to: string, agreed: readonly string[]): Notices {
  const of = <K extends PortDocument['kind']>(kind: K) =>
    filings.flatMap(({ document, port }) => {
      const source: Side = port === to ? 'own' : 'partner'
      if (document.kind !== kind || (source === 'partner' && !agreed.includes(kind))) return []
      return [{ source, document: document as Extract<PortDocument, { kind: K }> }]
    })
  return { standing: [], updates: of('risk-list-update'), warnings: of('warning') }
}

type Supplies = ReadonlyMap<string, readonly SupplyImport[]>

function openDesk(filings: readonly PortFiling[], destination: string) {
  const own = new Map<string, PortFiling>()
  const partner = new Map<string, PortFiling>()
  const first = new Map<string, PortFiling>()
  const events = new Map<string, PortFiling[]>()
  const addresses = new Map<string, number>()
  const boxes = new Map<string, number>()
  const claims = new Map<string, number>()
  const places = new Map<string, StowPosition>()
  let isStowed = false
  for (const filing of filings) {
    const { document, port } = filing
    if (document.kind === 'container-event') {
      const bill = document.houseBill ?? ''
      events.set(bill, [...(events.get(bill) ?? []), filing])
    } else if (document.kind === 'stow-plan') {
      isStowed = true
      for (const place of document.positions) places.set(place.container, place)
    } else keep(filing, port === destination ? own : partner, first)
    if (document.kind === 'preference-claim') {
      claims.set(document.certificate, (claims.get(document.certificate) ?? 0) + 1)
    }
    if (document.kind !== 'manifest' || port !== destination || document.revision > 1) continue
    const address = addressOf(document)
    addresses.set(address, (addresses.get(address) ?? 0) + 1)
    for (const { number } of document.containers) boxes.set(number, (boxes.get(number) ?? 0) + 1)
  }
  return {
    view(
      truth: TruthRecord,
      agreed: readonly string[],
      operators: ReadonlyMap<string, AeoStatus>,
      supplies: Supplies,
      seen: Map<string, number>,
    ): ShipmentView {
      const tail = truth.houseBill.slice(4)
      const isShared = (kind: string) => agreed.includes(kind)
      const ownOf = (kind: string) => held(own.get(`${kind} ${tail}`))
      const partnerOf = (kind: string) =>
        isShared(kind) ? held(partner.get(`${kind} ${tail}`)) : undefined
      const manifest = own.get(`manifest ${tail}`)?.document as ManifestConsignment
      const { shipper, consignee } = manifest
      const claim = own.get(`preference-claim ${tail}`)?.document as PreferenceClaim | undefined
      const certificate = claim && partner.get(`certificate-of-origin ${claim.certificate}`)
      const told = (filing: Pick<PortFiling, 'at' | 'document'> | undefined, source = 'partner') =>
        filing && { document: filing.document, since: filing.at, source }
      const master = own.get(`master-bill ${manifest.masterBill}`)
      const bill = master?.document as MasterBill
      const history: PartyHistory = {
        ...NO_HISTORY,
        shipperShipments: countUp(seen, `s ${shipper.id}`),
        consigneeShipments: countUp(seen, `c ${consignee?.id}`),
        consigneeBills24Hours: (addresses.get(addressOf(manifest)) ?? 1) - 1,
      }
      const positions = manifest.containers
        .map(({ number }) => places.get(number))
        .filter((place) => place !== undefined)
      return defined({
        ...NOTHING_ELSE,
        own: defined({
          manifest: ownOf('manifest'),
          firstManifest: manifest.revision > 1 ? held(first.get(`manifest ${tail}`)) : undefined,
          securityFiling: ownOf('security-filing'),
          importDeclaration: ownOf('import-declaration'),
          preferenceClaim: ownOf('preference-claim'),
          valueDeclaration: ownOf('value-declaration'),
        }),
        partner: defined({
          manifest: partnerOf('manifest'),
          exportDeclaration: partnerOf('export-declaration'),
        }),
        certificate:
          certificate && isShared('certificate-of-origin')
            ? { ...told(certificate), claims: claims.get(claim?.certificate ?? '') }
            : undefined,
        transit: isShared('transit-movement')
          ? told(partner.get(`transit-movement ${tail}`))
          : undefined,
        permits: [told(own.get(`permit ${tail}`), 'own')].filter((one) => one !== undefined),
        containerEvents: (events.get(truth.houseBill) ?? [])
          .map((filing) => told(filing, filing.port === destination ? 'own' : 'partner'))
          .filter((one) => one?.source === 'own' || isShared('container-event')),
        stowed: isStowed ? positions : null,
        sharesContainer: manifest.containers.some(({ number }) => (boxes.get(number) ?? 0) > 1),
        master: master && {
          ...told(master, 'own'),
          houses: {
            count: bill.declaredHouses,
            grossKg: bill.grossKg,
            packages: bill.packages,
          },
        },
        operators: isShared('aeo-status')
          ? [operators.get(shipper.id ?? ''), operators.get(consignee?.id ?? '')]
              .filter((one) => one !== undefined)
              .map((one) => told({ at: 0, document: one }))
          : [],
        supplies: isShared('supply-import')
          ? (supplies.get(shipper.id ?? '') ?? []).map((one) => told({ at: 0, document: one }))
          : [],
        controlResults: [],
        history,
        agreed,
        notShared: [],
        filedHere: FILED_HERE,
      }) as unknown as ShipmentView
    },
  }
}

/** The highest revision of a document, and the first one that came to its port. */
function keep(
  filing: PortFiling,
  newest: Map<string, PortFiling>,
  first: Map<string, PortFiling>,
): void {
  const key = keyOf(filing.document)
  const known = newest.get(key)
  if (known === undefined) first.set(key, filing)
  if (known === undefined || known.document.revision < filing.document.revision)
    newest.set(key, filing)
}

function keyOf(document: PortDocument): string {
  const { kind, number } = document
  if (kind === 'master-bill' || kind === 'certificate-of-origin') return `${kind} ${number}`
  return `${kind} ${number.slice(kind === 'manifest' ? 4 : 3)}`
}

const held = (filing: PortFiling | undefined) =>
  filing && { document: filing.document, since: filing.at }

const addressOf = ({ consignee, notify }: ManifestConsignment) =>
  `${(notify ?? consignee)?.address?.street} ${(notify ?? consignee)?.address?.city}`

function countUp(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0
  counts.set(key, before + 1)
  return before
}

/** How often a port has met an established company before the plan begins. */
const SEASONED = 9

/** The numbers of all importers that are no newcomers. */
function establishedImporters({ lanes }: TradePlan, { goods }: TradeTables): string[] {
  const sectors = new Set(goods.goods.map(({ hs6 }) => Number(hs6.slice(0, 2))))
  const countries = new Set(lanes.map(({ to }) => to.slice(0, 2)))
  return [...countries].flatMap((country) =>
    [...sectors].flatMap((sector) =>
      Array.from({ length: ESTABLISHED }, (_, number) =>
        taxId(country, ROLES.indexOf('importer'), sector, number),
      ),
    ),
  )
}

function operatorsOf(filings: readonly PortFiling[]): ReadonlyMap<string, AeoStatus> {
  return new Map(
    filings.flatMap(({ document }) =>
      document.kind === 'aeo-status' && document.revision === 1
        ? [[document.holder.id ?? '', document] as const]
        : [],
    ),
  )
}

/** Without the keys whose value is undefined: a document that is not there has no key. */
const defined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
