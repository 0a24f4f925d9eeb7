import { describe, expect, it } from 'vitest'
import type { ExportDeclaration, ImportDeclaration } from '../../src/domain/documents.ts'
import { type Papers, papersOf } from '../../src/generate/documents/derive.ts'
import { type Draft, draftOf, makingsOf } from '../../src/generate/draft.ts'
import { openLanes } from '../../src/generate/open-lane.ts'
import type { TypologyId } from '../../src/generate/plan.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { TYPOLOGIES } from '../../src/generate/typologies/catalogue.ts'
import { honestStory } from '../../src/generate/typologies/typology.ts'
import { createChance } from '../../src/kernel/chance.ts'
import {
  back,
  type LaneText,
  planOf,
  reference,
  shareOf,
  tables,
  there,
  tradeOf,
} from './support.ts'

/** Every consignment of a plan as a draft, with its papers and those of its honest twin: the same, the lie left out. */
function draftsOf(lanes: LaneText[]): { draft: Draft; papers: Papers; twin: Papers }[] {
  const plan = planOf({ lanes })
  const chance = createChance('1')
  const open = openLanes(plan, chance, tables)
  return sailings(plan, chance, tables).flatMap((sailing) => {
    const lane = open.get(sailing.lane) as NonNullable<ReturnType<typeof open.get>>
    const wanted = lane.destinationLaw.securityFiling !== null
    return Array.from({ length: sailing.consignments }, (_, counter) => {
      const draft = draftOf(makingsOf(sailing, lane), counter, lane, plan.honestErrors, chance)
      const twin = papersOf({ ...draft, story: honestStory(draft.truth) }, wanted)
      return { draft, papers: papersOf(draft, wanted), twin }
    })
  })
}

/** The places where two values differ, without indexes, up to two names deep: `items.hs6`, `manufacturer`. */
function differences(a: unknown, b: unknown, path: string, found: Set<string>): Set<string> {
  if (a === b) return found
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object')
    return found.add(path)
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const next = Array.isArray(a) ? path : `${path}.${key}`
    differences(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      next,
      found,
    )
  }
  return found
}

function liesBetween(papers: Papers, twin: Papers): string[] {
  const found = new Set<string>()
  for (const name of [
    'manifest',
    'exportDeclaration',
    'securityFiling',
    'importDeclaration',
  ] as const) {
    const kind = papers[name]?.kind ?? ''
    differences(papers[name], twin[name], kind, found)
  }
  const whole = [...found].map((path) =>
    path.replace(/^(security-filing\.manufacturer|import-declaration\.items\.value)\..*/, '$1'),
  )
  return [...new Set(whole)].sort()
}

const all = draftsOf([
  { ...there, illicitShare: 0.5 },
  { ...back, illicitShare: 0.5 },
])
const illicit = all.filter(({ draft }) => draft.typology !== null)
const of = (id: TypologyId) => illicit.filter(({ draft }) => draft.typology === id)

