import { describe, expect, it } from 'vitest'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
} from '../../src/domain/documents.ts'
import { HonestErrors } from '../../src/generate/plan.ts'
import { HONEST_ERROR } from '../../src/generate/typologies/t16-honest-error.ts'
import { back, NEVER_AMENDED, type PlanText, planOf, shareOf, there, tradeOf } from './support.ts'

type Dossier = {
  manifest: ManifestConsignment
  exported: ExportDeclaration
  imported: ImportDeclaration
  noted: string[]
}

/** Honest trade only, the papers of each consignment side by side. */
function dossiersOf(honestErrors: PlanText['honestErrors']): Dossier[] {
  const lanes = [there, back].map((lane) => ({ ...lane, illicitShare: 0 }))
  const { truths, filings } = tradeOf(
    planOf({
      days: 30,
      lanes,
      honestErrors,
      filing: { lateShare: 0 },
      amendments: NEVER_AMENDED,
    }),
  )
  const byNumber = new Map(filings.map(({ document }) => [document.number, document]))
  return truths.map(({ houseBill, portOfLoading, portOfDischarge, honestErrors: noted }) => ({
    manifest: byNumber.get(houseBill) as ManifestConsignment,
    exported: byNumber.get(
      `${portOfLoading.slice(0, 2)}X${houseBill.slice(4)}`,
    ) as ExportDeclaration,
    imported: byNumber.get(
      `${portOfDischarge.slice(0, 2)}I${houseBill.slice(4)}`,
    ) as ImportDeclaration,
    noted,
  }))
}

const usual = dossiersOf({ originErrorShare: 0 })
const rates = HonestErrors.parse({})

describe('honest errors come at their rates', () => {
  it.each<[string, number, (dossier: Dossier) => boolean]>([
    [
      'another HS6 on one item',
      rates.hs6DisagreementShare,
      ({ exported, imported }) => texts(exported, 'hs6') !== texts(imported, 'hs6'),
    ],
    ['a name written otherwise', rates.partyNameVariationShare, (dossier) => namesDiffer(dossier)],
    [
      'a wrong seal',
      rates.sealErrorShare,
      ({ manifest, exported }) => seals(manifest) !== seals(exported),
    ],
    [
      'an empty description',
      rates.vagueDescriptionShare,
      ({ manifest, exported }) => texts(manifest, 'description') !== texts(exported, 'description'),
    ],
    ['no UCR on the manifest', rates.ucrMissingShare, ({ manifest }) => manifest.ucr === undefined],
    [
      'no UCR on the export declaration',
      rates.ucrMissingShare,
      ({ exported }) => exported.ucr === undefined,
    ],
    [
      'no UCR on the import declaration',
      rates.ucrMissingShare,
      ({ imported }) => imported.ucr === undefined,
    ],
    [
      'no house bill on the export declaration',
      rates.exportBillMissingShare,
      ({ exported }) => exported.houseBill === undefined,
    ],
  ])('%s: %f', (_, expected, holds) => {
    const deviation = Math.sqrt((expected * (1 - expected)) / usual.length)
    expect(Math.abs(shareOf(usual, holds) - expected)).toBeLessThan(4 * deviation)
  })

  it('two UCRs that differ: about twice the corrupted share, for the two documents', () => {
    const both = usual.filter(
      ({ exported, imported }) => exported.ucr !== undefined && imported.ucr !== undefined,
    )
    const share = shareOf(both, ({ exported, imported }) => exported.ucr !== imported.ucr)
    expect(Math.abs(share - 2 * rates.ucrCorruptedShare)).toBeLessThan(0.01)
  })

  it('values spread by six percent, weights by 1.2', () => {
    expect(
      deviationOf(usual.map(({ exported, imported }) => valueOf(imported) / valueOf(exported))),
    ).toBeCloseTo(0.06, 2)
    expect(
      deviationOf(usual.map(({ exported, manifest }) => manifest.grossKg / exported.grossKg)),
    ).toBeCloseTo(0.012, 3)
  })
})

