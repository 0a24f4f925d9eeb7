import { partnersOf } from '../agreement/agreement.ts'
import type { CertificateOfOrigin, PreferenceClaim } from '../domain/certificate-of-origin.ts'
import type {
  CertificateEntry,
  CertificateName,
  CertificateVerdict,
} from '../domain/certificate-use.ts'
import { type Item, linksOf } from '../domain/message.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { Source } from '../store/in-force.ts'
import type { CertificateRow, DrawRow } from '../store/register.ts'
import type { Context } from './context.ts'
import { partyName } from './keep/item-parties.ts'
import type { Kept } from './keep/kept.ts'

/** Scales differ: a claim may be a hundredth above what was certified. */
const OVERDRAWN_PERMILLE = 1_010

/** Enters a certificate in the register, or draws a claim from it, whichever side told of it. Inside a transaction. */
export function noteInRegister(
  ctx: Context,
  item: Item,
  kept: Kept,
  source: Source,
  now: Millis,
): void {
  if (!kept.inForce) return
  note(ctx, item, kept.name ?? item.number, { source, since: now }, now)
}

/** Enters what an older build kept before there was a register. Nobody is told: the log says what is made of it now. */
export function fillRegister(ctx: Context): void {
  const { casework, documents, withTx } = ctx.store
  if (casework.number('register-owed', 0) === 0) return
  const now = ctx.clock.now()
  withTx(() => {
    for (const { item, source, since } of documents.certified()) {
      const { houseBill, ucr } = linksOf(item)
      note(ctx, item, houseBill ?? ucr ?? item.number, { source, since }, now)
    }
    casework.dropNumber('register-owed')
  })
}

/** Whose word it is, and since when it is held. */
type Told = { readonly source: Source; readonly since: Millis }

function note(ctx: Context, item: Item, shipment: string, told: Told, now: Millis): void {
  if (item.kind === 'certificate-of-origin') enter(ctx, item, told, now)
  if (item.kind === 'preference-claim') draw(ctx, item, shipment, told, now)
}

/** What the register has of a certificate; null for one it never heard of. */
export function readRegister({ store }: Context, name: CertificateName): CertificateEntry | null {
  const { certificate, draws } = store.register.of(name)
  if (certificate === undefined) return null
  const { issuer, number, status, issuedKg } = certificate
  const claims = draws.map(({ claim, shipment, kg, verdict }) => ({
    ...{ claim, shipment, kg },
    verdict: verdict as CertificateVerdict,
  }))
  const drawnKg = claims.reduce((sum, { kg }) => sum + kg, 0)
  return { issuer, number, status, issuedKg, drawnKg, draws: claims }
}

function enter(
  ctx: Context,
  certificate: CertificateOfOrigin,
  { source }: Told,
  now: Millis,
): void {
  const { issuer, number, status, validTo, issuedKg } = certificate
  const exporter = present(
    partyName(ctx.masked(certificate).exporter),
    'a certificate names its exporter',
  )
  ctx.store.register.enter({ issuer, number, source, status, exporter, validTo, issuedKg })
  // Claims that came before it, or before it was cancelled, are judged anew.
  judgeAll(ctx, certificate, now)
}

function draw(
  ctx: Context,
  claim: PreferenceClaim,
  shipment: string,
  { source, since }: Told,
  now: Millis,
): void {
  const { number, issuer, certificate, claimedKg: kg } = claim
  const exporter = present(partyName(ctx.masked(claim).exporter), 'a claim names the exporter')
  const names = { source, claim: number, issuer, certificate, shipment }
  const before = ctx.store.register.draw({ ...names, exporter, kg, at: since })
  // A corrected claim may make room for others: by this certificate, and by the one it named before.
  judgeAll(ctx, { issuer, number: certificate }, now)
  if (before !== undefined && (before.issuer !== issuer || before.certificate !== certificate))
    judgeAll(ctx, { issuer: before.issuer, number: before.certificate }, now)
}

/** Says what the register makes of every claim by a certificate, where that is not what it said before. */
function judgeAll(ctx: Context, name: CertificateName, now: Millis): void {
  const { register } = ctx.store
  const { certificate: entry, draws } = register.of(name)
  const first = {
    ofAll: draws[0],
    ofExporter: draws.find(({ exporter }) => exporter === entry?.exporter),
  }
  for (const row of draws) {
    const verdict = entry === undefined ? unheardOf(ctx, row.source) : verdictOf(entry, row, first)
    if (verdict === row.verdict) continue
    register.judge(row, verdict)
    const { claim, certificate, shipment, kg } = row
    ctx.log(now, { kind: 'drawn', certificate, claim, shipment, kg, verdict })
  }
}

/** What the partner claims is by a certificate of this side; what is claimed here is by one a partner has to tell of. */
function unheardOf({ agreement, id, kindsFrom }: Context, source: Source): CertificateVerdict {
  const isTold = () =>
    partnersOf(agreement, id).some((one) => kindsFrom(one).includes('certificate-of-origin'))
  return source === 'partner' || isTold() ? 'unknown' : 'unverifiable'
}

function verdictOf(
  { status, validTo, issuedKg, exporter }: CertificateRow,
  row: DrawRow,
  first: { readonly ofAll: DrawRow | undefined; readonly ofExporter: DrawRow | undefined },
): CertificateVerdict {
  if (status === 'cancelled' || status === 'rejected') return 'cancelled'
  if (row.at >= validTo) return 'expired'
  if (row.exporter !== exporter) return row === first.ofAll ? 'other-exporter' : 'reused'
  // Whoever borrows the number of another is no reason to refuse the other.
  if (row !== first.ofExporter) return 'reused'
  return row.kg * 1_000 > issuedKg * OVERDRAWN_PERMILLE ? 'overdrawn' : 'good'
}
