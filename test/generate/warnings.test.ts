import { describe, expect, it } from 'vitest'
import type { PortFiling } from '../../src/domain/port-document.ts'
import type { Warning } from '../../src/domain/warning.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { type Draft, draftOf, makingsOf } from '../../src/generate/draft.ts'
import { warningOf } from '../../src/generate/intelligence/warning.ts'
import { type OpenLane, openLanes } from '../../src/generate/open-lane.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { honestStory } from '../../src/generate/typologies/story.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY } from '../../src/kernel/time.ts'
import { back, planOf, shareOf, tables, there, tradeOf } from './support.ts'

const plan = planOf({
  days: 12,
  lanes: [
    { ...there, illicitShare: 0.5 },
    { ...back, illicitShare: 0.5 },
  ],
})
const chance = createChance('1')
const lanes = openLanes(plan, chance, tables)
const ships = sailings(plan, chance, tables)

type Told = { draft: Draft; filing: PortFiling | null }

/** Of every consignment what somebody told of it; `changed` is done to its draft first. */
function tipsOf(changed: (draft: Draft) => Draft): Told[] {
  return ships.flatMap((sailing) => {
    const open = lanes.get(sailing.lane) as OpenLane
    const makings = makingsOf(sailing, open, plan, chance)
    return Array.from({ length: sailing.consignments }, (_, counter) => {
      const draft = changed(draftOf(makings, counter, open, open.market, plan, chance))
      return { draft, filing: warningOf(draft, plan.warnings, sailing, open, counter) }
    })
  })
}

const tips = tipsOf((draft) => draft)
const warned = tips.flatMap(({ draft, filing }) =>
  filing === null ? [] : [{ draft, ...filing, warning: filing.document as Warning }],
)

describe('an administration warns of', () => {
  it.each([
    ['three in a hundred of what is illicit', true, 0.03],
    ['one in a hundred of what is honest', false, 0.01],
  ])('%s', (_, illicit, expected) => {
    const some = tips.filter(({ draft }) => (draft.typology !== null) === illicit)
    const share = shareOf(some, ({ filing }) => filing !== null)
    expect(Math.abs(share - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / some.length),
    )
  })

  it('a company or goods on a ship, or a box, as they truly are', () => {
    const kinds = warned.map(({ draft, warning: { subject } }) => {
      const { exporter, consignee, containers, items, voyage } = draft.truth
      if (subject.party !== undefined) {
        expect([exporter.party, consignee.party]).toContainEqual(subject.party)
        expect(subject.vesselImo).toBe(voyage.vesselImo)
        return 'party'
      }
      if (subject.container !== undefined) {
        expect(containers.map(({ number }) => number)).toContain(subject.container)
        return 'container'
      }
      expect(subject).toEqual({
        vesselImo: voyage.vesselImo,
        goods: [items[0]?.hs6.slice(0, 4)],
        route: [voyage.portOfLoading, voyage.portOfDischarge],
      })
      return 'goods'
    })
    expect(new Set(kinds)).toEqual(new Set(['party', 'container', 'goods']))
  })
})

describe('a warning', () => {
  it('is filed with whoever knows it, at either end, before loading, and wants feedback after arrival', () => {
    for (const { at, port, warning, draft } of warned) {
      const { voyage } = draft.truth
      expect(warning.from).toBe(port)
      expect(at).toBeLessThan(voyage.loadAt)
      expect(warning.validFrom).toBe(at)
      expect(warning.feedbackDue).toBeGreaterThanOrEqual(voyage.eta + 14 * DAY)
      expect(warning.validTo).toBeGreaterThan(warning.feedbackDue ?? 0)
    }
    const byOrigin = shareOf(warned, ({ port, draft }) => port === draft.truth.voyage.portOfLoading)
    expect(byOrigin).toBeGreaterThan(0.25)
    expect(byOrigin).toBeLessThan(0.75)
  })

  it('is the same for the honest twin: it is about what is true, so no map names it', () => {
    const twins = tipsOf((draft) => ({ ...draft, story: honestStory(draft.truth) }))
    expect(twins.map(({ filing }) => filing)).toEqual(tips.map(({ filing }) => filing))
  })

  it('names no bill, and what is done on its lane whether it is right or not', () => {
    const suspected = (illicit: boolean, from: string) =>
      new Set(
        warned.flatMap(({ draft, warning }) =>
          (draft.typology !== null) === illicit && draft.truth.voyage.portOfLoading === from
            ? [warning.typology]
            : [],
        ),
      )
    for (const [from, mix] of [
      ['VNHPH', ['T01', 'T04', 'T05']],
      ['USLAX', ['T04', 'T05', 'T08']],
    ] as const) {
      expect([...suspected(true, from)].sort()).toEqual(mix)
      for (const typology of suspected(false, from)) expect(mix).toContain(typology)
    }
    for (const { warning } of warned) {
      expect(warning.houseBill).toBeUndefined()
      expect(warning.ucr).toBeUndefined()
    }
  })

  it('comes with the filings of its ship, and in a trade without crime too', () => {
    const some = ships.slice(0, 6)
    const made = some.flatMap((sailing) => cargoOf(sailing, plan, chance, tables).filings)
    const filed = made.filter(({ document }) => document.kind === 'warning')
    const named = new Set(some.map(({ voyage }) => voyage.id))
    expect(filed.length).toBe(warned.filter(({ draft }) => named.has(draft.truth.voyage.id)).length)
    expect(filed.length).toBeGreaterThan(5)
    const honest = [there, back].map((lane) => ({ ...lane, illicitShare: 0 }))
    const placebo = tradeOf(planOf({ days: 6, lanes: honest }))
    expect(placebo.filings.some(({ document }) => document.kind === 'warning')).toBe(true)
  })
})
