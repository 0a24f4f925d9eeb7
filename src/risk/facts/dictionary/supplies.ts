import { number, of, text } from './definition.ts'

const SUPPLY = of(['partner supply-import'])
const VALUED = of(['partner supply-import'], 'items.value')
const EXPORTED = of(['partner export-declaration'])
const EXPORTED_VALUE = of(['partner export-declaration', 'own import-declaration'], 'items.value')

/**
 * What the shipper, or its group, brought into the country of loading before. The supply "in question" came within 90
 * days from a country whose goods bear trade defence here: of the same heading if there is one, else of the same chapter;
 * of several the one whose value is nearest to that of the goods exported.
 */
export const SUPPLIES = {
  supplyKind: text(
    'kind',
    'The supply in question is "goods" of the same heading, "inputs" of the same chapter, or "none".',
    SUPPLY,
  ),
  supplyDays: number('days', 'Days from the supply in question to loading.', SUPPLY),
  supplyQuantityPermille: number(
    'per mille',
    'Weight exported over that of the supply in question.',
    SUPPLY,
    EXPORTED,
  ),
  supplyValuePermille: number(
    'per mille',
    'Value of the supply in question over the value exported.',
    VALUED,
    EXPORTED_VALUE,
  ),
  processDaysMin: number(
    'days',
    'Fewest days in which such goods can be made of their inputs, by the list.',
    SUPPLY,
  ),
  inputOrigins: text(
    'country codes',
    'Where supplies of the same chapter in the last 120 days came from, sorted, joined by "+"; "none".',
    SUPPLY,
  ),
} as const
