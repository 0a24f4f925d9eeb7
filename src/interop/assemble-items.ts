import type { GoodsItem } from '../domain/goods.ts'
import { toCountry, toHs6 } from './codes.ts'
import type { ConsignmentDraft, ItemDraft } from './draft.ts'
import type { IssueLog } from './issue.ts'
import { NEUTRAL } from './options.ts'
import { clip, tidy } from './text.ts'

export type AssembledItems = {
  readonly items: GoodsItem[]
  readonly grossKg: number
  readonly packages: number
}

const ITEMS_MAX = 500
const KG_MAX = 1_000_000_000
const COUNT_MAX = 100_000_000

/** Goods items with their totals: at least one item, and totals even when only one side states them. */
export function assembleItems(draft: ConsignmentDraft, log: IssueLog): AssembledItems {
  const drafts = draft.items.length > 0 ? draft.items : [nothing(draft, log)]
  const items: GoodsItem[] = []
  for (const item of drafts) assembleItem(items, item, log)
  if (items.length > ITEMS_MAX) {
    log.add(
      'too-many',
      draft.where,
      `${items.length} goods items; the first ${ITEMS_MAX} are kept, the totals are of all`,
    )
  }
  const totals = { grossKg: grossKgOf(draft, items, log), packages: packagesOf(draft, items, log) }
  const kept = items.slice(0, ITEMS_MAX)
  for (const [index, item] of kept.entries()) item.number = index + 1
  return { items: kept, ...totals }
}

function nothing(draft: ConsignmentDraft, log: IssueLog): ItemDraft {
  log.add('no-goods', draft.where, `no goods item; one "${NEUTRAL.description}" stands in`)
  return { description: NEUTRAL.description, hsCodes: [], where: draft.where }
}

/** Adds one item, and one more for each further HS code: our items hold one code each. */
function assembleItem(items: GoodsItem[], draft: ItemDraft, log: IssueLog): void {
  const { where } = draft
  const description = tidy(draft.description ?? '')
  if (description === '')
    log.add(
      'no-description',
      where,
      `goods without a description; "${NEUTRAL.description}" stands in`,
    )
  const marks = tidy(draft.marks ?? '')
  const packageKind = tidy(draft.packageKind ?? '')
  const origin = toCountry(draft.origin ?? '', log, where)
  const codes = hsCodesOf(draft, log)
  const [first, ...others] = codes
  const item: GoodsItem = {
    number: 1,
    description: clip(description || NEUTRAL.description, 2_000, log, where, 'the description'),
  }
  if (first !== undefined) item.hs6 = first
  if (draft.packages !== undefined) item.packages = draft.packages
  if (packageKind !== '')
    item.packageKind = clip(packageKind, 40, log, where, 'the kind of package')
  if (draft.grossKg !== undefined) item.grossKg = draft.grossKg
  if (origin !== null) item.origin = origin
  if (marks !== '') item.marks = clip(marks, 500, log, where, 'the marks')
  if (others.length > 0) {
    log.add(
      'several-hs',
      where,
      `${codes.length} HS codes on one item; weight and packages stay with ${first}`,
    )
  }
  items.push(item)
  for (const hs6 of others) items.push({ number: 1, description: item.description, hs6 })
}

function hsCodesOf({ hsCodes }: ItemDraft, log: IssueLog): string[] {
  const codes: string[] = []
  for (const { text, where } of hsCodes) {
    const code = toHs6(text, log, where)
    if (code !== null && !codes.includes(code)) codes.push(code)
  }
  return codes
}

function grossKgOf(draft: ConsignmentDraft, items: readonly GoodsItem[], log: IssueLog): number {
  const total = totalOf(items, 'grossKg')
  const known = total !== undefined
  const sum = Math.min(KG_MAX, total ?? 0)
  if (draft.grossKg === undefined && !known) {
    log.add('no-weight', draft.where, 'no gross weight; 0 kg stands in')
    return 0
  }
  if (draft.grossKg === undefined) return sum
  if (known && Math.abs(draft.grossKg - sum) > items.length) {
    log.add(
      'weight-total',
      draft.where,
      `${draft.grossKg} kg stated, the items sum to ${sum} kg; the stated total is kept`,
    )
  }
  return draft.grossKg
}

function packagesOf(draft: ConsignmentDraft, items: readonly GoodsItem[], log: IssueLog): number {
  const total = totalOf(items, 'packages')
  const known = total !== undefined
  const sum = Math.min(COUNT_MAX, total ?? 0)
  if (draft.packages === undefined && !known) {
    log.add('no-packages', draft.where, 'no number of packages; 0 stands in')
    return 0
  }
  if (draft.packages === undefined) return sum
  if (known && draft.packages !== sum) {
    log.add(
      'package-total',
      draft.where,
      `${draft.packages} packages stated, the items sum to ${sum}; the stated total is kept`,
    )
  }
  return draft.packages
}

/** Undefined when no item states it. */
function totalOf(items: readonly GoodsItem[], what: 'grossKg' | 'packages'): number | undefined {
  let total: number | undefined
  for (const item of items) {
    const stated = item[what]
    if (stated !== undefined) total = (total ?? 0) + stated
  }
  return total
}
