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
  name?: string | undefined
  id?: string | undefined
  street?: string | undefined
  city?: string | undefined
  country?: string | undefined
  where: Place
}

export type ContainerDraft = {
  number: string
  sizeType?: string | undefined
  seals: string[]
  vgmKg?: number | undefined
  where: Place
}

export type ItemDraft = {
  description?: string | undefined
  /** As written, of any length. */
  hsCodes: { readonly text: string; readonly where: Place }[]
  packages?: number | undefined
  packageKind?: string | undefined
  grossKg?: number | undefined
  origin?: string | undefined
  marks?: string | undefined
  where: Place
}

/** One consignment on its way to becoming a document, whatever format it came from. */
export type ConsignmentDraft = {
  /** House bill, or the straight bill when there is no house. */
  bill?: string | undefined
  /** Stands in when there is no bill: made of the message number and the place in it. */
  billInstead: string
  masterBill?: string | undefined
  ucr?: string | undefined
  revision: number
  voyage: VoyageDraft
  shipper?: PartyDraft | undefined
  consignee?: PartyDraft | undefined
  notify?: PartyDraft | undefined
  freightPayment?: 'prepaid' | 'collect' | undefined
  containers: ContainerDraft[]
  items: ItemDraft[]
  /** Totals as stated; the sum of the items stands in. */
  grossKg?: number | undefined
  packages?: number | undefined
  where: Place
  /** Where facts belong that the whole message shares: said once, not for each consignment. */
  shared: Place
}
