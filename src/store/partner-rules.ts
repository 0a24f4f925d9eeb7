import type { PartnerRuleState } from '../domain/partner-rule.ts'
import type { Sqlite } from './open.ts'

/** A rule of a partner's as it stands; see the migration for the columns. Times in ms UTC. */
export type PartnerRuleRow = {
  readonly publisher: string
  readonly number: string
  readonly revision: number
  /** Row of the document that it came in. */
  readonly document: number
  readonly state: PartnerRuleState
  readonly since: number
  readonly validFrom: number
  readonly validTo: number
  readonly issues: string
  readonly decidedBy: string
  readonly reason: string
}

const COLUMNS = `publisher, number, revision, document, state, since, valid_from AS validFrom, valid_to AS validTo, issues,
  decided_by AS decidedBy, reason`

/** What partners published, and what became of it. */
export function createPartnerRules(sqlite: Sqlite) {
  const all = sqlite.prepare<[], PartnerRuleRow>(
    `SELECT ${COLUMNS} FROM partner_rule ORDER BY publisher, number`,
  )
  const find = sqlite.prepare<[string, string], PartnerRuleRow>(
    `SELECT ${COLUMNS} FROM partner_rule WHERE publisher = ? AND number = ?`,
  )
  const ofDocument = sqlite.prepare<[number], PartnerRuleRow>(
    `SELECT ${COLUMNS} FROM partner_rule WHERE document = ?`,
  )
  const heard = sqlite
    .prepare<[], number>("SELECT EXISTS (SELECT 1 FROM partner_rule WHERE state = 'heard')")
    .pluck()
  const any = sqlite.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM partner_rule)').pluck()
  const count = sqlite.prepare<[string], { standing: number; ever: number }>(
    `SELECT count(*) FILTER (WHERE state NOT IN ('withdrawn', 'expired', 'purged')) AS standing, count(*) AS ever
     FROM partner_rule WHERE publisher = ?`,
  )
  const put = sqlite.prepare(
    `INSERT OR REPLACE INTO partner_rule (publisher, number, revision, document, state, since, valid_from, valid_to, issues,
       decided_by, reason)
     VALUES (@publisher, @number, @revision, @document, @state, @since, @validFrom, @validTo, @issues, @decidedBy, @reason)`,
  )
  const facts = sqlite
    .prepare<[number], string | null>(
      'SELECT facts FROM assessment WHERE shipment = ? ORDER BY at DESC, id DESC LIMIT 1',
    )
    .pluck()
  /** Asked before everything a port does; null: to be read. */
  let isHeard: boolean | null = null
  return {
    all: (): readonly PartnerRuleRow[] => all.all(),
    find: (publisher: string, number: string) => find.get(publisher, number),
    ofDocument: (document: number) => ofDocument.get(document),
    any: (): boolean => any.get() === 1,
    /** True when something came that was not looked at. */
    heard(): boolean {
      isHeard ??= heard.get() === 1
      return isHeard
    },
    /** `standing`: those that may count, or that the publisher may mend; `ever`: with those that ended. */
    count: (publisher: string) => count.get(publisher) ?? { standing: 0, ever: 0 },
    put(row: PartnerRuleRow): void {
      isHeard = null
      put.run(row)
    },
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      isHeard = null
    },
    /** JSON of the facts a shipment was last assessed with, in the order its terms name them; null when they are gone. */
    factsOf: (shipment: number): string | null => facts.get(shipment) ?? null,
  }
}
