import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../kernel/assert.ts'
import { InputError } from '../../kernel/input-error.ts'
import { tradePlan } from '../run/trade-plan.ts'
import { FORMATS } from './formats.ts'
import { createShipWriter, type ShipBytes } from './ship-bytes.ts'
import { type Share, shiploads } from './shipload.ts'
import type { FromShipWorker, ShipOrder, ToShipWorker } from './ships-of-workers.ts'

/** The thread that `shipsOfWorkers` starts: makes one ship of its share each time it is asked. */
const { share, format, withTruth, wanted, ...inputs } = workerData as ShipOrder & {
  readonly share: Share
}
const parent = present(parentPort, 'ship-worker runs as a worker')
const next = refusing(createMaker)

parent.on('message', (parts: ToShipWorker) => {
  const ship = refusing(() => next?.(parts))
  if (ship)
    tell(
      { kind: 'ship', ship },
      ship.parts.map(({ bytes }) => bytes.buffer),
    )
})

function createMaker(): (parts: ToShipWorker) => ShipBytes | undefined {
  const writer = createShipWriter(FORMATS[format](tradePlan(inputs.scenario)), withTruth)
  const ships = shiploads(inputs, wanted).each(share)
  return (parts) => {
    writer.giveBack(parts)
    const { value } = ships.next()
    return value && writer.write(value)
  }
}

/** A person's mistake keeps its issues on the way to the other thread; all else is thrown there as it is. */
function refusing<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    tell({ kind: 'refused', issues: error.issues })
    return undefined
  }
}

function tell(message: FromShipWorker, buffers: readonly ArrayBuffer[] = []): void {
  parent.postMessage(message, [...buffers])
}
