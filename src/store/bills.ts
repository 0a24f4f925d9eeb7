import type { HousesHeld } from '../domain/shipment.ts'
import { by } from '../kernel/order.ts'
import { DAY } from '../kernel/time.ts'
import { type BilledTo, createBilledTo } from './billed-to.ts'
import type { Links } from './links.ts'
import type { Sqlite } from './open.ts'
import type { ShipmentRow } from './shipment-row.ts'
import type { ShipmentRows } from './shipment-rows.ts'

const REMEMBERED_MAX = 10_000
/** Bills of a box that are read for one shipment, the newest: a box of honest trade has a few hundred houses at most. */
const SHARERS_READ_MAX = 500

/** Bills of one UTC day. */
export type BillsOfDay = { readonly day: number; readonly bills: number; readonly grossKg: number }

/** What the bill of a shipment says that is counted with other bills. */
export type Bill = {
  readonly masterBill: string | null
  readonly grossKg: number
  readonly packages: number
  readonly consigneeAddress: string | null
  /** When this port first held a bill of the shipment. */
  readonly billedAt: number
}

/**
 * Bills bound for this port, as counted by master bill, shipper and consignee. What each shipment's bill says lies in its
 * row; sums are made when somebody asks, and remembered until a bill of theirs changes.
 */
