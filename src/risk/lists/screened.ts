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
  const documents = [manifest, filing, entry, told, exported].filter((one) => one !== undefined)
  const voyage = (manifest ?? told ?? exported)?.voyage
  return {
    parties: parties([
      ['shipper', manifest?.shipper],
      ['shipper', told?.shipper],
      ['shipper', exported?.exporter],
      ['shipper', entry?.exporter],
      ['seller', filing?.seller],
      ['manufacturer', filing?.manufacturer],
      ['consignee', manifest?.consignee],
      ['consignee', told?.consignee],
      ['consignee', exported?.consignee],
      ['consignee', entry?.importer],
      ['consignee', filing?.importer],
      ['buyer', filing?.buyer],
      ['notify', manifest?.notify],
      ['notify', told?.notify],
    ]),
    hs6: distinct(documents.flatMap(({ items }) => items.flatMap(({ hs6 }) => hs6 ?? []))),
    containers: distinct(
      [manifest, told, exported].flatMap(
        (one) => one?.containers.map(({ number }) => number) ?? [],
      ),
    ),
    ...(voyage?.vesselImo !== undefined && { vesselImo: voyage.vesselImo }),
    route: voyage === undefined ? [] : routeOf(voyage),
    names: distinct(documents.flatMap(({ houseBill, ucr }) => [houseBill ?? [], ucr ?? []].flat())),
  }
}

const routeOf = ({ portOfLoading, routing, portOfDischarge }: Voyage) => [
  portOfLoading,
  ...routing,
  portOfDischarge,
]

/** Each party once in each role: several documents name the same. */
function parties(
  named: readonly (readonly [string, Party | undefined])[],
): readonly ScreenedParty[] {
  const found: ScreenedParty[] = []
  for (const [role, party] of named) {
    if (party === undefined) continue
    const { name, id, address } = party
    if (found.some((one) => one.role === role && one.name === name && one.ids?.[0] === id)) continue
    const country = address?.country
    found.push({
      role,
      name,
      ...(id !== undefined && { ids: [id] }),
      ...(country !== undefined && { country }),
    })
  }
  return found
}

const distinct = (values: readonly string[]): readonly string[] =>
  values.length > 1 ? [...new Set(values)] : values
