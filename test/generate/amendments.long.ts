import { describe, expect, it } from 'vitest'
import { drawAmendments } from '../../src/generate/amendments/amendment.ts'
import { amendmentErrors } from '../../src/generate/amendments/amendment-errors.ts'
import type { TypologyId } from '../../src/generate/plan.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { HOUR } from '../../src/kernel/time.ts'
import { type Drafted, differences, draftsOf } from './drafts.ts'
import { back, planOf, shareOf, there, tradeOf } from './support.ts'

const mixed = { illicitShare: 0.5, typologies: { T04: 1, T05: 1, T11: 1 } }
const plan = planOf({
  days: 6,
  lanes: [
    { ...there, ...mixed },
    { ...back, ...mixed },
  ],
  honestErrors: { hs6DisagreementShare: 0.1 },
  amendments: { manifestShare: 0.4, importDeclarationShare: 0.4 },
})
const drafts = draftsOf(plan)
const idOf = ({ draft }: Drafted) => draft.typology?.id
const manifestField = ({ draft }: Drafted) => draft.amendments.manifest?.field
const declarationField = ({ draft }: Drafted) => draft.amendments.importDeclaration?.field

describe('an amended paper differs from the first one only in what is corrected:', () => {
  const changed = (told: Drafted) =>
    differences(
      [told.papers.manifest],
      [{ ...(told.papers.amended.manifest ?? told.papers.manifest), revision: 1 }],
    )
  const declared = (told: Drafted) =>
    differences(
      [told.papers.importDeclaration],
      [
        {
          ...(told.papers.amended.importDeclaration ?? told.papers.importDeclaration),
          revision: 1,
        },
      ],
    )

  it.each<[string, (told: Drafted) => boolean, (told: Drafted) => string[], string[]]>([
    [
      'the weight of a manifest',
      (one) => manifestField(one) === 'weight',
      changed,
      ['manifest.grossKg', 'manifest.items.grossKg'],
    ],
    [
      'the packages of a manifest',
      (one) => manifestField(one) === 'packages',
      changed,
      ['manifest.items.packages', 'manifest.packages'],
    ],
    [
      'the consignee of a manifest',
      (one) => manifestField(one) === 'consignee' && idOf(one) === undefined,
      changed,
      ['manifest.consignee'],
    ],
    [
      'the HS codes of a manifest that shows them',
      (one) => manifestField(one) === 'hs6' && one.draft.truth.billShowsHs6,
      changed,
      ['manifest.items.hs6'],
    ],
    [
      'the consignee of who lies about it (T11)',
      (one) => idOf(one) === 'T11' && one.draft.amendments.manifest?.insists === true,
      changed,
      ['manifest.notify'],
    ],
    [
      'the value of an import declaration',
      (one) => declarationField(one) === 'value',
      declared,
      ['import-declaration.items.value'],
    ],
    [
      'the weight of an import declaration',
      (one) => declarationField(one) === 'weight',
      declared,
      ['import-declaration.grossKg', 'import-declaration.items.grossKg'],
    ],
    [
      'the HS codes of an import declaration',
      (one) => declarationField(one) === 'hs6',
      declared,
      ['import-declaration.items.hs6'],
    ],
  ])('%s', (_, wanted, fieldsOf, expected) => {
    const amended = drafts.filter(wanted)
    expect(amended.length).toBeGreaterThan(15)
    const found = new Set<string>()
    for (const one of amended) for (const field of fieldsOf(one)) found.add(field)
    expect([...found].sort()).toEqual(expected)
    // A gap of nothing is nothing to correct; the list may know no other line either.
    expect(shareOf(amended, (one) => fieldsOf(one).length > 0)).toBeGreaterThan(0.8)
  })

  it('puts weights and values right, to the kilogram and the cent', () => {
    for (const { draft, papers } of drafts) {
      const { manifest, importDeclaration } = papers.amended
      const { field, insists } = draft.amendments.importDeclaration ?? {}
      if (draft.amendments.manifest?.field === 'weight')
        expect(manifest?.grossKg).toBe(draft.truth.grossKg)
      if (field === 'weight') expect(importDeclaration?.grossKg).toBe(draft.truth.grossKg)
      if (field === 'value' && insists === false && idOf({ draft } as Drafted) !== 'T05')
        expect(importDeclaration?.items.map((item) => item.value?.minor)).toEqual(
          draft.story.items.map((item) => item.valueMinor),
        )
    }
  })

  it('tells another lie, and no truth, when a liar amends the falsified field', () => {
    const lying = (id: TypologyId) =>
      drafts.filter(
        (one) => idOf(one) === id && one.draft.amendments.importDeclaration?.insists === true,
      )
    expect(lying('T05').length).toBeGreaterThan(20)
    for (const { papers, draft } of lying('T05')) {
      const [first, second] = [papers.importDeclaration, papers.amended.importDeclaration].map(
        (one) => one?.items.reduce((sum, item) => sum + (item.value?.minor ?? 0), 0) ?? 0,
      )
      expect(second).toBeLessThan(first ?? 0)
      expect(second).toBeLessThan(0.9 * draft.truth.valueMinor)
      expect(papers.amended.valueDeclaration?.invoice.minor).toBe(second)
    }
    const reclassified = lying('T04').filter(
      ({ papers }) =>
        JSON.stringify(papers.importDeclaration.items) !==
        JSON.stringify(papers.amended.importDeclaration?.items),
    )
    expect(reclassified.length).toBeGreaterThan(10)
    for (const { papers, draft } of reclassified)
      papers.amended.importDeclaration?.items.forEach(({ hs6 }, i) => {
        const isTrue = hs6 === draft.truth.items[i]?.hs6
        expect(isTrue).toBe(papers.importDeclaration.items[i]?.hs6 === draft.truth.items[i]?.hs6)
      })
  })
})

