import { countryOf } from '../domain/codes.ts'
import { goodsForLie } from './open-lane.ts'
import { type NameBook, openNames } from './people/names.ts'
import { type Lane, type TradePlan, TYPOLOGY_IDS } from './plan.ts'
import type { PlanIssue } from './plan-issue.ts'
import { mostPerSailing } from './sailings.ts'
import { seaIssues, seaportsOf } from './sea/sea-issues.ts'
import type { TradeTables } from './tables.ts'
import { type GoodsBook, openGoods } from './truth/goods-table.ts'

/** Everything that keeps a well-formed plan from being made into trade with these tables; empty when it can be. */
export function planIssues(plan: TradePlan, tables: TradeTables): readonly PlanIssue[] {
  const book = openGoods(tables.goods, tables.mixes)
  const names = openNames(tables.names)
  const seaports = seaportsOf(plan, tables)
  const letters = new Map<string, number>()
  return plan.lanes.flatMap((lane, i) => {
    const key = `${lane.from.slice(2)}${lane.to.slice(2)}`
    const twin = letters.get(key)
    letters.set(key, twin ?? i)
    return [
      ...laneIssues(lane, i, twin, plan),
      ...seaIssues(lane, i, seaports, tables.routes),
      ...goodsIssues(lane, i, book),
      ...lieIssues(lane, i, book, names),
    ]
  })
}

function laneIssues(lane: Lane, i: number, twin: number | undefined, plan: TradePlan): PlanIssue[] {
  const issues: PlanIssue[] = []
  const path = ['lanes', i] as const
  if (lane.from === lane.to) {
    issues.push({
      path: [...path, 'to'],
      what: `the lane leads from ${lane.from} to itself`,
      mend: 'name another port',
    })
  }
  if (twin !== undefined) {
    issues.push({
      path: [...path, 'to'],
      what: `its house bills would be called like those of lanes[${twin}]: both spell ${lane.from.slice(2)}${lane.to.slice(2)}`,
      mend: 'write one lane with the trade of both, or choose another port',
    })
  }
  const perSailing = mostPerSailing(lane, plan)
  if (perSailing > MOST_PER_SAILING) {
    issues.push({
      path: [...path, 'sailingsPerWeek'],
      what: `a ship would take up to ${perSailing} consignments, more than ${MOST_PER_SAILING}`,
      mend: `sail at least ${Math.ceil((lane.sailingsPerWeek * perSailing) / MOST_PER_SAILING)} times a week`,
    })
  }
  if ((plan.days * lane.sailingsPerWeek) / 7 > MOST_SAILINGS) {
    issues.push({
      path: [...path, 'sailingsPerWeek'],
      what: `more than ${MOST_SAILINGS} sailings in ${plan.days} days`,
      mend: 'sail less often, or plan fewer days',
    })
  }
  return issues
}

/** What the three characters of a house bill's counter and of its sailing can tell apart, with some room. */
const MOST_PER_SAILING = 40_000
const MOST_SAILINGS = 40_000

function goodsIssues(lane: Lane, i: number, book: GoodsBook): PlanIssue[] {
  return (lane.goods ?? []).flatMap(({ hs6 }, line) =>
    book.byHs6.has(hs6)
      ? []
      : [
          {
            path: ['lanes', i, 'goods', line, 'hs6'],
            what: `the goods list has no ${hs6}`,
            mend: `add it to the list, or use ${nearest(hs6, book)}`,
          },
        ],
  )
}

function lieIssues(lane: Lane, i: number, book: GoodsBook, names: NameBook): PlanIssue[] {
  const wanted = TYPOLOGY_IDS.filter((id) => (lane.typologies[id] ?? 0) > 0)
  if (lane.illicitShare > 0 && wanted.length === 0) {
    return [
      {
        path: ['lanes', i, 'typologies'],
        what: `illicitShare is ${lane.illicitShare}, but no typology has a weight`,
        mend: `give at least one of ${TYPOLOGY_IDS.join(', ')} a weight, or set illicitShare to 0`,
      },
    ]
  }
  const route = { from: countryOf(lane.from), to: countryOf(lane.to), book, names }
  return wanted
    .filter((id) => goodsForLie(id, lane, route).size === 0)
    .map((id) => ({
      path: ['lanes', i, 'typologies', id],
      what: `the goods list has nothing that ${id} could be done with from ${route.from} to ${route.to}`,
      mend: NEEDS[id],
    }))
}

const NEEDS = {
  T01: 'T01 needs a line with tradeDefence of the importing country against a third country',
  T04: 'T04 needs a line with a cheaper neighbour (same heading or chapter) in the importing country',
  T05: 'T05 needs a line with a duty in the importing country',
  T08: 'T08 needs a line marked waste, and another of its chapter to pass for',
} as const

function nearest(hs6: string, book: GoodsBook): string {
  let best = ''
  for (const known of book.byHs6.keys()) {
    if (best === '' || distance(known, hs6) < distance(best, hs6)) best = known
  }
  return best
}

const distance = (a: string, b: string): number => Math.abs(Number(a) - Number(b))
