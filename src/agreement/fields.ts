import type { MessageKind } from '../domain/message.ts'

const LINES = [
  'items.description',
  'items.hs6',
  'items.nationalLine',
  'items.packages',
  'items.packageKind',
  'items.grossKg',
  'items.origin',
  'items.value',
  'items.marks',
]
const BOXES = ['containers.seals', 'containers.sizeType', 'containers.vgmKg']
const TOTALS = ['grossKg', 'packages']

/**
 * The fields of each kind that an agreement may share or hold back, those of `WITHHELD` among them. What is not named
 * here (numbers, voyage, the lines of goods themselves) is what makes the item readable at all and always travels.
 * `items.hs6` is a field of every line.
 * What a warning or an entry of a list points at travels whole: all that it names must match, so less would mean more.
 */
export const SHAREABLE: Readonly<Record<MessageKind, readonly string[]>> = {
  manifest: [
    'ucr',
    'masterBill',
    'shipper',
    'consignee',
    'notify',
    'freightPayment',
    ...TOTALS,
    ...LINES,
    ...BOXES,
  ],
  'export-declaration': [
    'ucr',
    'houseBill',
    'zoneStatus',
    'exporter',
    'consignee',
    ...TOTALS,
    ...LINES,
    ...BOXES,
  ],
  'security-filing': [
    'ucr',
    'seller',
    'buyer',
    'manufacturer',
    'stuffingLocation',
    'consolidator',
    'shipTo',
    ...LINES,
  ],
  'import-declaration': ['ucr', 'exporter', ...LINES],
  assessment: ['ucr'],
  referral: ['ucr'],
  'control-result': ['ucr', 'typology'],
  'master-bill': ['consignee', ...BOXES],
  'certificate-of-origin': ['ucr', 'consignee', 'items.description'],
  'preference-claim': ['ucr', 'items.description'],
  'stow-plan': ['positions.sizeType', 'positions.grossKg', 'positions.unNumber'],
  'container-event': ['ucr', 'weighedKg'],
  'aeo-status': [],
  permit: ['ucr', 'allowedKg'],
  'transit-movement': ['ucr', 'events.grossKg'],
  'supply-import': ['group', ...LINES],
  'value-declaration': ['ucr'],
  warning: ['ucr', 'typology', 'feedbackDue'],
  'risk-list-update': ['entries.typology'],
  'assistance-request': ['ucr'],
  'assistance-response': ['ucr', 'ground'],
  'warning-feedback': ['ucr'],
  invalidation: ['ucr'],
  'filing-part': [],
  'filing-notice': [],
  'referral-answer': ['ucr', 'ground', 'outcome'],
  disposition: ['ucr'],
  arrival: [],
  'published-rule': ['text', 'prototype'],
}
