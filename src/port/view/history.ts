import type { PartyHistory } from '../../domain/shipment.ts'
import { DAY, type Millis } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { addressLine } from '../keep/item-parties.ts'
import type { Papers } from './papers.ts'

/** What this port has seen of a shipment's sender and recipient, this shipment left out. */
export function historyOf(
  ctx: Context,
  row: ShipmentRow,
  papers: Papers,
  now: Millis,
): PartyHistory {
  const { parties } = ctx.store
  const [shipper, consignee] = [parties.of(row.shipper), parties.of(row.consignee)]
  return {
    shipperShipments: shipper.shipments,
    shipperOffences: shipper.offences,
    consigneeShipments: consignee.shipments,
    consigneeOffences: consignee.offences,
    shipperKnownDays: daysSince(shipper.since, now),
    consigneeKnownDays: daysSince(consignee.since, now),
    ...shipperBills(ctx, row, now),
    consigneeBills24Hours: consigneeBills(ctx, row),
    newConsigneesOfShipper: newConsignees(ctx, row, consignee.since),
    offencesAtAddress: offencesAtAddress(ctx, row, papers),
    shipperAbandoned:
      row.shipper === null
        ? 0
        : ctx.store.bills.leftBehind(row.shipper, now - ABANDONED_AFTER, row.id),
  }
}

/** Nobody leaves goods ashore so long who still wants them; between the 15 days of one law and the 90 of another. Assumed. */
const ABANDONED_AFTER = 30 * DAY

const daysSince = (since: Millis | null, now: Millis) =>
  since === null ? 0 : Math.floor((now - since) / DAY)

const NO_BILLS = {
  shipperBills90Days: 0,
  shipperBills30Days: 0,
  shipperBillsPrior30Days: 0,
  shipperGrossKg90Days: 0,
}

/** Other bills of the shipper by UTC day: today and the days before it that make up the window. */
function shipperBills(
  ctx: Context,
  { shipper, billedAt, grossKg }: ShipmentRow,
  now: Millis,
): typeof NO_BILLS {
  if (shipper === null) return NO_BILLS
  const today = Math.floor(now / DAY)
  const sums = { ...NO_BILLS }
  const add = (day: number, bills: number, kg: number) => {
    const age = today - day
    if (age >= 90) return
    sums.shipperBills90Days += bills
    sums.shipperGrossKg90Days += kg
    if (age < 30) sums.shipperBills30Days += bills
    else if (age < 60) sums.shipperBillsPrior30Days += bills
  }
  for (const { day, bills, grossKg: kg } of ctx.store.bills.ofShipper(shipper, now))
    add(day, bills, kg)
  if (billedAt !== null) add(Math.floor(billedAt / DAY), -1, -grossKg)
  return sums
}

/** Other bills of the consignee, or to its address, within a day of this one. */
function consigneeBills(
  ctx: Context,
  { consignee, consigneeAddress, billedAt }: ShipmentRow,
): number {
  if (billedAt === null || consignee === null) return 0
  const { bills } = ctx.store
  const [from, to] = [billedAt - DAY, billedAt + DAY]
  const same = bills.ofConsignee(consignee, from, to) - 1
  if (consigneeAddress === null) return same
  return same + bills.ofAddress(consigneeAddress, consignee, from, to)
}

/** Other consignees of the shipper that this port first heard of within 90 days of this one. */
function newConsignees(
  ctx: Context,
  { shipper, consignee }: ShipmentRow,
  since: Millis | null,
): number {
  if (shipper === null || consignee === null || since === null) return 0
  let count = 0
  for (const other of ctx.store.bills.consigneesHeard(shipper))
    if (other.consignee !== consignee && Math.abs(other.since - since) <= 90 * DAY) count++
  return count
}

/** Offences with somebody else at the address of the sender or the recipient. */
function offencesAtAddress(ctx: Context, row: ShipmentRow, { own, partner }: Papers): number {
  const { parties } = ctx.store
  if (!parties.anyOffender()) return 0
  const held = (own.manifest ?? partner.manifest)?.document
  const bill = held && ctx.masked(held)
  const declared = partner.exportDeclaration && ctx.masked(partner.exportDeclaration.document)
  const [from, to] = [
    addressLine(bill?.shipper ?? declared?.exporter),
    addressLine(bill?.consignee ?? declared?.consignee),
  ]
  const atSender = from === null ? 0 : parties.offencesAt(from, row.shipper)
  return to === null || to === from ? atSender : atSender + parties.offencesAt(to, row.consignee)
}
