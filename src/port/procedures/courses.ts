import type { Disposition } from '../../domain/disposition.ts'
import type { Item } from '../../domain/message.ts'
import type { Procedure } from '../../domain/procedure.ts'
import type { ControlResult, Referral, ReferralAnswer } from '../../domain/response.ts'
import { DEADLINES } from '../../exchange/procedure/deadlines.ts'
import type { Fact } from '../../exchange/procedure/machine.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'

/** One procedure of a shipment: the steps that documents tell of, and until when the next is due. */
export type Course = {
  readonly kind: Procedure
  readonly name: string
  readonly facts: readonly Fact[]
  readonly dueAt: Millis | null
}

/** How the order not to load of a shipment is called: there is one, however often it is given and lifted. */
export const ORDER_NAME = 'do-not-load'

/** Every procedure of a shipment. All revisions count, from whichever side, so the order in which they came does not. */
export function coursesOf(ctx: Context, row: ShipmentRow): readonly Course[] {
  const items = ctx.store.procedures
    .steps(row.id)
    .map((document) => ctx.store.documents.sized(document).item)
  return coursesIn(items, row)
}

/** The same of documents at hand: what a further step would come to. */
export function coursesIn(
  items: readonly Item[],
  { eta, lane }: Pick<ShipmentRow, 'eta' | 'lane'>,
): readonly Course[] {
  const referrals = ofKind<Referral>(items, 'referral')
  const answers = ofKind<ReferralAnswer>(items, 'referral-answer')
  const examined = ofKind<ControlResult>(items, 'control-result').filter(
    ({ examinedAt }) => examinedAt === lane.split('>')[0],
  )
  const requests = names(
    [...referrals, ...answers].filter(
      ({ action }) => action === 'scan' || action === 'information',
    ),
  ).map((name) => {
    const asked = referrals.filter(({ number }) => number === name)
    const given = answers.filter(({ number }) => number === name)
    const results =
      asked.some(({ action }) => action === 'scan') && given.length === 0 ? examined : []
    return requestOf(name, asked, given, results)
  })
  const holds = ofKind<Disposition>(items, 'disposition')
  return [
    ...requests,
    ...orderOf(referrals, answers),
    ...names(holds).map((name) =>
      holdOf(
        name,
        holds.filter(({ number }) => number === name),
        eta,
      ),
    ),
  ]
}

function requestOf(
  name: string,
  asked: readonly Referral[],
  given: readonly ReferralAnswer[],
  results: readonly ControlResult[],
): Course {
  const facts: Fact[] = [
    ...asked.map((item) => fact(item, 'asked', 2 * item.revision)),
    ...given.map((item) => fact(item, item.reply, 2 * item.asked + 1)),
    ...results.map((item) => fact(item, 'full', 2 * newest(asked).revision + 1)),
  ]
  return { kind: 'request', name, facts, dueAt: asked.length === 0 ? null : newest(asked).deadline }
}

/** Given and lifted under two numbers: their times say which came first. */
function orderOf(
  referrals: readonly Referral[],
  answers: readonly ReferralAnswer[],
): readonly Course[] {
  const orders = referrals.filter(({ action }) => action === 'do-not-load' || action === 'lift')
  const said = answers.filter(({ action }) => action === 'do-not-load' || action === 'lift')
  if (orders.length + said.length === 0) return []
  const given = orders.filter(({ action }) => action === 'do-not-load')
  const raisedAt = (answer: ReferralAnswer) =>
    given.find(({ number, revision }) => number === answer.number && revision === answer.asked)
      ?.raisedAt ?? 0
  const facts = [
    ...orders.map((item) => fact(item, item.action, item.raisedAt)),
    ...said.map((item) => fact(item, item.reply, Math.max(item.answeredAt, raisedAt(item) + 0.5))),
  ]
  const last = [...given].sort((a, b) => b.raisedAt - a.raisedAt)[0]
  return [{ kind: 'order', name: ORDER_NAME, facts, dueAt: last?.deadline ?? null }]
}

function holdOf(name: string, steps: readonly Disposition[], eta: Millis | null): Course {
  const placedAt = Math.min(...steps.map(({ at }) => at))
  return {
    ...{ kind: 'hold', name },
    facts: steps.map((item) => fact(item, item.code, item.revision)),
    dueAt: Math.max(placedAt, eta ?? placedAt) + DEADLINES.disposition.plus,
  }
}

function fact(item: Item, event: string, rank: number): Fact {
  const { kind, number, revision } = item
  return { event, rank, revision, place: `${kind} ${number} r${revision}` }
}

function ofKind<T extends Item>(items: readonly Item[], kind: T['kind']): readonly T[] {
  return items.filter((item) => item.kind === kind) as unknown as readonly T[]
}

const names = (items: readonly Item[]) => [...new Set(items.map(({ number }) => number))].sort()

const newest = <T extends { readonly revision: number }>(items: readonly T[]): T =>
  items.reduce((a, b) => (b.revision > a.revision ? b : a))
