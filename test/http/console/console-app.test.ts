import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createShelf } from '../../../src/cli/results/create-shelf.ts'
import type { PublishedRule } from '../../../src/domain/published-rule.ts'
import { ROUTES, type Route } from '../../../src/http/console/routes.ts'
import { CONSOLE_POLICY } from '../../../src/http/console/security.ts'
import { Problem } from '../../../src/http/schemas/answers.ts'
import { MAY, ROLES } from '../../../src/http/schemas/roles.ts'
import { DAY } from '../../../src/kernel/time.ts'
import { contentSha256 } from '../../../src/risk/published/check-published.ts'
import { sampleResults } from '../../cli/results/sample-results.ts'
import { FULL } from '../../support/full-items.ts'
import { agreementOf, make, START, withoutWaiting } from '../../support/make.ts'
import { twoPorts } from '../../support/two-ports.ts'
import { posting, servingConsole, TOKENS } from './serving-console.ts'
import { heavier } from './story-bench.ts'

const BILL = 'HPH260001'
const DRAFT = { text: heavier(30_000), replaces: 'HEAVY' }
const HOLD = { decision: 'hold', reason: 'the papers do not fit' }

let sample: ReturnType<typeof sampleResults>
beforeAll(() => {
  sample = sampleResults()
})
afterAll(() => sample.remove())

/** What the partner publishes: it waits for a decision. */
const PROTOTYPE: PublishedRule = {
  ...FULL['published-rule'],
  revision: 1,
  number: 'P05',
  text: undefined,
  prototype: { typology: 'T05', traits: [{ goods: ['9403'], weight: 10 }] },
  contentSha256: contentSha256({
    prototype: { typology: 'T05', traits: [{ goods: ['9403'], weight: 10 }] },
  }),
  ...{ validFrom: START, validTo: START + 90 * DAY },
}

async function served() {
  const { kinds } = agreementOf()
  const published = { purpose: 'a story', batchWindow: 0 }
  const t = twoPorts({
    agreement: withoutWaiting(agreementOf({ kinds: { ...kinds, 'published-rule': published } })),
  })
  t.origin.file(make.exportDeclaration(), PROTOTYPE)
  t.destination.file(make.manifest({ grossKg: 31_000 }))
  t.settleDown()
  return {
    ...t,
    ...(await servingConsole(t.destination, { results: createShelf(sample.dir, t.now) })),
  }
}

/** A call of each route that asks for nothing unusual. */
const CALLS: Readonly<Record<keyof typeof ROUTES, readonly [string, RequestInit?]>> = {
  document: ['/api/openapi.json'],
  overview: ['/api/overview'],
  session: ['/api/session'],
  queue: ['/api/queue?limit=10'],
  shipment: [`/api/shipments/${BILL}?purpose=control`],
  decide: [`/api/shipments/${BILL}/decisions`, posting(HOLD)],
  exchange: ['/api/exchange'],
  integrity: ['/api/exchange/integrity'],
  reconcile: ['/api/exchange/reconcile', posting({})],
  evidence: ['/api/exchange/messages/VNHPH:1:000000001/evidence?purpose=audit'],
  operations: ['/api/operations?limit=10'],
  assistance: ['/api/assistance?state=waiting'],
  lists: ['/api/lists'],
  partnerRules: ['/api/partner-rules'],
  partnerRule: [`/api/partner-rules/${PROTOTYPE.from}-${PROTOTYPE.number}`],
  decideRule: [
    `/api/partner-rules/${PROTOTYPE.from}-${PROTOTYPE.number}/decisions`,
    posting({ decision: 'adopt', revision: 1, reason: 'It fits.' }),
  ],
  operators: ['/api/operators'],
  certificates: ['/api/certificates'],
  stage: ['/api/stage'],
  stageShipment: [`/api/stage/shipments/${BILL}`],
  command: ['/api/stage', posting({ do: 'pause' })],
  events: ['/api/events'],
  lab: ['/api/lab'],
  labRule: ['/api/lab/rules/HEAVY'],
  judge: ['/api/lab/judge', posting(DRAFT)],
  effect: ['/api/lab/effect', posting({ ...DRAFT, ground: 'port-USLAX', capacityPercent: 5 })],
  saveRule: ['/api/lab/versions', posting(DRAFT)],
  results: ['/api/results'],
  run: ['/api/results/runs/run-a'],
  sweep: ['/api/results/sweeps/sweep-a'],
  compare: ['/api/results/comparison?a=run-a&b=run-b'],
}

