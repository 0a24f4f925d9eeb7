import type { HeldRow, Source } from '../in-force.ts'
import type { Sqlite } from '../open.ts'
import type { CertificateRow, DrawRow } from '../register.ts'

/** A list by its number and who told it; `newest` are the rows of its last versions, the newest first. */
export type ListRow = { readonly number: string; readonly source: Source }

/** The words of the partial index of warnings and lists. */
const IS_LIST = "(kind = 'warning' OR kind = 'risk-list-update') AND kind = 'risk-list-update'"

/** The words of the partial index of claims that do not hold. */
const FAILED = "verdict <> 'good' AND verdict <> 'unverifiable' AND verdict <> ''"

export type CertificateReadRow = CertificateRow & {
  readonly drawnKg: number
  readonly claims: number
  readonly failed: number
}

/** Registers as people read them: lists, operators, certificates. */
export function createStandingReads(sqlite: Sqlite) {
  const lists = sqlite.prepare<ListRow & { limit: number }, ListRow>(
    `SELECT DISTINCT number, source FROM document WHERE ${IS_LIST} AND (number, source) > (@number, @source)
     ORDER BY number, source LIMIT @limit`,
  )
  const countLists = sqlite
    .prepare<[], number>(
      `SELECT count(*) FROM (SELECT DISTINCT number, source FROM document WHERE ${IS_LIST})`,
    )
    .pluck()
  const versions = sqlite
    .prepare<ListRow & { limit: number }, number>(
      `SELECT id FROM document WHERE number = @number AND kind = 'risk-list-update' AND source = @source
       ORDER BY revision DESC LIMIT @limit`,
    )
    .pluck()
  const keyed = sqlite.prepare<
    { from: string; to: string; document: number; limit: number },
    HeldRow & { readonly key: string }
  >(
    `SELECT key, id, kind, source, number, revision, since FROM document_key
     JOIN document ON document.id = document_key.document
     WHERE (key, document) > (@from, @document) AND key < @to ORDER BY key, document LIMIT @limit`,
  )
  const certificates = sqlite.prepare<
    { issuer: string; number: string; limit: number },
    CertificateReadRow
  >(
    `SELECT issuer, number, source, status, exporter, valid_to AS validTo, issued_kg AS issuedKg,
       (SELECT coalesce(sum(kg), 0) FROM certificate_draw AS d WHERE d.issuer = c.issuer AND d.certificate = c.number) AS drawnKg,
       (SELECT count(*) FROM certificate_draw AS d WHERE d.issuer = c.issuer AND d.certificate = c.number) AS claims,
       (SELECT count(*) FROM certificate_draw AS d WHERE d.issuer = c.issuer AND d.certificate = c.number AND ${FAILED}) AS failed
     FROM certificate AS c WHERE (issuer, number) > (@issuer, @number) ORDER BY issuer, number LIMIT @limit`,
  )
  const count = (table: 'certificate' | 'certificate_draw') =>
    sqlite
      .prepare<[number], number>(`SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT ?)`)
      .pluck()
  const [countCertificates, countClaims] = [count('certificate'), count('certificate_draw')]
  const failed = sqlite.prepare<[number], DrawRow>(
    `SELECT * FROM certificate_draw WHERE ${FAILED} ORDER BY at DESC, source DESC, claim DESC LIMIT ?`,
  )
  return {
    /** Lists that follow one, by number. */
    lists: (after: ListRow, limit: number): readonly ListRow[] => lists.all({ ...after, limit }),
    countLists: (): number => countLists.get() ?? 0,
    /** Rows of the newest versions of a list, the newest first. */
    versions: (list: ListRow, limit: number): readonly number[] => versions.all({ ...list, limit }),
    /** Documents under keys of a word that follow a place, in order of (key, row). */
    keyed: (word: string, after: { key: string; document: number }, limit: number) =>
      keyed.all({
        from: after.key === '' ? `${word}:` : after.key,
        to: `${word};`,
        document: after.document,
        limit,
      }),
    /** Certificates that follow one, by issuer and number. */
    certificates: (after: { issuer: string; number: string }, limit: number) =>
      certificates.all({ ...after, limit }),
    /** How many certificates and claims there are; no more than `most` are counted. */
    countCertificates: (most: number) => ({
      certificates: countCertificates.get(most) ?? 0,
      claims: countClaims.get(most) ?? 0,
    }),
    /** The newest claims that do not hold. */
    failedClaims: (limit: number): readonly DrawRow[] => failed.all(limit),
  }
}
