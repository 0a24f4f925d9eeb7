import { agreedKinds, partnersOf } from '../../agreement/agreement.ts'
import { SHAREABLE } from '../../agreement/fields.ts'
import type { Reading } from '../../domain/dossier.ts'
import type { ExchangePage, Overview } from '../../domain/reads/exchange-page.ts'
import type { Channel } from '../../domain/response.ts'
import { present } from '../../kernel/assert.ts'
import type { Millis } from '../../kernel/time.ts'
import type { TrustedKeys } from '../../wire/keys.ts'
import type { Context } from '../context.ts'
import { exportEvidence } from '../verify/evidence.ts'

/** The newest messages sent, received and refused, and how the port stands with its partners. */
export function readExchange(ctx: Context, limit: number): ExchangePage {
  const { exchangeReads, log } = ctx.store
  const { size, head } = log.checkpoint()
  return {
    counts: countsOf(ctx),
    log: { size, head: Buffer.from(head).toString('hex') },
    partners: partnersOf(ctx.agreement, ctx.id).map((port) => {
      const row = present(exchangeReads.partner(port), 'a SELECT of single values gives one row')
      return { port, ...row, link: linkOf(row) }
    }),
    keys: ctx.trusted.map((key) => keyRead(key, ctx.clock.now())),
    sent: exchangeReads.sent(limit),
    received: exchangeReads.received(limit),
    refused: exchangeReads.refused(limit),
  }
}

/**
 * The signed file that proves a message this port has sent or kept; null when it has neither. It holds the whole message:
 * who took it, and why, is logged.
 */
export function readEvidence(ctx: Context, messageId: string, reading: Reading): string | null {
  const now = ctx.clock.now()
  return ctx.store.withTx(() => {
    const file = exportEvidence(ctx.store.messages, messageId, ctx.key, ctx.trusted, now)
    if (file !== null) ctx.log(now, { kind: 'evidence-taken', messageId, ...reading })
    return file
  })
}

type Partner = ExchangePage['partners'][number]

function linkOf(row: Omit<Partner, 'port' | 'link'>): Partner['link'] {
  if (row.tries > 0) return 'retrying'
  return row.lastReceiptAt === null && row.lastReceivedAt === null ? 'silent' : 'well'
}

function keyRead(key: TrustedKeys[number], now: Millis): ExchangePage['keys'][number] {
  const { keyId, port, validFrom, validTo } = key
  const revokedAt = key.revokedAt ?? null
  const ended = revokedAt !== null && revokedAt <= now ? 'revoked' : 'ended'
  const standing = now < validFrom ? 'not-yet' : now < validTo ? 'valid' : ended
  return { id: keyId, port, validFrom, validTo, revokedAt, standing }
}

/** More lines of one channel are not counted: nobody reads such a figure to its last digit. */
const COUNTED_MAX = 10_000

/** How the port stands, without a word about any shipment. */
export function readOverview(ctx: Context): Overview {
  const { id, version, title, legalBasis, validFrom, validTo, kinds } = ctx.agreement
  const count = (channel: Channel) => ctx.store.queuePages.inChannel(channel, COUNTED_MAX)
  return {
    port: ctx.id,
    now: ctx.clock.now(),
    partners: [...partnersOf(ctx.agreement, ctx.id)],
    channels: { red: count('red'), yellow: count('yellow'), green: count('green') },
    counts: countsOf(ctx),
    agreement: {
      ...{ id, version, title, legalBasis, validFrom, validTo },
      kinds: agreedKinds(ctx.agreement).map((kind) => {
        const { purpose, fields } = present(kinds[kind], 'an agreed kind has terms')
        const shared = SHAREABLE[kind].filter((field) => fields?.includes(field) ?? true)
        return {
          kind,
          purpose,
          shared,
          heldBack: SHAREABLE[kind].filter((field) => !shared.includes(field)),
        }
      }),
    },
  }
}

function countsOf({ store }: Context): ExchangePage['counts'] {
  return { queued: 0, acknowledged: 0, rejected: 0, expired: 0, ...store.outbox.states() }
}
