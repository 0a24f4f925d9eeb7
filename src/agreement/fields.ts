import type { MessageKind } from '../domain/message.ts'

/**
 * The fields of each kind that an agreement may share or hold back. What is not named here (numbers, voyage, the lines
 * of goods themselves) is what makes the item readable at all and always travels. `items.` and `containers.` are fields
 * of every line.
 */
export const SHAREABLE: Readonly<Record<MessageKind, readonly string[]>> = {
  manifest: [
    'ucr',
    'masterBill',
    'consignee',
    'notify',
    'freightPayment',
    'items.hs6',
    'items.packages',
    'items.packageKind',
    'items.grossKg',
    'items.origin',
    'items.value',
    'items.marks',
    'containers.sizeType',
    'containers.vgmKg',
  ],
  'export-declaration': [
    'ucr',
    'houseBill',
    'consignee',
    'items.hs6',
    'items.packages',
    'items.packageKind',
    'items.grossKg',
    'items.origin',
    'items.value',
    'items.marks',
    'containers.sizeType',
    'containers.vgmKg',
  ],
  'security-filing': [
    'ucr',
    'seller',
    'buyer',
    'manufacturer',
    'stuffingLocation',
    'consolidator',
    'shipTo',
    'items.hs6',
    'items.packages',
    'items.packageKind',
    'items.grossKg',
    'items.origin',
    'items.value',
    'items.marks',
  ],
  'import-declaration': [
    'ucr',
    'exporter',
    'items.hs6',
    'items.packages',
    'items.packageKind',
    'items.grossKg',
    'items.origin',
    'items.value',
    'items.marks',
  ],
  assessment: ['ucr'],
  referral: ['ucr'],
  'control-result': ['ucr', 'typology'],
}
