import type { CertificateOfOrigin, PreferenceClaim } from '../domain/certificate-of-origin.ts'
import type { CertificateEntry, CertificateVerdict } from '../domain/certificate-use.ts'
import type { Item } from '../domain/message.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { CertificateRow, DrawRow } from '../store/register.ts'
import type { Context } from './context.ts'
import { partyName } from './keep/item-parties.ts'
import type { Kept } from './keep/kept.ts'

/** Scales differ: a claim may be a hundredth above what was certified. */
const OVERDRAWN_PERMILLE = 1_010

/** Enters a certificate in the register, or draws a claim from it, whichever side told of it. Inside a transaction. */
export function noteInRegister(ctx: Context, item: Item, kept: Kept, now: Millis): void {
  if (!kept.inForce) return
  if (item.kind === 'certificate-of-origin') enter(ctx, item, now)
  if (item.kind === 'preference-claim') draw(ctx, item, kept.name ?? item.number, now)
}

/** What the register has of a certificate; null for a number it never heard of. */
export function readRegister({ store }: Context, number: string): CertificateEntry | null {
  const row = store.register.find(number)
  if (row === undefined) return null
  const { status, issuedKg, drawnKg } = row
  const draws = store.register.drawsOf(number).map(({ claim, shipment, kg, verdict }) => ({
    ...{ claim, shipment, kg },
    verdict: verdict as CertificateVerdict,
  }))
  return { number, status, issuedKg, drawnKg, draws }
}

function enter(ctx: Context, certificate: CertificateOfOrigin, now: Millis): void {
  const { number, status, validTo, issuedKg } = certificate
  const name = present(
    partyName(ctx.masked(certificate).exporter),
    'a certificate names its exporter',
  )
  ctx.store.register.enter({ number, status, exporter: name, validTo, issuedKg })
  // Claims that came before it, or before it was cancelled, are judged anew.
  for (const claim of ctx.store.register.drawsOf(number)) judge(ctx, claim, now)
}

function draw(ctx: Context, claim: PreferenceClaim, shipment: string, now: Millis): void {
  const row: DrawRow = {
    claim: claim.number,
    certificate: claim.certificate,
    shipment,
    exporter: present(partyName(ctx.masked(claim).exporter), 'a claim names the exporter'),
    kg: claim.claimedKg,
    at: now,
    verdict: '',
  }
  ctx.store.register.draw(row)
  judge(ctx, row, now)
}

/** Says what the register makes of a claim, when that is not what it said before. */
function judge(ctx: Context, row: DrawRow, now: Millis): void {
  const { register } = ctx.store
  const verdict = verdictOf(ctx, register.find(row.certificate), row)
  if (verdict === row.verdict) return
  register.judge(row.claim, verdict)
  const { claim, certificate, shipment, kg } = row
  ctx.log(now, { kind: 'drawn', certificate, claim, shipment, kg, verdict })
}

function verdictOf(
  { kinds, store }: Context,
  certificate: CertificateRow | undefined,
  { claim, exporter, kg, at }: DrawRow,
): CertificateVerdict {
  if (certificate === undefined)
    return kinds.includes('certificate-of-origin') ? 'unknown' : 'unverifiable'
  const { number, status, validTo, issuedKg } = certificate
  if (status === 'cancelled' || status === 'rejected') return 'cancelled'
  if (at >= validTo) return 'expired'
  const draws = store.register.drawsOf(number)
  if (exporter !== certificate.exporter) return draws.length > 1 ? 'reused' : 'other-exporter'
  // Whoever borrows the number of another is no reason to refuse the other.
  if (draws.find((one) => one.exporter === exporter)?.claim !== claim) return 'reused'
  return kg * 1_000 > issuedKg * OVERDRAWN_PERMILLE ? 'overdrawn' : 'good'
}
