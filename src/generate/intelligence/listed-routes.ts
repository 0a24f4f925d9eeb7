import { type Lane, laneName } from '../plan.ts'
import { WILDLIFE_COVERS } from '../typologies/t11-wildlife.ts'
import { type Found, found, type Keeper, listing, listRng } from './list-entry.ts'

/**
 * The ways of the lanes into a country on which protected species were found before, with the goods they hid under
 * (T11). No other typology ties itself to a way, and none to a ship, so no list does.
 */
export function listedRoutes(keeper: Keeper, lanes: readonly Lane[]): readonly Found[] {
  return lanes.flatMap((lane) => {
    const rng = listRng(keeper, 'routes', laneName(lane))
    return [...WILDLIFE_COVERS].flatMap((chapter) => {
      const days = listing(keeper, rng.fork(), keeper.plan.routeCoverage)
      if (days === null) return []
      const subject = { route: [lane.from, lane.to], goods: [chapter] }
      return [found(keeper, days, { subject, typology: 'T11', reason: REASON })]
    })
  })
}

const REASON = 'The way of an earlier seizure, under cover of such goods'
