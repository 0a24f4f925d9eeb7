import type { CertificateName } from '../domain/certificate-use.ts'
import { by, inOrder } from '../kernel/order.ts'
import type { Source } from './in-force.ts'
import type { Sqlite } from './open.ts'

/** A certificate of origin as the port's register has it: what it allows. */
export type CertificateRow = CertificateName & {
  readonly source: Source
  readonly status: string
  readonly exporter: string
  readonly validTo: number
  readonly issuedKg: number
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

/** What is known of one number: the certificate, if it was told, and the claims by it in the order in which they came. */
export type CertificateUse = {
  readonly certificate: CertificateRow | undefined
  readonly draws: readonly DrawRow[]
}

const byTime = inOrder<DrawRow>(
  by(({ at }) => at),
  by(({ claim }) => claim),
  by(({ source }) => source),
)

/** Numbers of a generation, of which there are two: a claim mostly follows its certificate soon. */
const LIMIT = 20_000

const keyOf = ({ issuer, number }: CertificateName): string => `${issuer} ${number}`
const claimOf = ({ source, claim }: ClaimName): string => `${source} ${claim}`
const drawnBy = ({ issuer, certificate }: DrawRow): CertificateName => ({
  issuer,
  number: certificate,
})

/**
 * The register of certificates of origin: those of this country and those its partners told of, and every claim by them.
 * What a transaction changes is put together in memory, and each row of it written once, before it commits.
 */
export function createRegister(sqlite: Sqlite) {
  const enter = sqlite.prepare(
    `INSERT INTO certificate (issuer, number, source, status, exporter, valid_to, issued_kg)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (issuer, number) DO UPDATE SET source = excluded.source, status = excluded.status,
       exporter = excluded.exporter, valid_to = excluded.valid_to, issued_kg = excluded.issued_kg`,
  )
  const find = sqlite.prepare<[string, string], CertificateRow>(
    `SELECT issuer, number, source, status, exporter, valid_to AS validTo, issued_kg AS issuedKg
     FROM certificate WHERE issuer = ? AND number = ?`,
  )
  const draw = sqlite.prepare(
    `INSERT INTO certificate_draw (source, claim, issuer, certificate, shipment, exporter, kg, at, verdict)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (source, claim) DO UPDATE SET at = excluded.at, issuer = excluded.issuer,
       certificate = excluded.certificate, shipment = excluded.shipment, exporter = excluded.exporter,
       kg = excluded.kg, verdict = excluded.verdict`,
  )
  const drawOf = sqlite.prepare<[string, string], DrawRow>(
    'SELECT * FROM certificate_draw WHERE source = ? AND claim = ?',
  )
  const drawsOf = sqlite.prepare<[string, string], DrawRow>(
    `SELECT * FROM certificate_draw WHERE issuer = ? AND certificate = ?`,
  )
  let uses = new Map<string, CertificateUse>()
  let older = uses
  /** Rows that this transaction has changed and not written yet. */
  const entered = new Map<string, CertificateRow>()
  const drawn = new Map<string, DrawRow>()

  const of = (name: CertificateName): CertificateUse => {
    const key = keyOf(name)
    const known = uses.get(key) ?? older.get(key)
    if (known !== undefined) return known
    const { issuer, number } = name
    // Put in order here: SQLite makes a table of its own for it, which costs more than the rows.
    const use = {
      certificate: find.get(issuer, number),
      draws: drawsOf.all(issuer, number).sort(byTime),
    }
    uses.set(key, use)
    return use
  }

  const without = (draws: readonly DrawRow[], name: ClaimName): DrawRow[] =>
    draws.filter(({ source, claim }) => source !== name.source || claim !== name.claim)

  const change = (name: CertificateName, what: Partial<CertificateUse>): void =>
    void uses.set(keyOf(name), { ...of(name), ...what })

  const put = (row: DrawRow): void => {
    const name = drawnBy(row)
    change(name, { draws: [...without(of(name).draws, row), row].sort(byTime) })
    drawn.set(claimOf(row), row)
  }

  return {
    /** A certificate and the claims by it, whether it was told or not. */
    of,
    /** Enters a certificate, or what has become of it. What a partner tells never replaces what was filed here. */
    enter(row: CertificateRow): void {
      const { certificate } = of(row)
      if (certificate?.source === 'own' && row.source === 'partner') return
      change(row, { certificate: row })
      entered.set(keyOf(row), row)
    },
    /**
     * Draws what a claim asks for; one told before, in another revision, draws the difference. Returns what it was before:
     * looked for here, as the document that told of it may have been purged since.
     */
    draw(row: Omit<DrawRow, 'verdict'>): DrawRow | undefined {
      const before = drawn.get(claimOf(row)) ?? drawOf.get(row.source, row.claim)
      if (before === undefined) {
        put({ ...row, verdict: '' })
        return undefined
      }
      const name = drawnBy(before)
      const isSame = before.issuer === row.issuer && before.certificate === row.certificate
      if (!isSame) change(name, { draws: without(of(name).draws, row) })
      put({ ...row, at: isSame ? before.at : row.at, verdict: before.verdict })
      return before
    },
    /** What the register says of a claim. */
    judge: (row: DrawRow, verdict: string): void => put({ ...row, verdict }),
    /** Writes what the transaction changed. */
    flush(): void {
      for (const {
        issuer,
        number,
        source,
        status,
        exporter,
        validTo,
        issuedKg,
      } of entered.values())
        enter.run(issuer, number, source, status, exporter, validTo, issuedKg)
      for (const row of drawn.values()) {
        const { source, claim, issuer, certificate, shipment, exporter, kg, at, verdict } = row
        draw.run(source, claim, issuer, certificate, shipment, exporter, kg, at, verdict)
      }
      entered.clear()
      drawn.clear()
    },
    /** Begins a new generation when one is full. */
    trim(): void {
      if (uses.size < LIMIT) return
      older = uses
      uses = new Map()
    },
    /** After a rollback, or when rows were changed by somebody else, nothing is as it was thought to be. */
    forget(): void {
      uses = new Map()
      older = uses
      entered.clear()
      drawn.clear()
    },
  }
}