export function createBills(
  sqlite: Sqlite,
  rows: Pick<ShipmentRows, 'drop' | 'change'>,
  links: Pick<Links, 'flushOf'>,
) {
  const put = sqlite.prepare(
    `UPDATE shipment SET master_bill = ?, gross_kg = ?, packages = ?, consignee_address = ?,
       billed_at = coalesce(billed_at, ?) WHERE id = ?`,
  )
  const remove = sqlite.prepare(
    `UPDATE shipment SET master_bill = NULL, gross_kg = 0, packages = 0, consignee_address = NULL, billed_at = NULL,
       shares_box = 0
     WHERE id = ?`,
  )
  const houses = sqlite.prepare<[string], HousesHeld>(
    `SELECT count(*) AS count, coalesce(sum(gross_kg), 0) AS grossKg, coalesce(sum(packages), 0) AS packages
     FROM shipment WHERE master_bill = ? AND direction = 'in'`,
  )
  const days = sqlite.prepare<[string, number], BillsOfDay>(
    `SELECT billed_at / ${DAY} AS day, count(*) AS bills, sum(gross_kg) AS grossKg FROM shipment
     WHERE shipper = ? AND billed_at >= ? AND billed_at IS NOT NULL AND direction = 'in' GROUP BY day ORDER BY day`,
  )
  const ofConsignee = sqlite.prepare<[string, number], BilledTo>(
    `SELECT billed_at AS at, consignee FROM shipment
     WHERE consignee = ? AND billed_at >= ? AND billed_at IS NOT NULL AND direction = 'in' ORDER BY billed_at`,
  )
  const ofAddress = sqlite.prepare<[string, number], BilledTo>(
    `SELECT billed_at AS at, consignee FROM shipment
     WHERE consignee_address = ? AND billed_at >= ? AND billed_at IS NOT NULL AND consignee_address IS NOT NULL
       AND direction = 'in' ORDER BY billed_at`,
  )
  const sharers = sqlite.prepare<[string, number], BoxOnBill>(
    `SELECT voyage, load_at AS loadAt, eta FROM link JOIN shipment ON shipment.id = link.shipment
     WHERE key = ? AND shipment.id <> ? AND billed_at IS NOT NULL AND direction = 'in'
     ORDER BY link.shipment DESC LIMIT ${SHARERS_READ_MAX}`,
  )
  const openOn = sqlite
    .prepare<[string, number], number>(
      `SELECT link.shipment FROM link JOIN shipment ON shipment.id = link.shipment
       WHERE key = ? AND (state = 'open' OR state = 'arrived') ORDER BY link.shipment DESC LIMIT ?`,
    )
    .pluck()
  const inYard = sqlite
    .prepare<[string, number, number], number>(
      `SELECT count(*) FROM shipment WHERE shipper = ? AND landed_at < ? AND landed_at IS NOT NULL
       AND fetched_at IS NULL AND id <> ?`,
    )
    .pluck()
  const landed = sqlite
    .prepare<[], number | null>(
      'SELECT min(landed_at) FROM shipment WHERE landed_at IS NOT NULL AND fetched_at IS NULL',
    )
    .pluck()
  const share = sqlite.prepare('UPDATE shipment SET shares_box = 1 WHERE id = ? AND shares_box = 0')
  const relate = sqlite.prepare(
    'INSERT INTO trade_relation (shipper, consignee) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const firstHeard = sqlite.prepare<[string], ConsigneeHeard>(
    `SELECT consignee, since FROM trade_relation JOIN party_history ON party = consignee
     WHERE shipper = ? AND since IS NOT NULL`,
  )
  const ofMaster = remember((masterBill) => houses.get(masterBill) as HousesHeld)
  const ofShipper = remember((shipper, from: number) => days.all(shipper, from))
  const heardBy = remember((shipper) => firstHeard.all(shipper))
  const billedTo = createBilledTo((consignee, since) => ofConsignee.all(consignee, since))
  const billedThere = createBilledTo((address, since) => ofAddress.all(address, since))
  /** Nothing that lies in the yard came ashore before; null until somebody asks. */
  let ashoreSince: number | null = null
  /** Who is known to have sent something to whom. */
  const related = new Set<string>()

  /** A shipper of years has thousands of bills: what is remembered of it is carried on, not counted again. */
  const addUp = (shipper: string | null, at: number, bills: number, kg: number): void => {
    const known = shipper === null ? undefined : ofShipper.known(shipper)
    if (known === undefined || shipper === null) return
    const day = Math.floor(at / DAY)
    const sum = known.find((one) => one.day === day)
    // A day that is not remembered is past the longest window, or has its first bill.
    if (sum === undefined && bills === 0) return
    const others = known.filter((one) => one !== sum)
    const made = { day, bills: bills + (sum?.bills ?? 0), grossKg: kg + (sum?.grossKg ?? 0) }
    ofShipper.set(shipper, [...others, made].sort(byDay))
  }

  const forgetConsignee = (consignee: string | null, address: string | null): void => {
    billedTo.forget(consignee)
    billedThere.forget(address)
  }

  return {
    /** Keeps what a shipment's bill says, in the place of what it said before. */
    put(shipment: number, bill: Bill, before: Before & Counted): void {
      const { masterBill, grossKg, packages, consigneeAddress, billedAt } = bill
      put.run(masterBill, grossKg, packages, consigneeAddress, billedAt, shipment)
      const first = before.billedAt ?? billedAt
      rows.change(shipment, { masterBill, grossKg, consigneeAddress, billedAt: first })
      for (const changed of [masterBill, before.masterBill]) ofMaster.forget(changed)
      if (before.direction !== 'in') {
        ofShipper.forget(before.shipper)
        for (const address of [consigneeAddress, before.consigneeAddress])
          forgetConsignee(before.consignee, address)
        return
      }
      if (before.billedAt === null) addUp(before.shipper, billedAt, 1, grossKg)
      else addUp(before.shipper, before.billedAt, 0, grossKg - before.grossKg)
      const isThere = before.billedAt !== null && before.consigneeAddress === consigneeAddress
      if (isThere) return
      const made = { at: first, consignee: before.consignee }
      if (before.billedAt === null) billedTo.add(before.consignee, made)
      else billedThere.forget(before.consigneeAddress)
      billedThere.add(consigneeAddress, made)
    },
    /** What is known of a shipment has changed: sums that it counts in, or did, are made anew. */
    recount({ masterBill, shipper, consignee, consigneeAddress }: Before): void {
      ofMaster.forget(masterBill)
      ofShipper.forget(shipper)
      forgetConsignee(consignee, consigneeAddress)
    },
    /** A shipment has no bill any more. */
    remove(shipment: number, before: Before): void {
      remove.run(shipment)
      rows.drop(shipment)
      ofMaster.forget(before.masterBill)
      ofShipper.forget(before.shipper)
      forgetConsignee(before.consignee, before.consigneeAddress)
    },
    /** A bill is another shipper's now, or to another consignee. */
    renamed(before: Before, shipper: string | null, consignee: string | null): void {
      for (const name of [before.shipper, shipper]) ofShipper.forget(name)
      for (const name of [before.consignee, consignee])
        forgetConsignee(name, before.consigneeAddress)
    },
    /** A shipper sent something to a consignee, of which this port heard first at `since`. */
    relate(shipper: string, consignee: string, since: number | null): void {
      const pair = `${shipper}\u001f${consignee}`
      if (related.has(pair)) return
      if (related.size >= REMEMBERED_MAX) related.clear()
      related.add(pair)
      if (relate.run(shipper, consignee).changes === 0 || since === null) return
      const heard = heardBy.known(shipper)
      if (heard !== undefined) heardBy.set(shipper, [...heard, { consignee, since }])
    },
    /** House bills held under a master bill. */
    housesOf: (masterBill: string): HousesHeld => ofMaster.get(masterBill, 0),
    /** Bills of a shipper by day, oldest first, from 90 days before `now` at the latest. */
    ofShipper: (shipper: string, now: number): readonly BillsOfDay[] =>
      ofShipper.get(shipper, now - 90 * DAY),
    /** Bills of a consignee first held between two moments, both included. */
    ofConsignee: (consignee: string, from: number, to: number): number =>
      billedTo.count(consignee, from, to),
    /** Bills of everybody but a consignee at an address, first held between two moments, both included. */
    ofAddress: (address: string, but: string | null, from: number, to: number): number =>
      billedThere.count(address, from, to, { consignee: but }),
    /** Shipments of a shipper, but for one, that came ashore before a moment and were never fetched. */
    leftBehind(shipper: string, before: number, but: number): number {
      ashoreSince ??= landed.get() ?? Number.POSITIVE_INFINITY
      return ashoreSince < before ? (inYard.get(shipper, before, but) ?? 0) : 0
    },
    /** A box came ashore. */
    landed(at: number): void {
      if (ashoreSince !== null) ashoreSince = Math.min(ashoreSince, at)
    },
    /** Voyages on which other shipments' bills name a box, newest first, at most 500; `key` is the box's name. */
    sharersOf(key: string, shipment: number): readonly BoxOnBill[] {
      links.flushOf(key)
      return sharers.all(key, shipment)
    },
    /** The newest shipments under way that name a box; so many at most. */
    openOn(key: string, most: number): readonly number[] {
      links.flushOf(key)
      return openOn.all(key, most)
    },
    /** One of a shipment's boxes is on another bill as well. */
    shareBox(shipment: number): void {
      share.run(shipment)
      rows.change(shipment, { sharesBox: 1 })
    },
    /** The consignees of a shipper. */
    consigneesHeard: (shipper: string): readonly ConsigneeHeard[] => heardBy.get(shipper, 0),
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      for (const sums of [ofMaster, ofShipper, heardBy, billedTo, billedThere, related])
        sums.clear()
      ashoreSince = null
    },
  }
}

