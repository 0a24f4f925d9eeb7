import type { Item } from '../../domain/message.ts'
import type { Address, Party } from '../../domain/party.ts'
import { plainText } from '../../risk/names/plain-text.ts'

/** A party is remembered by the number its country gave it, else by its name in plain letters. */
export function partyName(party: Party | undefined): string | null {
  if (party === undefined) return null
  return party.id ?? plainText(party.name)
}

/** An address as one line of plain letters; null for one without a street, where half a city lives. */
export function addressLine(party: Party | undefined): string | null {
  const address = party?.address
  if (address?.street === undefined) return null
  const known = lines.get(address)
  if (known !== undefined) return known
  const line = plainText(`${address.street} ${address.city ?? ''} ${address.country ?? ''}`)
  lines.set(address, line)
  return line
}

const lines = new WeakMap<Address, string>()

/** Who sends the goods, as this item has it. */
export function shipperOf(item: Item): Party | undefined {
  switch (item.kind) {
    case 'manifest':
      return item.shipper
    case 'export-declaration':
    case 'import-declaration':
      return item.exporter
    case 'security-filing':
      return item.seller
    default:
      return undefined
  }
}

/** Who gets the goods, as this item has it. */
export function consigneeOf(item: Item): Party | undefined {
  switch (item.kind) {
    case 'manifest':
    case 'export-declaration':
      return item.consignee
    case 'import-declaration':
    case 'security-filing':
      return item.importer
    default:
      return undefined
  }
}

/** Everybody an item of a shipment names, in whatever role. Somebody with two roles comes twice. */
export function partiesOf(item: Item): readonly (Party | undefined)[] {
  switch (item.kind) {
    case 'manifest':
      return [item.shipper, item.consignee, item.notify]
    case 'export-declaration':
      return [item.exporter, item.consignee]
    case 'security-filing':
      return [
        item.seller,
        item.buyer,
        item.importer,
        item.manufacturer,
        item.consolidator,
        item.shipTo,
        item.stuffingLocation,
      ]
    case 'import-declaration':
    case 'preference-claim':
      return [item.importer, item.exporter]
    case 'certificate-of-origin':
      return [item.exporter, item.consignee]
    case 'value-declaration':
      return [item.importer]
    case 'permit':
      return [item.holder]
    case 'transit-movement':
      return [item.principal]
    default:
      return []
  }
}
