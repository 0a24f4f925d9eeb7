import { describe, expect, it } from 'vitest'
import { cargoOf } from '../../src/generate/cargo.ts'
import { HonestErrors, TYPOLOGY_IDS, type TypologyId } from '../../src/generate/plan.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { type Drafted, draftsOf } from './drafts.ts'
import { back, NEVER_AMENDED, planOf, tables, there } from './support.ts'
import { lyingFields, TOLD } from './told-fields.ts'

/** Read from section 8 of the domain notes: which fields of whose papers each typology makes say what is not. */
type Lies = { readonly always: string; readonly sometimes: string }
const LIES: Readonly<Record<TypologyId, Lies>> = {
  // The destination hears of goods of the country they only passed; origin's own papers say the truth.
  T01: {
    always: 'import-declaration.items.origin security-filing.items.origin',
    sometimes: 'security-filing.manufacturer preference-claim.items.origin',
  },
  // Both sides hear that assembly made them goods of the country.
  T02: {
    always:
      'export-declaration.items.origin import-declaration.items.origin security-filing.items.origin',
    sometimes:
      'security-filing.manufacturer certificate-of-origin.items.origin preference-claim.items.origin transit-movement.origin',
  },
  // Another importer, on whatever the destination sees; the exporter writes the true buyer.
  T03: {
    always: 'import-declaration.importer value-declaration.importer',
    sometimes:
      'manifest.consignee manifest.notify security-filing.buyer security-filing.importer security-filing.shipTo preference-claim.importer permit.holder',
  },
  // Another line, to the destination only.
  T04: {
    always: 'import-declaration.items.hs6',
    sometimes: 'manifest.items.hs6 security-filing.items.hs6 preference-claim.items.hs6 permit.hs6',
  },
  // A lower invoice; quantity, parties and boxes as they are.
  T05: { always: 'import-declaration.items.value value-declaration.invoice', sometimes: '' },
  // A higher invoice, or a bill that no export stands behind.
  T06: {
    always: 'import-declaration.items.value value-declaration.invoice',
    sometimes: 'export-declaration',
  },
  // A clean maker, or the listed one otherwise spelled.
  T07: { always: 'security-filing.manufacturer', sometimes: '' },
  // Waste under the names of goods, to the destination only.
  T08: {
    always:
      'manifest.items.description import-declaration.items.hs6 import-declaration.items.description',
    sometimes:
      'manifest.items.hs6 security-filing.items.hs6 security-filing.items.description preference-claim.items.hs6 preference-claim.items.description permit.hs6 permit.type',
  },
  // All papers true but for what scales see.
  T09: {
    always: 'manifest.containers.vgmKg container-event.weighedKg stow-plan.positions.grossKg',
    sometimes: '',
  },
  // The cargo is clean: another seal and some weight between loading and discharge.
  T10: { always: 'container-event.seals container-event.weighedKg', sometimes: '' },
  // Another name for the goods on both sides, and a consignee behind an order.
  T11: {
    always:
      'manifest.items.description export-declaration.items.hs6 export-declaration.items.description import-declaration.items.hs6 import-declaration.items.description export-declaration.items.value import-declaration.items.value value-declaration.invoice',
    sometimes:
      'manifest.consignee manifest.notify manifest.items.hs6 security-filing.items.hs6 security-filing.items.description certificate-of-origin.items.hs6 certificate-of-origin.items.description preference-claim.items.hs6 preference-claim.items.description permit.hs6 transit-movement.hs6',
  },
  // A certificate of nobody, of another, in another's name, or for more.
  T12: {
    always: '',
    sometimes: 'preference-claim.certificate preference-claim.exporter preference-claim.claimedKg',
  },
  // Names at one address, a word that says nothing, a price far too low.
  T13: {
    always:
      'manifest.items.description import-declaration.items.description import-declaration.items.value value-declaration.invoice import-declaration.importer value-declaration.importer',
    sometimes:
      'manifest.consignee manifest.notify security-filing.buyer security-filing.importer security-filing.shipTo security-filing.items.description preference-claim.items.description preference-claim.importer permit.holder',
  },
  // A trusted shipper on the bill; the export declaration is the stranger's.
  T14: {
    always: 'manifest.shipper import-declaration.exporter',
    sometimes: 'manifest.consignee security-filing.seller preference-claim.exporter',
  },
  // Harmless goods on both sides, no number of the United Nations, now and then a box on no bill.
  T15: {
    always:
      'manifest.items.description export-declaration.items.hs6 export-declaration.items.description import-declaration.items.hs6 import-declaration.items.description export-declaration.items.value import-declaration.items.value value-declaration.invoice',
    sometimes:
      'manifest.items.hs6 security-filing.items.hs6 security-filing.items.description certificate-of-origin.items.hs6 certificate-of-origin.items.description preference-claim.items.hs6 preference-claim.items.description permit.hs6 transit-movement.hs6 stow-plan.positions.container stow-plan.positions.unNumber',
  },
  // Sold on the way: the office never sees them, the guarantee is called, the boxes are lighter.
  T17: {
    always:
      'transit-movement.events transit-movement.guaranteeStatus manifest.containers.vgmKg container-event.weighedKg stow-plan.positions.grossKg',
    sometimes: '',
  },
  // Undervalued behind a company of its own; the line changes only after two detections.
  T18: {
    always:
      'import-declaration.items.value value-declaration.invoice import-declaration.importer value-declaration.importer',
    sometimes:
      'manifest.consignee manifest.notify security-filing.buyer security-filing.importer security-filing.shipTo preference-claim.importer permit.holder',
  },
}

