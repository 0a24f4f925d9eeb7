import type { ManifestConsignment } from '../../../domain/documents.ts'
import type { GoodsItem } from '../../../domain/goods.ts'
import type { ImportedConsignment } from '../../../interop/issue.ts'

/** A column: what it holds, and of which row. Whole numbers are of 32 bits, moments in ms UTC. */
export type Column<Row> = {
  readonly name: string
  readonly holds: 'text' | 'whole' | 'moment'
  readonly of: (row: Row) => string | number | null | undefined
}

export type ConsignmentRow = ImportedConsignment & { readonly file: string }
export type ItemRow = { readonly document: ManifestConsignment; readonly item: GoodsItem }

const text = <Row>(name: string, of: Column<Row>['of']): Column<Row> => ({
  name,
  holds: 'text',
  of,
})
const whole = <Row>(name: string, of: Column<Row>['of']): Column<Row> => ({
  name,
  holds: 'whole',
  of,
})
const moment = <Row>(name: string, of: Column<Row>['of']): Column<Row> => ({
  name,
  holds: 'moment',
  of,
})

/** `consignments.parquet`: a row for each manifest consignment; lists are divided by blanks. */
export const CONSIGNMENT_COLUMNS: readonly Column<ConsignmentRow>[] = [
  text('file', ({ file }) => file),
  text('place', ({ place }) => place),
  moment('made_at', ({ at }) => at),
  text('number', ({ document }) => document.number),
  whole('revision', ({ document }) => document.revision),
  text('ucr', ({ document }) => document.ucr),
  text('house_bill', ({ document }) => document.houseBill),
  text('master_bill', ({ document }) => document.masterBill),
  text('carrier', ({ document }) => document.voyage.carrier),
  text('voyage', ({ document }) => document.voyage.number),
  text('vessel', ({ document }) => document.voyage.vesselName),
  text('vessel_imo', ({ document }) => document.voyage.vesselImo),
  text('port_of_loading', ({ document }) => document.voyage.portOfLoading),
  text('port_of_discharge', ({ document }) => document.voyage.portOfDischarge),
  moment('load_at', ({ document }) => document.voyage.loadAt),
  moment('etd', ({ document }) => document.voyage.etd),
  moment('eta', ({ document }) => document.voyage.eta),
  text('shipper', ({ document }) => document.shipper.name),
  text('shipper_country', ({ document }) => document.shipper.address?.country),
  text('consignee', ({ document }) => document.consignee?.name),
  text('consignee_country', ({ document }) => document.consignee?.address?.country),
  text('notify', ({ document }) => document.notify?.name),
  text('freight_payment', ({ document }) => document.freightPayment),
  text('containers', ({ document }) => document.containers.map(({ number }) => number).join(' ')),
  whole('items', ({ document }) => document.items.length),
  whole('gross_kg', ({ document }) => document.grossKg),
  whole('packages', ({ document }) => document.packages),
]

/** `items.parquet`: a row for each goods item, by the number of its consignment. */
export const ITEM_COLUMNS: readonly Column<ItemRow>[] = [
  text('consignment', ({ document }) => document.number),
  whole('revision', ({ document }) => document.revision),
  whole('item', ({ item }) => item.number),
  text('description', ({ item }) => item.description),
  text('hs6', ({ item }) => item.hs6),
  text('origin', ({ item }) => item.origin),
  whole('packages', ({ item }) => item.packages),
  text('package_kind', ({ item }) => item.packageKind),
  whole('gross_kg', ({ item }) => item.grossKg),
  text('marks', ({ item }) => item.marks),
]