/** A real port has no stage: these are answered in the test of the demo. */
const STAGED: ReadonlySet<string> = new Set(['stage', 'stageShipment', 'command'])

const SQL = ['id;drop table shipment', "VN/' OR 1=1 --"]

const routes = Object.entries(ROUTES) as [keyof typeof ROUTES, Route][]

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

describe('the interface', () => {
  it('is what its document says: the same paths, methods and rights, and answers that hold their schemas', async () => {
    const { call } = await served()
    const { paths } = (await (await call('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { 'x-needs': string; operationId: string }>>
    }
    const documented = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId, 'x-needs': needs }]) => {
        return [operationId, method, path, needs]
      }),
    )
    expect(documented.sort()).toEqual(
      routes
        .map(([name, { method, path, needs }]) => [name, method, path, needs ?? 'nothing'])
        .sort(),
    )
    for (const [name, { answer }] of routes) {
      const [path, init] = CALLS[name]
      const response = await call(path, { ...init, role: 'administrator' })
      expect([name, response.status]).toEqual([name, STAGED.has(name) ? 404 : 200])
      if (STAGED.has(name)) continue
      if (answer === null) await response.body?.cancel()
      else answer.parse(await response.json())
    }
  })

  it('lets each role do what the table of rights says, and nobody else anything but look from afar', async () => {
    const { call } = await served()
    for (const [name, { needs }] of routes) {
      const [path, init] = CALLS[name]
      for (const role of [undefined, ...ROLES]) {
        const response = await call(path, { ...init, ...(role && { role }) })
        const isAllowed = needs === null || (role !== undefined && MAY[role].includes(needs))
        const refused = role === undefined ? 401 : 403
        expect([name, role, response.status === refused]).toEqual([name, role, !isAllowed])
        if (isAllowed) await response.body?.cancel()
        else await problemOf(response)
      }
    }
  })

  it('knows no token that nobody gave out', async () => {
    const { call } = await served()
    const strange = [
      'Bearer nobody',
      'Bearer token-of-the-administrato',
      'Bearer ',
      'Basic dG9rZW4=',
    ]
    for (const authorization of [...strange, `Bearer ${TOKENS[3]?.sha256}`]) {
      const response = await call('/api/queue', { headers: { authorization } })
      expect([authorization, response.status]).toEqual([authorization, 401])
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
    }
  })
})

it('a dossier is read for a purpose, which is logged with the name of the bearer, or not at all', async () => {
  const { call, destination } = await served()
  const path = `/api/shipments/${BILL}`
  await call(`${path}?purpose=control`, { role: 'officer' })
  for (const refused of [path, `${path}?purpose=`, `${path}?purpose=curiosity`])
    expect((await call(refused, { role: 'officer' })).status).toBe(422)
  expect(destination.events('read')).toEqual([
    { kind: 'read', shipment: BILL, purpose: 'control', reader: 'officer-1' },
  ])
})

describe('a decision', () => {
  it('is carried out, signed with the name of the bearer', async () => {
    const { call, destination } = await served()
    await call(CALLS.decide[0], { ...posting(HOLD), role: 'officer' })
    expect(destination.events('decided')).toMatchObject([{ officer: 'officer-1', shipment: BILL }])
  })

  it('that cannot be says why, for people and for programs', async () => {
    const { call, at } = await served()
    at(make.voyage().loadAt)
    const decide = (name: string, decision: string) =>
      call(`/api/shipments/${name}/decisions`, {
        ...posting({ decision, reason: 'why not' }),
        role: 'officer',
      })
    expect(await problemOf(await decide(BILL, 'request-scan'))).toMatchObject({
      status: 409,
      code: 'already-loaded',
      detail: 'Loading has begun: it can no longer be kept off the ship or scanned before.',
    })
    expect(await problemOf(await decide('NOBODY', 'hold'))).toMatchObject({ status: 404 })
  })
})

