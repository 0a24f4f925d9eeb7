import { expect, it } from 'vitest'
import type { Item } from '../../src/domain/message.ts'
import { FULL } from '../support/full-items.ts'
import { make } from '../support/make.ts'
import { fc } from '../support/properties.ts'
import { addShipment, newStore } from './new-store.ts'

it('a link that was taken back, or rolled back, can be made again', () => {
  const store = newStore()
  const { links } = store
  links.link('b:H1', 1)
  links.unlink('b:H1', 1)
  links.link('b:H1', 1)
  expect(links.count('b:H1')).toBe(1)
  const dies = () =>
    store.withTx(() => {
      links.link('b:H2', 2)
      throw new Error('in the midst of it')
    })
  expect(dies).toThrow('in the midst of it')
  links.link('b:H2', 2)
  expect(links.count('b:H2')).toBe(1)
})

it('a document that was looked for in vain is found once it is kept, and not when that was undone', () => {
  const store = newStore()
  const shipment = addShipment(store)
  const { documents } = store
  const item = make.manifest()
  const keep = () => documents.add({ shipment, item, since: 1, origin: { source: 'own' } })
  const revisions = () => documents.newestOf(item.number, 'manifest').length
  expect(revisions()).toBe(0)
  const dies = () =>
    store.withTx(() => {
      keep()
      expect(revisions()).toBe(1)
      throw new Error('in the midst of it')
    })
  expect(dies).toThrow('in the midst of it')
  expect(revisions()).toBe(0)
  keep()
  expect(revisions()).toBe(1)
})

it('a relation of parties that were forgotten is heard of anew', () => {
  const { bills, parties, retention } = newStore()
  const meet = (at: number) => {
    parties.hear('C', at)
    bills.relate('S', 'C', at)
    return bills.consigneesHeard('S')
  }
  expect(meet(1)).toEqual([{ consignee: 'C', since: 1 }])
  retention.forgetParties(['S', 'C'])
  for (const part of [bills, parties]) part.forget()
  expect(bills.consigneesHeard('S')).toEqual([])
  bills.forget()
  expect(meet(2)).toEqual([{ consignee: 'C', since: 2 }])
})

it('what is known of a party is what would be read', () => {
  const { parties } = newStore()
  const read = () => {
    const known = parties.of('P')
    parties.forget()
    expect(known).toEqual(parties.of('P'))
    return known
  }
  parties.learn('P', 1, 0)
  expect(read()).toEqual({ shipments: 1, offences: 0, since: null })
  parties.hear('P', 7)
  parties.hear('P', 8)
  parties.learn('P', 1, 1)
  expect(read()).toEqual({ shipments: 2, offences: 1, since: 7 })
})

it('two shipments that turn out to be one keep the graver of what either was', () => {
  const store = newStore()
  const { shipments } = store
  const [first, second] = [addShipment(store), addShipment(store)]
  shipments.found(first, 'offence', 0)
  shipments.flag({ id: first, ordered: 1, scanAsked: 0, holdTold: 0 })
  shipments.state(first, 'arrived', 7)
  shipments.rule(first, 'hold')
  shipments.found(second, 'none', 0)
  shipments.flag({ id: second, ordered: 0, scanAsked: 1, holdTold: 0 })
  shipments.merge(first, second)
  expect(shipments.get(first)).toBeUndefined()
  expect(shipments.get(second)).toMatchObject({
    found: 'offence',
    ordered: 1,
    scanAsked: 1,
    holdTold: 0,
    state: 'arrived',
    arrivedAt: 7,
    ruling: 'hold',
  })
})

it('what is remembered under a key is what would be read anew, whatever came and went in between', () => {
  const { documents, records } = newStore()
  const numbers = fc.record({
    kind: fc.constantFrom('permit', 'transit-movement'),
    number: fc.constantFrom('1', '2', '3'),
    source: fc.constantFrom('own', 'partner'),
    revision: fc.integer({ min: 1, max: 3 }),
    goes: fc.boolean(),
  })
  let key = 0
  const run = (steps: readonly Step[]) => {
    const keys = [`k:${++key}`]
    const newest = new Map<string, { readonly id: number; readonly revision: number }>()
    records.of(keys[0]!)
    for (const { goes, kind, number, source, revision } of steps) {
      const item = { ...FULL[kind], number: `${key} ${number}`, revision } as Item
      const origin = source === 'own' ? { source } : { source, messageId: 'm', position: 0 }
      const id = documents.add({ shipment: null, item, since: 1, origin })
      if (id === null) continue
      // As the port does: a key leads to the newest revision only.
      const name = `${kind} ${number} ${source}`
      const last = newest.get(name)
      if (last !== undefined && last.revision > revision) continue
      if (last !== undefined) records.replace(last.id, keys)
      newest.set(name, { id, revision })
      records.add({ id, kind, source, number: item.number, revision, since: 1 }, keys)
      if (goes) records.replace(id, keys)
    }
    const remembered = records.of(keys[0]!)
    records.forget()
    expect(remembered).toEqual(records.of(keys[0]!))
  }
  type Step = typeof numbers extends fc.Arbitrary<infer T> ? T : never
  fc.assert(fc.property(fc.array(numbers as fc.Arbitrary<Step>, { maxLength: 12 }), run), {
    numRuns: 100,
  })
})
