import type { Sqlite } from './open.ts'

/** A certificate of origin as the port's register has it: what it allows, and what has been drawn from it. */
export type CertificateRow = {
  readonly number: string
  readonly status: string
  readonly exporter: string
  readonly validTo: number
  readonly issuedKg: number
  readonly drawnKg: number
}

/** One claim made by a certificate. A claim draws once, however often it is told. */
export type DrawRow = {
  readonly claim: string
  readonly certificate: string
  readonly shipment: string
  readonly exporter: string
  readonly kg: number
  readonly at: number
  readonly verdict: string
}

/** The register of certificates of origin: those of this country and those its partners told of, and every claim by them. */
export function createRegister(sqlite: Sqlite) {
  const enter = sqlite.prepare(
    `INSERT INTO certificate (number, status, exporter, valid_to, issued_kg, drawn_kg)
     VALUES (@number, @status, @exporter, @validTo, @issuedKg,
       (SELECT coalesce(sum(kg), 0) FROM certificate_draw WHERE certificate = @number))
     ON CONFLICT (number) DO UPDATE SET
       status = excluded.status, exporter = excluded.exporter, valid_to = excluded.valid_to, issued_kg = excluded.issued_kg`,
  )
  const find = sqlite.prepare<[string], CertificateRow>(
    `SELECT number, status, exporter, valid_to AS validTo, issued_kg AS issuedKg, drawn_kg AS drawnKg
     FROM certificate WHERE number = ?`,
  )
  const draw = sqlite.prepare(
    `INSERT INTO certificate_draw (claim, certificate, shipment, exporter, kg, at, verdict)
     VALUES (@claim, @certificate, @shipment, @exporter, @kg, @at, @verdict)
     ON CONFLICT (claim) DO UPDATE SET certificate = excluded.certificate, exporter = excluded.exporter, kg = excluded.kg`,
  )
  const add = sqlite.prepare('UPDATE certificate SET drawn_kg = drawn_kg + ? WHERE number = ?')
  const drawOf = sqlite.prepare<[string], DrawRow>('SELECT * FROM certificate_draw WHERE claim = ?')
  const drawsOf = sqlite.prepare<[string], DrawRow>(
    'SELECT * FROM certificate_draw WHERE certificate = ? ORDER BY at, claim',
  )
  const judge = sqlite.prepare('UPDATE certificate_draw SET verdict = ? WHERE claim = ?')
  return {
    /** Enters a certificate, or what has become of it. */
    enter: (row: Omit<CertificateRow, 'drawnKg'>): void => void enter.run(row),
    find: (number: string): CertificateRow | undefined => find.get(number),
    /** Draws what a claim asks for. One told before, in another revision, draws the difference. */
    draw(row: DrawRow): void {
      const before = drawOf.get(row.claim)
      if (before !== undefined) add.run(-before.kg, before.certificate)
      draw.run(row)
      add.run(row.kg, row.certificate)
    },
    /** Claims by a certificate, in the order in which they came. */
    drawsOf: (certificate: string): readonly DrawRow[] => drawsOf.all(certificate),
    judge: (claim: string, verdict: string): void => void judge.run(verdict, claim),
  }
}
