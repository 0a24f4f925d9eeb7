import { describe, expect, it } from 'vitest'
import { shipPlace } from '../../src/web/views/stage/map/ship-place.ts'

describe('a ship on the map of the stage', () => {
  it.each([
    [0, { share: 0.4, state: 'awaited' }],
    [30, { share: 0.1, state: 'awaited' }],
    [40, { share: 0, state: 'at-quay' }],
    [50, { share: 0, state: 'at-quay' }],
    [100, { share: 0.5, state: 'at-sea' }],
    [150, { share: 1, state: 'at-quay' }],
    [200, { share: 1, state: 'at-quay' }],
  ] as const)('at %i is where %o says', (at, place) => {
    expect(shipPlace({ loadAt: 40, etd: 50, eta: 150 }, at)).toEqual(place)
  })

  it('is never further off than the other end of its lane', () => {
    expect(shipPlace({ loadAt: 1_000, etd: 1_010, eta: 1_020 }, 0).share).toBe(1)
  })
})
