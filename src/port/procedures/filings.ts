import { laneName } from '../../agreement/agreement.ts'
import type { FilingNotice, FilingPart } from '../../domain/filing.ts'
import type { Item } from '../../domain/message.ts'
import { type Bill, checkFiling, type FilingVerdict } from '../../exchange/filing/check-filing.ts'
import { DEADLINES } from '../../exchange/procedure/deadlines.ts'
import type { Fact } from '../../exchange/procedure/machine.ts'
import { canonicalJson } from '../../kernel/digest.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Context } from '../context.ts'
import { keyOf, nameOf } from '../keep/item-names.ts'
import { nextRevision } from '../keep/next-revision.ts'
import { shareRecord } from '../share.ts'
import { advance } from './follow.ts'

/**
 * Parts, notices, or bills that parts name have come or were taken back: how their filings stand now. Each is judged once,
 * for that looks at all its bills, however many of them came together. Inside a transaction.
 */
export function noteFilings(ctx: Context, items: readonly Item[], now: Millis): void {
  if (!ctx.kinds.includes('filing-part')) return
  const touched = new Set(items.flatMap((item) => filingsOf(ctx, item)))
  for (const filing of touched) followFiling(ctx, filing, now)
}

/** Filings that an item is about. */
function filingsOf(ctx: Context, item: Item): readonly string[] {
  if (item.kind === 'filing-part' || item.kind === 'filing-notice') return [item.filing]
  const isBill =
    item.kind === 'manifest' || (item.kind === 'invalidation' && item.documentKind === 'manifest')
  if (!isBill) return []
  return ctx.store.records
    .of(keyOf.filedBill(item.houseBill))
    .map((held) => (held.item as FilingPart).filing)
}

/** Where a filing stands; the port of discharge says so when that changes. Inside a transaction. */
export function followFiling(ctx: Context, filing: string, now: Millis): void {
  const held = ctx.store.records.of(keyOf.filing(filing))
  const parts = onePerNumber(held.flatMap(({ item }) => (item.kind === 'filing-part' ? item : [])))
  const notices = held.flatMap(({ item }) => (item.kind === 'filing-notice' ? item : []))
  const voyage = (parts[0] ?? notices[0])?.voyage
  if (voyage === undefined) return
  const judges = voyage.portOfDischarge === ctx.id
  const verdict = checkFiling(parts, (bill) => billOf(ctx, bill))
  const facts: Fact[] = parts.map(({ kind, number, revision }) => ({
    ...{ event: 'part', rank: 1, revision, place: `${kind} ${number} r${revision}` },
  }))
  if (parts.length > 0 && verdict.missing.length === 0)
    facts.push(
      step('all-there', 2, 'all parts'),
      ...(judges ? [step(verdict.status, 3, 'check')] : []),
    )
  if (!judges)
    for (const { status, number, revision } of notices)
      facts.push({ ...step(status, 3, `filing-notice ${number} r${revision}`), revision })
  const dueAt = voyage.loadAt + DEADLINES['filing-part'].plus
  const about = { shipment: 0, own: judges ? 0 : 1 } as const
  const { state } = advance(ctx, { kind: 'filing', name: filing, facts, dueAt }, about, now)
  if (judges && (state === 'not-complete' || state === verdict.status))
    answer(ctx, filing, voyage, verdict, notices, now)
}

const step = (event: string, rank: number, place: string): Fact => ({
  ...{ event, rank, revision: 0, place },
})

/** Says how a filing stands, unless that is what was said last. */
function answer(
  ctx: Context,
  filing: string,
  voyage: FilingPart['voyage'],
  verdict: FilingVerdict,
  notices: readonly FilingNotice[],
  now: Millis,
): void {
  const { status, missing } = verdict
  const errors = status === 'not-complete' ? [] : verdict.errors
  const says = { status, missing: [...missing], errors: [...errors] }
  const number = `${ctx.id}:filing:${filing}`
  const last = notices.find((notice) => notice.number === number)
  if (last !== undefined && isSame(last, says)) return
  const revision = nextRevision(ctx, number, 'filing-notice')
  const item: FilingNotice = {
    kind: 'filing-notice',
    number,
    revision,
    filing,
    voyage,
    ...says,
    at: now,
  }
  shareRecord(ctx, item, laneName(voyage.portOfLoading, voyage.portOfDischarge), now)
}

type Says = Pick<FilingNotice, 'status' | 'missing' | 'errors'>
const isSame = ({ status, missing, errors }: Says, says: Says) =>
  canonicalJson({ status, missing, errors }) === canonicalJson(says)

function billOf(ctx: Context, houseBill: string): Bill | undefined {
  const shipment = ctx.store.links.find(nameOf.bill(houseBill))
  if (shipment === null) return undefined
  const held = ctx.store.documents.ofShipment(shipment)
  // What was filed here says more than what the partner may give of it.
  const own = held.find(({ kind, source }) => kind === 'manifest' && source === 'own')
  return (own ?? held.find(({ kind }) => kind === 'manifest'))?.item as Bill | undefined
}

/** Of each part the newest, whichever side told of it. */
function onePerNumber(parts: readonly FilingPart[]): readonly FilingPart[] {
  const byPart = new Map<number, FilingPart>()
  for (const part of parts) {
    const known = byPart.get(part.part)
    if (known === undefined || known.revision < part.revision) byPart.set(part.part, part)
  }
  return [...byPart.values()].sort((a, b) => a.part - b.part)
}
