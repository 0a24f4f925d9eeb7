import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { present } from '../../kernel/assert.ts'
import { InputError } from '../../kernel/input-error.ts'
import { scriptBeside } from '../../kernel/script-beside.ts'
import type { TradeInputs } from '../run/load-trade.ts'
import type { FormatName } from './formats.ts'
import type { FilePart, ShipBytes } from './ship-bytes.ts'
import type { Share, TradeWanted } from './shipload.ts'

/** All a worker needs to make its share of a trade, the same for all but the share. */
export type ShipOrder = TradeInputs & {
  readonly wanted: TradeWanted
  readonly format: FormatName
  readonly withTruth: boolean
}

export type FromShipWorker =
  | { readonly kind: 'ship'; readonly ship: ShipBytes }
  | { readonly kind: 'refused'; readonly issues: InputError['issues'] }
/** Asks for the next ship, and gives back what came with an earlier one. */
export type ToShipWorker = readonly FilePart[]

/** Ships that a worker makes before it waits: one is being read while the next is being made. */
const AHEAD = 2

/** Documents are many and short-lived: with V8's own young generation they outlive it, and are cleared away twice. */
const LIMITS = { maxYoungGenerationSizeMb: 64 }

/**
 * Makes and writes ships in worker threads, each every so many-th ship, and yields them in their order. What a ship's
 * parts hold stands until the next ship is asked for. Throws what a worker throws; no worker outlives the loop.
 */
export async function* shipsOfWorkers(
  order: ShipOrder,
  ships: number,
  workers: number,
): AsyncGenerator<ShipBytes> {
  const crew = Array.from({ length: workers }, (_, first) =>
    start({ ...order, share: { first, step: workers } }),
  )
  try {
    for (let place = 0; place < ships; place++) {
      const worker = present(crew[place % workers], 'each ship has its worker')
      const ship = await worker.next()
      yield ship
      worker.giveBack(ship.parts)
    }
  } finally {
    await Promise.all(crew.map((worker) => worker.end()))
  }
}

function start(data: ShipOrder & { readonly share: Share }) {
  const script = scriptBeside('./ship-worker', import.meta.url)
  const worker = new Worker(script, { workerData: data, resourceLimits: LIMITS })
  const told = on(worker, 'message', { close: ['exit'] })
  const ask = (parts: ToShipWorker) =>
    worker.postMessage(
      parts,
      parts.map(({ bytes }) => bytes.buffer),
    )
  for (let i = 0; i < AHEAD; i++) ask([])
  return {
    async next(): Promise<ShipBytes> {
      const { value } = await told.next()
      const [message] = present(value, 'a worker ends only when told to') as [FromShipWorker]
      if (message.kind === 'refused') throw new InputError(message.issues)
      return message.ship
    },
    giveBack: ask,
    async end(): Promise<void> {
      await worker.terminate()
    },
  }
}
