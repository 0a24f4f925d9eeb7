import type { DocumentFormat } from '../../interop/write/document-format.ts'
import { createShipWriter, type ShipBytes } from './ship-bytes.ts'
import type { Shiploads } from './shipload.ts'

/** Makes and writes ship after ship in this thread. What a ship's parts hold stands until the next ship is asked for. */
export async function* shipsHere(
  trade: Shiploads,
  format: DocumentFormat,
  withTruth: boolean,
): AsyncGenerator<ShipBytes> {
  const writer = createShipWriter(format, withTruth)
  for (const shipload of trade.each()) {
    const ship = writer.write(shipload)
    yield ship
    writer.giveBack(ship.parts)
    // A signal is only heard when the loop pauses.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
