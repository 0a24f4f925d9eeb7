import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/cli/run/load.ts'
import { tradePlan } from '../../src/cli/run/trade-plan.ts'
import type { PortDocument, PortFiling } from '../../src/domain/port-document.ts'
import type { TypologyId } from '../../src/generate/plan.ts'
import { auc } from './auc.ts'
import { back, planOf, tailIn, there, tradeOf } from './support.ts'

const mixes = tradePlan(loadScenario('haiphong-los-angeles').scenario).lanes.map(
  ({ typologies }) => typologies,
)
const plan = planOf({
  days: 50,
  lanes: [
    { ...there, illicitShare: 0.5, typologies: mixes[0] },
    { ...back, consignmentsPerDay: 120, illicitShare: 0.5, typologies: mixes[1] },
  ],
})
const { truths, filings } = tradeOf(plan)
const filed = byTail(filings)

function byTail(all: readonly PortFiling[]): ReadonlyMap<string, PortFiling[]> {
  const filed = new Map<string, PortFiling[]>()
  for (const filing of all) {
    const tail = tailIn(filing.document)
    if (tail === null) continue
    const known = filed.get(tail)
    if (known === undefined) filed.set(tail, [filing])
    else known.push(filing)
  }
  return filed
}

function aucTo(
  to: string,
  value: (filings: readonly PortFiling[], tail: string) => number,
): number {
  const lane = truths.filter(({ portOfDischarge }) => portOfDischarge === to)
  return auc(
    lane.map(({ houseBill, typology }) => {
      const tail = houseBill.slice(4)
      return { value: value(filed.get(tail) ?? [], tail), illicit: typology !== null }
    }),
  )
}

const lead = (kind: string) => (all: readonly PortFiling[]) =>
  loadAtOf(all) - (all.find(({ document }) => document.kind === kind)?.at ?? 0)

const leadOfLast = (kind: string) => (all: readonly PortFiling[]) =>
  loadAtOf(all) - (all.findLast(({ document }) => document.kind === kind)?.at ?? 0)

function loadAtOf(all: readonly PortFiling[]): number {
  const [manifest] = all.flatMap(({ document }) => (document.kind === 'manifest' ? [document] : []))
  return manifest?.voyage.loadAt ?? 0
}

const isFirst = ({ document }: PortFiling): boolean => document.revision === 1

describe.each(['USLAX', 'VNHPH'])('nothing about a lie to %s shows in', (to) => {
  it.each<[string, (filings: readonly PortFiling[], tail: string) => number]>([
    ['the place in the sailing', (_, tail) => Number.parseInt(tail.slice(-3), 36)],
    ['the sailing', (_, tail) => Number.parseInt(tail.slice(6, 9), 36)],
    ['the number of documents', (all) => all.length],
    [
      'the number of documents but for container events',
      (all) => countOf(all, 'container-event', false),
    ],
    ['the number of container events', (all) => countOf(all, 'container-event', true)],
    ['the number of permits', (all) => countOf(all, 'permit', true)],
    ['the number of entries of certificates', (all) => countOf(all, 'certificate-of-origin', true)],
    [
      'the number of certificates',
      (all) => countOf(all.filter(isFirst), 'certificate-of-origin', true),
    ],
    ['the number of revisions of manifests', (all) => countOf(all, 'manifest', true)],
    [
      'the number of revisions of import declarations',
      (all) => countOf(all, 'import-declaration', true),
    ],
    [
      'the number of revisions of value declarations',
      (all) => countOf(all, 'value-declaration', true),
    ],
    ['the number of transit movements', (all) => countOf(all, 'transit-movement', true)],
    ['the number of supply imports', (all) => countOf(all, 'supply-import', true)],
    ['the time of the export declaration', lead('export-declaration')],
    ['the time of the import declaration', lead('import-declaration')],
    ['the time of the manifest', lead('manifest')],
    ['the time of the last manifest', leadOfLast('manifest')],
    ['the time of the last import declaration', leadOfLast('import-declaration')],
    ['the time of the last entry of the certificate', leadOfLast('certificate-of-origin')],
  ])('%s', (_, value) => {
    expect(Math.abs(aucTo(to, value) - 0.5)).toBeLessThan(0.02)
  })
})

function countOf(all: readonly PortFiling[], kind: string, wanted: boolean): number {
  return all.filter(({ document }) => (document.kind === kind) === wanted).length
}

describe('a number that a liar had to invent looks like any other:', () => {
  const invented = tradeOf(
    planOf({
      days: 30,
      papers: { certificateShare: 0.6 },
      lanes: [{ ...there, illicitShare: 0.5, typologies: { T10: 1, T12: 2, T15: 1 } }],
    }),
  )
  const papers = byTail(invented.filings)

  /** Over the consignments that have such a text; texts of one length compare as numbers of base 36. */
  const aucOf = (id: TypologyId, textIn: (document: PortDocument) => string | undefined): number =>
    auc(
      invented.truths.flatMap(({ houseBill, typology }) => {
        const all = papers.get(houseBill.slice(4)) ?? []
        const text = all.flatMap(({ document }) => textIn(document) ?? [])[0]
        return text === undefined
          ? []
          : [{ value: Number.parseInt(text, 36), illicit: typology === id }]
      }),
    )

  it.each<[string, TypologyId, (document: PortDocument) => string | undefined]>([
    ['the maker of the seal', 'T10', (document) => sealIn(document)?.slice(0, 2)],
    ['the digits of the seal', 'T10', (document) => sealIn(document)?.slice(2)],
    ['the place in the certificate', 'T12', (document) => certificateIn(document)?.slice(-3)],
  ])('%s', (_, id, textIn) => {
    expect(Math.abs(aucOf(id, textIn) - 0.5)).toBeLessThan(0.04)
  })

  it('the owner of the container', () => {
    const billed = new Set<string>()
    const aboard = new Set<string>()
    for (const { document } of invented.filings) {
      if (document.kind === 'manifest')
        for (const { number } of document.containers) billed.add(number)
      if (document.kind === 'stow-plan')
        for (const { container } of document.positions) aboard.add(container)
    }
    const strays = [...aboard].filter((number) => !billed.has(number))
    const owners = new Set([...billed].map((number) => number.slice(0, 4)))
    expect(strays.length).toBeGreaterThan(50)
    expect(strays.filter((number) => !owners.has(number.slice(0, 4)))).toEqual([])
  })
})

/** The first box's seal at the gate of the port of discharge: after whatever happened to it. */
const sealIn = (document: PortDocument): string | undefined =>
  document.kind === 'container-event' && document.move === 'gate-out'
    ? document.seals[0]
    : undefined

const certificateIn = (document: PortDocument): string | undefined =>
  document.kind === 'preference-claim' ? document.certificate : undefined
