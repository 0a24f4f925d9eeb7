import { number, of, text, yes } from './definition.ts'

const WARNED = of(['partner warning'])
const LISTED = of(['own risk-list-update'])

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
    of(['partner transit-movement'], 'events.grossKg'),
  ),
  warnedBox: yes('An open warning names this consignment, or one of its containers.', WARNED),
  warningLikenessPermille: number(
    'per mille',
    'How like a party is to one that an open warning names. 0 without one.',
    WARNED,
  ),
  listLikenessPermille: number(
    'per mille',
    'How like a party or container is to one on a list of businesses or containers. 0 without one.',
    LISTED,
  ),
  wayListed: yes('A warning or list names the ship or the way, with these goods if any.', LISTED),
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
