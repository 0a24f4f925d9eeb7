import type { ManifestConsignment } from '../../domain/documents.ts'
import type { Container } from '../../domain/goods.ts'
import type { MasterBill } from '../../domain/master-bill.ts'
import type { Party } from '../../domain/party.ts'
import type { Voyage } from '../../domain/voyage.ts'
import { byCodeUnit, byNumber } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'

/** The master bills of a sailing, each over the houses that name it, in the order in which they first appear. */
export function masterBillsOf(houses: readonly House[], voyage: Voyage): MasterBill[] {
  const bills = new Map<string, { bill: MasterBill; known: Set<string> }>()
  for (const { manifest, forwarder } of houses) {
    const { masterBill } = manifest
    if (masterBill === undefined || forwarder === null) continue
    let found = bills.get(masterBill)
    if (found === undefined) {
      found = { bill: emptyBill(masterBill, voyage, forwarder), known: new Set() }
      bills.set(masterBill, found)
    }
    addHouse(found.bill, manifest, found.known)
  }
  return [...bills.values()].map(({ bill }) => bill)
}

/** A house consignment, the forwarder that brought it to the carrier, and what the carrier corrected later. */
export type House = {
  readonly manifest: ManifestConsignment
  readonly forwarder: Party | null
  readonly amended: { readonly at: Millis; readonly manifest: ManifestConsignment } | null
}

/** The carrier amends the master bill with a house under it, so that their sums agree: one revision for each such house. */
export function amendedBillsOf(
  bills: readonly MasterBill[],
  houses: readonly House[],
): { at: Millis; bill: MasterBill }[] {
  const newest = new Map(bills.map((bill) => [bill.number, bill]))
  return houses
    .flatMap(({ manifest: first, amended }) => (amended === null ? [] : [{ first, ...amended }]))
    .sort((a, b) => byNumber(a.at, b.at) || byCodeUnit(a.first.number, b.first.number))
    .flatMap(({ at, first, manifest }) => {
      const bill = newest.get(first.masterBill ?? '')
      const grossKg = manifest.grossKg - first.grossKg
      const packages = manifest.packages - first.packages
      if (bill === undefined || (grossKg === 0 && packages === 0)) return []
      const next = {
        ...bill,
        revision: bill.revision + 1,
        grossKg: bill.grossKg + grossKg,
        packages: bill.packages + packages,
      }
      newest.set(bill.number, next)
      return [{ at, bill: next }]
    })
}

function emptyBill(number: string, voyage: Voyage, shipper: Party): MasterBill {
  return {
    kind: 'master-bill',
    number,
    revision: 1,
    voyage,
    shipper,
    declaredHouses: 0,
    houseBills: [],
    containers: [],
    grossKg: 0,
    packages: 0,
  }
}

function addHouse(bill: MasterBill, manifest: ManifestConsignment, known: Set<string>): void {
  bill.declaredHouses++
  bill.houseBills.push(manifest.houseBill)
  bill.grossKg += manifest.grossKg
  bill.packages += manifest.packages
  for (const { number, sizeType, seals } of manifest.containers) {
    if (known.has(number)) continue
    known.add(number)
    bill.containers.push({ number, sizeType, seals } as Container)
  }
}
