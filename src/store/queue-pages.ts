import type { QueueQuery, QueueSort } from '../domain/reads/queue-page.ts'
import type { Channel } from '../domain/response.ts'
import type { Sqlite } from './open.ts'
import { IN_QUEUE, QUEUE_ORDER, STRETCHES } from './queue.ts'
import { boundsOf, narrowingsOf } from './queue-narrowings.ts'
import type { ShipmentRow } from './shipments.ts'

/**
 * A line of the queue with what an officer reads of it; `trace` is the JSON of its newest assessment, null without any;
 * `threw` is 1 when it could not be assessed again.
 */
export type QueueRow = Pick<
  ShipmentRow,
  'id' | 'lane' | 'houseBill' | 'ucr' | 'loadAt' | 'etd' | 'eta' | 'expectedHarm' | 'channel'
> &
  Pick<ShipmentRow, 'ordered' | 'scanAsked' | 'holdTold' | 'found' | 'ruling'> & {
    readonly score: number
    readonly state: 'open' | 'arrived'
    readonly trace: string | null
    readonly threw: 0 | 1
  }

const COLUMNS = `id, lane, house_bill AS houseBill, ucr, load_at AS loadAt, etd, eta, expected_harm AS expectedHarm,
  shipment.channel, ordered, scan_asked AS scanAsked, hold_told AS holdTold, found, ruling, shipment.score, state,
  (SELECT trace FROM assessment WHERE assessment.shipment = shipment.id ORDER BY assessment.id DESC LIMIT 1) AS trace,
  EXISTS (SELECT 1 FROM scoring_failure WHERE scoring_failure.shipment = shipment.id) AS threw`

/** What has arrived is little: it is found by its own index, and put in order. */
const WITHIN = {
  any: IN_QUEUE,
  open: `${IN_QUEUE} AND state = 'open'`,
  arrived: "direction = 'in' AND state = 'arrived' AND score > 0",
} as const

/** `ahead` of a sort is what it shows at all, in the words of its index. */
type Sort = {
  readonly order: string
  readonly ahead: string
  readonly stretches: readonly string[]
}
const SORTS: Readonly<Record<QueueSort, Sort>> = {
  harm: { order: QUEUE_ORDER, ahead: '', stretches: STRETCHES },
  score: {
    order: 'shipment.score DESC, id',
    ahead: '',
    stretches: ['shipment.score = @score AND id > @shipment', 'shipment.score < @score'],
  },
  eta: {
    order: 'eta, id',
    ahead: '',
    stretches: ['eta IS @eta AND id > @shipment', 'eta > @etaAtLeast'],
  },
  loading: {
    order: 'load_at, id',
    ahead: ' AND load_at >= @now',
    stretches: ['load_at = @loadAt AND id > @shipment', 'load_at > @loadAt'],
  },
}

type Wanted = Pick<QueueQuery, 'sort' | 'channel' | 'state' | 'typology' | 'goods' | 'due'>

/**
 * As many lines as can be put in order within a few ms. More are not looked for: the index of the order meets enough of
 * them soon.
 */
const FEW = 5_000

/**
 * What is rare is found by its own index, and put in order; what is not, by the index of the order. A plus sign keeps SQLite
 * off the index of a column.
 */
function filterOf(wanted: Wanted): string {
  const { sort, channel, state, typology } = wanted
  const plus = typology !== undefined || (channel === 'green' && sort !== 'harm') ? '+' : ''
  return [
    WITHIN[state ?? 'any'],
    typology === undefined ? '' : ' AND typology = @typology AND typology IS NOT NULL',
    channel === undefined ? '' : ` AND ${plus}channel = @channel`,
    SORTS[sort].ahead,
    ...narrowingsOf(wanted).map(({ holds }) => ` AND ${holds}`),
  ].join('')
}

/** Pages of the queue in several orders, of all lines or of some. Each order has its index; a page is found by its place. */
export function createQueuePages(sqlite: Sqlite) {
  const prepared = new Map<string, ReturnType<typeof sqlite.prepare>>()
  const preparedOf = <Row>(text: string) => {
    const statement = prepared.get(text) ?? sqlite.prepare(text)
    prepared.set(text, statement)
    return statement as ReturnType<typeof sqlite.prepare<unknown[], Row>>
  }
  const read = (where: string, order: string) =>
    preparedOf<QueueRow>(
      `SELECT ${COLUMNS} FROM shipment WHERE ${where} ORDER BY ${order} LIMIT @limit`,
    )
  /** Of few that are found, the first in order; only of these more is read. */
  const readFew = (found: string, where: string, order: string) => {
    const text = `SELECT ${COLUMNS} FROM shipment WHERE id IN (
      SELECT id FROM (SELECT DISTINCT few FROM (${found})) CROSS JOIN shipment ON id = few WHERE ${where} ORDER BY ${order} LIMIT @limit
    ) ORDER BY ${order}`
    return preparedOf<QueueRow>(text)
  }
  const countUpTo = (found: string, values: object): number =>
    preparedOf<{ n: number }>(`SELECT count(*) AS n FROM (${found} LIMIT ${FEW + 1})`).get(values)
      ?.n ?? 0
  const inChannel = sqlite
    .prepare<[Channel, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM shipment WHERE ${IN_QUEUE} AND channel = ? LIMIT ?)`,
    )
    .pluck()

  return {
    page({ limit, after, ...wanted }: QueueQuery, now: number): readonly QueueRow[] {
      const { order, stretches } = SORTS[wanted.sort]
      const filter = filterOf(wanted)
      const { channel, typology } = wanted
      const values = { now, channel, typology, ...boundsOf(wanted, now) }
      const few = narrowingsOf(wanted).find(({ found }) => countUpTo(found, values) <= FEW)
      if (few !== undefined) {
        const behind = after === undefined ? '' : ` AND (${stretches.join(' OR ')})`
        const place = { ...after, etaAtLeast: after?.eta ?? Number.MIN_SAFE_INTEGER }
        return readFew(few.found, `${filter}${behind}`, order).all({ limit, ...place, ...values })
      }
      if (after === undefined) return read(filter, order).all({ limit, ...values })
      // Who has no time of arrival stands before those who have one.
      const place = { ...after, etaAtLeast: after.eta ?? Number.MIN_SAFE_INTEGER, ...values }
      const page: QueueRow[] = []
      for (const stretch of stretches) {
        if (page.length >= limit) break
        const found = read(`${filter} AND ${stretch}`, order)
        page.push(...found.all({ ...place, limit: limit - page.length }))
      }
      return page
    },
    /** How many lines a channel has; no more than `most` are counted. */
    inChannel: (channel: Channel, most: number): number => inChannel.get(channel, most) ?? 0,
  }
}