const none = Object.fromEntries(Object.keys(HonestErrors.parse({})).map((name) => [name, 0]))
const but = (...ids: TypologyId[]) =>
  Object.fromEntries(TYPOLOGY_IDS.filter((id) => !ids.includes(id)).map((id) => [id, 1]))
const plan = planOf({
  days: 8,
  honestErrors: none,
  amendments: NEVER_AMENDED,
  papers: { certificateShare: 0.6, transitShare: 0.6, parcelShare: 0.6, permitShare: 0.4 },
  lanes: [
    { ...there, illicitShare: 0.8, typologies: but() },
    { ...back, illicitShare: 0.8, typologies: but('T01', 'T02', 'T07') },
  ],
})
const drafts = draftsOf(plan)
const of = (id: TypologyId) => drafts.filter(({ draft }) => draft.typology?.id === id)
const lying = ({ papers, draft }: Drafted) => lyingFields(papers, draft.truth)
const words = (text: string) => text.split(' ').filter((word) => word !== '')

describe('without honest errors, papers say', () => {
  it('nothing but the truth when nobody lies', () => {
    const honest = drafts.filter(({ draft }) => draft.typology === null)
    expect(honest.length).toBeGreaterThan(200)
    expect(new Set(honest.flatMap(lying))).toEqual(new Set())
  })

  it.each(TYPOLOGY_IDS)('of %s what is not in exactly the fields of its description', (id) => {
    const [always, sometimes] = [words(LIES[id].always), words(LIES[id].sometimes)]
    expect([...always, ...sometimes].filter((field) => !(field in TOLD))).toEqual([])
    const seen = new Set<string>()
    for (const one of of(id)) {
      const fields = lying(one)
      expect(fields).not.toEqual([])
      expect(always.filter((field) => !fields.includes(field))).toEqual([])
      expect(fields.filter((field) => ![...always, ...sometimes].includes(field))).toEqual([])
      for (const field of fields) seen.add(field)
    }
    expect(sometimes.filter((field) => !seen.has(field))).toEqual([])
  })
})

it('the truth names every field that says what is not, and no other', () => {
  const chance = createChance('1')
  const truths = new Map(
    sailings(plan, chance, tables)
      .flatMap((sailing) => cargoOf(sailing, plan, chance, tables).truths)
      .map((truth) => [truth.consignment, truth]),
  )
  // A type of permit says who issues it; of its other types nothing is read here.
  const unread = ['permit.type', 'permit.issuer']
  const read = (fields: readonly string[]) =>
    fields.filter((field) => !unread.includes(field)).sort()
  for (const one of drafts) {
    const { falsified } = truths.get(one.draft.truth.id) ?? { falsified: ['no truth'] }
    expect(read(falsified)).toEqual(read(lying(one)))
  }
})
