import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/kernel/input-error.ts'
import {
  createScreen,
  entriesAt,
  listsFromUpdates,
  loadLists,
  nextChange,
  type Screened,
  withIncluded,
} from '../../../src/risk/lists/lists.ts'

const FOLDER = new URL('../../../scenarios/lists/risk/', import.meta.url)
const files = readdirSync(FOLDER).map((path) => ({
  path,
  text: readFileSync(new URL(path, FOLDER), 'utf8'),
}))
const shipped = loadLists(files)
const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
const nothing: Screened = { parties: [], hs6: [], containers: [], route: [] }

/** `list entry` of every hit on the shipped lists at a day. */
const hitsAt = (at: string, shipment: Partial<Screened>) =>
  createScreen(entriesAt(shipped, day(at)))({ ...nothing, ...shipment })
const namesOf = (hits: ReturnType<typeof hitsAt>) =>
  hits.map(({ list, revision, entry }) => `${list.id} ${revision} ${entry.id}`)

describe('what was valid then', () => {
  it('is the version of then, without what had ended', () => {
    const forced = withIncluded(shipped, ['forced-labour'])
    const held = (at: string) =>
      entriesAt(forced, day(at)).map(({ revision, entry }) => `${revision} ${entry.id}`)
    expect(held('2025-12-31')).toEqual([])
    expect(held('2026-03-14')).toEqual(['1 FL-001', '1 FL-002'])
    expect(held('2026-03-15')).toEqual(['2 FL-001', '2 FL-002', '2 FL-003'])
    expect(held('2026-07-01')).toEqual(['2 FL-001', '2 FL-003'])
  })

  it('changes only when nextChange says so', () => {
    const moments: number[] = []
    for (let at: number | null = 0; at !== null; at = nextChange(shipped, at)) moments.push(at)
    expect(moments).toEqual([0, day('2026-01-01'), day('2026-03-15'), day('2026-07-01')])
  })

  it('includes what a list includes, once', () => {
    expect(withIncluded(shipped, ['watch', 'forced-labour']).map(({ id }) => id)).toEqual([
      'watch',
      'forced-labour',
      'trade-defence-goods',
    ])
  })
})

describe('a shipment is held against the lists', () => {
  const supplier = (name: string, ids?: readonly string[]) => ({
    parties: [{ role: 'manufacturer', name, country: 'VN', ...(ids ? { ids } : {}) }],
  })

  it.each<[string, string, Partial<Screened>, string[]]>([
    [
      'an alias in another script',
      '2026-02-01',
      supplier('天山明亮多晶硅股份有限公司'),
      ['forced-labour 1 FL-001'],
    ],
    ['a transliteration', '2026-02-01', supplier('Kara Kum Cotton'), ['forced-labour 1 FL-002']],
    ['the same after it ended', '2026-08-01', supplier('Kara Kum Cotton'), []],
    [
      'a number under another name',
      '2026-02-01',
      supplier('Ocean Star JSC', ['0200123457']),
      ['watch 1 W-001'],
    ],
    [
      'a name under another number',
      '2026-02-01',
      supplier('DAI DUONG XANH TRADING CO LTD', ['0100109106']),
      [],
    ],
    ['a name alone', '2026-02-01', supplier('DAI DUONG XANH TRADING CO LTD'), ['watch 1 W-001']],
    [
      'a name without the goods it is listed for',
      '2026-04-01',
      supplier('Yilan Valley Textile Group'),
      [],
    ],
    [
      'a name with them',
      '2026-04-01',
      { ...supplier('YILAN VALLEY TEXTILES GROUP'), hs6: ['620342'] },
      ['forced-labour 2 FL-003'],
    ],
    [
      'the same before it was listed',
      '2026-03-14',
      { ...supplier('Yilan Valley Textile Group'), hs6: ['620342'] },
      [],
    ],
    ['a box', '2026-02-01', { containers: ['MSCU9988776', 'PPRU1234565'] }, ['watch 1 W-002']],
    [
      'a way with a stop between',
      '2026-02-01',
      { hs6: ['120242'], route: ['AOLAD', 'ZADUR', 'SGSIN', 'VNHPH'] },
      ['watch 1 W-003'],
    ],
    ['the way back', '2026-02-01', { hs6: ['120242'], route: ['VNHPH', 'SGSIN', 'AOLAD'] }, []],
    ['a ship', '2026-02-01', { vesselImo: '9074729' }, ['watch 1 W-004']],
    ['nothing', '2026-02-01', {}, []],
  ])('%s', (_, at, shipment, expected) => {
    expect(namesOf(hitsAt(at, shipment))).toEqual(expected)
  })

  it('a hit on goods alone never selects alone, on a box it does', () => {
    const hits = hitsAt('2026-02-01', { hs6: ['441233'], containers: ['PPRU1234565'] })
    expect(hits.map(({ list, selectsAlone }) => [list.id, selectsAlone])).toEqual([
      ['trade-defence-goods', false],
      ['watch', true],
    ])
  })

  it('says how it was found', () => {
    const [hit] = hitsAt('2026-02-01', supplier('Công ty CP Dai Duonq Xanh'))
    expect(hit).toBeUndefined()
    const [found] = hitsAt('2026-02-01', supplier('CTY TNHH TM Dai Duong Xanhh'))
    expect(found?.evidence[0]).toMatchObject({
      what: 'party',
      found: 'manufacturer CTY TNHH TM Dai Duong Xanhh',
    })
    expect(found?.evidence[0]?.because).toContain(
      'xanhh and xanh: another transliteration of one word',
    )
    expect(found?.score).toBeLessThan(1_000)
  })
})

