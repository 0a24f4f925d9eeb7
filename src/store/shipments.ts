import type { QueueLine } from '../domain/assessment.ts'
import type { Channel } from '../domain/response.ts'
import type { ItemCache } from './item-cache.ts'
import type { Sqlite } from './open.ts'

export type Direction = 'in' | 'out'

/** A shipment row as the port works with it. */
export type ShipmentRow = {
  readonly id: number
  readonly direction: Direction
  readonly lane: string
  readonly houseBill: string | null
  readonly ucr: string | null
  readonly voyage: string | null
  readonly loadAt: number | null
  readonly eta: number | null
  readonly shipper: string | null
  readonly consignee: string | null
  readonly state: 'open' | 'arrived' | 'released' | 'not-loaded'
  readonly arrivedAt: number | null
  readonly score: number | null
  readonly expectedHarm: number
  readonly channel: Channel
  readonly ordered: number
  readonly scanAsked: number
  readonly holdTold: number
  readonly found: string | null
}

const COLUMNS = `id, direction, lane, house_bill AS houseBill, ucr, voyage, load_at AS loadAt, eta, shipper, consignee,
  state, arrived_at AS arrivedAt, score, expected_harm AS expectedHarm, channel, ordered, scan_asked AS scanAsked,
  hold_told AS holdTold, found`

/** The total order of the work queue; `risk` holds the same order for values in memory. */
const QUEUE_ORDER = 'expected_harm DESC, score DESC, eta, id'

const ABSENT_MAX = 10_000

/** Shipments and the names that lead to them. Statements are prepared once. */
export function createShipments(sqlite: Sqlite, cache: Pick<ItemCache, 'begin'>) {
  const one = <R>(text: string) => sqlite.prepare<unknown[], R>(text)
  const byId = one<ShipmentRow>(`SELECT ${COLUMNS} FROM shipment WHERE id = ?`)
  const insert = sqlite.prepare(
    `INSERT INTO shipment (direction, lane, house_bill, ucr, voyage, load_at, eta, shipper, consignee, state, dirty,
       expected_harm, channel, ordered, scan_asked, hold_told)
     VALUES (coalesce(?, 'out'), coalesce(?, ''), ?, ?, ?, ?, ?, ?, ?, 'open', ?, 0, 'green', 0, 0, 0)`,
  )
  const findLink = one<{ shipment: number }>('SELECT shipment FROM link WHERE key = ?')
  const putLink = sqlite.prepare(
    `INSERT INTO link (key, shipment) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET shipment = iif(shipment = excluded.shipment, shipment, 0)`,
  )
  /** Names looked for in vain: a message's bills are asked for when it is judged, and again when it is kept. */
  const absent = new Set<string>()
  const find = (key: string): number | null => {
    if (absent.has(key)) return null
    const found = findLink.get(key)?.shipment ?? null
    if (found === null) {
      if (absent.size >= ABSENT_MAX) absent.clear()
      absent.add(key)
    }
    return found || null
  }
  const describe = sqlite.prepare(
    `UPDATE shipment SET direction = coalesce(@direction, direction),
       house_bill = coalesce(house_bill, @houseBill), ucr = coalesce(ucr, @ucr),
       lane = iif(@lane IS NULL, lane, @lane), voyage = coalesce(@voyage, voyage), load_at = coalesce(@loadAt, load_at), eta = coalesce(@eta, eta),
       shipper = coalesce(shipper, @shipper), consignee = coalesce(consignee, @consignee),
       dirty = iif(state IN ('open', 'arrived'), max(dirty, @dirty), 0)
     WHERE id = @id`,
  )
  const dirtyIds = one<ShipmentRow>(
    `SELECT ${COLUMNS} FROM shipment WHERE dirty = 1 ORDER BY id LIMIT ?`,
  )
  const setAssessed = sqlite.prepare(
    'UPDATE shipment SET dirty = 0, assessed_at = ?, score = ?, expected_harm = ?, channel = ? WHERE id = ?',
  )
  const setFlags = sqlite.prepare(
    'UPDATE shipment SET ordered = @ordered, scan_asked = @scanAsked, hold_told = @holdTold WHERE id = @id',
  )
  const setFound = sqlite.prepare(
    'UPDATE shipment SET found = @found, dirty = @dirty WHERE id = @id',
  )
  const setState = sqlite.prepare(
    'UPDATE shipment SET state = @state, arrived_at = coalesce(@arrivedAt, arrived_at) WHERE id = @id',
  )
  const onVoyage = one<ShipmentRow>(
    `SELECT ${COLUMNS} FROM shipment WHERE voyage = ? AND direction = 'in' AND state = 'open' ORDER BY id`,
  )
  const arrived = one<ShipmentRow>(
    `SELECT ${COLUMNS} FROM shipment WHERE state = 'arrived' ORDER BY ${QUEUE_ORDER}`,
  )
  const queue = one<QueueLine>(
    `SELECT id AS shipment, house_bill AS houseBill, ucr, score, expected_harm AS expectedHarm, channel, eta FROM shipment
     WHERE direction = 'in' AND state IN ('open', 'arrived') AND score > 0 ORDER BY ${QUEUE_ORDER} LIMIT ?`,
  )

  return {
    get: (id: number) => byId.get(id),
    /** A shipment of which no direction is known yet counts as outgoing: nothing is done about it. */
    create(row: Describing): number {
      const { direction, lane, houseBill, ucr, voyage, loadAt, eta, shipper, consignee, dirty } =
        row
      const done = insert.run(
        direction,
        lane,
        houseBill,
        ucr,
        voyage,
        loadAt,
        eta,
        shipper,
        consignee,
        dirty,
      )
      const shipment = Number(done.lastInsertRowid)
      cache.begin(shipment)
      return shipment
    },
    /** The shipment of a name; null when nobody or more than one has it. */
    find,
    link(key: string, shipment: number): void {
      absent.delete(key)
      putLink.run(key, shipment)
    },
    /** Fills in what a document says of the shipment, and marks it for a new assessment when `dirty` is 1. */
    describe: (id: number, row: Describing): void => void describe.run({ id, ...row }),
    dirty: (limit: number) => dirtyIds.all(limit),
    assessed: ({ id, at, score, expectedHarm, channel }: Assessed): void =>
      void setAssessed.run(at, score, expectedHarm, channel, id),
    flag: (row: Pick<ShipmentRow, 'id' | 'ordered' | 'scanAsked' | 'holdTold'>): void =>
      void setFlags.run(row),
    found: (id: number, found: string, dirty: 0 | 1): void =>
      void setFound.run({ id, found, dirty }),
    state: (id: number, state: ShipmentRow['state'], arrivedAt: number | null = null): void =>
      void setState.run({ id, state, arrivedAt }),
    onVoyage: (voyage: string) => onVoyage.all(voyage),
    arrived: () => arrived.all(),
    queue: (limit: number) => queue.all(limit),
  }
}

type Assessed = Pick<ShipmentRow, 'id' | 'expectedHarm' | 'channel'> & {
  readonly at: number
  readonly score: number
}

/** What a document says of its shipment; null where it says nothing. */
export type Describing = {
  readonly direction: Direction | null
  readonly houseBill: string | null
  readonly ucr: string | null
  readonly lane: string | null
  readonly voyage: string | null
  readonly loadAt: number | null
  readonly eta: number | null
  readonly shipper: string | null
  readonly consignee: string | null
  readonly dirty: 0 | 1
}
