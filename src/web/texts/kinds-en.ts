import type { ContainerMove } from '../../domain/container-event.ts'
import type { MessageKind } from '../../domain/message.ts'

/** What messages carry, in English. */
export const kinds: Readonly<Record<MessageKind, string>> = {
  manifest: 'manifest',
  'export-declaration': 'export declaration',
  'security-filing': 'security filing',
  'import-declaration': 'import declaration',
  assessment: 'assessment',
  referral: 'request or order',
  'control-result': 'result of an examination',
  'master-bill': 'master bill',
  'certificate-of-origin': 'certificate of origin',
  'preference-claim': 'claim of preference',
  'stow-plan': 'stow plan',
  'container-event': 'container event',
  'aeo-status': 'AEO status',
  permit: 'permit',
  'transit-movement': 'transit movement',
  'supply-import': 'import of supplies',
  'value-declaration': 'value declaration',
  warning: 'warning',
  'risk-list-update': 'update of a risk list',
  'assistance-request': 'request for assistance',
  'assistance-response': 'answer to a request for assistance',
  'warning-feedback': 'feedback on a warning',
  invalidation: 'taking back',
  'filing-part': 'part of a filing',
  'filing-notice': 'notice about a filing',
  'referral-answer': 'answer to a request',
  disposition: 'hold or its end',
  arrival: 'arrival',
  'published-rule': 'published rule or prototype',
}

/** What happens to containers, in English. */
export const moves: Readonly<Record<ContainerMove, string>> = {
  stuffed: 'stuffed',
  'gate-in': 'into the terminal',
  loaded: 'loaded',
  'transhipment-discharged': 'discharged for transhipment',
  'transhipment-loaded': 'loaded after transhipment',
  discharged: 'discharged',
  'gate-out': 'out of the terminal',
}
