import { z } from 'zod'
import { AssistancePage } from '../../domain/reads/assistance-page.ts'
import { CertificatesPage } from '../../domain/reads/certificates-page.ts'
import { EvidenceFile, ExchangePage, Overview } from '../../domain/reads/exchange-page.ts'
import { ListsPage } from '../../domain/reads/lists-page.ts'
import { OperationsPage } from '../../domain/reads/operations-page.ts'
import { OperatorsPage } from '../../domain/reads/operators-page.ts'
import { PartnerRulePage, PartnerRuleRead } from '../../domain/reads/partner-rule-page.ts'
import { ShipmentPage } from '../../domain/reads/shipment-page.ts'
import { StagePage, StageShipment } from '../../domain/reads/stage-page.ts'
import { Integrity, QueueAnswer, Session } from '../schemas/answers.ts'
import {
  AssistanceParameters,
  CertificatesParameters,
  DecisionRequest,
  ListsParameters,
  OperationsParameters,
  OperatorsParameters,
  QueueParameters,
  ReadingParameters,
  RuleDecisionRequest,
  StageRequest,
} from '../schemas/requests.ts'
import type { Permission } from '../schemas/roles.ts'
import { LAB_ROUTES } from './lab-routes.ts'
import { RESULTS_ROUTES } from './results-routes.ts'

/** One call of the console's interface: the document, the checks and the authorisation all follow from it. */
export type Route = {
  readonly method: 'get' | 'post'
  /** As OpenAPI writes it. */
  readonly path: string
  readonly summary: string
  /** Null: open to whoever reaches the server. */
  readonly needs: Permission | null
  readonly parameters?: z.ZodObject
  readonly body?: z.ZodType
  /** Null: a stream of events. */
  readonly answer: z.ZodType | null
}

const Nothing = z.strictObject({})

export const ROUTES = {
  document: {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document',
    needs: null,
    answer: z.record(z.string(), z.unknown()),
  },
  overview: {
    method: 'get',
    path: '/api/overview',
    summary: 'How the port stands, and the agreement in force; names no shipment',
    needs: null,
    answer: Overview,
  },
  session: {
    method: 'get',
    path: '/api/session',
    summary: 'Who the bearer of the token is, and what they may do',
    needs: 'read',
    answer: Session,
  },
  queue: {
    method: 'get',
    path: '/api/queue',
    summary: 'A page of the work queue',
    needs: 'read',
    parameters: QueueParameters,
    answer: QueueAnswer,
  },
  shipment: {
    method: 'get',
    path: '/api/shipments/{name}',
    summary: 'Everything held of a shipment, by house bill or UCR; the reading is logged',
    needs: 'read',
    parameters: ReadingParameters,
    answer: ShipmentPage,
  },
  decide: {
    method: 'post',
    path: '/api/shipments/{name}/decisions',
    summary: 'An officer decides about a shipment',
    needs: 'decide',
    body: DecisionRequest,
    answer: Nothing,
  },
  exchange: {
    method: 'get',
    path: '/api/exchange',
    summary: 'Messages sent, received and refused, and how the port stands with each partner',
    needs: 'read',
    answer: ExchangePage,
  },
  integrity: {
    method: 'get',
    path: '/api/exchange/integrity',
    summary: 'The port checks the chain of its log and its file',
    needs: 'administer',
    answer: Integrity,
  },
  evidence: {
    method: 'get',
    path: '/api/exchange/messages/{name}/evidence',
    summary: 'The signed file that proves a message sent or kept, to whoever has neither database',
    needs: 'administer',
    parameters: ReadingParameters,
    answer: EvidenceFile,
  },
  reconcile: {
    method: 'post',
    path: '/api/exchange/reconcile',
    summary: 'Compare the books with every partner at the next call',
    needs: 'administer',
    body: Nothing,
    answer: Nothing,
  },
  operations: {
    method: 'get',
    path: '/api/operations',
    summary: 'Warnings between the partners and what came of them, by phase of the operation',
    needs: 'read',
    parameters: OperationsParameters,
    answer: OperationsPage,
  },
  assistance: {
    method: 'get',
    path: '/api/assistance',
    summary: 'Requests for assistance, the nearest deadline first',
    needs: 'read',
    parameters: AssistanceParameters,
    answer: AssistancePage,
  },
  lists: {
    method: 'get',
    path: '/api/lists',
    summary: 'High-risk lists: versions, what changed, what runs out, who is late',
    needs: 'read',
    parameters: ListsParameters,
    answer: ListsPage,
  },
  partnerRules: {
    method: 'get',
    path: '/api/partner-rules',
    summary: 'Rules and risk prototypes that partners published, and how they stand here',
    needs: 'read',
    answer: z.strictObject({ rules: z.array(PartnerRuleRead) }),
  },
  partnerRule: {
    method: 'get',
    path: '/api/partner-rules/{name}',
    summary: 'One of them with its text, by publisher and number, e.g. USLAX-SCRAP',
    needs: 'read',
    answer: PartnerRulePage,
  },
  decideRule: {
    method: 'post',
    path: '/api/partner-rules/{name}/decisions',
    summary: 'Somebody adopts or declines a rule of a partner',
    needs: 'analyse',
    body: RuleDecisionRequest,
    answer: Nothing,
  },
  operators: {
    method: 'get',
    path: '/api/operators',
    summary: 'Authorised economic operators of both sides and their standing',
    needs: 'read',
    parameters: OperatorsParameters,
    answer: OperatorsPage,
  },
  certificates: {
    method: 'get',
    path: '/api/certificates',
    summary: 'Certificates of origin, what was drawn from them, and claims that do not hold',
    needs: 'read',
    parameters: CertificatesParameters,
    answer: CertificatesPage,
  },
  stage: {
    method: 'get',
    path: '/api/stage',
    summary: 'Both ports of a simulation side by side, with and without the exchange',
    needs: 'read',
    answer: StagePage,
  },
  stageShipment: {
    method: 'get',
    path: '/api/stage/shipments/{name}',
    summary: 'What both ports know of one shipment, with and without the exchange',
    needs: 'read',
    answer: StageShipment,
  },
  command: {
    method: 'post',
    path: '/api/stage',
    summary: 'Play, pause, go faster, or jump to where something happens',
    needs: 'administer',
    body: StageRequest,
    answer: Nothing,
  },
  events: {
    method: 'get',
    path: '/api/events',
    summary: 'What happens at the port, as server-sent events; resumed by Last-Event-ID',
    needs: 'read',
    answer: null,
  },
  ...LAB_ROUTES,
  ...RESULTS_ROUTES,
} as const satisfies Readonly<Record<string, Route>>
export type RouteName = keyof typeof ROUTES