it('a correction that errs is noted, unless somebody lies about the field', () => {
  const noted = (one: Drafted) => amendmentErrors(one.draft, one.draft.typology)
  const recounted = drafts.filter((one) => manifestField(one) === 'packages')
  expect(recounted.every((one) => noted(one).includes('manifest.packages'))).toBe(true)
  for (const one of drafts)
    for (const field of noted(one)) expect(one.draft.typology?.fields ?? []).not.toContain(field)
  const unamended = drafts.filter(
    ({ draft: { amendments } }) =>
      amendments.manifest === null && amendments.importDeclaration === null,
  )
  expect(unamended.length).toBeGreaterThan(300)
  expect(unamended.flatMap(noted)).toEqual([])
})

describe('a port of discharge that changes late', () => {
  const booked = draftsOf(
    planOf({
      days: 12,
      lanes: plan.lanes,
      amendments: { manifestShare: 0.5, portChangeShare: 0.25 },
    }),
  ).filter((one) => one.draft.amendments.manifest !== null)
  const moved = booked.filter((one) => manifestField(one) === 'portOfDischarge')

  it('was another port of the country at first, and is put right in the amended manifest alone', () => {
    expect(moved.length).toBeGreaterThan(100)
    for (const { papers, draft } of moved) {
      const { portOfDischarge } = draft.truth.voyage
      const first = papers.manifest.voyage
      expect(first.portOfDischarge).not.toBe(portOfDischarge)
      expect(first.portOfDischarge.slice(0, 2)).toBe(portOfDischarge.slice(0, 2))
      expect(papers.amended.manifest).toEqual({
        ...papers.manifest,
        voyage: draft.truth.voyage,
        revision: 2,
      })
      if (papers.exportDeclaration !== null)
        expect(papers.exportDeclaration.voyage).toEqual(draft.truth.voyage)
    }
  })

  it('is no lie and no error: the honest twin has it too, and the truth names nothing', () => {
    for (const { papers, twin, draft } of moved) {
      expect(twin.manifest.voyage).toEqual(papers.manifest.voyage)
      expect(amendmentErrors(draft, draft.typology).join()).not.toContain('manifest')
      if (draft.typology === null) expect(papers).toEqual(twin)
    }
  })

  it('is filed with the customs of the destination only', () => {
    const { filings } = tradeOf(planOf({ amendments: { manifestShare: 1, portChangeShare: 1 } }))
    const ports = filings.flatMap(({ port, document }) =>
      document.kind === 'manifest' &&
      document.voyage.portOfDischarge !== 'USLAX' &&
      document.voyage.portOfDischarge !== 'VNHPH'
        ? [`${document.voyage.portOfDischarge} ${port}`]
        : [],
    )
    expect(new Set(ports)).toEqual(new Set(['USLGB USLAX', 'VNSGN VNHPH']))
  })

  it('points at wildlife (T11) only weakly: three times as often', () => {
    const share = (id: string | undefined) =>
      shareOf(
        booked.filter((one) => idOf(one) === id),
        (one) => manifestField(one) === 'portOfDischarge',
      )
    expect(share(undefined)).toBeCloseTo(0.25, 1)
    expect(share('T11')).toBeGreaterThan(2 * share(undefined))
  })

  it('comes in no scenario that does not ask for it, and moves nothing else', () => {
    expect(drafts.filter((one) => manifestField(one) === 'portOfDischarge')).toEqual([])
    const still = draftsOf(
      planOf({ days: 12, lanes: plan.lanes, amendments: { manifestShare: 0.5 } }),
    )
    const others = new Map(still.map((one) => [one.draft.truth.id, one]))
    for (const one of booked) {
      if (manifestField(one) === 'portOfDischarge') continue
      expect(others.get(one.draft.truth.id)?.papers).toEqual(one.papers)
    }
  })
})

