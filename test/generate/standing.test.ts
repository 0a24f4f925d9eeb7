import { expect, it } from 'vitest'
import { PortDocument } from '../../src/domain/port-document.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { standingFilings } from '../../src/generate/standing.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { planOf, shareOf, tables, there } from './support.ts'

const plan = planOf({ lanes: [{ ...there, illicitShare: 0.2, typologies: { T14: 1 } }] })
const chance = createChance('1')
const filings = standingFilings(plan, chance, tables)
const statuses = filings.flatMap(({ at, port, document }) =>
  document.kind === 'aeo-status' ? [{ at, port, document }] : [],
)
const idsAt = (port: string) =>
  new Set(statuses.flatMap(({ port: at, document }) => (at === port ? [document.holder.id] : [])))

it('tells every port who of its own country is an authorised operator, some of them only until suspended', () => {
  for (const { document, port, at } of statuses) {
    expect(PortDocument.parse(document)).toEqual(document)
    expect(document.country).toBe(port.slice(0, 2))
    expect(at).toBeGreaterThanOrEqual(plan.start)
    // A certificate that ran out before the trade begins would be nobody's.
    expect(document.kind === 'aeo-status' && document.validTo).toBeGreaterThan(plan.start)
  }
  const suspended = shareOf(statuses, ({ document }) => document.revision === 2)
  expect(suspended).toBeGreaterThan(0.01)
  expect(suspended).toBeLessThan(0.1)
})

it('names the shipper of every bill under a hijacked identity (T14), who is none of the exporters declared', () => {
  const holders = idsAt('VNHPH')
  let hijacked = 0
  for (const sailing of sailings(plan, chance, tables)) {
    const cargo = cargoOf(sailing, plan, chance, tables)
    const bills = new Set(
      cargo.truths.flatMap(({ typology, houseBill }) => (typology === 'T14' ? [houseBill] : [])),
    )
    for (const { document } of cargo.filings) {
      if (document.kind === 'manifest' && bills.has(document.houseBill)) {
        hijacked++
        expect(holders.has(document.shipper.id)).toBe(true)
      }
      if (document.kind === 'export-declaration' && bills.has(document.houseBill ?? ''))
        expect(holders.has(document.exporter.id)).toBe(false)
    }
  }
  expect(hijacked).toBeGreaterThan(50)
})
