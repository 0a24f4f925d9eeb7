import type { Reading } from '../../domain/dossier.ts'
import type { AssistancePage, AssistanceQuery } from '../../domain/reads/assistance-page.ts'
import type { CaseQuery } from '../../domain/reads/casework.ts'
import type { CertificatesPage } from '../../domain/reads/certificates-page.ts'
import type { ExchangePage, Overview } from '../../domain/reads/exchange-page.ts'
import type { ListsPage } from '../../domain/reads/lists-page.ts'
import type { OperationsPage } from '../../domain/reads/operations-page.ts'
import type { OperatorsPage } from '../../domain/reads/operators-page.ts'
import type { PartnerRulePage, PartnerRuleRead } from '../../domain/reads/partner-rule-page.ts'
import type { QueuePage, QueueQuery } from '../../domain/reads/queue-page.ts'
import type { ShipmentPage } from '../../domain/reads/shipment-page.ts'
import type { Context } from '../context.ts'
import { readAssistance } from './cases/assistance.ts'
import { readCertificates } from './cases/certificates.ts'
import { readLists } from './cases/lists.ts'
import { readOperations } from './cases/operations.ts'
import { readOperators } from './cases/operators.ts'
import { readPartnerRule, readPartnerRules } from './cases/partner-rules.ts'
import { readEvidence, readExchange, readOverview } from './exchange-page.ts'
import { readQueue } from './queue-page.ts'
import { readShipment } from './shipment-page.ts'

/** What people read of a port, laid out for the console. */
export type Reads = {
  readonly overview: () => Overview
  readonly queue: (query: QueueQuery) => QueuePage
  /** By house bill or UCR; null when there is none of that name. The reading is logged. */
  readonly shipment: (name: string, reading: Reading) => ShipmentPage | null
  /** At most `limit` messages of each list. */
  readonly exchange: (limit: number) => ExchangePage
  /** The signed file that proves a message; null for one this port has neither sent nor kept. */
  readonly evidence: (messageId: string, reading: Reading) => string | null
  readonly operations: (query: CaseQuery) => OperationsPage
  readonly assistance: (query: AssistanceQuery) => AssistancePage
  readonly lists: (query: CaseQuery) => ListsPage
  /** Rules that partners published, and how they stand. */
  readonly partnerRules: () => readonly PartnerRuleRead[]
  /** One of them with its text, by publisher and number as `USLAX-SCRAP`; null when there is none. */
  readonly partnerRule: (name: string) => PartnerRulePage | null
  readonly operators: (query: CaseQuery) => OperatorsPage
  readonly certificates: (query: CaseQuery) => CertificatesPage
}

export function createReads(ctx: Context): Reads {
  return {
    overview: () => readOverview(ctx),
    queue: (query) => readQueue(ctx, query),
    shipment: (name, reading) => readShipment(ctx, name, reading),
    exchange: (limit) => readExchange(ctx, limit),
    evidence: (messageId, reading) => readEvidence(ctx, messageId, reading),
    operations: (query) => readOperations(ctx, query),
    assistance: (query) => readAssistance(ctx, query),
    lists: (query) => readLists(ctx, query),
    partnerRules: () => readPartnerRules(ctx),
    partnerRule: (name) => readPartnerRule(ctx, name),
    operators: (query) => readOperators(ctx, query),
    certificates: (query) => readCertificates(ctx, query),
  }
}
