import type { Ruling } from '../domain/decision.ts'
import type { Bills } from './bills.ts'
import type { ItemCache } from './item-cache.ts'
import type { Links } from './links.ts'
import { createMerge } from './merge-shipments.ts'
import type { Sqlite } from './open.ts'
import { createAhead, createQueue, QUEUE_ORDER } from './queue.ts'
import type { Direction, ShipmentRow } from './shipment-row.ts'
import type { ShipmentRows } from './shipment-rows.ts'

export type { Direction, ShipmentRow }

const COLUMNS = `id, direction, lane, house_bill AS houseBill, ucr, voyage, load_at AS loadAt, etd, eta, shipper, consignee,
  state, arrived_at AS arrivedAt, score, expected_harm AS expectedHarm, channel, ordered, scan_asked AS scanAsked,
  hold_told AS holdTold, found, container, master_bill AS masterBill, gross_kg AS grossKg, billed_at AS billedAt,
  first_manifest AS firstManifest, shares_box AS sharesBox, consignee_address AS consigneeAddress, ruling`

/** What is bound for this port and not decided: a new fact can still change what becomes of it. */
const UNDECIDED = "direction = 'in' AND (state = 'open' OR state = 'arrived')"

/** Shipments: what is known of each, and what becomes of it. Statements are prepared once. */
export function createShipments(
  sqlite: Sqlite,
  cache: Pick<ItemCache, 'begin' | 'drop'>,
  rows: ShipmentRows,
  bills: Pick<Bills, 'landed'>,
  links: Pick<Links, 'flushOf'>,
  shares: { readonly merged: (shipment: number, into: number) => void },
) {
  const one = <R>(text: string) => sqlite.prepare<unknown[], R>(text)
  const byId = one<ShipmentRow>(`SELECT ${COLUMNS} FROM shipment WHERE id = ?`)
  const read = (id: number) => byId.get(id)
  const get = (id: number) => rows.get(id, read)
  const insert = sqlite.prepare(
    `INSERT INTO shipment (direction, lane, house_bill, ucr, voyage, load_at, etd, eta, shipper, consignee, state, dirty,
       container, expected_harm, channel, ordered, scan_asked, hold_told)
     VALUES (coalesce(?, 'out'), coalesce(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, 0, 'green', 0, 0, 0)`,
  )
  const describe = sqlite.prepare(
    `UPDATE shipment SET direction = coalesce(@direction, direction),
       house_bill = coalesce(house_bill, @houseBill), ucr = coalesce(ucr, @ucr),
       lane = coalesce(@lane, lane), voyage = coalesce(@voyage, voyage), load_at = coalesce(@loadAt, load_at),
       etd = coalesce(@etd, etd), eta = coalesce(@eta, eta),
       shipper = coalesce(shipper, @shipper), consignee = coalesce(consignee, @consignee)
     WHERE id = @id`,
  )
  const nameParties = sqlite.prepare('UPDATE shipment SET shipper = ?, consignee = ? WHERE id = ?')
  const wake = sqlite.prepare(
    `UPDATE shipment SET dirty = 1 WHERE id = ? AND dirty = 0 AND (state = 'open' OR state = 'arrived')`,
  )
  const dirtyIds = sqlite
    .prepare<[number], number>('SELECT id FROM shipment WHERE dirty = 1 ORDER BY id LIMIT ?')
    .pluck()
  const setAssessed = sqlite.prepare(
    'UPDATE shipment SET dirty = 0, assessed_at = ?, score = ?, expected_harm = ?, channel = ?, typology = ? WHERE id = ?',
  )
  const setUnscored = sqlite.prepare(
    'UPDATE shipment SET assessed_at = coalesce(assessed_at, ?), score = ?, channel = ? WHERE id = ?',
  )
  const setFlags = sqlite.prepare(
    'UPDATE shipment SET ordered = @ordered, scan_asked = @scanAsked, hold_told = @holdTold WHERE id = @id',
  )
  const setRuling = sqlite.prepare('UPDATE shipment SET ruling = ? WHERE id = ?')
  const setFound = sqlite.prepare(
    'UPDATE shipment SET found = @found, dirty = @dirty WHERE id = @id',
  )
  const setState = sqlite.prepare(
    'UPDATE shipment SET state = @state, arrived_at = coalesce(@arrivedAt, arrived_at) WHERE id = @id',
  )
  // Whoever was never assessed waits for a document that can be.
  const touch = (which: string) =>
    sqlite.prepare(
      `UPDATE shipment SET dirty = 1 WHERE ${which} AND ${UNDECIDED} AND assessed_at IS NOT NULL`,
    )
  const touchOne = touch('id = ?')
  const touchNamed = touch('id IN (SELECT shipment FROM link WHERE key = ?)')
  const touchVoyage = touch('voyage = ?')
  const touchConsignee = touch(
    'consignee = ? AND billed_at BETWEEN ? AND ? AND billed_at IS NOT NULL AND id <> ?',
  )
  const touchAddress = touch(
    'consignee_address = ? AND billed_at BETWEEN ? AND ? AND consignee_address IS NOT NULL AND id <> ?',
  )
  const touchMaster = touch('master_bill = ? AND master_bill IS NOT NULL')
  const setLanded = sqlite.prepare(
    'UPDATE shipment SET landed_at = ? WHERE id = ? AND (landed_at IS NULL OR landed_at > ?)',
  )
  const setFetched = sqlite.prepare(
    'UPDATE shipment SET fetched_at = ? WHERE id = ? AND fetched_at IS NULL',
  )
  const setFirstManifest = sqlite.prepare('UPDATE shipment SET first_manifest = ? WHERE id = ?')
  const moveAll = createMerge(sqlite)
  const forgetGoods = sqlite.prepare('DELETE FROM shipment_goods WHERE shipment = ?')
  const onVoyage = one<ShipmentRow>(
    `SELECT ${COLUMNS} FROM shipment WHERE voyage = ? AND direction = 'in' AND state = 'open' ORDER BY id`,
  )
  const arrived = one<ShipmentRow>(
    `SELECT ${COLUMNS} FROM shipment WHERE state = 'arrived' ORDER BY ${QUEUE_ORDER}`,
  )

  return {
    get,
    /** A shipment of which no direction is known yet counts as outgoing: nothing is done about it. */
    create(row: Describing, container: string | null = null): number {
      const {
        direction,
        lane,
        houseBill,
        ucr,
        voyage,
        loadAt,
        etd,
        eta,
        shipper,
        consignee,
        dirty,
      } = row
      const names = [direction, lane, houseBill, ucr, voyage]
      const done = insert.run(...names, loadAt, etd, eta, shipper, consignee, dirty, container)
      const shipment = Number(done.lastInsertRowid)
      cache.begin(shipment)
      rows.put({
        ...{ ...NOTHING_KNOWN, id: shipment, direction: direction ?? 'out', lane: lane ?? '' },
        ...{ houseBill, ucr, voyage, loadAt, etd, eta, shipper, consignee, container },
      })
      return shipment
    },
    /**
     * Fills in what a document says of the shipment, and marks it for a new assessment when `dirty` is 1. True when
     * something was not known so.
     */
    describe(id: number, row: Describing): boolean {
      const known = get(id)
      const news = known !== undefined && saysNews(known, row)
      if (news) {
        describe.run({ ...row, id })
        rows.change(id, told(known, row))
      }
      if (row.dirty === 1) wake.run(id)
      return news
    },
    /** Who sends it and who gets it. */
    nameParties(id: number, shipper: string | null, consignee: string | null): void {
      nameParties.run(shipper, consignee, id)
      rows.change(id, { shipper, consignee })
    },
    /** Those marked for a new assessment, in order of their rows. */
    dirty: (limit: number): readonly ShipmentRow[] =>
      dirtyIds.all(limit).map((id) => get(id) as ShipmentRow),
    /** Marks for a new assessment what has been assessed, is bound for this port and is not decided. */
    touch: {
      one: (id: number): void => void touchOne.run(id),
      /** All that a name leads to. */
      named(key: string): void {
        links.flushOf(key)
        touchNamed.run(key)
      },
      voyage: (voyage: string): void => void touchVoyage.run(voyage),
      houses: (masterBill: string): void => void touchMaster.run(masterBill),
      /** Bills but one to a consignee, or to an address, first held between two moments, both included. */
      billedTo: (consignee: string, from: number, to: number, but: number): void =>
        void touchConsignee.run(consignee, from, to, but),
      billedToAddress: (address: string, from: number, to: number, but: number): void =>
        void touchAddress.run(address, from, to, but),
    },
    /** One of its boxes came ashore here; one was fetched. */
    landed(id: number, at: number): void {
      setLanded.run(at, id, at)
      bills.landed(at)
    },
    fetched: (id: number, at: number): void => void setFetched.run(at, id),
    /** Notes the row of the manifest that was in force when one was first assessed. */
    firstAssessed(id: number, manifest: number): void {
      setFirstManifest.run(manifest, id)
      rows.change(id, { firstManifest: manifest })
    },
    /** Two rows turn out to be one shipment: what the first holds goes to the second. */
    merge(id: number, into: number): void {
      moveAll({ ...get(id), id }, into)
      shares.merged(id, into)
      for (const changed of [id, into]) {
        cache.drop(changed)
        rows.drop(changed)
      }
    },
    assessed({ id, at, score, expectedHarm, channel, typology = null }: Assessed): void {
      setAssessed.run(at, score, expectedHarm, channel, typology, id)
      rows.change(id, { score, expectedHarm, channel })
    },
    /** Where it stands until it can be assessed. */
    unscored({ id, at, score, channel }: Omit<Assessed, 'expectedHarm'>): void {
      setUnscored.run(at, score, channel, id)
      rows.change(id, { score, channel })
    },
    flag(row: Pick<ShipmentRow, 'id' | 'ordered' | 'scanAsked' | 'holdTold'>): void {
      setFlags.run(row)
      rows.change(row.id, row)
    },
    rule(id: number, ruling: Ruling): void {
      setRuling.run(ruling, id)
      rows.change(id, { ruling })
    },
    found(id: number, found: string, dirty: 0 | 1): void {
      setFound.run({ id, found, dirty })
      rows.change(id, { found })
    },
    state(id: number, state: ShipmentRow['state'], arrivedAt: number | null = null): void {
      setState.run({ id, state, arrivedAt })
      // What is decided is in no queue, and nobody looks for its goods there.
      if (state === 'released' || state === 'not-loaded') forgetGoods.run(id)
      rows.change(
        id,
        arrivedAt === null ? { state } : { state, arrivedAt: get(id)?.arrivedAt ?? arrivedAt },
      )
    },
    onVoyage: (voyage: string) => onVoyage.all(voyage),
    arrived: () => arrived.all(),
    /** A page of the work queue. */
    queue: createQueue(sqlite),
    /** The head of the queue of what has not arrived, with its times. */
    ahead: createAhead(sqlite),
  }
}

