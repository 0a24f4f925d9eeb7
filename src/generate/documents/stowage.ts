import type { Container } from '../../domain/goods.ts'
import type { StowPlan, StowPosition } from '../../domain/stow-plan.ts'
import type { Voyage } from '../../domain/voyage.ts'
import { hiddenIn, type Sources } from './sources.ts'

/** A consignment's containers as the stow plan has them; their cells are given when the plan is drawn up. */
export function stowageOf(sources: Sources): readonly Stowed[] {
  const { truth, story, slips } = sources
  const { portOfLoading, portOfDischarge } = truth.voyage
  const { unNumber } = truth.particulars
  const shown = story.dangerShown && !slips.unNumberMissing ? unNumber : null
  const stowed: Stowed[] = []
  for (let i = 0; i < truth.containers.length; i++) {
    const box = truth.containers[i] as Container
    const place: Stowed = {
      container: box.number,
      full: true,
      grossKg: (box.vgmKg ?? 0) + hiddenIn(sources, i),
      portOfLoading,
      portOfDischarge,
    }
    if (box.sizeType !== undefined) place.sizeType = box.sizeType
    if (shown !== null) place.unNumber = shown
    stowed.push(place)
  }
  if (story.strayBox !== null) stowed.push({ ...(stowed[0] as Stowed), container: story.strayBox })
  return stowed
}

export type Stowed = Omit<StowPosition, 'cell'>

/** Stows a sailing's containers, each once, bay by bay. */
export function stowPlanOf(voyage: Voyage, stowed: readonly (readonly Stowed[])[]): StowPlan {
  const known = new Set<string>()
  const positions: StowPosition[] = []
  for (const consignment of stowed) {
    for (const box of consignment) {
      if (known.has(box.container)) continue
      known.add(box.container)
      positions.push({ ...box, cell: cellOf(positions.length) })
    }
  }
  return { kind: 'stow-plan', number: `${voyage.id}:stow`, revision: 1, voyage, positions }
}

/** Fourteen rows by ten tiers a bay; ISO 9711 writes bay, row and tier as `BBBRRTT`. */
function cellOf(place: number): string {
  const bay = 1 + 2 * Math.floor(place / 140)
  const row = place % 14
  const tier = 2 + 2 * (Math.floor(place / 14) % 10)
  return String(bay * 10_000 + row * 100 + tier).padStart(7, '0')
}
