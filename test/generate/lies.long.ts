import { describe, expect, it } from 'vitest'
import { isContainerNumber } from '../../src/domain/codes.ts'
import type { ExportDeclaration } from '../../src/domain/documents.ts'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { amendmentErrors } from '../../src/generate/amendments/amendment-errors.ts'
import { changedFields } from '../../src/generate/documents/compare-papers.ts'
import { slipFields } from '../../src/generate/documents/slip-fields.ts'
import { TYPOLOGY_IDS, type TypologyId } from '../../src/generate/plan.ts'
import { planIssues } from '../../src/generate/plan-issues.ts'
import { TYPOLOGIES } from '../../src/generate/typologies/catalogue.ts'
import { harmOf } from '../../src/generate/typologies/harm.ts'
import { present } from '../../src/kernel/assert.ts'
import { type Drafted, differences, draftsOf, written } from './drafts.ts'
import { back, planOf, reference, shareOf, tables, there, tradeOf } from './support.ts'

const but = (...ids: TypologyId[]) =>
  Object.fromEntries(TYPOLOGY_IDS.filter((id) => !ids.includes(id)).map((id) => [id, 1]))

/** Every typology on both lanes, where the goods list has goods for it. */
const crowded = planOf({
  days: 8,
  papers: { certificateShare: 0.6, transitShare: 0.6, parcelShare: 0.6 },
  amendments: { manifestShare: 0.4, importDeclarationShare: 0.4 },
  lanes: [
    { ...there, illicitShare: 0.8, typologies: but() },
    { ...back, illicitShare: 0.8, typologies: but('T01', 'T02', 'T07') },
  ],
})
const all = draftsOf(crowded)
const of = (id: TypologyId): Drafted[] => all.filter(({ draft }) => draft.typology?.id === id)
/** As if all of them were late. */
const KINDS_WITH_A_TIME = ['manifest', 'export-declaration', 'import-declaration']
const exported = ({ papers }: Drafted) => papers.exportDeclaration as ExportDeclaration

it('the plan of these tests can be made', () => expect(planIssues(crowded, tables)).toEqual([]))

describe('an illicit consignment and its honest twin', () => {
  it.each(TYPOLOGY_IDS)('of %s differ in exactly the fields its map names', (id) => {
    expect(of(id).length).toBeGreaterThan(25)
    for (const { papers, twin, draft } of of(id)) {
      const named = changedFields(TYPOLOGIES[id].fields, papers, twin)
      const slipped = [
        ...slipFields(draft, papers, KINDS_WITH_A_TIME, false),
        ...amendmentErrors(draft, draft.typology),
      ]
      expect(slipped.filter((field) => named.includes(field))).toEqual([])
      if (papers.exportDeclaration === null)
        expect(slipped.join()).not.toContain('export-declaration')
      expect(named).not.toEqual([])
      expect(differences(written(papers), written(twin))).toEqual([...named].sort())
    }
  })

  it.each(TYPOLOGY_IDS)(
    'of %s: its map changes every field it names, one time or another',
    (id) => {
      const changed = new Set(
        of(id).flatMap(({ papers, twin }) => changedFields(TYPOLOGIES[id].fields, papers, twin)),
      )
      // Permits are rare, and who learns (T18) switches the line only when caught twice: `adversary.test.ts`.
      const rare = (field: string) =>
        field.startsWith('permit.') || (id === 'T18' && field.endsWith('items.hs6'))
      const { fields } = TYPOLOGIES[id]
      expect(fields.filter((field) => !changed.has(field) && !rare(field))).toEqual([])
    },
  )

  it('are the same when it is honest', () => {
    const honest = all.filter(({ draft }) => draft.typology === null)
    expect(honest.length).toBeGreaterThan(100)
    for (const { papers, twin } of honest) expect(papers).toEqual(twin)
  })
})

