import { DAY } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Store } from '../../store/store.ts'

/** Other bills of a shipment's consignee, or to its address, within a day of this one. */
export function billsBeside(
  bills: Pick<Store['bills'], 'ofConsignee' | 'ofAddress'>,
  { consignee, consigneeAddress, billedAt }: ShipmentRow,
): number {
  if (billedAt === null || consignee === null) return 0
  const [from, to] = [billedAt - DAY, billedAt + DAY]
  const same = bills.ofConsignee(consignee, from, to) - 1
  if (consigneeAddress === null) return same
  return same + bills.ofAddress(consigneeAddress, consignee, from, to)
}
