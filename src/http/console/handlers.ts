import type { z } from 'zod'
import { DECISION_REFUSALS } from '../../domain/decision.ts'
import { namedPartnerRule, RULE_DECISION_REFUSALS } from '../../domain/partner-rule.ts'
import type { RuleBench } from '../../domain/reads/lab-page.ts'
import type { QueueCursor } from '../../domain/reads/queue-page.ts'
import type { ResultsShelf } from '../../domain/reads/results-page.ts'
import type { Stage } from '../../domain/reads/stage-page.ts'
import { HOUR } from '../../kernel/time.ts'
import { MAY } from '../schemas/roles.ts'
import type { ConsolePort } from './console-port.ts'
import { type EventHub, eventIdIn } from './event-hub.ts'
import { LAB_HANDLERS } from './lab-handlers.ts'
import { openApiOf } from './openapi.ts'
import { problem } from './problem.ts'
import { RESULTS_HANDLERS } from './results-handlers.ts'
import { ROUTES, type Route, type RouteName } from './routes.ts'
import type { KeptToken } from './tokens.ts'

export type Backstage = {
  readonly port: ConsolePort
  readonly events: EventHub
  /** Two simulated ports side by side, where this server shows them. */
  readonly stage: Stage | null
  /** Where rules are written and tried; null where this server has none. */
  readonly bench: RuleBench | null
  /** What earlier runs and sweeps found; null where this server was given nothing to show. */
  readonly results: ResultsShelf | null
}

/** A call that was let in: its parts hold their schemas. */
type Call<R extends Route> = {
  readonly name: string
  readonly parameters: R['parameters'] extends z.ZodType ? z.infer<R['parameters']> : undefined
  readonly body: R['body'] extends z.ZodType ? z.infer<R['body']> : undefined
  readonly who: KeptToken | null
  readonly lastEventId: string | undefined
  /** Ends the line of the caller. */
  readonly hangUp: () => void
}
type Answer<R extends Route> = R['answer'] extends z.ZodType ? z.infer<R['answer']> : never
type Handler<R extends Route> = (
  backstage: Backstage,
  call: Call<R>,
) => Answer<R> | Response | Promise<Answer<R> | Response>

const NO_RULE = RULE_DECISION_REFUSALS['unknown-rule']
const NO_STAGE = 'This server is one real port: it shows no simulation.'

const bearer = (who: KeptToken | null) => who as KeptToken

/** What each route does: nothing that a port has not decided. */
export const HANDLERS: { readonly [N in RouteName]: Handler<(typeof ROUTES)[N]> } = {
  ...LAB_HANDLERS,
  ...RESULTS_HANDLERS,
  document: () => openApiOf(ROUTES),
  overview: ({ port }) => port.reads().overview(),
  session({ stage, bench, results }, { who }) {
    const { name, role } = bearer(who)
    const may = [...MAY[role]]
    const hasLab = bench !== null && may.includes('analyse')
    return { name, role, may, hasStage: stage !== null, hasLab, hasResults: results !== null }
  },
  queue({ port }, { parameters: { after, due, ...query } }) {
    const cursor = after === undefined ? undefined : cursorOf(after)
    const within = due === undefined || due === 'overdue' ? due : Number(due) * HOUR
    const { next, ...page } = port.reads().queue({ ...query, due: within, after: cursor })
    return { ...page, next: next && textOf(next) }
  },
  shipment({ port }, { name, parameters: { purpose }, who }) {
    const reading = { purpose, reader: bearer(who).name }
    return (
      port.reads().shipment(name, reading) ??
      problem('unknown-shipment', DECISION_REFUSALS['unknown-shipment'])
    )
  },
  async decide({ port }, { name, body, who }) {
    const officer = bearer(who).name
    const { refused } = await port.decide({ shipment: name, officer, ...body })
    if (refused === undefined) return {}
    return problem(refused, DECISION_REFUSALS[refused])
  },
  exchange: ({ port }) => port.reads().exchange(100),
  integrity({ port }) {
    const { chain, integrity, log } = port.status()
    return { chain, integrity, ...log }
  },
  evidence({ port }, { name, parameters: { purpose }, who }) {
    const file = port.reads().evidence(name, { purpose, reader: bearer(who).name })
    if (file === null)
      return problem('unknown-message', 'The port has neither sent nor kept such a message.')
    // Byte for byte: what was signed is this text and no other.
    return new Response(file, {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    })
  },
  async reconcile({ port }) {
    await port.reconcile()
    return {}
  },
  operations: ({ port }, { parameters }) => port.reads().operations(parameters),
  assistance: ({ port }, { parameters }) => port.reads().assistance(parameters),
  lists: ({ port }, { parameters }) => port.reads().lists(parameters),
  partnerRules: ({ port }) => ({ rules: [...port.reads().partnerRules()] }),
  partnerRule: ({ port }, { name }) =>
    port.reads().partnerRule(name) ?? problem('unknown-rule', NO_RULE),
  async decideRule({ port }, { name, body, who }) {
    const officer = bearer(who).name
    const { ruleRefused } = await port.decideRule({ ...namedPartnerRule(name), officer, ...body })
    if (ruleRefused === undefined) return {}
    return problem(ruleRefused, RULE_DECISION_REFUSALS[ruleRefused])
  },
  operators: ({ port }, { parameters }) => port.reads().operators(parameters),
  certificates: ({ port }, { parameters }) => port.reads().certificates(parameters),
  stage: ({ stage }) => stage?.page() ?? problem('no-stage', NO_STAGE),
  stageShipment: ({ stage }, { name }) => stage?.shipment(name) ?? problem('no-stage', NO_STAGE),
  command({ stage }, { body }) {
    if (stage === null) return problem('no-stage', NO_STAGE)
    stage.command(body)
    return {}
  },
  events({ events }, { lastEventId, hangUp }) {
    const stream = events.join(eventIdIn(lastEventId), hangUp)
    if (stream === null)
      return problem('no-place-to-listen', 'All places of listeners are taken.', {
        'retry-after': '5',
      })
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    })
  },
}

function cursorOf(text: string): QueueCursor {
  const [expectedHarm = '', score = '', eta = '', loadAt = '', shipment = ''] = text.split('_')
  return {
    expectedHarm: Number(expectedHarm),
    score: Number(score),
    eta: timeOf(eta),
    loadAt: timeOf(loadAt),
    shipment: Number(shipment),
  }
}

const timeOf = (text: string) => (text === '' ? null : Number(text))

function textOf({ expectedHarm, score, eta, loadAt, shipment }: QueueCursor): string {
  return [expectedHarm, score, eta ?? '', loadAt ?? '', shipment].join('_')
}