describe('a lie', () => {
  it.each<TypologyId>(['T01', 'T04', 'T05', 'T18'])(
    '%s evades duty: a point each 100 USD',
    (id) => {
      for (const { draft } of of(id)) {
        const { truth, story, typology, to } = draft
        const harm = harmOf(present(typology, 'it lies'), truth, story, to, truth.voyage.eta)
        const { dutyEvadedMinor, harmPoints } = harm
        expect(dutyEvadedMinor).toBeGreaterThan(0)
        expect(harmPoints).toBe(Math.max(1, Math.round(dutyEvadedMinor / 10_000)))
      }
    },
  )

  it('of relabelled origin (T01) leaves as foreign goods, which came in weeks before, and arrives as local ones', () => {
    for (const drafted of of('T01')) {
      const { papers, draft } = drafted
      expect(exported(drafted).regime).not.toBe('export')
      expect(new Set(exported(drafted).items.map((item) => item.origin))).toEqual(new Set(['CN']))
      expect(papers.importDeclaration.items.map((item) => item.origin)).not.toContain('CN')
      const { supply } = papers
      if (supply === null) continue
      expect(supply.items[0]?.hs6).toBe(draft.truth.items[0]?.hs6)
      const days = (draft.truth.journey.stuffedAt - supply.enteredAt) / 86_400_000
      expect(days).toBeGreaterThan(2.9)
      expect(days).toBeLessThan(30.1)
    }
  })

  it('of value (T05) shows 40 to 80 percent, before the honest gap, over the whole range', () => {
    const ratios = of('T05').map(
      ({ draft }) =>
        (draft.story.items[0]?.valueMinor ?? 0) / (draft.truth.items[0]?.valueMinor ?? 1),
    )
    expect(Math.min(...ratios)).toBeGreaterThan(0.39)
    expect(Math.min(...ratios)).toBeLessThan(0.46)
    expect(Math.max(...ratios)).toBeLessThan(0.81)
    expect(Math.max(...ratios)).toBeGreaterThan(0.74)
  })

  it('of value (T06) shows two to ten times, and some have no export record', () => {
    const ratios = of('T06').map(
      ({ draft }) =>
        (draft.story.items[0]?.valueMinor ?? 0) / (draft.truth.items[0]?.valueMinor ?? 1),
    )
    expect(Math.min(...ratios)).toBeGreaterThan(1.9)
    expect(Math.max(...ratios)).toBeLessThan(10.1)
    expect(Math.max(...ratios)).toBeGreaterThan(8)
    const phantoms = shareOf(of('T06'), ({ papers }) => papers.exportDeclaration === null)
    expect(phantoms).toBeGreaterThan(0.1)
    expect(phantoms).toBeLessThan(0.6)
  })

  it('of waste (T08) leaves as scrap and arrives as goods, full to the limit, freight to collect', () => {
    const waste = new Set(reference.goods.filter((entry) => entry.waste).map(({ hs6 }) => hs6))
    for (const drafted of of('T08')) {
      const { papers, draft } = drafted
      expect(exported(drafted).items.every(({ hs6 }) => waste.has(hs6 ?? ''))).toBe(true)
      expect(papers.importDeclaration.items.some(({ hs6 }) => waste.has(hs6 ?? ''))).toBe(false)
      expect(papers.manifest.freightPayment).toBe('collect')
      expect(draft.truth.grossKg / draft.truth.containers.length).toBeGreaterThan(23_000)
    }
  })

  it('of a rip-on (T10) replaces the seal between loading and discharge, and weighs more', () => {
    for (const { papers } of of('T10')) {
      const first = papers.manifest.containers[0]
      const at = (move: string) =>
        papers.events.find((event) => event.move === move && event.container === first?.number)
      if (papers.events.length === 0) continue
      expect(at('discharged')?.seals).not.toEqual(at('loaded')?.seals)
      const gained = (at('discharged')?.weighedKg ?? 0) - (at('gate-in')?.weighedKg ?? 0)
      expect(gained).toBeGreaterThanOrEqual(30)
      expect(gained).toBeLessThanOrEqual(200)
    }
  })

  it('of a certificate (T12) claims what the register does not hold, in all four ways', () => {
    const register = new Set(all.map(({ papers }) => papers.certificate?.number))
    const ways = of('T12').map(({ papers, draft }) => {
      const { certificate, claim } = papers
      expect(certificate).not.toBeNull()
      if (claim?.certificate !== certificate?.number) {
        const isHeld = register.has(claim?.certificate)
        expect(isHeld).toBe(draft.story.claim.certificate === 'of-another')
        return isHeld ? 'of another' : 'unknown'
      }
      return claim?.exporter.name === certificate?.exporter.name ? 'overdrawn' : 'borrowed'
    })
    expect(new Set(ways)).toEqual(new Set(['unknown', 'of another', 'overdrawn', 'borrowed']))
  })

  it('of dangerous goods (T15) includes parts of firearms, and boxes on no bill', () => {
    const told = of('T15').map(({ draft }) => draft.truth.items[0]?.hs6.slice(0, 4))
    expect(told).toContain('9305')
    expect(told).toContain('3604')
    const strays = of('T15').flatMap(({ draft }) => draft.story.strayBox ?? [])
    const billed = new Set(
      all.flatMap(({ papers }) => papers.manifest.containers.map(({ number }) => number)),
    )
    expect(strays.length).toBeGreaterThan(5)
    expect(new Set(strays).size).toBe(strays.length)
    for (const stray of strays) {
      expect(isContainerNumber(stray)).toBe(true)
      expect(billed.has(stray)).toBe(false)
    }
  })

  it('is never named in a stow plan that never arrived', () => {
    for (const share of [0, 1]) {
      const lane = { ...there, illicitShare: 0.5, typologies: { T09: 1, T15: 1, T17: 0.2 } }
      const { truths } = tradeOf(
        planOf({ lanes: [lane], honestErrors: { stowPlanMissingShare: share } }),
      )
      const illicit = truths.filter(({ typology }) => typology !== null)
      const isNamed = ({ falsified }: TruthRecord) => falsified.join().includes('stow-plan.')
      expect(illicit.some(isNamed)).toBe(share === 0)
      expect(illicit.every(({ falsified }) => falsified.length > 0)).toBe(true)
    }
  })

  it('leaves its boxes in the truth, also those that no bill names and a stow plan does', () => {
    const lane = { ...there, illicitShare: 0.6, typologies: { T09: 1, T10: 1, T15: 2 } }
    const { truths, filings } = tradeOf(
      planOf({ days: 6, lanes: [lane], honestErrors: { stowPlanMissingShare: 0 } }),
    )
    const boxes = new Map<string, string[]>()
    const aboard = new Set<string>()
    for (const { document } of filings) {
      if (document.kind === 'manifest')
        boxes.set(
          document.number,
          document.containers.map(({ number }) => number),
        )
      if (document.kind === 'stow-plan')
        for (const { container } of document.positions) aboard.add(container)
    }
    for (const { houseBill, containers, unbilledContainers } of truths)
      expect(containers).toEqual([...(boxes.get(houseBill) ?? []), ...unbilledContainers])
    const billed = new Set([...boxes.values()].flat())
    const strays = [...aboard].filter((container) => !billed.has(container))
    const known = truths.flatMap(({ typology, unbilledContainers }) =>
      unbilledContainers.map((container) => ({ typology, container })),
    )
    expect(strays.length).toBeGreaterThan(20)
    expect(known.map(({ container }) => container).sort()).toEqual(strays.sort())
    expect(new Set(known.map(({ typology }) => typology))).toEqual(new Set(['T15']))
  })

  it('of transit (T17) never reaches the office of destination, and the guarantee is called', () => {
    for (const { papers } of of('T17')) {
      const [opened, closed] = papers.transit
      expect(opened?.guaranteeStatus).toBe('lodged')
      expect(closed?.guaranteeStatus).toBe('called')
      expect(closed?.events.map(({ event }) => event)).toEqual(['departure'])
    }
  })
})

