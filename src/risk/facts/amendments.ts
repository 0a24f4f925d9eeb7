import type { ManifestConsignment } from '../../domain/documents.ts'
import type { GoodsItem } from '../../domain/goods.ts'
import { partyDiffers } from './compare-sides.ts'

/** A weight corrected by less than a hundredth is no other weight. */
const WEIGHT_CHANGE = 0.01

/**
 * What of a manifest an amendment changed, of that which changes its risk: `consignee`, `grossKg`, `hs6`, `origin`,
 * `portOfDischarge`, joined by "+"; "none". Source: rule R04.
 */
export function amendedFields(before: ManifestConsignment, after: ManifestConsignment): string {
  let fields = ''
  const add = (field: string) => {
    fields = fields === '' ? field : `${fields}+${field}`
  }
  if (partyDiffers(before.consignee, after.consignee) === true) add('consignee')
  if (Math.abs(after.grossKg - before.grossKg) > before.grossKg * WEIGHT_CHANGE) add('grossKg')
  if (isOther(before.items, after.items, 'hs6')) add('hs6')
  if (isOther(before.items, after.items, 'origin')) add('origin')
  if (before.voyage.portOfDischarge !== after.voyage.portOfDischarge) add('portOfDischarge')
  return fields === '' ? 'none' : fields
}

/** Whether a value stands on one side only; a field that is filled in later is no change. */
function isOther(
  before: readonly GoodsItem[],
  after: readonly GoodsItem[],
  field: 'hs6' | 'origin',
): boolean {
  const old = new Set(before.map((line) => line[field]))
  return !old.has(undefined) && after.some((line) => !old.has(line[field]))
}
