import { drawSeal } from '../truth/boxes.ts'
import type { Typology } from './typology.ts'

/**
 * Somebody at a port opens a clean box, puts bags inside and closes it with another seal; shipper and consignee know
 * nothing. Only seals and scales before and after tell. Source: rip-on/rip-off seizures.
 */
export const ripOn: Typology = {
  id: 'T10',
  title: 'Bags are put into a clean container under way, and its seal is replaced',
  suits: () => true,
  shape: () => ({ bulk: true }),
  map: (_, __, rng) => ({
    newSeal: drawSeal(rng),
    gainedKg: 30 + Math.round(170 * rng.unit()),
  }),
  fields: ['container-event.seals', 'container-event.weighedKg'],
  witnesses: ['export-declaration', 'manifest'],
  sight: { side: 'discharge', domestic: 'none', exchange: 'strong', feedback: 'strong' },
  actors: (truth) => [
    { role: 'insider', name: `INSIDER AT ${truth.voyage.portOfLoading}`, id: null },
  ],
  harmPoints: () => 1_000,
}
