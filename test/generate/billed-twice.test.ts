import { describe, expect, it } from 'vitest'
import type { ManifestConsignment } from '../../src/domain/documents.ts'
import { amendmentErrors } from '../../src/generate/amendments/amendment-errors.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { changedFields } from '../../src/generate/documents/compare-papers.ts'
import { slipFields } from '../../src/generate/documents/slip-fields.ts'
import { accusedIn } from '../../src/generate/oracle.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { billedTwice } from '../../src/generate/typologies/t06-billed-twice.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { auc } from './auc.ts'
import { differences, draftsOf, written } from './drafts.ts'
import { planOf, shareOf, tables, tailIn, there, tradeOf } from './support.ts'

const lane = { ...there, illicitShare: 0.4, typologies: { T06: 1, T05: 1 }, billedTwiceShare: 0.5 }
const plan = planOf({
  days: 8,
  papers: { certificateShare: 0.6, transitShare: 0.4, permitShare: 0.4 },
  amendments: { manifestShare: 0.4, importDeclarationShare: 0.4 },
  lanes: [lane],
})
const drafts = draftsOf(plan)
const twice = drafts.filter(({ draft }) => draft.typology === billedTwice)

describe('goods billed twice (T06)', () => {
  it('come to the share of T06 that the scenario asks for, and to none unless it asks', () => {
    const overInvoiced = drafts.filter(({ draft }) => draft.typology?.id === 'T06')
    expect(shareOf(overInvoiced, ({ draft }) => draft.typology === billedTwice)).toBeCloseTo(0.5, 1)
    const unasked = draftsOf(planOf({ lanes: [{ ...lane, billedTwiceShare: 0 }] }))
    expect(unasked.filter(({ draft }) => draft.typology === billedTwice)).toEqual([])
  })

  it('are in boxes, and are goods, of another bill of the ship that does not lie about them', () => {
    const billed = new Map<string, ManifestConsignment[]>()
    for (const { papers } of drafts)
      for (const { number } of papers.manifest.containers)
        billed.set(number, [...(billed.get(number) ?? []), papers.manifest])
    const second = twice.filter(({ draft }) => draft.story.load !== null)
    expect(shareOf(twice, ({ draft }) => draft.story.load !== null)).toBeGreaterThan(0.9)
    for (const { papers, draft } of second) {
      const [box] = papers.manifest.containers
      const bills = (billed.get(box?.number ?? '') ?? []).map(({ houseBill }) => houseBill)
      const first = drafts.find((one) => one.draft.truth.houseBill === draft.story.load?.houseBill)
      expect(bills).toContain(first?.papers.manifest.houseBill)
      expect(bills).toContain(papers.manifest.houseBill)
      expect(first?.draft.typology).not.toBe(billedTwice)
      expect(papers.manifest.packages).toBe(first?.draft.truth.packages)
      expect(papers.exportDeclaration).toBeNull()
    }
  })

  it('differ from the honest twin in exactly the fields of the map, and none of them is an error', () => {
    const seen = new Set<string>()
    for (const { papers, twin, draft } of twice) {
      const named = changedFields(billedTwice.fields, papers, twin)
      expect(named).toContain('export-declaration')
      expect(differences(written(papers), written(twin))).toEqual([...named].sort())
      const slipped = [
        ...slipFields(draft, papers, [], false),
        ...amendmentErrors(draft, billedTwice),
      ]
      expect(slipped.filter((field) => named.includes(field))).toEqual([])
      for (const field of named) seen.add(field)
    }
    // Goods of this lane that need different permits are rare.
    const rare = ['permit.type', 'permit.issuer']
    expect(billedTwice.fields.filter((field) => !seen.has(field) && !rare.includes(field))).toEqual(
      [],
    )
  })

  it('are found by the oracle, every one, and nobody honest with them', () => {
    const chance = createChance('1')
    const found = sailings(plan, chance, tables).flatMap((sailing) => {
      const cargo = cargoOf(sailing, plan, chance, tables)
      const accused = accusedIn(cargo, sailing, plan, chance, tables)
      return cargo.truths.map(({ consignment, typology }) => ({
        right: accused.has(consignment) === (typology !== null),
        typology,
      }))
    })
    expect(found.filter(({ typology }) => typology === 'T06').length).toBeGreaterThan(150)
    expect(found.filter(({ right }) => !right)).toEqual([])
  })

  it('are what the truth says is under the bill', () => {
    const { truths } = tradeOf(plan)
    const known = new Map(truths.map((truth) => [truth.houseBill, truth]))
    for (const { draft, papers } of twice) {
      const truth = known.get(draft.truth.houseBill)
      expect(truth?.typology).toBe('T06')
      expect(truth?.containers).toEqual(papers.manifest.containers.map(({ number }) => number))
      expect(truth?.goods.hs6).toBe(draft.story.items[0]?.hs6)
      expect(truth?.falsified).toEqual(expect.arrayContaining(['export-declaration']))
      expect(truth?.harmPoints).toBeGreaterThan(0)
      expect(truth?.dutyEvadedMinor).toBe(0)
    }
  })
})

describe('nothing shows that goods are billed twice in', () => {
  const { truths, filings } = tradeOf(
    planOf({
      days: 40,
      lanes: [{ ...there, illicitShare: 0.5, typologies: { T06: 1 }, billedTwiceShare: 1 }],
    }),
  )
  const papers = new Map<string, number>()
  const moves = new Map<string, number>()
  for (const { document } of filings) {
    const tail = tailIn(document)
    // No export stands behind any of them: that is the lie itself.
    if (tail === null || document.kind === 'export-declaration') continue
    papers.set(tail, (papers.get(tail) ?? 0) + 1)
    if (document.kind === 'container-event') moves.set(tail, (moves.get(tail) ?? 0) + 1)
  }

  it.each<[string, (tail: string) => number]>([
    ['the place in the sailing', (tail) => Number.parseInt(tail.slice(-3), 36)],
    ['the number of papers', (tail) => papers.get(tail) ?? 0],
    ['the number of container events', (tail) => moves.get(tail) ?? 0],
  ])('%s', (_, value) => {
    const scored = truths.map(({ houseBill, typology }) => ({
      value: value(houseBill.slice(4)),
      illicit: typology !== null,
    }))
    expect(scored.length).toBeGreaterThan(4_000)
    expect(Math.abs(auc(scored) - 0.5)).toBeLessThan(0.02)
  })
})
