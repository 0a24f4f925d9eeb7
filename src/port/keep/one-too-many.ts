import { type Item, linksOf } from '../../domain/message.ts'
import type { Context } from '../context.ts'
import { nameOf } from './item-names.ts'

/** Steps of one kind that a partner may take about one shipment. An office that asks, holds and releases needs a tenth. */
export const STEPS_MAX = 100

/** With each of these all procedures of its shipment are gone through again. */
const STEPS: ReadonlySet<Item['kind']> = new Set([
  'referral',
  'referral-answer',
  'disposition',
  'control-result',
] as const)

/** Whether an item is a further step about a shipment of which there are too many: a partner must not keep this port busy with one. */
export function isOneTooMany({ store }: Context, item: Item): boolean {
  if (!STEPS.has(item.kind)) return false
  const { documents, links } = store
  const { houseBill, ucr } = linksOf(item)
  const shipment =
    (houseBill === undefined ? null : links.find(nameOf.bill(houseBill))) ??
    (ucr === undefined ? null : links.find(nameOf.ucr(ucr)))
  if (shipment === null || documents.newestOf(item.number, item.kind).length > 0) return false
  const held = documents
    .ofShipment(shipment)
    .filter(({ kind, source }) => kind === item.kind && source === 'partner')
  return held.length >= STEPS_MAX
}
