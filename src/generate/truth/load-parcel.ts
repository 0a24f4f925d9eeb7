import type { Rng } from '../../kernel/chance.ts'
import { type BoxYard, type Load, SHARED_BOX } from './boxes.ts'

/** So many places of a sailing in a row put their parcels into one container. */
const PLACES_PER_BOX = 200

/** A parcel of electronic commerce: a few kilograms in a container it shares with its neighbours. */
export function loadParcel(yard: BoxYard, ordinal: number, counter: number, rng: Rng): Load {
  const number = yard.number(ordinal, counter - (counter % PLACES_PER_BOX), SHARED_BOX)
  const serial = Number(number.slice(4))
  const seals = [`ML${1_000_000 + (serial % 8_999_999)}`]
  return {
    containers: [{ number, sizeType: '45G1', seals, vgmKg: 12_000 + (serial % 9_000) }],
    grossKg: 2 + Math.floor(26 * rng.unit() * rng.unit()),
  }
}
