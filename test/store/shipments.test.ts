import { describe, expect, it } from 'vitest'
import type { QueueLine } from '../../src/domain/assessment.ts'
import type { Item } from '../../src/domain/message.ts'
import { compareQueue } from '../../src/risk/risk.ts'
import type { Store } from '../../src/store/store.ts'
import { make } from '../support/make.ts'
import { fc } from '../support/properties.ts'
import { addShipment, newStore } from './new-store.ts'

describe('the queue', () => {
  it('has the total order that risk has for values in memory', () => {
    const few = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ score: few, expectedHarm: few, eta: few }), { maxLength: 30 }),
        (lines) => {
          const store = newStore()
          for (const line of lines) addShipment(store, line)
          const queue = store.shipments.queue(100)
          expect(queue).toHaveLength(lines.length)
          expect(queue).toEqual(
            [...queue].sort((a, b) => b.shipment - a.shipment).sort(compareQueue),
          )
        },
      ),
      { numRuns: 30 },
    )
  })

  it('holds what comes in, is still here and has a score, the first of it as far as asked', () => {
    const store = newStore()
    const line = { score: 500, expectedHarm: 30, channel: 'red', eta: 9 } as const
    const shown = addShipment(store, { ...line, houseBill: 'H1' })
    const arrived = addShipment(store, { ...line, expectedHarm: 20 })
    store.shipments.state(arrived, 'arrived', 1)
    addShipment(store, { ...line, direction: 'out' })
    addShipment(store, { ...line, score: 0 })
    for (const state of ['released', 'not-loaded'] as const)
      store.shipments.state(addShipment(store, line), state)
    expect(store.shipments.queue(10)).toEqual<QueueLine[]>([
      { ...line, shipment: shown, houseBill: 'H1', ucr: null },
      { ...line, expectedHarm: 20, shipment: arrived, houseBill: null, ucr: null },
    ])
    expect(store.shipments.queue(1).map(({ shipment }) => shipment)).toEqual([shown])
  })
})

describe('two rows that turn out to be one shipment', () => {
  const merged = (change: (store: Store, id: number, into: number) => void) => {
    const store = newStore()
    const [into, id] = [addShipment(store, { houseBill: 'H1' }), addShipment(store, {})]
    change(store, id, into)
    store.shipments.merge(id, into)
    expect(store.shipments.get(id)).toBeUndefined()
    return store.shipments.get(into)
  }
  const told = { ordered: 0, scanAsked: 0, holdTold: 0 }

  it.each<[string, (store: Store, id: number, into: number) => void, object]>([
    ['what a box held', ({ shipments }, id) => shipments.found(id, 'none', 0), { found: 'none' }],
    [
      'the worse of two findings',
      ({ shipments }, id, into) => {
        shipments.found(id, 'none', 0)
        shipments.found(into, 'offence', 0)
      },
      { found: 'offence' },
    ],
    [
      'what was ordered and told',
      ({ shipments }, id, into) => {
        shipments.flag({ id, ...told, ordered: 1, scanAsked: 1 })
        shipments.flag({ id: into, ...told, holdTold: 1 })
      },
      { ordered: 1, scanAsked: 1, holdTold: 1 },
    ],
    [
      'that it lies in the yard',
      ({ shipments }, id) => shipments.state(id, 'arrived', 7),
      { state: 'arrived', arrivedAt: 7 },
    ],
    [
      'a decision that was made',
      ({ shipments }, id, into) => {
        shipments.state(id, 'arrived', 7)
        shipments.state(into, 'released')
      },
      { state: 'released' },
    ],
  ])('keep %s', (_, change, expected) => {
    expect(merged(change)).toMatchObject(expected)
  })

  it('are described by what the one knew and the other did not, also when it is handed a whole row', () => {
    const store = newStore()
    const [into, id] = [addShipment(store, {}), addShipment(store, { eta: 9 })]
    const row = { ...(store.shipments.get(id) as object), lane: 'VNHPH>USLAX', ucr: 'U1', dirty: 0 }
    store.shipments.describe(into, row as Parameters<typeof store.shipments.describe>[1])
    expect(store.shipments.get(into)).toMatchObject({ lane: 'VNHPH>USLAX', ucr: 'U1', eta: 9 })
    expect(store.shipments.get(id)?.ucr).toBeNull()
  })
})

/** The item itself is in the store's memory: no message is looked for. */
const originOf = (source: 'own' | 'partner') =>
  source === 'own'
    ? ({ source } as const)
    : ({ source, messageId: 'VNHPH:1:000000001', position: 0 } as const)

describe('documents in force', () => {
  const add = (store: Store, item: Item, source: 'own' | 'partner' = 'own', since = 1) =>
    store.documents.add({ shipment: 1, origin: originOf(source), since, item })

  it('are the highest revision of each kind and side, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 1 }), (revisions) => {
        const store = newStore()
        addShipment(store)
        for (const revision of revisions) add(store, make.manifest({ revision }), 'own', revision)
        const revision = Math.max(...revisions)
        expect(store.documents.ofShipment(1)).toEqual([
          {
            id: revisions.indexOf(revision) + 1,
            kind: 'manifest',
            source: 'own',
            since: revision,
            item: make.manifest({ revision }),
          },
        ])
        expect(store.documents.nextRevision('HPH260001', 'manifest')).toBe(revision + 1)
        expect(
          store.documents.newestOf('HPH260001', 'manifest').map((one) => one.revision),
        ).toEqual([revision])
      }),
      { numRuns: 30 },
    )
  })

  it('are told apart by side: what the partner says never replaces what was filed here', () => {
    const store = newStore()
    addShipment(store)
    add(store, make.manifest({ revision: 1 }))
    add(store, make.manifest({ revision: 2, grossKg: 1 }), 'partner')
    expect(
      store.documents.ofShipment(1).map(({ source, item }) => [source, item.revision]),
    ).toEqual([
      ['own', 1],
      ['partner', 2],
    ])
    expect(store.documents.newestOf('HPH260001', 'manifest')).toEqual([
      { id: 1, shipment: 1, source: 'own', revision: 1 },
      { id: 2, shipment: 1, source: 'partner', revision: 2 },
    ])
  })

  it('are kept once for each revision', () => {
    const store = newStore()
    addShipment(store)
    expect(add(store, make.manifest())).toBe(1)
    expect(add(store, make.manifest({ grossKg: 1 }))).toBeNull()
    expect(store.documents.ofShipment(1).map(({ item }) => item)).toEqual([make.manifest()])
  })

  it('are all results of opened boxes, each in its newest revision', () => {
    const store = newStore()
    addShipment(store)
    const results = [
      make.controlResult({ number: 'VNHPH:C:2' }),
      make.controlResult({ number: 'VNHPH:C:1', revision: 2 }),
      make.controlResult({ number: 'VNHPH:C:1', revision: 1, outcome: 'offence' }),
    ]
    for (const result of results) add(store, result, 'partner')
    const held = store.documents
      .ofShipment(1)
      .map(({ item }) => `${item.number} revision ${item.revision}`)
    expect(held.sort()).toEqual(['VNHPH:C:1 revision 2', 'VNHPH:C:2 revision 1'])
  })
})
