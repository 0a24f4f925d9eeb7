import type { ShipmentView } from '../../domain/shipment.ts'
import { heldBits, moveBits } from './held.ts'

/** Which documents and moves are held, and what the law and the agreement would still bring. */
export function situationOf(view: ShipmentView): string {
  const [held, moves] = [heldBits(view), moveBits(view)]
  const texts = textsOf(view)
  let ofMoves = texts.get(held)
  if (ofMoves === undefined) {
    ofMoves = new Map()
    texts.set(held, ofMoves)
  }
  const known = ofMoves.get(moves)
  if (known !== undefined) return known
  const { agreed, notShared, filedHere } = view
  const situation = `${held} ${moves} ${agreed.join()} ${notShared.join()} ${filedHere.join()}`
  ofMoves.set(moves, situation)
  return situation
}

/** By the documents held, then by the moves. */
type Texts = Map<number, Map<number, string>>
type Terms = Pick<ShipmentView, 'notShared' | 'filedHere'> & { readonly texts: Texts }
const kept = new WeakMap<readonly string[], Terms>()

/** A port hands in the same lists for all its shipments: their text is made once for each set of documents held. */
function textsOf({ agreed, notShared, filedHere }: ShipmentView): Texts {
  const known = kept.get(agreed)
  if (known?.notShared === notShared && known.filedHere === filedHere) return known.texts
  const texts: Texts = new Map()
  kept.set(agreed, { notShared, filedHere, texts })
  return texts
}