describe('the truth notes an honest error', () => {
  it('exactly where the papers differ from what is', () => {
    for (const { exported, imported, manifest, noted } of usual) {
      expect(noted.includes('import-declaration.items.hs6')).toBe(
        texts(exported, 'hs6') !== texts(imported, 'hs6'),
      )
      expect(noted.includes('manifest.containers.seals')).toBe(seals(manifest) !== seals(exported))
      expect(noted.includes('export-declaration.houseBill')).toBe(exported.houseBill === undefined)
    }
  })

  it('of value and weight only where the gap is one an officer would note', () => {
    const noted = usual.filter(({ noted: fields }) =>
      fields.includes('import-declaration.items.value'),
    )
    for (const { exported, imported } of noted) {
      expect(Math.abs(valueOf(imported) / valueOf(exported) - 1)).toBeGreaterThan(0.099)
    }
    expect(noted.length / usual.length).toBeGreaterThan(0.07)
    expect(noted.length / usual.length).toBeLessThan(0.13)
  })
})

it('without errors all papers agree', () => {
  const none = Object.fromEntries(Object.keys(rates).map((name) => [name, 0]))
  for (const { manifest, exported, imported, noted } of dossiersOf(none)) {
    expect(noted).toEqual([])
    expect(imported.items).toEqual(exported.items)
    expect(manifest.grossKg).toBe(exported.grossKg)
    expect(manifest.ucr).toBe(exported.ucr)
    expect(imported.exporter).toEqual(exported.exporter)
  }
})

it('every mistake is one that T16 names, or a document filed late', () => {
  const known: readonly string[] = HONEST_ERROR.fields
  const noted = new Set(tradeOf(planOf({ days: 15 })).truths.flatMap((truth) => truth.honestErrors))
  expect(noted.size).toBeGreaterThan(15)
  expect(
    [...noted].filter((field) => !known.includes(field) && !field.endsWith('.filedAt')),
  ).toEqual([])
})

it('honest trade now and then passes on goods of a third country, and says so on both sides', () => {
  const foreign = usual.filter(({ exported }) =>
    exported.items.some(({ origin }) => origin !== exported.voyage.portOfLoading.slice(0, 2)),
  )
  expect(foreign.length / usual.length).toBeGreaterThan(0.01)
  expect(foreign.length / usual.length).toBeLessThan(0.05)
  for (const { exported, imported } of foreign)
    expect(texts(imported, 'origin')).toBe(texts(exported, 'origin'))
})

it.each([0, 1])(
  'a stow plan missing on %i of voyages: no errors are noted on what is not filed',
  (share) => {
    const { truths } = tradeOf(
      planOf({ days: 8, honestErrors: { stowPlanMissingShare: share, unNumberMissingShare: 1 } }),
    )
    const isNoted = truths.some(({ honestErrors }) =>
      honestErrors.includes('stow-plan.positions.unNumber'),
    )
    expect(isNoted).toBe(share === 0)
  },
)

const texts = (
  document: ManifestConsignment | ExportDeclaration | ImportDeclaration,
  field: 'hs6' | 'origin' | 'description',
): string => document.items.map((item) => item[field]).join('|')

const seals = (document: ManifestConsignment | ExportDeclaration): string =>
  document.containers.flatMap((container) => container.seals).join('|')

const valueOf = (declaration: ExportDeclaration | ImportDeclaration): number =>
  declaration.items.reduce((sum, item) => sum + (item.value?.minor ?? 0), 0)

function namesDiffer({ manifest, exported, imported }: Dossier): boolean {
  const sellers = new Set([manifest.shipper.name, exported.exporter.name, imported.exporter?.name])
  const buyer = manifest.notify === undefined ? manifest.consignee?.name : manifest.notify.name
  const buyers = new Set([buyer, exported.consignee?.name, imported.importer.name])
  return sellers.size > 1 || buyers.size > 1
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
