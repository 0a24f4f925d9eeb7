import { number, yes } from './definition.ts'

/** What the port has seen before of the parties and of this shipment. */
export const HISTORY = {
  shipperShipments: number('shipments', 'Shipments of this shipper seen earlier.'),
  shipperOffences: number('offences', 'Offences found with this shipper.'),
  consigneeShipments: number('shipments', 'Shipments of this consignee seen earlier.'),
  consigneeOffences: number('offences', 'Offences found with this consignee.'),
  shipperKnownDays: number('days', 'Days since this port first heard of the shipper.'),
  consigneeKnownDays: number('days', 'Days since this port first heard of the consignee.'),
  shipperBills90Days: number('bills', 'Bills of this shipper to this port in the last 90 days.'),
  shipperBills30Days: number('bills', 'The same in the last 30 days.'),
  shipperBillsPrior30Days: number('bills', 'The same in the 30 days before those.'),
  shipperAbandoned: number('bills', 'Bills of this shipper whose goods nobody collected.'),
  capacityUsedPermille: number(
    'per mille',
    'What the shipper exported here in 90 days over the capacity declared for it in the list of capacities.',
  ),
  consigneeBills24Hours: number(
    'bills',
    'Other bills to the consignee, or to its address, within the 24 hours before this one.',
  ),
  newConsigneesOfShipper: number(
    'parties',
    'Consignees of this shipper of whom this port first heard within 90 days of this one.',
  ),
  offencesAtAddress: number(
    'offences',
    "Offences found with another party at the shipper's or the consignee's address.",
  ),
  examinedWithoutFinding: yes('Customs has opened this shipment already and found nothing.'),
  daysSinceExaminedClean: number(
    'days',
    'Days since customs on either side last opened this shipment and found nothing.',
  ),
} as const
