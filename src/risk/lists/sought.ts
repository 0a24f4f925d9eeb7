import type { PartyDescription } from '../names/names.ts'
import type { ListEntry } from './list-document.ts'

/** What is looked for: the points of an entry, and of a warning the consignment it is about. */
export type Sought = Pick<
  ListEntry,
  'party' | 'goods' | 'industry' | 'container' | 'vesselImo' | 'route'
> & { readonly consignment?: readonly string[] }

/** What of a shipment lists can point at. `role`: shipper, consignee, manufacturer and so on. */
export type Screened = {
  readonly parties: readonly ScreenedParty[]
  readonly hs6: readonly string[]
  readonly containers: readonly string[]
  readonly vesselImo?: string
  /** Ports in the order called. */
  readonly route: readonly string[]
  /** House bill and UCR: what a warning about one consignment names. */
  readonly names?: readonly string[]
}

export type ScreenedParty = Omit<PartyDescription, 'kind'> & { readonly role: string }
