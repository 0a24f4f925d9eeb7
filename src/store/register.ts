import type { CertificateName } from '../domain/certificate-use.ts'
import { by, inOrder } from '../kernel/order.ts'
import type { Source } from './in-force.ts'
import type { Sqlite } from './open.ts'

/** A certificate of origin as the port's register has it: what it allows, and what has been drawn from it. */
export type CertificateRow = CertificateName & {
  readonly source: Source
  readonly status: string
  readonly exporter: string
  readonly validTo: number
  readonly issuedKg: number
  readonly drawnKg: number
}

/** How a claim is found: every side numbers its own. */
export type ClaimName = { readonly source: Source; readonly claim: string }

/** One claim made by a certificate. A claim draws once, however often it is told. */
export type DrawRow = ClaimName & {
  readonly issuer: string
  /** Number of the certificate. */
  readonly certificate: string
  readonly shipment: string
  readonly exporter: string
  readonly kg: number
  /** Since when it claims by this certificate. */
  readonly at: number
  readonly verdict: string
}

const byTime = inOrder<DrawRow>(
  by(({ at }) => at),
  by(({ claim }) => claim),
  by(({ source }) => source),
)

/** Put in order here: SQLite makes a table of its own for it, which costs more than the rows. */
const inTheirOrder = (rows: DrawRow[]) => (rows.length < 2 ? rows : rows.sort(byTime))

/** The register of certificates of origin: those of this country and those its partners told of, and every claim by them. */
export function createRegister(sqlite: Sqlite) {
  // What a partner tells never replaces what was filed here.
  const enter = sqlite.prepare(
    `INSERT INTO certificate (issuer, number, source, status, exporter, valid_to, issued_kg, drawn_kg)
     VALUES (@issuer, @number, @source, @status, @exporter, @validTo, @issuedKg,
       (SELECT coalesce(sum(kg), 0) FROM certificate_draw WHERE issuer = @issuer AND certificate = @number))
     ON CONFLICT (issuer, number) DO UPDATE SET source = excluded.source, status = excluded.status,
       exporter = excluded.exporter, valid_to = excluded.valid_to, issued_kg = excluded.issued_kg
     WHERE source = 'partner' OR excluded.source = 'own'`,
  )
  const find = sqlite.prepare<[CertificateName], CertificateRow>(
    `SELECT issuer, number, source, status, exporter, valid_to AS validTo, issued_kg AS issuedKg, drawn_kg AS drawnKg
     FROM certificate WHERE issuer = @issuer AND number = @number`,
  )
  const draw = sqlite.prepare(
    `INSERT INTO certificate_draw (source, claim, issuer, certificate, shipment, exporter, kg, at, verdict)
     VALUES (@source, @claim, @issuer, @certificate, @shipment, @exporter, @kg, @at, '')
     ON CONFLICT (source, claim) DO UPDATE SET
       at = CASE WHEN issuer = excluded.issuer AND certificate = excluded.certificate THEN at ELSE excluded.at END,
       issuer = excluded.issuer, certificate = excluded.certificate, shipment = excluded.shipment,
       exporter = excluded.exporter, kg = excluded.kg`,
  )
  const add = sqlite.prepare(
    'UPDATE certificate SET drawn_kg = drawn_kg + ? WHERE issuer = ? AND number = ?',
  )
  const drawOf = sqlite.prepare<[ClaimName], DrawRow>(
    'SELECT * FROM certificate_draw WHERE source = @source AND claim = @claim',
  )
  const drawsOf = sqlite.prepare<[CertificateName], DrawRow>(
    `SELECT * FROM certificate_draw WHERE issuer = @issuer AND certificate = @number`,
  )
  const judge = sqlite.prepare(
    'UPDATE certificate_draw SET verdict = ? WHERE source = ? AND claim = ?',
  )
  return {
    /** Enters a certificate, or what has become of it. */
    enter: (row: Omit<CertificateRow, 'drawnKg'>): void => void enter.run(row),
    find: ({ issuer, number }: CertificateName): CertificateRow | undefined =>
      find.get({ issuer, number }),
    /** Draws what a claim asks for. One told before, in another revision, draws the difference. Returns what it was before. */
    draw(row: Omit<DrawRow, 'verdict'>): DrawRow | undefined {
      const { source, claim } = row
      const before = drawOf.get({ source, claim })
      if (before !== undefined) add.run(-before.kg, before.issuer, before.certificate)
      draw.run(row)
      add.run(row.kg, row.issuer, row.certificate)
      return before
    },
    /** Claims by a certificate, in the order in which they came. */
    drawsOf: ({ issuer, number }: CertificateName): readonly DrawRow[] =>
      inTheirOrder(drawsOf.all({ issuer, number })),
    judge: ({ source, claim }: ClaimName, verdict: string): void =>
      void judge.run(verdict, source, claim),
  }
}
