import type { ShipmentView } from '../../domain/shipment.ts'
import { SOURCES } from './dictionary.ts'
import { heldBits, moveBits } from './held.ts'

/** Moves stand above the bits of the sources: together more than fit one integer of 32 bits. */
const ABOVE_SOURCES = 2 ** SOURCES.length

/** Which documents and moves are held, and what the law and the agreement would still bring. */
export function situationOf(view: ShipmentView): string {
  let held = heldBits(view)
  if (view.containerEvents.length > 0) held += ABOVE_SOURCES * moveBits(view)
  const texts = textsOf(view)
  const known = texts.get(held)
  if (known !== undefined) return known
  const situation = `${held} ${view.agreed.join()} ${view.notShared.join()} ${view.filedHere.join()}`
  texts.set(held, situation)
  return situation
}

type Terms = Pick<ShipmentView, 'notShared' | 'filedHere'> & { readonly texts: Map<number, string> }
const kept = new WeakMap<readonly string[], Terms>()

/** A port hands in the same lists for all its shipments: their text is made once for each set of documents held. */
function textsOf({ agreed, notShared, filedHere }: ShipmentView): Map<number, string> {
  const known = kept.get(agreed)
  if (known?.notShared === notShared && known.filedHere === filedHere) return known.texts
  const texts = new Map<number, string>()
  kept.set(agreed, { notShared, filedHere, texts })
  return texts
}