describe('how often and when', () => {
  const { truths, filings } = tradeOf({
    ...plan,
    days: 8,
    amendments: { ...plan.amendments, manifestShare: 0.2, importDeclarationShare: 0.1 },
  })
  const illicit = new Set(
    truths.flatMap(({ typology, houseBill }) => (typology === null ? [] : [houseBill])),
  )
  const atDestination = filings.filter(({ port, document }) =>
    'voyage' in document ? port === document.voyage.portOfDischarge : true,
  )
  const amendedAt = new Map(
    atDestination.flatMap(({ at, document }) =>
      document.revision === 2 ? [[`${document.kind} ${document.number}`, at]] : [],
    ),
  )

  it.each([
    ['manifest', 0.2],
    ['import-declaration', 0.1],
  ] as const)('the honest amend as often as liars: %s', (kind, expected) => {
    const first = atDestination.filter(
      ({ document }) => document.kind === kind && document.revision === 1,
    )
    for (const wanted of [true, false]) {
      const some = first.filter(
        ({ document }) =>
          'houseBill' in document && illicit.has(document.houseBill ?? '') === wanted,
      )
      const share = shareOf(some, ({ document }) => amendedAt.has(`${kind} ${document.number}`))
      expect(Math.abs(share - expected)).toBeLessThan(
        4 * Math.sqrt((expected * (1 - expected)) / some.length),
      )
    }
  })

  it('two to twenty hours after the first time; three in ten one to three days', () => {
    const waits = atDestination.flatMap(({ at, document }) => {
      const then = amendedAt.get(`${document.kind} ${document.number}`)
      const known = document.kind === 'manifest' || document.kind === 'import-declaration'
      return known && document.revision === 1 && then !== undefined ? [(then - at) / HOUR] : []
    })
    expect(waits.length).toBeGreaterThan(300)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...waits)).toBeLessThanOrEqual(72)
    expect(waits.filter((hours) => hours > 20 && hours < 24)).toEqual([])
    expect(Math.abs(shareOf(waits, (hours) => hours >= 24) - 0.3)).toBeLessThan(0.07)
  })

  it('a changed consignee points at wildlife (T11) only weakly', () => {
    const rng = createChance('1').of('amendments')
    const changed = (lie?: { manifest: 'consignee' }) => {
      const all = Array.from({ length: 20_000 }, () => rng.fork())
      return shareOf(
        all.map((own) => drawAmendments(planOf().amendments, lie, own).manifest),
        (amendment) => amendment?.field === 'consignee',
      )
    }
    const [guilty, honest] = [changed({ manifest: 'consignee' }), changed()]
    expect(guilty / honest).toBeGreaterThan(1.5)
    expect(guilty / honest).toBeLessThan(4)
    expect(guilty).toBeLessThan(0.05)
  })
})