export type Bills = ReturnType<typeof createBills>

/** The voyage of a bill that names a box; times as planned, null where no document says. */
export type BoxOnBill = {
  readonly voyage: string | null
  readonly loadAt: number | null
  readonly eta: number | null
}

/** A consignee, and when this port first heard of it. */
export type ConsigneeHeard = { readonly consignee: string; readonly since: number }

/** What was counted of a shipment until now. */
type Before = Pick<ShipmentRow, 'masterBill' | 'shipper' | 'consignee' | 'consigneeAddress'>

/** How it was counted until now. */
type Counted = Pick<ShipmentRow, 'direction' | 'billedAt' | 'grossKg'>

const byDay = by(({ day }: BillsOfDay) => day)

/** Values by name, read when they are not remembered. */
function remember<V>(read: (name: string, argument: number) => V) {
  const known = new Map<string, V>()
  return {
    get(name: string, argument: number): V {
      const held = known.get(name)
      if (held !== undefined) return held
      const found = read(name, argument)
      if (known.size >= REMEMBERED_MAX) known.clear()
      known.set(name, found)
      return found
    },
    known: (name: string): V | undefined => known.get(name),
    set: (name: string, value: V): void => void known.set(name, value),
    forget(name: string | null): void {
      if (name !== null) known.delete(name)
    },
    clear: (): void => known.clear(),
  }
}
