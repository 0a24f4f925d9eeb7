import type { PartyDraft } from '../draft.ts'
import type { JsonView } from '../json/view.ts'

export type DcsaParties = {
  readonly shipper?: PartyDraft
  readonly consignee?: PartyDraft
  readonly notify?: PartyDraft
}

/** Party functions of the list form that version 2 had. Source: DCSA party function codes. */
const FUNCTIONS: Readonly<Record<string, 'shipper' | 'consignee' | 'notify'>> = {
  OS: 'shipper',
  CN: 'consignee',
  N1: 'notify',
  N2: 'notify',
  NI: 'notify',
}

/** Shipper, consignee and first notify party of a document or a house bill. */
export function readParties(holder: JsonView): DcsaParties {
  const parties = holder.objects('documentParties')
  const [first] = parties
  if (first === undefined) return {}
  if (first.has('partyFunction')) return readList(parties)
  const shipper = first.object('shipper')
  const consignee = first.object('consignee')
  const notify = first.objects('notifyParties')[0] ?? first.object('notifyParty')
  return {
    ...(shipper === undefined ? {} : { shipper: partyOf(shipper) }),
    ...(consignee === undefined ? {} : { consignee: partyOf(consignee) }),
    ...(notify === undefined ? {} : { notify: partyOf(notify) }),
  }
}

function readList(parties: readonly JsonView[]): DcsaParties {
  const read: { shipper?: PartyDraft; consignee?: PartyDraft; notify?: PartyDraft } = {}
  for (const one of parties) {
    const role = FUNCTIONS[one.text('partyFunction') ?? '']
    if (role !== undefined) read[role] ??= partyOf(one.object('party') ?? one)
  }
  return read
}

function partyOf(party: JsonView): PartyDraft {
  const address = party.object('address')
  const streetParts = ['street', 'streetNumber', 'floor', 'POBox'].map((name) =>
    address?.text(name),
  )
  const cityParts = ['city', 'stateRegion', 'postCode'].map((name) => address?.text(name))
  const lines = [...party.texts('displayedAddress'), ...party.texts('addressLines')].map(
    (line) => line.text,
  )
  const id =
    party.objects('taxLegalReferences')[0]?.text('value') ??
    party.objects('identifyingCodes')[0]?.text('partyCode')
  return {
    name: party.text('partyName') ?? '',
    ...(id === undefined ? {} : { id }),
    street: join(streetParts, ' ') || lines.join(', '),
    city: join(cityParts, ', '),
    country: address?.text('countryCode') ?? address?.text('country') ?? '',
    where: party.where,
  }
}

function join(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter((part) => part !== undefined).join(by)
}
