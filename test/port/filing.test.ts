import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FilingNotice, FilingPart } from '../../src/domain/filing.ts'
import type { MessageKind } from '../../src/domain/message.ts'
import { HOUR } from '../../src/kernel/time.ts'
import { agreementOf, LOS_ANGELES, make } from '../support/make.ts'
import { type StoryPort, type TwoPorts, twoPorts } from '../support/two-ports.ts'

const terms = { purpose: 'a story', batchWindow: 0 }
const FAMILY: readonly MessageKind[] = [
  'manifest',
  'invalidation',
  'filing-part',
  'filing-notice',
  'arrival',
]
const agreement = agreementOf({ kinds: Object.fromEntries(FAMILY.map((kind) => [kind, terms])) })
const { loadAt, eta, id: voyage } = make.voyage()
const DUE = loadAt - 12 * HOUR

const bill = (n: number, over: Parameters<typeof make.manifest>[0] = {}) =>
  make.manifest({ houseBill: `B${n}`, ucr: `U${n}`, containers: [BOX], ...over })
const BOX = { number: 'MSKU1234565', seals: [] }
const part = (n: number, over: Partial<FilingPart> = {}): FilingPart => ({
  ...({ kind: 'filing-part', filing: 'F1', revision: 1, voyage: make.voyage() } as const),
  ...{ number: `F1/${n}`, part: n, parts: 2, houseBills: [`B${n}`] },
  ...over,
})
const stateOf = (port: StoryPort) =>
  port
    .sql<{ state: string }>("SELECT state FROM procedure WHERE kind = 'filing'")
    .map((row) => row.state)
const notices = (t: TwoPorts): readonly FilingNotice[] =>
  t.origin
    .kept()
    .flatMap(({ item, source }) =>
      item.kind === 'filing-notice' && source === 'partner' ? item : [],
    )
const said = (t: TwoPorts) =>
  notices(t).map(({ status, missing, errors }) =>
    [status, ...missing, ...errors.map(({ path, code }) => `${path} ${code}`)].join(' '),
  )

function file(t: TwoPorts, ...documents: Parameters<StoryPort['file']>): TwoPorts {
  t.origin.file(...documents)
  t.settleDown(t.now())
  return t
}

