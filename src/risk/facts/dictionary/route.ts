import { DECLARED, MANIFEST, number, of, SECURITY, text, yes } from './definition.ts'

/** The way of the goods: where they were made and stuffed, which ports they call at. */
export const ROUTE = {
  portsCalled: text(
    'port codes',
    'Ports from loading to discharge in the order called, joined by "+".',
    of(MANIFEST),
  ),
  detourPercent: number(
    'percent',
    'By how much the way sailed is longer than the shortest known service between the two ports.',
    of(MANIFEST),
  ),
  unusualHubs: number(
    'ports',
    'Ports called at between that no known service between the two ports calls at.',
    of(MANIFEST),
  ),
  stuffingCountry: text(
    'country code',
    'Country where the container was stuffed.',
    of(SECURITY, 'stuffingLocation'),
  ),
  stuffingCity: text(
    'city',
    'City where the container was stuffed, in capitals without marks.',
    of(SECURITY, 'stuffingLocation'),
  ),
  stuffedOutsideOrigin: yes(
    'The container was stuffed in a country that is no declared origin.',
    of(SECURITY, 'stuffingLocation'),
    of(DECLARED, 'items.origin'),
  ),
  stuffedAwayFromMaker: yes(
    "The container was stuffed in another city than the manufacturer's.",
    of(SECURITY, 'stuffingLocation', 'manufacturer'),
  ),
  stuffingToMakerKm: number(
    'km',
    "Distance of the city of stuffing from the manufacturer's, by the list of cities.",
    of(SECURITY, 'stuffingLocation', 'manufacturer'),
  ),
  makerCountry: text('country code', 'Country of the manufacturer.', of(SECURITY, 'manufacturer')),
  makerOutsideOrigin: yes(
    'The manufacturer sits in a country that is no declared origin.',
    of(SECURITY, 'manufacturer'),
    of(DECLARED, 'items.origin'),
  ),
} as const