describe('a call that cannot be answered', () => {
  const long = { decision: 'hold', reason: 'x'.repeat(70_000) }
  const decide = CALLS.decide[0]
  const from = (headers: Record<string, string>) => ({ headers })
  const REFUSED: readonly [string, number, string, RequestInit?][] = [
    ['an order that is none', 422, '/api/queue?sort=id;drop%20table%20shipment'],
    ['a channel that is none', 422, "/api/queue?channel=red'--"],
    ['a place that is none', 422, '/api/queue?after=1_2_3'],
    ['more lines than a page has', 422, '/api/queue?limit=100000'],
    ['a parameter nobody knows', 422, '/api/queue?where=1=1'],
    ['no purpose', 422, `/api/shipments/${BILL}`],
    [
      'a shipment named in SQL',
      404,
      `/api/shipments/${encodeURIComponent("' OR 1=1 --")}?purpose=audit`,
    ],
    ['a shipment nobody knows', 404, '/api/shipments/__proto__?purpose=audit'],
    ['a call nobody has', 404, '/api/admin'],
    ['another method', 405, '/api/queue', { method: 'DELETE' }],
    ['a decision without a reason', 422, decide, posting({ decision: 'hold', reason: ' ' })],
    ['a decision with more to it', 422, decide, posting({ ...HOLD, officer: 'somebody' })],
    ['a reason that is no text', 422, decide, posting({ ...HOLD, reason: '\ud800' })],
    ['no JSON', 400, decide, { ...posting(HOLD), body: '{' }],
    ['a form', 415, decide, { method: 'POST', body: new URLSearchParams(HOLD) }],
    ['a long body', 413, decide, posting(long)],
    ['a result outside the folder', 400, '/api/results/runs/..%2f..%2fetc'],
    ['a result nobody has', 404, '/api/results/runs/CON'],
    ['a comparison with a path', 422, '/api/results/comparison?a=run-a&b=../run-b'],
    ['a rule nobody has', 404, '/api/lab/rules/..%2fpack'],
    ['a page nobody has', 404, '/../../etc/passwd'],
    ['a page of another origin', 403, '/api/overview', from({ origin: 'https://evil.example' })],
    ['another site', 403, '/api/overview', from({ 'sec-fetch-site': 'cross-site' })],
  ]

  it('is a problem with its status, leaves everything as it was, and still carries the policy', async () => {
    const { call, destination } = await served()
    const rows = () => destination.sql('SELECT count(*) AS tables FROM sqlite_master')
    const [before, entries] = [rows(), destination.entries().length]
    for (const [what, status, path, init] of REFUSED) {
      const response = await call(path, { ...init, role: 'administrator' })
      expect([what, response.status]).toEqual([what, status])
      expect(response.headers.get('content-security-policy')).toBe(CONSOLE_POLICY)
      await problemOf(response)
    }
    expect([rows(), destination.entries().length]).toEqual([before, entries])
  })

  it('A-29: takes SQL in every parameter for a text, or for none of its own', async () => {
    const { call, destination } = await served()
    const tables = () => destination.sql('SELECT name, sql FROM sqlite_schema ORDER BY name')
    const [before, entries] = [tables(), destination.entries().length]
    const asked: string[] = []
    for (const [name, { parameters, method }] of routes) {
      if (parameters === undefined || method !== 'get') continue
      const [path] = CALLS[name]
      for (const key of Object.keys((parameters as z.ZodObject).shape))
        for (const sql of SQL) {
          const url = new URL(path, 'http://port')
          url.searchParams.set(key, sql)
          const { status } = await call(url.pathname + url.search, { role: 'administrator' })
          // A place may be any text, and nothing stands behind this one.
          const isText = key === 'after' && name === 'certificates' && sql.includes('/')
          asked.push(`${name} ${key}`)
          expect([name, key, sql, status]).toEqual([name, key, sql, isText ? 200 : 422])
        }
    }
    expect(new Set(asked).size).toBeGreaterThan(12)
    expect([tables(), destination.entries().length]).toEqual([before, entries])
  })

  it('because the port broke is told by the name of the fault only', async () => {
    const t = twoPorts()
    const { call, faults } = await servingConsole({
      ...t.destination,
      reads: () => {
        throw new Error('secret')
      },
    })
    const { detail } = await problemOf(await call('/api/overview'))
    expect(detail).toBe('Internal error, known here as fault-1.')
    expect(faults).toHaveLength(1)
  })
})
