import { type Item, linksOf, type MessageKind } from '../domain/message.ts'
import { DAY, type Millis } from '../kernel/time.ts'
import type { KeptDocument, KeptMessage } from '../store/retention.ts'
import { UnreadableItem } from '../store/unreadable-item.ts'
import { withoutBody } from '../wire/without-body.ts'
import type { Context } from './context.ts'
import { recountBill } from './keep/count-bill.ts'
import { claimsOf, keysOf, nameOf } from './keep/item-names.ts'
import { partiesOf, partyName } from './keep/item-parties.ts'
import { nameGoods } from './keep/name-goods.ts'
import { nameParties } from './keep/name-parties.ts'
import { purgeRule } from './partner-rules.ts'

/**
 * When bodies are due to be purged next: at the first midnight (UTC) after a kind's retention has ended for a message; null
 * when the agreement lets everything be kept.
 */
export function nextPurge({ agreement, store }: Context): Millis | null {
  const times = retained(agreement).flatMap(([kind, retention]) => {
    const oldest = store.retention.oldest(kind)
    return oldest === null ? [] : [Math.ceil((oldest + retention) / DAY) * DAY]
  })
  return times.length === 0 ? null : Math.min(...times)
}

/**
 * Purges what the partner gave and whose time is over. The signed header, the receipt and the entry in the log stay: they
 * prove that the message came and was purged. Everything copied from the body goes with it; what this port said itself, and
 * the bill or the reference it said it of, is its own. The log names documents by their
 * numbers for ever.
 */
export function purge(ctx: Context): void {
  const now = ctx.clock.now()
  const midnight = Math.floor(now / DAY) * DAY
  ctx.store.withTx(() => {
    const parties = new Set<string>()
    for (const [kind, retention] of retained(ctx.agreement)) {
      const before = midnight - retention + 1
      const rows = Map.groupBy(
        ctx.store.retention.documentsPast(kind, before),
        ({ messageId }) => messageId,
      )
      for (const message of ctx.store.retention.past(kind, before))
        for (const party of purgeMessage(
          ctx,
          message,
          kind,
          rows.get(message.messageId) ?? [],
          now,
        ))
          parties.add(party)
    }
    forgetExporters(ctx, ctx.store.retention.forgetParties([...parties]))
    ctx.store.register.forget()
    ctx.store.parties.forget()
    ctx.store.bills.forget()
  }, ctx.rulebook.renew(now))
  ctx.store.documents.forgetMessages()
  ctx.alerts.forget()
  ctx.looks.forget()
  ctx.store.retention.writeAnew()
}

function retained({ kinds }: Context['agreement']): readonly [MessageKind, Millis][] {
  return Object.entries(kinds).flatMap(([kind, { retention }]) =>
    retention === undefined ? [] : [[kind as MessageKind, retention] as [MessageKind, Millis]],
  )
}

/** Returns the parties that the message named. */
function purgeMessage(
  ctx: Context,
  message: KeptMessage,
  kind: MessageKind,
  rows: readonly KeptDocument[],
  now: Millis,
): readonly string[] {
  const { documents, retention } = ctx.store
  const { messageId } = message
  const items = rows.map(({ id }) => ctx.masked(documents.sized(id).item))
  for (const [i, { id, shipment }] of rows.entries()) {
    ctx.store.records.replace(id, keysOf(items[i] as Item))
    if (kind === 'published-rule') purgeRule(ctx, id, now)
    retention.bury(id)
    documents.forgetItem(id)
    if (shipment !== null) documents.dropHeld(shipment)
  }
  for (const [i, { shipment }] of rows.entries())
    if (shipment !== null) forgetIn(ctx, shipment, items[i] as Item, now)
  retention.strip(messageId, withoutBody(message.envelope), now)
  ctx.log(now, { kind: 'purged', messageId, message: kind, items: rows.length })
  return items.flatMap(namesIn)
}

/**
 * The register forgets those of these exporters whom no certificate and no claim that is held names: as long as one does, it
 * is judged by its exporter.
 */
function forgetExporters(ctx: Context, exporters: readonly string[]): void {
  const { retention } = ctx.store
  const named = new Set<string>()
  for (const { exporter, document } of retention.registered(exporters))
    if (!named.has(exporter) && isNamedIn(ctx, document, exporter)) named.add(exporter)
  retention.forgetExporters(exporters.filter((one) => !named.has(one)))
}

/** A number may be held in a revision that names somebody else; one that can no longer be read names nobody. */
function isNamedIn({ masked, store }: Context, document: number, party: string): boolean {
  try {
    return namesIn(masked(store.documents.sized(document).item)).includes(party)
  } catch (error) {
    if (error instanceof UnreadableItem) return false
    throw error
  }
}

const namesIn = (item: Item): readonly string[] =>
  partiesOf(item).flatMap((party) => partyName(party) ?? [])

/** A shipment forgets what only a purged document said of it. */
function forgetIn(ctx: Context, shipment: number, gone: Item, now: Millis): void {
  const { documents, links, retention, shipments } = ctx.store
  const left = documents.revisionsOfShipment(shipment).map(({ item }) => ctx.masked(item))
  const parties = new Set(left.flatMap(namesIn))
  for (const party of namesIn(gone))
    if (!parties.has(party)) links.unlink(nameOf.party(party), shipment)
  const claims = new Set(left.flatMap(claimsOf))
  for (const name of claimsOf(gone)) if (!claims.has(name)) links.unlink(name, shipment)
  const { ucr } = linksOf(gone)
  if (ucr !== undefined && left.every((item) => linksOf(item).ucr !== ucr)) {
    links.unlink(nameOf.ucr(ucr), shipment)
    if (shipments.get(shipment)?.ucr === ucr) retention.forgetReference(shipment)
  }
  nameParties(ctx, shipment)
  nameGoods(ctx, shipment)
  if (gone.kind === 'manifest') recountBill(ctx, shipment, now)
  retention.forgetReasons(shipment)
}
