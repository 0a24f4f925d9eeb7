import type { DecisionKind } from '../../domain/decision.ts'
import type { ReadingPurpose } from '../../domain/dossier.ts'
import type { AssistancePage } from '../../domain/reads/assistance-page.ts'
import type { CertificatesPage } from '../../domain/reads/certificates-page.ts'
import type { ExchangePage, Overview } from '../../domain/reads/exchange-page.ts'
import type {
  LabCapacity,
  LabDraft,
  LabEffect,
  LabJudged,
  LabPage,
  LabRule,
  LabSaved,
} from '../../domain/reads/lab-page.ts'
import type { ListsPage } from '../../domain/reads/lists-page.ts'
import type { OperationsPage } from '../../domain/reads/operations-page.ts'
import type { OperatorsPage } from '../../domain/reads/operators-page.ts'
import type { PartnerRulePage, PartnerRuleRead } from '../../domain/reads/partner-rule-page.ts'
import type { QueueSort } from '../../domain/reads/queue-page.ts'
import type {
  ResultsComparison,
  ResultsList,
  RunPage,
  SweepPage,
} from '../../domain/reads/results-page.ts'
import type { ShipmentPage } from '../../domain/reads/shipment-page.ts'
import type { StageCommand, StagePage, StageShipment } from '../../domain/reads/stage-page.ts'
import type { Channel } from '../../domain/response.ts'
import type { Integrity, Problem, QueueAnswer, Session } from '../../http/schemas/answers.ts'
import type { RuleDecisionRequest } from '../../http/schemas/requests.ts'
import { heldToken } from './session.ts'

/** A call the server refused, with what it said. */
export class Refused extends Error {
  override name = 'Refused'
  readonly problem: Pick<Problem, 'status' | 'detail'> & Partial<Pick<Problem, 'code'>>
  constructor(problem: Pick<Problem, 'status' | 'detail'> & Partial<Pick<Problem, 'code'>>) {
    super(problem.detail)
    this.problem = problem
  }
}

export type QueueWanted = {
  readonly sort: QueueSort
  readonly channel: Channel | ''
  readonly state: 'open' | 'arrived' | ''
  readonly typology: string
  /** The first digits of an HS code. */
  readonly goods: string
  /** Hours to the next deadline, or `overdue`. */
  readonly due: string
  readonly after: string | null
}

/** The interface of the server this page came from. */
export const api = {
  overview: () => read<Overview>('api/overview'),
  session: () => read<Session>('api/session'),
  queue: ({ after, ...wanted }: QueueWanted) =>
    read<QueueAnswer>(`api/queue?${query({ ...wanted, limit: '50', after: after ?? '' })}`),
  shipment: (name: string, purpose: ReadingPurpose) =>
    read<ShipmentPage>(`api/shipments/${encodeURIComponent(name)}?${query({ purpose })}`),
  decide: (name: string, decision: DecisionKind, reason: string) =>
    post(`api/shipments/${encodeURIComponent(name)}/decisions`, { decision, reason }),
  operations: (after: string) => read<OperationsPage>(`api/operations?${query({ after })}`),
  assistance: (state: string, after: string) =>
    read<AssistancePage>(`api/assistance?${query({ state, after })}`),
  lists: (after: string) => read<ListsPage>(`api/lists?${query({ after })}`),
  partnerRules: () => read<{ readonly rules: readonly PartnerRuleRead[] }>('api/partner-rules'),
  partnerRule: (name: string) =>
    read<PartnerRulePage>(`api/partner-rules/${encodeURIComponent(name)}`),
  decideRule: (name: string, decision: RuleDecisionRequest) =>
    post(`api/partner-rules/${encodeURIComponent(name)}/decisions`, decision),
  operators: (after: string) => read<OperatorsPage>(`api/operators?${query({ after })}`),
  certificates: (after: string) => read<CertificatesPage>(`api/certificates?${query({ after })}`),
  exchange: () => read<ExchangePage>('api/exchange'),
  evidence: (messageId: string, purpose: ReadingPurpose) =>
    text(`api/exchange/messages/${encodeURIComponent(messageId)}/evidence?${query({ purpose })}`),
  integrity: () => read<Integrity>('api/exchange/integrity'),
  stage: () => read<StagePage>('api/stage'),
  stageShipment: (name: string) =>
    read<StageShipment>(`api/stage/shipments/${encodeURIComponent(name)}`),
  command: (command: StageCommand) => post('api/stage', command),
  lab: () => read<LabPage>('api/lab'),
  labRule: (id: string) => read<LabRule>(`api/lab/rules/${encodeURIComponent(id)}`),
  judge: (draft: LabDraft) => post<LabJudged>('api/lab/judge', draft),
  effect: (draft: LabDraft, ground: string, capacityPercent: LabCapacity) =>
    post<LabEffect>('api/lab/effect', { ...draft, ground, capacityPercent }),
  saveRule: (draft: LabDraft) => post<LabSaved>('api/lab/versions', draft),
  results: () => read<ResultsList>('api/results'),
  run: (name: string) => read<RunPage>(`api/results/runs/${encodeURIComponent(name)}`),
  sweep: (name: string) => read<SweepPage>(`api/results/sweeps/${encodeURIComponent(name)}`),
  compare: (a: string, b: string) =>
    read<ResultsComparison>(`api/results/comparison?${query({ a, b })}`),
  reconcile: () => post('api/exchange/reconcile', {}),
}

export function authorisation(): Record<string, string> {
  const token = heldToken()
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

export async function read<T>(path: string): Promise<T> {
  return (await call(path, {})) as T
}

export async function post<T = object>(path: string, body: unknown): Promise<T> {
  return (await call(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })) as T
}

/** What was answered, letter by letter. */
async function text(path: string): Promise<string> {
  return (await answerOf(path, {})).text()
}

async function call(path: string, init: RequestInit): Promise<unknown> {
  return (await answerOf(path, init)).json()
}

async function answerOf(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, {
    ...init,
    headers: { ...authorisation(), ...(init.headers as Record<string, string>) },
  }).catch(() => {
    throw new Refused({ status: 0, detail: '' })
  })
  if (response.ok) return response
  const said = (await response.json().catch(() => ({}))) as Partial<Problem>
  throw new Refused({
    status: response.status,
    detail: said.detail ?? response.statusText,
    ...(said.code !== undefined && { code: said.code }),
  })
}

/** A query without what is empty. */
function query(parameters: Readonly<Record<string, string>>): string {
  return String(new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')))
}
