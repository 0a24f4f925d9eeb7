import type { QueueQuery } from '../domain/reads/queue-page.ts'
import { IN_QUEUE } from './queue.ts'

/**
 * What narrows the queue down. `found`: rows that may be meant (column `few`), perhaps more than once, so that they can be
 * counted up to a number without reading the rest; `holds`: whether a line really is.
 */
export type Narrowing = { readonly found: string; readonly holds: string }

/** Lines of the queue by one of its indexes: SQLite would rather read all that has a score. */
const by = (index: 'loading' | 'departure' | 'eta', when: string) =>
  `SELECT id AS few FROM shipment INDEXED BY shipment_by_${index} WHERE ${IN_QUEUE} AND ${when}`

const OF_GOODS = 'hs6 >= @goods AND hs6 < @goodsEnd'
const GOODS: Narrowing = {
  found: `SELECT shipment AS few FROM shipment_goods WHERE ${OF_GOODS}`,
  holds: `EXISTS (SELECT 1 FROM shipment_goods WHERE shipment_goods.shipment = shipment.id AND ${OF_GOODS})`,
}

/** The next moment that is planned is the deadline, as `risk` has it. A plus sign keeps SQLite off the index of a column. */
const NEXT =
  'CASE WHEN load_at > @now THEN load_at WHEN etd > @now THEN etd WHEN eta > @now THEN eta END'
const DUE: Narrowing = {
  found: [
    by('loading', 'load_at > @now AND load_at <= @until'),
    by('departure', 'etd > @now AND etd <= @until'),
    by('eta', 'eta > @now AND eta <= @until'),
  ].join(' UNION ALL '),
  holds: `${NEXT} <= @until`,
}
const OVERDUE: Narrowing = {
  found: by('eta', 'eta <= @now'),
  holds: `${NEXT} IS NULL AND +eta <= @now`,
}

/** What a query asks for beside its band, place and typology. */
export function narrowingsOf({
  goods,
  due,
}: Pick<QueueQuery, 'goods' | 'due'>): readonly Narrowing[] {
  return [
    ...(goods === undefined ? [] : [GOODS]),
    ...(due === undefined ? [] : [due === 'overdue' ? OVERDUE : DUE]),
  ]
}

/** The values of their statements. `~` comes after every digit. */
export function boundsOf({ goods, due }: Pick<QueueQuery, 'goods' | 'due'>, now: number) {
  return {
    goods,
    goodsEnd: `${goods}~`,
    until: typeof due === 'number' ? now + due : null,
  }
}
