import { number, of, text, yes } from './definition.ts'

const WARNED = of(['own warning', 'partner warning'])
const LISTED = of(['own risk-list-update', 'partner risk-list-update'])

/** Registers and lists: authorised operators, permits, transit, warnings, entities. */
export const REGISTERS = {
  shipperAeo: text(
    'status',
    'What the register of its country says of the shipper: valid, suspended, revoked, expired; "none".',
    of(['partner aeo-status']),
  ),
  consigneeAeo: text(
    'status',
    'What this country\'s register says of the consignee: valid, suspended, revoked, expired; "none".',
    of(['own aeo-status']),
  ),
  wasteConsentHeld: yes(
    'A consent or licence for waste is held for the shipment and valid now.',
    of(['own permit']),
  ),
  transitStatus: text(
    'status',
    'Transit to the port of loading: under-way, arrived, overdue, called (the guarantee); "none".',
    of(['partner transit-movement']),
  ),
  transitLossPermille: number(
    'per mille',
    'Weight lost between the office of departure and that of destination.',
    of(['partner transit-movement'], 'events'),
  ),
  warningLikenessPermille: number(
    'per mille',
    'How surely an open warning is about this shipment; goods alone do not count. 0 without one.',
    WARNED,
  ),
  listLikenessPermille: number(
    'per mille',
    'The same of an entry of a list of businesses, containers, vessels or routes.',
    LISTED,
  ),
  forcedLabourLikenessPermille: number(
    'per mille',
    'How like a party is to one on a list of forced labour. 0 for no likeness.',
    LISTED,
  ),
  goodsListed: yes('Only the goods or their sector are on a list or in a warning.', LISTED),
  alertReference: text(
    'reference',
    'The surest warning or list entry that is met, "none" without one.',
    LISTED,
  ),
} as const
