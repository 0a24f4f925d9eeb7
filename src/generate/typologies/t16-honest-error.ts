import { onEach } from './typology.ts'

/**
 * The negative class: mistakes without intent on the same fields as lies. It is never planted as an intent; its rates
 * are a plan's `honestErrors`, and the truth lists each under `honestErrors`.
 */
export const HONEST_ERROR = {
  id: 'T16',
  title: 'Somebody made a mistake',
  fields: [
    'import-declaration.items.value',
    'import-declaration.items.hs6',
    'import-declaration.items.origin',
    ...onEach(['manifest', 'import-declaration'], 'grossKg'),
    ...onEach(
      ['manifest'],
      'shipper',
      'consignee',
      'containers.seals',
      'items.description',
      'items.hs6',
      'packages',
    ),
    'export-declaration.consignee',
    ...onEach(['import-declaration'], 'importer', 'exporter'),
    ...onEach(['manifest', 'export-declaration', 'import-declaration'], 'ucr'),
    'export-declaration.houseBill',
    'container-event.seals',
    'container-event',
    'preference-claim.certificate',
    'certificate-of-origin.usedKg',
    'transit-movement.events',
    'stow-plan.positions.unNumber',
  ],
} satisfies { id: string; title: string; fields: readonly string[] }
