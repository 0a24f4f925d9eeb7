import type { AeoStatus } from '../../domain/aeo-status.ts'
import type { CertificateOfOrigin } from '../../domain/certificate-of-origin.ts'
import type { MasterBill } from '../../domain/master-bill.ts'
import type { Item } from '../../domain/message.ts'
import type { ShipmentView, Told } from '../../domain/shipment.ts'
import type { SupplyImport } from '../../domain/supply-import.ts'
import { oncePer } from '../../kernel/remember.ts'
import type { HeldItem } from '../../store/documents.ts'
import type { HeldRow } from '../../store/in-force.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { keyOf, nameOf } from '../keep/item-names.ts'
import { partiesOf } from '../keep/item-parties.ts'
import type { Papers } from './papers.ts'

/** The register's entry that the certificate claimed names. */
export function certificateOf(ctx: Context, { own }: Papers): ShipmentView['certificate'] {
  const claim = own.preferenceClaim?.document
  if (claim === undefined) return undefined
  const { certificate: number, issuer } = claim
  const entry = ctx.store.records
    .of(keyOf.certificate(number))
    .find(({ item }) => (item as CertificateOfOrigin).issuer === issuer)
  if (entry === undefined) return undefined
  return {
    ...told<CertificateOfOrigin>(entry),
    claims: ctx.store.links.count(nameOf.claimed(number)),
  }
}

/** The carrier's bill over this house, with the houses held under it. */
export function masterOf(ctx: Context, { masterBill }: ShipmentRow): ShipmentView['master'] {
  if (masterBill === null) return undefined
  const bill = ctx.store.records.of(keyOf.masterBill(masterBill))[0]
  if (bill === undefined) return undefined
  return { ...told<MasterBill>(bill), houses: ctx.store.bills.housesOf(masterBill) }
}

/** The parties that an item names by their numbers. */
const numbersIn = oncePer((item: Item): readonly string[] =>
  partiesOf(item).flatMap((party) => party?.id ?? []),
)

const NOBODY: readonly Told<AeoStatus>[] = []

/** The newest state of every operator among those whom the documents name by their number. */
export function operatorsOf(ctx: Context, held: readonly HeldItem[]): readonly Told<AeoStatus>[] {
  const { records } = ctx.store
  const known = records.table('aeo')
  if (known.size === 0) return NOBODY
  const operators = new Map<string, Told<AeoStatus>>()
  for (const { item } of held) {
    for (const id of numbersIn(ctx.masked(item))) {
      if (operators.has(id)) continue
      const states = known.get(id)
      if (states !== undefined) operators.set(id, told<AeoStatus>(records.item(newest(states))))
    }
  }
  if (operators.size === 0) return NOBODY
  return [...operators.values()].sort(byPlace)
}

/** Both sides may tell of the same operator: the higher revision is the newer. */
function newest(states: readonly HeldRow[]): HeldRow {
  return states.reduce((best, state) => (state.revision > best.revision ? state : best))
}

const SUPPLIES_MAX = 200
const NOTHING: readonly Told<SupplyImport>[] = []

/** Earlier imports of a shipper and of its group, newest first. */
export function suppliesOf(ctx: Context, shipper: string | null): readonly Told<SupplyImport>[] {
  const { records } = ctx.store
  if (shipper === null || !records.any('supply')) return NOTHING
  const own = records.of(keyOf.supplies(shipper))
  if (own.length === 0) return NOTHING
  const found = new Map(own.map((one) => [one.id, one]))
  const groups = new Set(own.flatMap(({ item }) => ctx.masked(item as SupplyImport).group ?? []))
  for (const group of groups)
    for (const one of records.of(keyOf.group(group))) found.set(one.id, one)
  return [...found.values()]
    .map((one) => told<SupplyImport>(one))
    .sort(byEntry)
    .slice(0, SUPPLIES_MAX)
}

function byEntry(a: Told<SupplyImport>, b: Told<SupplyImport>): number {
  return b.document.enteredAt - a.document.enteredAt || byPlace(a, b)
}

function byPlace<D extends { readonly number: string }>(a: Told<D>, b: Told<D>): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.document.number < b.document.number ? -1 : 1
}

const told = <D>({ item, since, source }: HeldItem): Told<D> => ({
  document: item as D,
  since,
  source,
})
