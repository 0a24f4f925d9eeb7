import type { PortDocumentKind } from '../../domain/port-document.ts'
import type { FilingLaw } from './filing-law.ts'

/**
 * The kinds that are filed with a port of discharge under the law of its country, and what its own side keeps it told of.
 * Not every shipment has every kind: a permit is filed where the goods need one, a claim where a certificate is used.
 */
export function filedKinds({ securityFiling }: FilingLaw): readonly PortDocumentKind[] {
  return securityFiling === null ? ALWAYS : [...ALWAYS, 'security-filing']
}

const ALWAYS: readonly PortDocumentKind[] = [
  'manifest',
  'import-declaration',
  'preference-claim',
  'value-declaration',
  'permit',
  'master-bill',
  'stow-plan',
  'container-event',
  'aeo-status',
  'warning',
  'risk-list-update',
]
