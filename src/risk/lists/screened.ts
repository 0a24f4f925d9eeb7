import type { Party } from '../../domain/party.ts'
import type { ShipmentView } from '../../domain/shipment.ts'
import type { Voyage } from '../../domain/voyage.ts'
import type { Screened, ScreenedParty } from './sought.ts'

/**
 * What of a shipment lists and warnings are held against: every party that either side's documents name, the goods both
 * sides declare, its boxes, its ship and its way.
 */
export function screenedOf({ own, partner }: Pick<ShipmentView, 'own' | 'partner'>): Screened {
  const manifest = own.manifest?.document
  const filing = own.securityFiling?.document
  const entry = own.importDeclaration?.document
  const told = partner.manifest?.document
  const exported = partner.exportDeclaration?.document
  const parties: ScreenedParty[] = []
  name(parties, 'shipper', manifest?.shipper)
  name(parties, 'shipper', told?.shipper)
  name(parties, 'shipper', exported?.exporter)
  name(parties, 'shipper', entry?.exporter)
  name(parties, 'seller', filing?.seller)
  name(parties, 'manufacturer', filing?.manufacturer)
  name(parties, 'consignee', manifest?.consignee)
  name(parties, 'consignee', told?.consignee)
  name(parties, 'consignee', exported?.consignee)
  name(parties, 'consignee', entry?.importer)
  name(parties, 'consignee', filing?.importer)
  name(parties, 'buyer', filing?.buyer)
  name(parties, 'notify', manifest?.notify)
  name(parties, 'notify', told?.notify)
  const [hs6, containers, names]: [string[], string[], string[]] = [[], [], []]
  for (const document of [manifest, filing, entry, told, exported]) {
    if (document === undefined) continue
    for (const item of document.items) add(hs6, item.hs6)
    add(names, document.houseBill)
    add(names, document.ucr)
  }
  for (const document of [manifest, told, exported]) {
    if (document === undefined) continue
    for (const { number } of document.containers) add(containers, number)
  }
  const voyage = (manifest ?? told ?? exported)?.voyage
  const route = voyage === undefined ? [] : routeOf(voyage)
  const vesselImo = voyage?.vesselImo
  return { parties, hs6, containers, route, names, ...(vesselImo !== undefined && { vesselImo }) }
}

const routeOf = ({ portOfLoading, routing, portOfDischarge }: Voyage) => [
  portOfLoading,
  ...routing,
  portOfDischarge,
]

/** Adds a party once in each role: several documents name the same. */
function name(parties: ScreenedParty[], role: string, party: Party | undefined): void {
  if (party === undefined) return
  const { name, id, address } = party
  for (const one of parties)
    if (one.role === role && one.name === name && one.ids?.[0] === id) return
  const country = address?.country
  const ids = id === undefined ? undefined : [id]
  parties.push({ role, name, ids, country })
}

/** Adds a value once. Most shipments have one or two of a kind. */
function add(values: string[], value: string | undefined): void {
  if (value !== undefined && !values.includes(value)) values.push(value)
}
