import { onEach } from './typology.ts'

/** Every field that names the importer where the goods arrive. */
export const IMPORTER_FIELDS: readonly string[] = [
  'manifest.consignee',
  'manifest.notify',
  ...onEach(['security-filing'], 'buyer', 'importer', 'shipTo'),
  ...onEach(['import-declaration', 'value-declaration', 'preference-claim'], 'importer'),
  'permit.holder',
]