it('updates that reach a port become lists of the same kind', () => {
  const update = (revision: number, from: string, name: string) => ({
    kind: 'risk-list-update' as const,
    number: 'WL-1',
    revision,
    list: 'businesses' as const,
    from: 'USLAX',
    effectiveFrom: day(from),
    entries: [
      {
        id: 'E1',
        subject: { party: { name, id: '12-3456789', address: { country: 'US' } } },
        reason: 'seen',
        validFrom: 0,
        validTo: day('2027-01-01'),
      },
    ],
  })
  const lists = listsFromUpdates([
    update(2, '2026-02-01', 'Beta Inc'),
    update(1, '2026-01-01', 'Alpha Inc'),
  ])
  const at = (text: string) => entriesAt(lists, day(text)).map(({ entry }) => entry.party)
  expect(at('2026-01-15')).toEqual([{ name: 'Alpha Inc', ids: ['12-3456789'], country: 'US' }])
  expect(at('2026-02-15')[0]?.name).toBe('Beta Inc')
})

describe('a list with faults', () => {
  const goods = files.find(({ path }) => path === 'trade-defence-goods.yaml')?.text as string
  const watch = files.find(({ path }) => path === 'watch.yaml')?.text as string
  const issuesOf = (...texts: string[]) => {
    try {
      loadLists(texts.map((text, i) => ({ path: `${i}.yaml`, text })))
    } catch (error) {
      if (error instanceof InputError) return error.issues
      throw error
    }
    return []
  }

  it('a circle is named, from each list in it', () => {
    const circle = goods.replace('keptBy: USLAX', 'keptBy: USLAX\nincludes: [watch]')
    const issues = issuesOf(
      circle,
      watch.replace('[forced-labour, trade-defence-goods]', '[trade-defence-goods]'),
    )
    expect(issues.map(({ file, what }) => [file, what])).toEqual([
      ['0.yaml', 'the lists go in a circle: trade-defence-goods > watch > trade-defence-goods'],
      ['1.yaml', 'the lists go in a circle: watch > trade-defence-goods > watch'],
    ])
    expect(issues[0]).toMatchObject({ line: 9, path: 'includes[0]' })
  })

  it.each<[string, string[], object]>([
    [
      'an unknown include',
      [goods, watch],
      { what: 'unknown list "forced-labour"', file: '1.yaml', line: 6 },
    ],
    [
      'an id used twice',
      [goods, goods],
      { what: 'the id "trade-defence-goods" is already used in 0.yaml' },
    ],
    [
      'an entry for nothing',
      [goods.replace(/goods: \[.*\]/, 'industry:')],
      { path: 'versions[0].entries[0].industry' },
    ],
    [
      'no goods in it',
      [goods.replace(/goods: \[.*\]/, 'goods: []')],
      { what: 'no goods are named: leave the key out' },
    ],
    [
      'a day that is none',
      [goods.replace('validFrom: "2026-01-01"', 'validFrom: "2026-02-30"')],
      {
        path: 'versions[0].entries[0].validFrom',
        what: 'is no day like 2026-01-31 or moment like 2026-01-31T10:00Z',
      },
    ],
    [
      'an end before the beginning',
      [
        goods.replace(
          'validFrom: "2026-01-01"',
          'validFrom: "2026-01-01"\n        validTo: "2025-01-01"',
        ),
      ],
      { what: 'ends before it begins' },
    ],
  ])('%s', (_, texts, expected) => {
    expect(issuesOf(...texts)[0]).toMatchObject(expected)
  })
})