describe('a manifest filed in parts', () => {
  it.each([
    ['parts first', [part(2), part(1), bill(1), bill(2)]],
    ['bills first', [bill(2), bill(1), part(1), part(2)]],
    ['mixed', [bill(2), part(2), part(1), bill(1)]],
  ])('is accepted once all of it is there: %s', (_, documents) => {
    const t = twoPorts({ agreement })
    for (const [place, document] of documents.entries()) {
      expect(said(t)).toEqual([])
      file(t, document)
      if (place < 3) expect(stateOf(t.destination)).not.toEqual(['accepted'])
    }
    expect(said(t)).toEqual(['accepted'])
    expect([stateOf(t.origin), stateOf(t.destination)]).toEqual([['accepted'], ['accepted']])
    t.settleDown(loadAt)
    expect(t.destination.events('deadline-passed')).toEqual([])
  })

  it('of which a part is missing when time is up is not complete; what comes late completes it', () => {
    const t = file(twoPorts({ agreement }), part(1), bill(1))
    t.settleDown(DUE - 1)
    expect(said(t)).toEqual([])
    t.settleDown(DUE)
    expect(t.destination.events('deadline-passed')).toMatchObject([
      { procedure: 'filing', name: 'F1', state: 'partial', dueAt: DUE },
    ])
    expect(said(t)).toEqual(['not-complete part 2'])
    expect([stateOf(t.origin), stateOf(t.destination)]).toEqual([
      ['not-complete'],
      ['not-complete'],
    ])
    file(t, part(2))
    expect(said(t).at(-1)).toBe('not-complete B2')
    file(t, bill(2))
    expect(said(t).at(-1)).toBe('accepted')
    expect(stateOf(t.destination)).toEqual(['accepted'])
  })

  it('is judged once for all of its bills that come together', () => {
    const t = file(twoPorts({ agreement }), part(1, { parts: 1, houseBills: ['B1', 'B2', 'B3'] }))
    t.settleDown(DUE)
    file(t, bill(1), bill(2), bill(3))
    expect(said(t)).toEqual(['not-complete B1 B2 B3', 'accepted'])
  })

  it('has its faults named by element; an amendment mends them, and it is said so', () => {
    const wrong = { containers: [{ number: 'MSKU1234560', seals: [] }] }
    const t = file(twoPorts({ agreement }), part(1), part(2), bill(1), bill(2, wrong))
    expect(said(t)).toEqual(['accepted-with-errors B2.containers[0].number CHECK_DIGIT'])
    expect(notices(t)[0]?.errors[0]?.mend).toBe('write the number as it stands on the box')
    file(t, bill(2, { revision: 2 }))
    expect(said(t).at(-1)).toBe('accepted')
    expect(stateOf(t.origin)).toEqual(['accepted'])
    file(t, bill(2, { revision: 3 }))
    expect(notices(t).map(({ revision }) => revision)).toEqual([1, 2])
  })

  it('of which a bill is taken back is not whole any more', () => {
    const t = file(twoPorts({ agreement }), part(1), part(2), bill(1), bill(2))
    file(t, {
      ...({ kind: 'invalidation', documentKind: 'manifest', reason: 'in-error' } as const),
      ...{ number: 'X1', revision: 1, houseBill: 'B2', document: 'B2', upTo: 1, at: t.now() },
    })
    expect(stateOf(t.destination)).toEqual(['partial'])
    t.settleDown(DUE)
    expect(said(t)).toEqual(['accepted', 'not-complete B2'])
  })

  it('nobody acknowledges is told of at the port that filed it', () => {
    const { 'filing-notice': _, ...kinds } = agreement.kinds
    const t = file(
      twoPorts({ agreement: { ...agreement, kinds } }),
      part(1),
      part(2),
      bill(1),
      bill(2),
    )
    expect(stateOf(t.origin)).toEqual(['complete'])
    t.settleDown(DUE)
    expect(stateOf(t.origin)).toEqual(['unacknowledged'])
    expect(t.origin.events('deadline-passed')).toHaveLength(1)
  })
})

it('the arrival of a voyage is told to its port of loading, with what was not aboard', () => {
  const t = twoPorts({ agreement })
  t.destination.file(bill(1), bill(2))
  t.settleDown(t.now())
  t.at(eta)
  t.destination.act({ kind: 'arrive', voyage, notAboard: ['B2'] })
  t.settleDown(t.now())
  const told = t.origin.kept().filter(({ item }) => item.kind === 'arrival')
  expect(told).toMatchObject([
    { item: { number: `${LOS_ANGELES}:arrival:${voyage}`, arrivedAt: eta, notAboard: ['B2'] } },
  ])
})

it('what was ordered off the ship is told among what was not aboard, though nothing else of it comes', () => {
  const kinds = { ...agreement.kinds, referral: terms }
  const t = twoPorts({ agreement: { ...agreement, kinds } })
  t.destination.file(bill(1, { grossKg: 31_000 }))
  t.settleDown(t.now())
  t.at(loadAt)
  const { stopped } = t.destination.act({ kind: 'close-loading', voyage })
  expect(stopped).toEqual(['B1'])
  t.at(eta)
  t.destination.act({ kind: 'arrive', voyage, notAboard: stopped })
  t.settleDown(t.now())
  const told = t.origin.kept().filter(({ item }) => item.kind === 'arrival')
  expect(told).toMatchObject([{ item: { notAboard: ['B1'] } }])
})

it('a port restored to an older copy says how a filing stands under a revision it never used', () => {
  const t = file(twoPorts({ agreement }), part(1), part(2), bill(1))
  const copy = join(t.dir, 'copy.sqlite')
  t.destination.backUp(copy)
  file(t, bill(2))
  t.destination.restore(copy)
  t.destination.act({ kind: 'reconcile' })
  t.settleDown(t.now())
  file(t, bill(2, { revision: 2, containers: [{ number: 'MSKU1234560', seals: [] }] }))
  expect(notices(t).at(-1)).toMatchObject({ status: 'accepted-with-errors' })
  expect(notices(t).map(({ revision }) => revision)).toEqual([1, 100_001])
  expect(stateOf(t.origin)).toEqual(['accepted-with-errors'])
})
