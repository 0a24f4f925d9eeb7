import { actor, type Typology } from './typology.ts'

/**
 * Money leaves as payment for goods that are worth a fraction of it, or for goods nobody exported: the invoice shows two
 * to ten times the export value, and three in ten have no export declaration that names the bill.
 * Source: trade-based money laundering; DARTTS and mirror checks look for it.
 */
export const overvalued: Typology = {
  id: 'T06',
  title: 'The import value is many times the export value, or nothing was exported',
  suits: (entry) => entry.waste !== true,
  shape: () => ({}),
  map: (truth, _, rng) => {
    const factor = 2 + 8 * rng.unit()
    const isPhantom = rng.chance(0.3)
    return {
      exported: !isPhantom,
      items: truth.items.map((item) => ({
        ...item,
        valueMinor: Math.round(item.valueMinor * factor),
      })),
    }
  },
  fields: ['import-declaration.items.value', 'value-declaration.invoice', 'export-declaration'],
  witnesses: ['export-declaration'],
  sight: { side: 'discharge', domestic: 'weak', exchange: 'strong', feedback: 'weak' },
  actors: (truth, story) => [
    actor('mastermind', story.consignee),
    actor('shipper', truth.exporter),
  ],
  harmPoints: (truth) => POINTS_PER_CONTAINER * truth.containers.length,
}

/** An assumption: about 25,000 USD of money moved for each container is worth stopping it. */
const POINTS_PER_CONTAINER = 250
