import { expect, it } from 'vitest'
import type { ShipmentView } from '../../src/domain/shipment.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import type { Derived } from '../../src/risk/facts/derive-facts.ts'
import { blankFacts } from '../../src/risk/facts/draft.ts'
import { layOut } from '../../src/risk/facts/sides.ts'
import { ALWAYS, SUBJECTS } from '../../src/risk/facts/subjects.ts'
import { deriveFacts, FACT_NAMES } from '../../src/risk/risk.ts'
import {
  ETD,
  exportDeclaration,
  importDeclaration,
  line,
  manifest,
  NOW,
  reference,
  securityFiling,
  view,
} from './fixtures.ts'
import {
  aeoStatus,
  certificate,
  claim,
  clean,
  event,
  everythingElse,
  masterBill,
  moves,
  permit,
  supply,
  told,
  transit,
  valueDeclaration,
} from './more-documents.ts'

const held = <D>(document: D, since = ETD) => ({ document, since })
const full = view({}, everythingElse())
const wool = [line({ hs6: '610910', origin: 'CN', description: 'MADEIRA SERRADA', grossKg: 1_000 })]
const otherVoyage = { ...manifest().voyage, routing: ['SGSIN'], etd: ETD + DAY }

/** What a shipment's papers may be from one look to the next: a part of the view, and what can stand there. */
const OWN: { [K in keyof ShipmentView['own']]-?: readonly ShipmentView['own'][K][] } = {
  manifest: [
    undefined,
    held(manifest()),
    held(manifest({ grossKg: 8_000, items: wool, voyage: otherVoyage }), ETD + DAY),
    held(manifest({ containers: [], consignee: { name: 'TO ORDER' } })),
  ],
  firstManifest: [undefined, held(manifest({ grossKg: 9_000 })), held(manifest(), ETD - DAY)],
  securityFiling: [undefined, held(securityFiling()), held(securityFiling({ items: wool }))],
  importDeclaration: [
    undefined,
    held(importDeclaration()),
    held(importDeclaration({ items: wool }), ETD + 30 * DAY),
  ],
  preferenceClaim: [undefined, held(claim()), held(claim({ claimedKg: 13_000 }), ETD + DAY)],
  valueDeclaration: [
    undefined,
    held(valueDeclaration()),
    held(valueDeclaration({ freight: { minor: 9_000_000, currency: 'USD' } })),
  ],
}
const PARTNER: { [K in keyof ShipmentView['partner']]-?: readonly ShipmentView['partner'][K][] } = {
  manifest: [undefined, held(manifest({ grossKg: 11_000 }))],
  exportDeclaration: [
    undefined,
    held(exportDeclaration()),
    held(exportDeclaration({ items: wool, grossKg: 7_000 })),
  ],
}
const withTransit = transit({ guaranteeStatus: 'called' })
const [agreed, less] = [full.agreed, ['manifest']]
const REST: { [K in keyof ShipmentView]?: readonly ShipmentView[K][] } = {
  certificate: [
    { ...told(certificate()), claims: 1 },
    { ...told(certificate({ usedKg: 12_000 })), claims: 3 },
  ],
  transit: [told(transit()), told(withTransit)],
  permits: [[], [told(permit(), 'own')]],
  containerEvents: [
    [],
    full.containerEvents,
    moves()
      .slice(0, 3)
      .map((one) => told(one)),
    [told(event('discharged', 480, { seals: ['OTHER'], weighedKg: 20_000 }), 'own')],
  ],
  stowed: [null, [], [{ container: 'CSQU3054383', grossKg: 15_000 } as never]],
  master: [
    { ...told(masterBill(), 'own'), houses: { count: 2, grossKg: 20_000, packages: 800 } },
    { ...told(masterBill(), 'own'), houses: { count: 1, grossKg: 9_000, packages: 400 } },
  ],
  unmanifested: [false, true],
  containerElsewhere: [false, true],
  sharesContainer: [false, true],
  operators: [[], [told(aeoStatus())], [told(aeoStatus({ status: 'revoked' }))]],
  supplies: [[], [told(supply())], [told(supply({ dispatchedFrom: 'KR', items: wool }))]],
  alerts: [
    [],
    [
      {
        ...({ source: 'own', list: 'warning', reference: 'W1' } as const),
        ...({ matched: 'container', likenessPermille: 1_000 } as const),
      },
    ],
  ],
  controlResults: [[], [clean(ETD - DAY)]],
  history: [full.history, { ...full.history, shipperBills30Days: 7, shipperGrossKg90Days: 9e6 }],
  agreed: [agreed, less],
  notShared: [[], ['manifest.notify', 'export-declaration.zoneStatus']],
}

const textOf = ({ values, situation }: Derived) =>
  JSON.stringify([situation, values], (_, value) => value ?? null)

it('facts derived from the look before are those derived from nothing', () => {
  const rng = createChance('facts').of('walk')
  let [seen, now]: [ShipmentView, number] = [full, NOW]
  let before: Derived | null = null
  const known = new Set<string>()
  for (let step = 0; step < 400; step++) {
    for (let changes = rng.int(0, 3); changes > 0; changes--) {
      const place = rng.int(0, 2)
      const [name, values] = rng.pick(Object.entries([OWN, PARTNER, REST][place] as object))
      const part = { [name]: rng.pick(values as unknown[]) }
      if (place === 0) seen = { ...seen, own: { ...seen.own, ...part } }
      else if (place === 1) seen = { ...seen, partner: { ...seen.partner, ...part } }
      else seen = { ...seen, ...part }
    }
    now += rng.int(0, 40) * HOUR
    // What a port lays out anew says the same by the same documents.
    const laid = { ...seen, supplies: [...seen.supplies], stowed: seen.stowed && [...seen.stowed] }
    before = deriveFacts(laid, reference, now, before)
    const alone = deriveFacts(laid, reference, now)
    expect(textOf(before)).toBe(textOf(alone))
    for (const name of FACT_NAMES)
      if (alone.values[name] !== undefined) known.add(`${name} ${alone.values[name]}`)
  }
  const told = new Set([...known].map((one) => one.split(' ')[0]))
  expect(FACT_NAMES.filter((name) => !told.has(name))).toEqual([])
})

it('each fact belongs to one subject, and no subject writes another', () => {
  const all = [...SUBJECTS, ...ALWAYS]
  expect(all.flatMap(({ writes }) => writes).sort()).toEqual([...FACT_NAMES].sort())
  for (const { writes, add } of all) {
    const values = blankFacts()
    add(values, full, layOut(full), reference, NOW)
    const written = FACT_NAMES.filter((name) => values[name] !== undefined)
    expect(written.filter((name) => !writes.includes(name))).toEqual([])
  }
})
