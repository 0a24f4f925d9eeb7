import { DECLARED, IMPORT, number, of, text, WEIGHED, yes } from './definition.ts'

/** What this port was told of the goods. */
export const DECLARATIONS = {
  declaredHs6: text(
    'HS6 codes',
    'Declared tariff codes, sorted, joined by "+".',
    of(DECLARED, 'items.hs6'),
  ),
  declaredOrigin: text(
    'country codes',
    'Declared countries of origin, sorted, joined by "+".',
    of(DECLARED, 'items.origin'),
  ),
  originIsLoadingCountry: yes(
    'A declared origin is the country where the goods are loaded.',
    of(DECLARED, 'items.origin'),
  ),
  declaredValueMinor: number(
    'minor units',
    'Value on the import declaration.',
    of(IMPORT, 'items.value'),
  ),
  declaredGrossKg: number(
    'kg',
    'Gross weight on the manifest, else on the import declaration.',
    of(WEIGHED, 'grossKg'),
  ),
  wasteDeclared: yes('A declared tariff code is waste or scrap.', of(DECLARED, 'items.hs6')),
  originImplausible: yes(
    'A declared origin does not export the declared goods in volume, by the goods list.',
    of(DECLARED, 'items.hs6', 'items.origin'),
  ),
  destinationExports: yes(
    'The country of discharge itself exports the declared goods in volume, by the goods list.',
    of(DECLARED, 'items.hs6'),
  ),
} as const
