import { describe, expect, it } from 'vitest'
import { createChance } from '../../src/kernel/chance.ts'
import { newStore } from './new-store.ts'

describe('names of shipments', () => {
  it('lead to the one shipment that has them', () => {
    const { links } = newStore()
    links.link('b:H1', 1)
    links.link('b:H2', 2)
    links.link('b:H1', 1)
    expect(['b:H1', 'b:H2', 'b:H3'].map(links.find)).toEqual([1, 2, null])
  })

  it('lead nowhere once two shipments have them, and stay that way', () => {
    const { links } = newStore()
    for (const shipment of [1, 2, 1, 1]) links.link('c:V1:MSKU1234565', shipment)
    expect(links.find('c:V1:MSKU1234565')).toBeNull()
  })

  it('are known of every shipment that has them, until one has them no more', () => {
    const { links } = newStore()
    for (const shipment of [5, 3, 5]) links.link('p:0101234567', shipment)
    expect(links.count('p:0101234567')).toBe(2)
    links.unlink('p:0101234567', 3)
    expect([links.count('p:0101234567'), links.find('p:0101234567')]).toEqual([1, 5])
  })

  it('are each written once, however many a transaction gives, and none that is rolled back', () => {
    const { links, withTx } = newStore()
    const name = (i: number) => `c:V1:BOX${(i * 7) % 50}`
    withTx(() => {
      for (let i = 0; i < 100; i++) links.link(name(i), 1 + (i % 50))
    })
    const failed = () =>
      withTx(() => {
        links.link('b:H1', 1)
        throw new Error('full')
      })
    expect(failed).toThrow('full')
    expect(links.find('b:H1')).toBeNull()
    expect(Array.from({ length: 50 }, (_, i) => links.count(name(i)))).toEqual(Array(50).fill(1))
    expect(links.find(name(3))).toBe(4)
  })

  it('that were looked for in vain are found once they are given', () => {
    const { links } = newStore()
    expect(links.find('u:1')).toBeNull()
    links.link('u:1', 4)
    expect(links.find('u:1')).toBe(4)
  })

  it('are found as a table of all of them would find them, whatever is given, taken and rolled back', () => {
    const { links, withTx } = newStore()
    const dice = createChance('links').of('walk')
    const below = (most: number) => dice.int(0, most - 1)
    let held = new Set<string>()
    const of = (name: string) =>
      [...held].filter((one) => one.startsWith(`${name} `)).map((one) => Number(one.split(' ')[1]))
    for (let round = 0; round < 400; round++) {
      const before = new Set(held)
      const isKept = below(5) > 0
      const walk = () => {
        for (let step = 0; step < 12; step++) {
          const [name, shipment] = [`p:${below(6)}`, 1 + below(4)]
          const act = below(4)
          if (act === 0) {
            links.unlink(name, shipment)
            held.delete(`${name} ${shipment}`)
          } else if (act === 1) {
            links.link(name, shipment)
            held.add(`${name} ${shipment}`)
          } else if (act === 2) {
            const [one, other] = of(name)
            expect(links.find(name)).toBe(other === undefined ? (one ?? null) : null)
            expect(links.isShared(name)).toBe(other !== undefined)
          } else expect(links.count(name)).toBe(of(name).length)
        }
        if (!isKept) throw new Error('full')
      }
      if (isKept) withTx(walk)
      else {
        expect(() => withTx(walk)).toThrow('full')
        held = before
      }
    }
  })
})
