import { describe, expect, it } from 'vitest'
import type { PortDocument, PortFiling } from '../../../src/domain/port-document.ts'
import { TruthRecord } from '../../../src/domain/truth.ts'
import { readYaml } from '../../../src/kernel/read-yaml.ts'
import { createQualityMeter } from '../../../src/report/quality/measure-quality.ts'
import { renderQualityPage } from '../../../src/report/quality/page/render-quality-page.ts'
import type { QualityReport } from '../../../src/report/quality/quality-report.ts'
import { renderQualityText } from '../../../src/report/quality/render-quality-text.ts'
import { deviationOf, scoreOf } from '../../../src/report/quality/score.ts'
import { QualityTargets } from '../../../src/report/quality/targets.ts'
import { goods, make } from '../../support/make.ts'

describe('a score', () => {
  it.each([
    ['nothing amiss', 0, 1],
    ['as much as allowed', 0.1, 1],
    ['half way', 0.25, 0.5],
    ['four times as much', 0.4, 0],
    ['far away', 9, 0],
  ])('of %s', (_, deviation, score) => {
    expect(scoreOf(deviation, 0.1)).toBeCloseTo(score, 9)
  })

  it.each<[Parameters<typeof deviationOf>[0], number | null]>([
    [{ kind: 'share', expected: 0.3, found: 0.25 }, 0.05],
    [{ kind: 'spread', expected: 5, found: 6 }, 0.2],
    [{ kind: 'mix', expected: { a: 0.5, b: 0.5 }, found: { a: 0.5, c: 0.5 } }, 0.5],
    [
      {
        kind: 'quantiles',
        expected: { p5: 1, p50: 10, p95: 100 },
        found: { p5: 1, p50: 20, p95: 110 },
      },
      Math.LN2,
    ],
    [{ kind: 'share', expected: 0.3, found: null }, null],
  ])('deviation of %o', (field, deviation) => {
    const found = deviationOf(field)
    if (deviation === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(deviation, 9)
  })
})

const HEAD = `
title: T
source: S
threshold: 0.8
payloadKg: { 45G1: 20000 }
targets:
`
const targetsOf = (lines: string) => readYaml('t.yaml', HEAD + lines, QualityTargets)

const truth = (over: Partial<TruthRecord> = {}): TruthRecord =>
  TruthRecord.parse({
    consignment: 'VNHPH-USLAX:1:0',
    ucr: make.manifest().ucr ?? '',
    houseBill: make.manifest().houseBill,
    portOfLoading: 'VNHPH',
    portOfDischarge: 'USLAX',
    loadAt: 0,
    eta: 1,
    typology: null,
    falsified: [],
    honestErrors: [],
    dutyEvadedMinor: 0,
    harmPoints: 0,
    goods: { hs6: '940350', origin: 'VN', grossKg: 1, valueMinor: 1 },
    ...over,
  })

const filed = (...documents: readonly PortDocument[]): PortFiling[] =>
  documents.map((document) => ({ at: 0, port: 'USLAX', document }))

function measure(
  lines: string,
  ships: readonly (readonly [readonly PortFiling[], readonly TruthRecord[]])[],
  accused: ReadonlySet<string> | null = new Set(),
): QualityReport {
  const targets = targetsOf(lines)
  const meter = createQualityMeter({
    targets,
    declared: (value) => (typeof value === 'number' ? value : 0.5),
    reference: {
      goods: new Map(goods.goods.map((entry) => [entry.hs6, entry])),
      payloadKg: targets.payloadKg,
    },
  })
  for (const [filings, truths] of ships) meter.observe(filings, truths, accused)
  return meter.report({ scenario: 'made', seed: '1' }, targets.threshold)
}

describe('quality', () => {
  const manifest = make.manifest({ grossKg: 5_000 })
  const errors = ['import-declaration.items.hs6', 'manifest.filedAt']

  it('holds what was seen against what was declared', () => {
    const report = measure(
      `
  - { id: kg, title: Weight, measure: gross-kg, quantiles: { p5: 5000, p50: 5000, p95: 10000 }, within: 0.2 }
  - { id: late, title: Late, measure: late, share: 0.5, within: 0.1, weight: 3 }
  - { id: hs, title: HS error, measure: honest-error, of: import-declaration.items.hs6, share: { scenario: x }, within: 0.1 }
  - { id: ucr, title: UCR, measure: filled, of: manifest.ucr, share: 1, within: 0.1 }
  - { id: again, title: Amended, measure: amended, of: manifest, share: 1, within: 0.1 }
  - { id: back, title: From the US, measure: gross-kg, where: { from: US }, quantiles: { p5: 1, p50: 2, p95: 3 }, within: 1 }
`,
      // Filed with both ports, and seen once; what is amended counts as it was first filed.
      [
        [
          [
            ...filed(manifest, make.importDeclaration()),
            ...filed(manifest, { ...manifest, revision: 2, grossKg: 9_999 }),
          ],
          [truth({ honestErrors: errors })],
        ],
        [filed(make.exportDeclaration()), [truth()]],
      ],
    )
    expect(report.fields.map(({ id, n, found, score }) => [id, n, found, score])).toEqual([
      ['kg', 1, { p5: 5_000, p50: 5_000, p95: 5_000 }, expect.closeTo(0.178, 3)],
      ['late', 3, 1 / 3, expect.closeTo(1 - 2 / 9, 3)],
      ['hs', 2, 0.5, 1],
      ['ucr', 1, manifest.ucr === undefined ? 0 : 1, 1],
      ['again', 1, 1, 1],
      ['back', 0, null, null],
    ])
    const weighed = 0.178 + 3 * (1 - 2 / 9) + 1 + 1 + 1
    expect(report.overall).toBeCloseTo(weighed / 7, 3)
    expect(report.ok).toBe(false)
  })

  it('is not good enough when a planted lie is not recognised, however near everything else is', () => {
    const lines = '  - { id: i, title: Lies, measure: illicit, share: 1, within: 0.1 }\n'
    const ships = [[filed(manifest), [truth({ typology: 'T05' })]]] as const
    const accused = new Set([truth().consignment])
    const recallOf = ({ ok, overall, recall }: QualityReport) => ({ ok, overall, recall })
    expect(recallOf(measure(lines, ships, accused))).toEqual({
      ok: true,
      overall: 1,
      recall: [{ typology: 'T05', planted: 1, recognised: 1 }],
    })
    expect(recallOf(measure(lines, ships, new Set()))).toEqual({
      ok: false,
      overall: 1,
      recall: [{ typology: 'T05', planted: 1, recognised: 0 }],
    })
    expect(recallOf(measure(lines, ships, null))).toEqual({
      ok: true,
      overall: 1,
      recall: [{ typology: 'T05', planted: 1, recognised: null }],
    })
    const honest = [[filed(manifest), [truth()]]] as const
    expect(recallOf(measure(lines, honest, accused))).toMatchObject({
      ok: false,
      recall: [{ typology: 'honest', planted: 0, recognised: 1 }],
    })
  })

  it.each([
    ['a measure nobody knows', 'measure: gross-kgs, share: 1', /measure/],
    [
      'a share of numbers',
      'measure: gross-kg, share: 1',
      /sees numbers, so its target is quantiles or spread/,
    ],
    ['no target at all', 'measure: gross-kg', /targets\[0\]/],
    ['a share over one', 'measure: regime, mix: { export: 1.5 }', /1\.5|<=1/],
  ])('refuses %s', (_, fields, why) => {
    expect(() => targetsOf(`  - { id: a, title: A, within: 0.1, ${fields} }\n`)).toThrow(why)
  })
})

describe('the report', () => {
  const report = measure(
    `
  - { id: a, title: "<script>alert(1)</script> & \\"quotes\\"", measure: regime, mix: { export: 1 }, within: 0.1, source: "<img src=x>" }
  - { id: b, title: B, measure: gross-kg, quantiles: { p5: 1, p50: 2, p95: 3 }, within: 1 }
  - { id: c, title: C, measure: value-gap, spread: 5, within: 1 }
`,
    [[filed(make.manifest(), make.exportDeclaration()), [truth({ typology: 'T05' })]]],
  )

  it('as a page escapes everything, fetches nothing and runs nothing', () => {
    const page = renderQualityPage({ ...report, scenario: '</title><script>' })
    expect(page).not.toMatch(/<script|<img|javascript:|https?:|\sstyle=|\son\w+=|@import|url\(/)
    expect(page).toContain('&#60;script&#62;alert(1)')
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/,
    )
    expect(page.match(/<svg/g)).toHaveLength(2)
    expect(page).toContain('Nothing was seen to measure.')
  })

  it('as a page shows the beginning of a long name beside its bar, and the whole of it when pointed at', () => {
    const mix = 'mix: { temporary-import-re-export: 0.5, export: 0.5 }'
    const page = renderQualityPage(
      measure(`  - { id: a, title: A, measure: regime, ${mix}, within: 0.1 }\n`, [
        [filed(make.exportDeclaration()), [truth()]],
      ]),
    )
    expect(page).toMatch(
      /<text class="name" x="0" [^>]*>temporary-imp…<title>temporary-import-re-export<\/title>/,
    )
    expect(page).not.toContain('text-anchor')
  })

  it('as text names every field, and what is missing', () => {
    const text = renderQualityText(report, false)
    for (const { id } of report.fields) expect(text).toContain(` ${id} `)
    expect(text).toContain('nothing seen')
    expect(text).toContain('T05 undervaluation  1, recognised by who sees everything: 0')
    expect(text).toContain('not good enough')
  })
})
