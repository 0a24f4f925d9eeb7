import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/domain/language.ts'
import { measuresCsv } from '../../../src/report/briefing/measures-csv.ts'
import { renderBriefing } from '../../../src/report/briefing/render-briefing.ts'
import { WORDS } from '../../../src/report/briefing/words.ts'
import { written } from '../../../src/report/briefing/written.ts'
import type { Story } from '../../../src/report/evidence/stories.ts'
import { renderSummary } from '../../../src/report/summary/render-summary.ts'
import { sampleBriefing } from './sample-briefing.ts'

const SIZES = [
  ['nothing', { eastbound: 0, westbound: 0 }],
  ['one consignment', { eastbound: 1, westbound: 0 }],
  ['too little', { eastbound: 29, westbound: 10 }],
  ['some', { eastbound: 60, westbound: 50 }],
  ['all risky', { eastbound: 40, westbound: 40, illicit: 'all' }],
  ['none risky', { eastbound: 40, westbound: 40, illicit: 'none' }],
] as const

const SAMPLE = sampleBriefing({ eastbound: 400, westbound: 360 })

/** What a page says, without its drawings' numbers. */
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe.each(LANGUAGES)('the report in %s', (language) => {
  it.each(SIZES)('of %s is whole, and says nothing that is no number', (_, size) => {
    const page = renderBriefing(sampleBriefing(size), language)
    expect(page).toMatch(new RegExp(`<html lang="${language}">`))
    expect(textOf(page)).not.toMatch(/NaN|Infinity|undefined|null/)
    expect(page).not.toMatch(/NaN|<script|https?:\/\/|src=/)
    expect(page).not.toMatch(/<svg[^>]*>\s*<\/svg>/)
  })

  it('opens with both arms, how many, and a gain with its interval for each side, in 60 words', () => {
    const page = renderBriefing(SAMPLE, language)
    const opening = textOf(page.slice(page.indexOf('<h1>'), page.indexOf('<p class="soft">')))
    expect(opening.trim().split(' ').length).toBeLessThanOrEqual(60)
    expect(opening).toMatch(/baseline/i)
    for (const word of ['exchange', '760', 'USLAX', 'VNHPH', '95 %'])
      expect(opening).toContain(word)
    expect(
      opening.match(/\+\d+[.,]\d \S+.*?\([+−]?[\d.,]+…[+−]?[\d.,]+\)/g)?.length,
    ).toBeGreaterThanOrEqual(2)
  })

  it('opens with half an hour as half an hour, and takes nobody’s trade for each side’s', () => {
    const gain = { port: 'USLAX', measure: 'leadHours' as const, baseline: 538.5, exchange: 539 }
    const gains = [{ ...gain, difference: 0.5, interval: { low: 0, high: 1 }, n: 484 }]
    const page = renderBriefing({ ...SAMPLE, evidence: { ...SAMPLE.evidence, gains } }, language)
    expect(page).toContain(language === 'en' ? '+0.5 h (0…+1.0)' : '+0,5 giờ (0…+1,0)')
    expect(page).toContain(
      language === 'en' ? '760 consignments each' : '760 lô hàng mỗi phương án',
    )
  })

  it('draws no curve of release beside one of a handful, and tells the n of each arm', () => {
    const curves = SAMPLE.evidence.release
    const [before, after] = curves.filter(({ port }) => port === 'USLAX') as [
      (typeof curves)[number],
      (typeof curves)[number],
    ]
    const rest = curves.filter(({ port }) => port !== 'USLAX')
    const withCurves = (...release: typeof curves) =>
      renderBriefing({ ...SAMPLE, evidence: { ...SAMPLE.evidence, release } }, language)
    const unit = WORDS[language].units.consignments
    const many = withCurves({ ...before, n: 300 }, { ...after, n: 290 }, ...rest)
    expect(many).toContain(`n 300 → 290 ${unit}`)
    const few = withCurves({ ...before, n: 30 }, { ...after, n: 1 }, ...rest)
    expect(few).toContain(`n 30 → 1 ${unit}`)
    const drawn = (page: string) => page.match(/<polyline/g)?.length ?? 0
    expect(drawn(few)).toBe(drawn(many) - 2)
  })

  it('tells the n of both medians of a rule', () => {
    const rung = SAMPLE.evidence.ladder[0]
    if (rung === undefined) throw new Error('the sample has a ladder')
    const ladder = [{ ...rung, baseline: { p50: 539, n: 29 }, exchange: { p50: 549, n: 40 } }]
    const page = renderBriefing({ ...SAMPLE, evidence: { ...SAMPLE.evidence, ladder } }, language)
    expect(page).toContain(`539 → 549 ${WORDS[language].hour}, n 29 → 40 *`)
  })

  it('marks money that rests on fewer than thirty illicit consignments', () => {
    const reciprocityOf = (size: Parameters<typeof sampleBriefing>[0]) => {
      const page = renderBriefing(sampleBriefing(size), language)
      const start = page.indexOf(WORDS[language].reciprocity)
      return page.slice(start, page.indexOf('<h2>', start))
    }
    const few = reciprocityOf({ eastbound: 60, westbound: 50 })
    expect(few.match(/\d \* n=\d+<\/td>/g)).toHaveLength(4)
    expect(few).toContain(WORDS[language].thin)
    expect(reciprocityOf({ eastbound: 40, westbound: 40, illicit: 'all' })).not.toContain(' * n=')
  })

  it('says in its own language what it does not show', () => {
    const page = renderBriefing(SAMPLE, language)
    expect(page.includes('How much is luck')).toBe(language === 'en')
    expect(page.includes('Phần do may rủi')).toBe(language === 'vi')
  })

  it('says of every count in the table of sides what is counted', () => {
    const page = renderBriefing(SAMPLE, language)
    const table = page.slice(page.indexOf('<tbody>'), page.indexOf('</tbody>'))
    const bare = [...table.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g)]
      .filter(
        ([, name = '', value = '']) =>
          !/<small>|USD|phút|minutes|given|cung cấp|assessments|đánh giá/.test(name) &&
          !/%| h/.test(value),
      )
      .map(([, name]) => name)
    expect(bare).toEqual([])
  })

  it('draws no curve of recall over fewer than thirty illicit consignments', () => {
    const few = sampleBriefing({ eastbound: 400, westbound: 360, illicit: 'none' })
    const page = renderBriefing(few, language)
    expect(page.match(/<polyline/g)?.length ?? 0).toBe(
      (renderBriefing(SAMPLE, language).match(/<polyline/g)?.length ?? 0) - 4,
    )
  })

  it('quotes no gain of fewer than thirty cases', () => {
    const page = renderBriefing(sampleBriefing({ eastbound: 29, westbound: 10 }), language)
    const opening = page.slice(page.indexOf('<h1>'), page.indexOf('<p class="soft">'))
    expect(opening).not.toMatch(/[+−]\d/)
  })
})

