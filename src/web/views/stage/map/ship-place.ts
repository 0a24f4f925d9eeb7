import type { StagePage } from '../../../../domain/reads/stage-page.ts'

type Ship = Pick<StagePage['ships'][number], 'loadAt' | 'etd' | 'eta'>

/** Where a ship is drawn: `share` of its way from the port of loading to the port of discharge, 0 to 1. */
export type ShipPlace = {
  readonly share: number
  readonly state: 'awaited' | 'at-quay' | 'at-sea'
}

/**
 * Before it loads a ship is on its way to the quay, at the pace it later sails. Nothing says from where it comes, so it is
 * drawn on its own lane, as one that is awaited.
 */
export function shipPlace({ loadAt, etd, eta }: Ship, at: number): ShipPlace {
  if (at < loadAt) return { share: Math.min(1, (loadAt - at) / (eta - etd)), state: 'awaited' }
  const share = Math.min(1, Math.max(0, (at - etd) / (eta - etd)))
  return { share, state: share === 0 || share === 1 ? 'at-quay' : 'at-sea' }
}