describe('how many lies there are', () => {
  const { truths } = tradeOf(
    planOf({
      days: 30,
      lanes: [
        { ...there, illicitShare: 0.2, typologies: { T01: 4, T05: 3, T12: 2, T17: 1 } },
        back,
      ],
    }),
  )
  const lane = (to: string) => truths.filter(({ portOfDischarge }) => portOfDischarge === to)

  it.each<[string, TypologyId, number]>([
    ['USLAX', 'T01', 0.08],
    ['USLAX', 'T05', 0.06],
    ['USLAX', 'T12', 0.04],
    ['USLAX', 'T17', 0.02],
    ['VNHPH', 'T08', 0.1 * (5 / 9)],
    ['VNHPH', 'T05', 0.1 * (3 / 9)],
    ['VNHPH', 'T04', 0.1 * (1 / 9)],
  ])('to %s: %s on about %f of consignments', (to, id, expected) => {
    const share = shareOf(lane(to), ({ typology }) => typology === id)
    expect(Math.abs(share - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / lane(to).length),
    )
  })

  it('is what the truth says: whoever has no typology falsified nothing and harmed nobody', () => {
    for (const truth of truths) {
      const illicit = truth.typology !== null
      expect(truth.falsified.length > 0).toBe(illicit)
      expect(truth.harmPoints > 0).toBe(illicit)
      expect(truth.actors.length > 0).toBe(illicit)
      expect(truth.cleanTwinId).toBe(illicit ? `${truth.consignment}:twin` : null)
      expect(truth.firstObservableAt !== null).toBe(illicit)
    }
  })

  it('is none in a plan without crime', () => {
    const honest = [there, back].map((text) => ({ ...text, illicitShare: 0 }))
    const placebo = tradeOf(planOf({ lanes: honest }))
    expect(
      placebo.truths.filter(({ typology, falsified }) => typology !== null || falsified.length > 0),
    ).toEqual([])
  })

  it('is none outside its window of time', () => {
    const windowed = planOf({
      days: 10,
      lanes: [
        { ...there, illicitShare: 0.5, typologies: { T05: { weight: 1, fromDay: 4, toDay: 7 } } },
      ],
    })
    const days = tradeOf(windowed).truths.flatMap(({ typology, loadAt }) =>
      typology === null ? [] : [(loadAt - windowed.start) / 86_400_000],
    )
    expect(days.length).toBeGreaterThan(50)
    expect(Math.min(...days)).toBeGreaterThanOrEqual(4)
    expect(Math.max(...days)).toBeLessThan(7)
  })

  it('is refused when fewer have the paper than are to lie with it', () => {
    const issues = planIssues(
      planOf({ lanes: [{ ...there, typologies: { T12: 1, T05: 1 } }] }),
      tables,
    )
    expect(issues).toEqual([
      {
        path: ['lanes', 0, 'typologies', 'T12'],
        what: 'T12 is to be 50 % of what is illicit, but only 35 % can: it needs a certificate',
        mend: 'raise papers.certificateShare to 0.5, or give T12 less weight',
      },
    ])
  })

  it('has a module for every typology a plan can name, under its own name', () => {
    expect(Object.entries(TYPOLOGIES).filter(([id, typology]) => typology.id !== id)).toEqual([])
  })
})