it('says question, finding, assumptions and what failed in its own language', () => {
  const checks = [{ name: 'không mất gì', holds: false, evidence: 'mất 2' }]
  const vi = {
    question: 'Hai bên được gì?',
    finding: 'Cả hai đều được lợi.',
    assumptions: ['Mọi đơn giá là giả định.'],
    checks,
  }
  const briefing = { ...SAMPLE, told: { vi } }
  const page = renderBriefing(briefing, 'vi')
  expect(page).toContain('<li>Mọi đơn giá là giả định.</li>')
  expect(page).toContain('Hai bên được gì?')
  expect(page).toContain('Dự kiến: Cả hai đều được lợi.')
  expect(page).toContain('✗ không mất gì: mất 2')
  expect(renderBriefing(briefing, 'en')).not.toMatch(/Mọi đơn giá|Hai bên|không mất gì/)
})

it.each([
  [
    'changed',
    'Expected, but not judged (days or values are not the scenario’s own): F',
    'Dự kiến, nhưng không được đánh giá (số ngày hoặc giá trị không phải của chính kịch bản): F',
  ],
  [
    'some-arms',
    'Expected, judged in part (not all the arms it speaks of were run): F',
    'Dự kiến, được đánh giá một phần (không phải mọi phương án được nói đến đều được chạy): F',
  ],
] as const)(
  'says beside what is expected how far the run was judged by it: %s',
  (notJudged, english, vietnamese) => {
    const about = { ...SAMPLE.result.about!, title: 'Q', finding: 'F', notJudged }
    const briefing = { ...SAMPLE, result: { ...SAMPLE.result, about }, told: {} }
    expect(renderBriefing(briefing, 'en')).toContain(english)
    expect(renderBriefing(briefing, 'vi')).toContain(vietnamese)
    const timing = { wallMs: 0, consignments: 0, perSecond: null }
    const text = renderSummary({ ...briefing.result, timing }, { color: false, width: 100 })
    expect(text).toContain(`  ${english}\n`)
  },
)

