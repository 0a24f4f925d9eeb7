import type { SeaRoutes } from '../../src/risk/reference/sea-ways.ts'
import type { RiskReference } from '../../src/risk/risk.ts'

/** Usual figures of the stories: few, round, and none of them the shipped ones. */
export const figures: RiskReference = {
  title: 'Usual figures of these tests',
  source: 'made up',
  boxes: {
    source: 'made up',
    usable: 0.9,
    sizes: { '45G1': { tareKg: 4_000, payloadKg: 26_000, cubicMetres: 76 } },
  },
  freight: { source: 'made up', usdPerContainer: 2_000 },
  processDays: { source: 'made up', usual: 21, headings: { '9403': 30 } },
  hubDwellHours: { source: 'made up', usual: 100, hubs: { SGSIN: 120 } },
  filingLimits: {
    source: 'made up',
    countries: {
      US: { before: 'loading', hours: 24 },
      VN: { before: 'arrival', hours: 24, shortVoyage: { underDays: 5, hours: 12 } },
    },
  },
  cities: {
    source: 'made up',
    places: [
      { name: 'HAI PHONG', country: 'VN', latitude: 20.9, longitude: 106.7 },
      { name: 'HA NOI', country: 'VN', latitude: 21, longitude: 105.8 },
      { name: 'LANG SON', country: 'VN', latitude: 21.9, longitude: 106.8 },
      { name: 'PINGXIANG', country: 'CN', latitude: 22.1, longitude: 106.8 },
    ],
  },
  languages: {
    source: 'made up',
    spoken: { VN: ['vi'], US: ['en'] },
    words: { pt: ['MADEIRA', 'SERRADA'], fr: ['BOIS', 'SCIE'] },
  },
  species: { source: 'made up', terms: ['IVORY', 'NGA VOI'] },
  capacities: {
    source: 'made up',
    companies: [{ company: '0101234567', heading: '9403', kgPer90Days: 100_000 }],
  },
}

export const routes: SeaRoutes = {
  distances: [
    { between: ['VNHPH', 'USLAX'], nm: 7_000 },
    { between: ['VNHPH', 'KRPUS'], nm: 1_700 },
    { between: ['KRPUS', 'USLAX'], nm: 5_300 },
    { between: ['VNHPH', 'SGSIN'], nm: 1_300 },
    { between: ['SGSIN', 'USLAX'], nm: 7_800 },
  ],
  services: [
    { between: ['VNHPH', 'USLAX'], calls: [] },
    { between: ['VNHPH', 'USLAX'], calls: ['KRPUS'] },
  ],
}
