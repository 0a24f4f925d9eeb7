import { containerCheckDigit } from '../../domain/codes.ts'
import type { Container } from '../../domain/goods.ts'
import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { Chance, Rng } from '../../kernel/chance.ts'
import { clampInt, lognormal, triangular } from '../../kernel/distributions.ts'
import { isHeavy, mostKg, SIZES, type SizeType } from './stowing.ts'

/** At most so many containers travel under one house bill. */
export const MOST_BOXES = 12

/** Boxes of a place in a sailing: its consignment's own, one that consignments share, and one that no bill names. */
export const SHARED_BOX = MOST_BOXES
export const STRAY_BOX = MOST_BOXES + 1
const BOXES_PER_PLACE = MOST_BOXES + 2

/** Names the containers of a lane. No two that are under way together share a number. */
export type BoxYard = {
  /**
   * The number of the `box`-th container of the `counter`-th consignment of a sailing, all counted from 0; or of
   * `SHARED_BOX`, or `STRAY_BOX`.
   */
  readonly number: (ordinal: number, counter: number, box: number) => string
}

/** Numbers come round again after `8 · 999,983 / (14 · mostPerSailing)` sailings: hundreds, for a large ship. */
export function openYard(lane: string, mostPerSailing: number, chance: Chance): BoxYard {
  const rng = chance.of('boxes', lane)
  const owners = Array.from({ length: 8 }, () => `${letter(rng)}${letter(rng)}${letter(rng)}U`)
  const shift = rng.int(0, SERIALS - 1)
  return {
    number: (ordinal, counter, box) => {
      const place = (ordinal * mostPerSailing + counter) * BOXES_PER_PLACE + box
      const owner = owners[Math.floor(place / SERIALS) % owners.length] as string
      const serial = ((place % SERIALS) * 7_919 + shift) % SERIALS
      const firstTen = `${owner}${String(serial).padStart(6, '0')}`
      return `${firstTen}${containerCheckDigit(firstTen)}`
    },
  }
}

export type Load = { readonly containers: readonly Container[]; readonly grossKg: number }

/**
 * Containers for one consignment: how many is heavy-tailed. Heavy goods fill a box to its payload, light ones to its
 * walls, and neither goes beyond. `fill` says instead how full they are, as a share of what fits.
 */
export function loadBoxes(
  entry: GoodsEntry,
  fill: number | null,
  numberOf: (box: number) => string,
  rng: Rng,
): Load {
  const heavy = isHeavy(entry)
  const sizeType = sizeTypeOf(entry, heavy, rng.unit())
  const { tareKg } = SIZES[sizeType]
  const most = mostKg(entry, sizeType)
  const usual = heavy ? triangular(rng, 0.6, 0.92, 1) : triangular(rng, 0.35, 0.9, 1)
  const boxes = clampInt(lognormal(rng, 0.9, 0.8), 1, MOST_BOXES)
  const containers: Container[] = []
  let grossKg = 0
  for (let i = 0; i < boxes; i++) {
    const kg = Math.max(1, Math.floor(most * (fill ?? usual) * (0.97 + 0.03 * rng.unit())))
    const seals = [drawSeal(rng)]
    containers.push({ number: numberOf(i), sizeType, seals, vgmKg: tareKg + kg + rng.int(-40, 40) })
    grossKg += kg
  }
  return { containers, grossKg }
}

/** A seal as its maker numbers it, whoever puts it on. */
export function drawSeal(rng: Rng): string {
  return `${SEAL_MAKERS[Math.floor(rng.unit() * SEAL_MAKERS.length)]}${rng.int(100_000, 9_999_999)}`
}

/** The largest prime with six digits: multiplying by anything but itself shuffles all serials. */
const SERIALS = 999_983

const SEAL_MAKERS = ['ML', 'SL', 'HB', 'BS', 'CX']

function sizeTypeOf(entry: GoodsEntry, heavy: boolean, luck: number): SizeType {
  if (entry.chilled === true) return '45R1'
  if (luck < smallShare(entry, heavy)) return '22G1'
  return luck > 0.92 ? '42G1' : '45G1'
}

/** Goods dense enough to load a small box travel in one half the time; less dense heavy ones would waste its payload. */
function smallShare(entry: GoodsEntry, heavy: boolean): number {
  if (!heavy) return 0.15
  return mostKg(entry, '22G1') > 0.8 * SIZES['22G1'].payloadKg ? 0.5 : 0
}

const letter = (rng: Rng) => String.fromCharCode(65 + rng.int(0, 25))
