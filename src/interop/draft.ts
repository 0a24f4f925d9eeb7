import type { Millis } from '../kernel/time.ts'
import type { Place } from './issue.ts'

/** What a message said of a sailing. Everything may be missing. */
export type VoyageDraft = {
  carrier?: string | undefined
  number?: string | undefined
  vesselImo?: string | undefined
  vesselName?: string | undefined
  portOfLoading?: string | undefined
  portOfDischarge?: string | undefined
  routing: string[]
  loadAt?: Millis | undefined
  etd?: Millis | undefined
  eta?: Millis | undefined
  /** When the message was made: the best guess at a departure nobody states. */
  madeAt?: Millis | undefined
}

export type PartyDraft = {
  name?: string
  id?: string
  street?: string
  city?: string
  country?: string
  where: Place
}

export type ContainerDraft = {
  number: string
  sizeType?: string
  seals: string[]
  vgmKg?: number
  where: Place
}

export type ItemDraft = {
  description?: string
  /** As written, of any length. */
  hsCodes: { readonly text: string; readonly where: Place }[]
  packages?: number
  packageKind?: string
  grossKg?: number
  origin?: string
  marks?: string
  where: Place
}

/** One consignment on its way to becoming a document, whatever format it came from. */
export type ConsignmentDraft = {
  /** House bill, or the straight bill when there is no house. */
  bill?: string
  /** Stands in when there is no bill: made of the message number and the place in it. */
  billInstead: string
  masterBill?: string
  ucr?: string
  revision: number
  voyage: VoyageDraft
  shipper?: PartyDraft
  consignee?: PartyDraft
  notify?: PartyDraft
  freightPayment?: 'prepaid' | 'collect'
  containers: ContainerDraft[]
  items: ItemDraft[]
  /** Totals as stated; the sum of the items stands in. */
  grossKg?: number
  packages?: number
  where: Place
  /** Where facts belong that the whole message shares: said once, not for each consignment. */
  shared: Place
}