/** What a shipment is before anything is found out about it. */
const NOTHING_KNOWN = {
  ...({ state: 'open', channel: 'green' } as const),
  ...{ arrivedAt: null, score: null, expectedHarm: 0, ordered: 0 },
  ...{ scanAsked: 0, holdTold: 0, found: null, masterBill: null, grossKg: 0, billedAt: null },
  ...{ firstManifest: null, sharesBox: 0, consigneeAddress: null, ruling: null },
} as const

/** What is known of a shipment once a document has spoken. */
function told(known: ShipmentRow, says: Describing): Partial<ShipmentRow> {
  return {
    direction: says.direction ?? known.direction,
    lane: says.lane ?? known.lane,
    voyage: says.voyage ?? known.voyage,
    loadAt: says.loadAt ?? known.loadAt,
    etd: says.etd ?? known.etd,
    eta: says.eta ?? known.eta,
    houseBill: known.houseBill ?? says.houseBill,
    ucr: known.ucr ?? says.ucr,
    shipper: known.shipper ?? says.shipper,
    consignee: known.consignee ?? says.consignee,
  }
}

/** Whether a document says something of a shipment that is not known so. */
function saysNews(known: ShipmentRow, says: Describing): boolean {
  return (
    LAST_SAID.some((name) => says[name] !== null && says[name] !== known[name]) ||
    FIRST_SAID.some((name) => says[name] !== null && known[name] === null)
  )
}

/** Columns that follow the newest document, and those that the first fills for good. */
const LAST_SAID = ['direction', 'lane', 'voyage', 'loadAt', 'etd', 'eta'] as const
const FIRST_SAID = ['houseBill', 'ucr', 'shipper', 'consignee'] as const

type Assessed = Pick<ShipmentRow, 'id' | 'expectedHarm' | 'channel'> & {
  readonly at: number
  readonly score: number
  /** The likeliest; none when absent. */
  readonly typology?: string | null
}

/** What a document says of its shipment; null where it says nothing. */
export type Describing = {
  readonly direction: Direction | null
  readonly houseBill: string | null
  readonly ucr: string | null
  readonly lane: string | null
  readonly voyage: string | null
  readonly loadAt: number | null
  readonly etd: number | null
  readonly eta: number | null
  readonly shipper: string | null
  readonly consignee: string | null
  readonly dirty: 0 | 1
}