it('finds assumptions where an older version kept them', () => {
  const { told: _, ...old } = SAMPLE
  const kept = { ...old, assumptions: { vi: ['Mọi đơn giá là giả định.'] } }
  expect(renderBriefing(kept, 'vi')).toContain('<li>Mọi đơn giá là giả định.</li>')
})

it.each([
  ['en', 'T01 relabelled origin: VNHPH → USLAX', 'Value gap', '22.5 % <small>742/3,298</small>'],
  [
    'vi',
    'T01 thay nhãn xuất xứ: VNHPH → USLAX',
    'Chênh trị giá',
    '22,5 % <small>742/3.298</small>',
  ],
] as const)(
  'in %s typologies and rules have names, and numbers are written as its readers do',
  (language, typology, rule, number) => {
    const [first, ...rest] = SAMPLE.evidence.stories as readonly [Story, ...Story[]]
    const exchange = { ...first.exchange, rules: ['R07'] }
    const told = { ...first, ...{ typology: 'T01', from: 'VNHPH', to: 'USLAX', exchange } }
    const evidence = { ...SAMPLE.evidence, stories: [told, ...rest] }
    const rules = { R07: { en: 'Value gap', vi: 'Chênh trị giá' } }
    const page = renderBriefing({ ...SAMPLE, evidence, rules }, language)
    expect(page).toContain(typology)
    expect(page).toContain(`<strong>R07</strong> ${rule}`)
    const share = { value: 0.225, of: 742, n: 3_298 }
    expect(written({ kind: 'share', share, cases: 40 }, WORDS[language]).html).toBe(number)
  },
)

it('quotes no share of fewer than thirty cases: only its counts, with a mark', () => {
  const share = { value: 0.4, of: 2, n: 5 }
  expect(written({ kind: 'share', share, cases: 5 }, WORDS.en).html).toBe('<small>2/5</small> *')
})

it('tells of five shipments that only the exchange caught, with both sides’ papers', () => {
  const { evidence } = SAMPLE
  expect(evidence.stories).toHaveLength(5)
  for (const { baseline, exchange } of evidence.stories) {
    expect(baseline.end).toBe('released')
    expect(['stopped', 'found-here']).toContain(exchange.end)
  }
  const page = renderBriefing(SAMPLE, 'en')
  expect(page).toContain('<td class="differs">940350</td><td class="differs">441299</td>')
})

it('is a table of every measure too', () => {
  const rows = measuresCsv(sampleBriefing({ eastbound: 40, westbound: 40 }).result).split('\r\n')
  expect(rows[0]).toBe('arm,port,measure,value,of,n')
  expect(rows).toContain('exchange,USLAX,harmFoundShare,1,40,40')
})
