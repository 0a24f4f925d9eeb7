import { describe, expect, it } from 'vitest'
import type { PortFiling } from '../../src/domain/port-document.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { standingFilings } from '../../src/generate/standing.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { canonicalJson, sha256Hex } from '../../src/kernel/digest.ts'
import { example, NEVER_AMENDED, planOf, tables, tradeOf } from './support.ts'

const plan = planOf({
  days: 2,
  lanes: example.lanes.map((lane) => ({ ...lane, consignmentsPerDay: 10 })),
  papers: { parcelShare: 0.05 },
  amendments: { manifestShare: 0.2, importDeclarationShare: 0.2 },
  warnings: { illicitShare: 0.3, honestShare: 0.1 },
})
const { truths, filings } = tradeOf(plan)
const standing = standingFilings(planOf({ days: 70 }), createChance('1'), tables)
const digestOf = (made: unknown) => sha256Hex(canonicalJson(made)).slice(0, 16)

/** What the same seed made of each kind when this was written: a release cannot change old runs by accident. */
const FROZEN: Readonly<Record<string, string>> = {
  truth: 'edd7c09a4cc58c4e',
  manifest: 'b724d6d1362289ae',
  'export-declaration': '87fb7a87a7cf4b62',
  'security-filing': 'ba49ee9c23c22d8e',
  'import-declaration': '2448713d7694f74c',
  'master-bill': '9e711cb72cc4c5b2',
  'certificate-of-origin': 'e6b2fd203348606f',
  'preference-claim': '1d8e504f6faa89af',
  'stow-plan': '3b7c20c6b4534605',
  'container-event': 'bbc8a8ee79a3c446',
  permit: '0c02235f023d7131',
  'transit-movement': '3a8d53c4fe599a1f',
  'supply-import': '2a4dded998d03870',
  'value-declaration': '859532805fc6db4b',
  warning: 'cef678af5e69c756',
  'aeo-status': '1e898d0fc139fcf2',
  'risk-list-update': 'c1ad4d5b62d3a7b5',
}

describe('the same seed makes', () => {
  it.each(Object.entries(FROZEN))('the same of each kind, byte for byte: %s', (what, frozen) => {
    const filed = [...filings, ...standing].filter(({ document }) => document.kind === what)
    expect(digestOf(what === 'truth' ? truths : filed)).toBe(frozen)
  })

  it('nothing else', () => {
    const kinds = new Set([...filings, ...standing].map(({ document }) => document.kind))
    const frozen = Object.keys(FROZEN).filter((what) => what !== 'truth')
    expect([...kinds].sort()).toEqual(frozen.sort())
  })

  it('F-09: the same cargo in whatever order ships are asked for, and asked again', () => {
    const chance = createChance('1')
    const backwards = [...sailings(plan, chance, tables)].reverse()
    const cargo = backwards.map((sailing) => cargoOf(sailing, plan, chance, tables)).reverse()
    expect(digestOf(cargo.flatMap((one) => one.truths))).toBe(digestOf(truths))
    expect(digestOf(cargo.flatMap((one) => one.filings))).toBe(digestOf(filings))
  })

  it('the same papers the first time they are filed, whatever is amended', () => {
    const amended = new Set(['manifest', 'import-declaration', 'value-declaration', 'master-bill'])
    const isFirst = ({ document }: PortFiling) =>
      amended.has(document.kind) && document.revision === 1
    const never = tradeOf({ ...plan, amendments: { ...plan.amendments, ...NEVER_AMENDED } })
    const always = tradeOf({
      ...plan,
      amendments: { ...plan.amendments, manifestShare: 1, importDeclarationShare: 1 },
    })
    expect(always.filings.filter(isFirst)).toEqual(never.filings.filter(isFirst))
    expect(always.filings.length).toBeGreaterThan(never.filings.length + 3 * truths.length)
  })

  it('other cargo than another seed', () => {
    expect(digestOf(tradeOf(plan, '2'))).not.toBe(digestOf({ truths, filings }))
  })
})