describe('a lie', () => {
  it('changes exactly the fields it says, against its honest twin', () => {
    expect(illicit.length).toBeGreaterThan(200)
    for (const { draft, papers, twin } of illicit) {
      expect(liesBetween(papers, twin), `${draft.typology} ${draft.truth.id}`).toEqual(
        [...draft.lies].sort(),
      )
    }
  })

  it('is told by nobody honest', () => {
    for (const { draft, papers, twin } of all)
      if (draft.typology === null) expect(papers).toEqual(twin)
  })

  it('never reaches the export declaration, and always costs somebody something', () => {
    for (const { draft } of illicit) {
      expect(draft.lies.filter((field) => field.startsWith('export-declaration'))).toEqual([])
      expect(draft.lies.length).toBeGreaterThan(0)
      expect(draft.harm.harmPoints).toBeGreaterThan(0)
    }
  })

  it.each(['T01', 'T04', 'T05'] as const)(
    '%s evades duty, and counts one point for each 100 USD',
    (id) => {
      expect(of(id).length).toBeGreaterThan(30)
      for (const {
        draft: { harm, typology },
      } of of(id)) {
        expect(harm.dutyEvadedMinor, typology ?? '').toBeGreaterThan(0)
        expect(harm.harmPoints).toBe(Math.max(1, Math.round(harm.dutyEvadedMinor / 10_000)))
      }
    },
  )

  it('of relabelled origin (T01) leaves as foreign goods under a re-export regime and arrives as local ones', () => {
    for (const { papers } of of('T01')) {
      expect(papers.exportDeclaration.regime).not.toBe('export')
      expect(new Set(papers.exportDeclaration.items.map((item) => item.origin))).toEqual(
        new Set(['CN']),
      )
      expect(new Set(papers.importDeclaration.items.map((item) => item.origin))).toEqual(
        new Set(['VN']),
      )
      expect(new Set(papers.securityFiling?.items.map((item) => item.origin))).toEqual(
        new Set(['VN']),
      )
      const { city, country } = papers.securityFiling?.stuffingLocation?.address ?? {}
      expect(
        country === 'CN' || ['LANG SON', 'MONG CAI', 'LAO CAI', 'CAO BANG'].includes(city ?? ''),
      ).toBe(true)
    }
  })

  it('of classification (T04) names a neighbouring line of the same chapter', () => {
    for (const { papers } of of('T04')) {
      const [first] = papers.importDeclaration.items
      expect(first?.hs6).not.toBe(papers.exportDeclaration.items[0]?.hs6)
      expect(first?.hs6?.slice(0, 2)).toBe(papers.exportDeclaration.items[0]?.hs6?.slice(0, 2))
    }
  })

  it('of value (T05) shows 40 to 80 percent, before the honest gap everybody has', () => {
    const ratios = of('T05').map(
      ({ papers }) => valueOf(papers.importDeclaration) / valueOf(papers.exportDeclaration),
    )
    expect(Math.min(...ratios)).toBeGreaterThan(0.3)
    expect(Math.max(...ratios)).toBeLessThan(1)
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(0.6, 1)
  })

  it('of waste (T08) leaves as scrap and arrives as goods, very cheap, full to the limit, freight to collect', () => {
    expect(of('T08').length).toBeGreaterThan(30)
    for (const { draft, papers } of of('T08')) {
      const wasteOf = (hs6: string | undefined) =>
        reference.goods.find((entry) => entry.hs6 === hs6)?.waste === true
      expect(papers.exportDeclaration.items.every((item) => wasteOf(item.hs6))).toBe(true)
      expect(papers.importDeclaration.items.some((item) => wasteOf(item.hs6))).toBe(false)
      expect(papers.manifest.freightPayment).toBe('collect')
      expect(draft.truth.grossKg / draft.truth.containers.length).toBeGreaterThan(23_000)
      expect(draft.harm).toEqual({
        dutyEvadedMinor: draft.harm.dutyEvadedMinor,
        harmPoints: 400 * draft.truth.containers.length,
      })
    }
  })
})

describe('how many lies there are', () => {
  const { truths } = tradeOf(planOf({ days: 40 }))
  const lane = (to: string) => truths.filter(({ portOfDischarge }) => portOfDischarge === to)

  it.each<[string, TypologyId, number]>([
    ['USLAX', 'T01', 0.04],
    ['USLAX', 'T04', 0.03],
    ['USLAX', 'T05', 0.03],
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
      expect(truth.falsified.length > 0).toBe(truth.typology !== null)
      expect(truth.harmPoints > 0).toBe(truth.typology !== null)
    }
  })

  it('is none in a plan without crime', () => {
    const honest = [there, back].map((text) => ({ ...text, illicitShare: 0 }))
    const placebo = tradeOf(planOf({ lanes: honest }))
    expect(
      placebo.truths.filter(({ typology, falsified }) => typology !== null || falsified.length > 0),
    ).toEqual([])
  })

  it('has a module for every typology a plan can name, under its own name', () => {
    expect(Object.entries(TYPOLOGIES).filter(([id, typology]) => typology.id !== id)).toEqual([])
  })
})

function valueOf(declaration: ExportDeclaration | ImportDeclaration): number {
  return declaration.items.reduce((sum, item) => sum + (item.value?.minor ?? 0), 0)
}
