import { actor, type Typology } from './typology.ts'
import { WEIGHED } from './weighed.ts'

/**
 * Goods under transit never reach the port's office: they are sold on the way and the box goes on lighter. The guarantee
 * is called. Source: what ACTS and NCTS office events are for.
 */
export const transitDiversion: Typology = {
  id: 'T17',
  title: 'Goods under transit are unloaded before the port; the office there never sees them',
  suits: (entry) => entry.waste !== true,
  needs: 'transit',
  shape: () => ({ bulk: true }),
  map: (truth, _, rng) => ({
    arrivesFromTransit: false,
    hiddenKg: -Math.round((0.2 + 0.4 * rng.unit()) * truth.grossKg),
  }),
  fields: ['transit-movement.events', 'transit-movement.guaranteeStatus', ...WEIGHED],
  witnesses: ['export-declaration'],
  sight: { side: 'loading', domestic: 'none', exchange: 'strong', feedback: 'medium' },
  actors: (truth) => [actor('carrier', truth.forwarder ?? truth.exporter)],
  evaded: (truth) => truth.particulars.transit?.guaranteeMinor ?? 0,
}
