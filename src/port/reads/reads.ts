import type { Reading } from '../../domain/dossier.ts'
import type { ExchangePage, Overview } from '../../domain/reads/exchange-page.ts'
import type { QueuePage, QueueQuery } from '../../domain/reads/queue-page.ts'
import type { ShipmentPage } from '../../domain/reads/shipment-page.ts'
import type { Context } from '../context.ts'
import { readExchange, readOverview } from './exchange-page.ts'
import { readQueue } from './queue-page.ts'
import { readShipment } from './shipment-page.ts'

/** What people read of a port, laid out for the console. */
export type Reads = {
  readonly overview: () => Overview
  readonly queue: (query: QueueQuery) => QueuePage
  /** By house bill or UCR; null when there is none of that name. The reading is logged. */
  readonly shipment: (name: string, reading: Reading) => ShipmentPage | null
  /** At most `limit` messages of each list. */
  readonly exchange: (limit: number) => ExchangePage
}

export function createReads(ctx: Context): Reads {
  return {
    overview: () => readOverview(ctx),
    queue: (query) => readQueue(ctx, query),
    shipment: (name, reading) => readShipment(ctx, name, reading),
    exchange: (limit) => readExchange(ctx, limit),
  }
}
