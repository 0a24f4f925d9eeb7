import { countryOf } from '../domain/codes.ts'
import { lawOf } from './law/filing-law.ts'
import { goodsForLie } from './lie-goods.ts'
import { mixOf } from './lies.ts'
import { type NameBook, openNames } from './people/names.ts'
import { type Lane, type TradePlan, TYPOLOGY_IDS, type TypologyId } from './plan.ts'
import type { PlanIssue } from './plan-issue.ts'
import { mostPerSailing } from './sailings.ts'
import { seaIssues, seaportsOf } from './sea/sea-issues.ts'
import type { TradeTables } from './tables.ts'
import { shareOf } from './truth/features.ts'
import { chapterOf, type GoodsBook, openGoods } from './truth/goods-table.ts'
import { TYPOLOGIES } from './typologies/catalogue.ts'

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
      ...lieIssues(lane, i, book, names, plan),
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
  const issues: PlanIssue[] = []
  for (const [line, { hs6 }] of (lane.goods ?? []).entries()) {
    if (book.byHs6.has(hs6)) continue
    issues.push({
      path: ['lanes', i, 'goods', line, 'hs6'],
      what: `the goods list has no ${hs6}`,
      mend: `add it to the list, or use ${nearest(hs6, [...book.byHs6.keys()])}`,
    })
  }
  if (lane.goods !== undefined && lane.chapters !== undefined) {
    issues.push({
      path: ['lanes', i, 'chapters'],
      what: 'the lane says twice what it carries, by goods and by chapters',
      mend: 'keep one of the two',
    })
  }
  const from = countryOf(lane.from)
  const sold = new Set(
    book.entries
      .filter(({ exporters }) => exporters.includes(from))
      .map(({ hs6 }) => chapterOf(hs6)),
  )
  for (const chapter of Object.keys(lane.chapters ?? {})) {
    if (sold.has(chapter) || sold.size === 0) continue
    issues.push({
      path: ['lanes', i, 'chapters', chapter],
      what: `the goods list has nothing of chapter ${chapter} that ${from} exports`,
      mend: `add it to the list, or use "${nearest(chapter, [...sold])}"`,
    })
  }
  return issues
}

function lieIssues(
  lane: Lane,
  i: number,
  book: GoodsBook,
  names: NameBook,
  plan: TradePlan,
): PlanIssue[] {
  const mix = mixOf(lane)
  if (lane.illicitShare > 0 && mix.length === 0) {
    return [
      {
        path: ['lanes', i, 'typologies'],
        what: `illicitShare is ${lane.illicitShare}, but no typology has a weight`,
        mend: `give at least one of ${TYPOLOGY_IDS.join(', ')} a weight, or set illicitShare to 0`,
      },
    ]
  }
  const [from, to] = [countryOf(lane.from), countryOf(lane.to)]
  const hasSecurityFiling = lawOf(plan.filing, to).securityFiling !== null
  const route = { from, to, book, names, hasSecurityFiling }
  const without = mix
    .filter(({ id }) => goodsForLie(id, lane, route).size === 0)
    .map(({ id }) => ({
      path: ['lanes', i, 'typologies', id],
      what: `the goods list has nothing that ${id} could be done with from ${from} to ${to}`,
      mend: NEEDS[id] ?? 'add goods it can be done with',
    }))
  return [...without, ...paperIssues(mix, i, plan)]
}

/** A lie that needs a paper can only be told by those who have it. */
function paperIssues(mix: ReturnType<typeof mixOf>, i: number, plan: TradePlan): PlanIssue[] {
  const issues: PlanIssue[] = []
  let left = 1
  for (const { id, share } of mix) {
    const { needs } = TYPOLOGIES[id]
    if (needs === undefined) continue
    const having = shareOf(needs, plan.papers)
    if (share > having * left * (1 + 1e-9)) {
      issues.push({
        path: ['lanes', i, 'typologies', id],
        what: `${id} is to be ${percent(share)} of what is illicit, but only ${percent(having * left)} can: it needs a ${needs}`,
        mend: `raise papers.${needs}Share to ${Math.min(1, Math.ceil((share / left) * 100) / 100)}, or give ${id} less weight`,
      })
    }
    left -= share
  }
  return issues
}

const percent = (share: number): string => `${Math.round(share * 1_000) / 10} %`

const NEEDS: Partial<Record<TypologyId, string>> = {
  T01: 'T01 needs a line with tradeDefence of the importing country against a third country',
  T02: 'T02 needs a line of machines, vehicles or furniture with tradeDefence against a third country',
  T03: 'T03 needs a line with a duty in the importing country',
  T04: 'T04 needs a line with a cheaper neighbour (same heading or chapter) in the importing country',
  T05: 'T05 needs a line with a duty in the importing country',
  T07: 'T07 needs a destination with a security filing, and a line of a priority sector',
  T08: 'T08 needs a line marked waste, and another of its chapter to pass for',
  T09: 'T09 needs a line that a load can be hidden in',
  T12: 'T12 needs a line with a duty in the importing country',
  T18: 'T18 needs a line with a duty in the importing country',
}

/** The code nearest by number; the first of two as near. */
function nearest(code: string, known: readonly string[]): string {
  return known.reduce((best, one) => (distance(one, code) < distance(best, code) ? one : best))
}

const distance = (a: string, b: string): number => Math.abs(Number(a) - Number(b))
