import type { TrueConsignment } from '../truth/true-consignment.ts'
import { overvalued } from './t06-overvalued.ts'
import { onEach, type Typology } from './typology.ts'

/**
 * Money leaves as payment for goods that were paid before: a second bill, between two other companies, names the boxes
 * and the goods of a bill that is honest. Nothing more is aboard, and nothing more was exported. Where no other load of
 * the ship has as many boxes and lines, the second bill is of goods that nobody exported.
 */
export const billedTwice: Typology = {
  ...overvalued,
  title: 'The same goods are billed a second time, to somebody else',
  map: (truth, _, rng, others) => {
    const other = others(rng.unit(), (one) => isAlike(one, truth))
    if (other === null) return { exported: false }
    return { exported: false, load: other, items: other.items, exportItems: other.items }
  },
  fields: [
    ...onEach(
      ['manifest'],
      'containers.number',
      'containers.sizeType',
      'containers.seals',
      'containers.vgmKg',
      'grossKg',
      'packages',
      'items.description',
      'items.hs6',
      'items.packages',
      'items.packageKind',
      'items.grossKg',
    ),
    'export-declaration',
    ...onEach(['security-filing'], 'items.description', 'items.hs6', 'items.origin'),
    ...onEach(
      ['import-declaration'],
      'grossKg',
      'packages',
      'items.description',
      'items.hs6',
      'items.origin',
      'items.packages',
      'items.packageKind',
      'items.grossKg',
      'items.value',
    ),
    'value-declaration.invoice',
    ...onEach(['certificate-of-origin'], 'issuedAt', 'validFrom', 'validTo', 'issuedKg'),
    ...onEach(
      ['certificate-of-origin', 'preference-claim'],
      'items.description',
      'items.hs6',
      'items.origin',
      'items.grossKg',
    ),
    'preference-claim.claimedKg',
    ...onEach(['permit'], 'hs6', 'type', 'issuer', 'allowedKg'),
    ...onEach(
      ['transit-movement'],
      'containers',
      'hs6',
      'origin',
      'grossKg',
      'packages',
      'guarantee.minor',
      'officeOfDeparture',
      'dueAt',
      'events',
    ),
    ...onEach(['container-event'], 'container', 'occurredAt', 'place', 'seals', 'weighedKg'),
    ...onEach(['stow-plan'], 'positions.container', 'positions.sizeType', 'positions.grossKg'),
  ],
  witnesses: [],
  evaded: () => 0,
}

/** As many boxes and lines, and as dangerous: the number of papers and of what stands on them tells nothing. */
function isAlike(
  one: TrueConsignment,
  { containers, items, features, particulars }: TrueConsignment,
): boolean {
  return (
    one.containers.length === containers.length &&
    one.items.length === items.length &&
    one.features.transit === features.transit &&
    one.particulars.unNumber === particulars.unNumber
  )
}
