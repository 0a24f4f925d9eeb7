import { createPublicKey } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Agreement } from '../../src/agreement/agreement.ts'
import { readRules, SHIPPED } from '../../src/cli/files/find.ts'
import { ServeConfig } from '../../src/cli/serve/serve-config.ts'
import { parseMessageId } from '../../src/exchange/message-id.ts'
import { checkPartnerUrl } from '../../src/http/partner-url.ts'
import {
  AssistanceParameters,
  CertificatesParameters,
  CompareParameters,
  DecisionRequest,
  DraftRequest,
  EffectRequest,
  ListsParameters,
  OperationsParameters,
  OperatorsParameters,
  QueueParameters,
  ReadingParameters,
  StageRequest,
} from '../../src/http/schemas/requests.ts'
import { importText } from '../../src/interop/import-text.ts'
import { csvFormat } from '../../src/interop/write/csv.ts'
import type { DocumentFormat } from '../../src/interop/write/document-format.ts'
import { ndjsonFormat } from '../../src/interop/write/ndjson.ts'
import { readYaml } from '../../src/kernel/read-yaml.ts'
import { loadRulePack, openRulePack } from '../../src/risk/risk.ts'
import { isTextsFile } from '../../src/risk/texts/texts-in-force.ts'
import { Scenario } from '../../src/sim/scenario.ts'
import { decodeBody, encodeBody } from '../../src/wire/body.ts'
import { readBundle } from '../../src/wire/bundle.ts'
import { decodeDeliverResponse, splitDeliverRequest } from '../../src/wire/deliver.ts'
import { decodeDescribeRequest, decodeDescribeResponse } from '../../src/wire/describe.ts'
import {
  openInquiry,
  openReceipt,
  openReconciliation,
  openRefusal,
} from '../../src/wire/evidence.ts'
import { writeFrame } from '../../src/wire/frame.ts'
import { jsonBodies } from '../../src/wire/json.ts'
import type { TrustedKeys } from '../../src/wire/keys.ts'
import { openEnvelope } from '../../src/wire/open.ts'
import { decodeReconcileRequest, decodeReconcileResponse } from '../../src/wire/reconcile.ts'
import { FULL } from '../support/full-items.ts'
import { make } from '../support/make.ts'

/** Something that takes bytes from outside. It answers, or throws an InputError; anything else is a fault of ours. */
export type Target = {
  readonly seeds: readonly Uint8Array[]
  readonly take: (bytes: Uint8Array) => unknown
}

const TOP = join(import.meta.dirname, '../..')
const AT = 1_790_000_000_000
const vectors: {
  keys: { keyId: string; port: string; publicKey: string }[]
  messages: { envelope: string }[]
  evidence: { signed: string }[]
} = JSON.parse(readFileSync(join(TOP, 'test/vectors/open.json'), 'utf8'))
/** What stands before the 32 bytes of a public Ed25519 key. */
const SPKI = '302a300506032b6570032100'
const trusted: TrustedKeys = vectors.keys.map(({ keyId, port, publicKey }) => ({
  keyId,
  port,
  publicKey: createPublicKey({
    key: Buffer.from(SPKI + publicKey, 'hex'),
    format: 'der',
    type: 'spki',
  }),
  validFrom: 0,
  validTo: Number.MAX_SAFE_INTEGER,
}))
const envelopes = vectors.messages.map(({ envelope }) => Buffer.from(envelope, 'base64'))
const evidence = vectors.evidence.map(({ signed }) => Buffer.from(signed, 'base64'))
const bodies = envelopes.map((bytes) => {
  const opened = openEnvelope(bytes, trusted, AT)
  if (opened.kind === 'refused') throw new Error(`a vector does not open: ${opened.what}`)
  return opened.body
})
const bodiesOfEachKind = Object.values(FULL).map((item) => encodeBody(item.kind, [item]))
const call = writeFrame(envelopes.slice(0, 3).map((value) => ({ number: 1, value })))
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (written: string) => new TextEncoder().encode(written)
const shipped = (...path: string[]) => readFileSync(join(SHIPPED, ...path))

/** Every parser that meets what others wrote. */
export const TARGETS: Readonly<Record<string, Target>> = {
  envelope: { seeds: envelopes, take: (bytes) => openEnvelope(bytes, trusted, AT) },
  body: { seeds: [...bodies, ...bodiesOfEachKind], take: decodeBody },
  call: { seeds: [call], take: splitDeliverRequest },
  answer: {
    seeds: [call, ...evidence],
    take: (bytes) => [
      decodeDeliverResponse(bytes, 3),
      decodeReconcileResponse(bytes),
      decodeDescribeResponse(bytes),
    ],
  },
  question: {
    seeds: [call, ...evidence],
    take: (bytes) => [decodeReconcileRequest(bytes), decodeDescribeRequest(bytes)],
  },
  evidence: {
    seeds: evidence,
    take: (bytes) => [
      openReceipt(bytes, trusted, 'USLAX', AT),
      openRefusal(bytes, trusted, 'USLAX', AT),
      openReconciliation(bytes, trusted, 'USLAX', AT),
      openInquiry(bytes, trusted, AT),
    ],
  },
  bundle: {
    seeds: [
      bytesOf(
        `{"portpair":"evidence 1","at":${AT},"signed":"${evidence[0]?.toString('base64')}"}\n`,
      ),
    ],
    take: (bytes) => readBundle(text(bytes), trusted),
  },
  'JSON request': {
    seeds: [
      bytesOf(
        JSON.stringify({
          envelopes: envelopes.slice(0, 2).map((one) => ({ body: one.toString('base64') })),
        }),
      ),
      bytesOf(
        '{"port":"VNHPH","inquiry":{"payload":"AAAA","payloadType":"x","signatures":[{"keyId":"k","sig":"AA=="}]}}',
      ),
    ],
    take: (bytes) =>
      (['Deliver', 'Describe', 'Reconcile'] as const).map((method) =>
        jsonBodies.request(method, bytes),
      ),
  },
  'message id': {
    seeds: [bytesOf('VNHPH:1:000000042')],
    take: (bytes) => parseMessageId(text(bytes)),
  },
  'partner URL': {
    seeds: [bytesOf('https://exchange.port.example:8443/prefix')],
    take: (bytes) => checkPartnerUrl(text(bytes), { file: 'fuzz' }),
  },
  scenario: {
    seeds: [shipped('first-day.yaml'), shipped('haiphong-los-angeles.yaml')],
    take: (bytes) => readYaml('fuzz.yaml', text(bytes), Scenario),
  },
  agreement: {
    seeds: [shipped('agreements', 'haiphong-los-angeles.yaml')],
    take: (bytes) => readYaml('fuzz.yaml', text(bytes), Agreement),
  },
  'port file': {
    seeds: [
      bytesOf(
        'port: USLAX\ndatabase: x.sqlite\nagreement: a.yaml\nlisten: { host: 127.0.0.1, port: 1 }\nkey: { id: USLAX-1, file: k.pem }\npartners:\n  VNHPH:\n    url: http://127.0.0.1:9\n    keys: [{ id: VNHPH-1, file: v.pem }]\n',
      ),
    ],
    take: (bytes) => readYaml('fuzz.yaml', text(bytes), ServeConfig),
  },
  rule: rulesTarget(),
  texts: textsTarget(),
  'console request': consoleTarget(),
  CSV: ownTarget(csvFormat(), 'manifest.csv'),
  NDJSON: ownTarget(ndjsonFormat(), 'manifest.ndjson'),
  ...Object.fromEntries(
    (
      [
        ['EDIFACT', 'edi'],
        ['X12', 'x12'],
        ['XML', 'xml'],
        ['JSON', 'json'],
      ] as const
    ).map(([name, ending]) => [name, fileTarget(ending)]),
  ),
}

/** Our own tables: one file damaged, those that lie beside it whole. */
function ownTarget(format: DocumentFormat, file: string): Target {
  const files = new Map(format.files.map((one) => [one, format.head(one) ?? '']))
  const filings = ['H1', 'H2'].map((houseBill) => ({
    at: AT,
    port: 'USLAX',
    document: make.manifest({ houseBill, number: houseBill, ucr: houseBill }),
  }))
  format.writeFilings(filings, 0, (one, written) =>
    files.set(one, `${files.get(one) ?? ''}${written}`),
  )
  return {
    seeds: [bytesOf(files.get(file) as string)],
    take: (bytes) => importText(file, bytes, { beside: (one) => files.get(one) ?? null }),
  }
}

function fileTarget(ending: string): Target {
  const folder = join(TOP, 'test/interop/samples')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(`.${ending}`))
    .sort()
  return {
    seeds: names.map((name) => readFileSync(join(folder, name))),
    take: (bytes) => importText(`fuzz.${ending}`, bytes),
  }
}

/** Bodies and parameters that the console sends, each held against the shape of every one of them. */
function consoleTarget(): Target {
  const bodies = [DecisionRequest, StageRequest, DraftRequest, EffectRequest]
  const parameters = [
    QueueParameters,
    OperationsParameters,
    AssistanceParameters,
    ListsParameters,
    OperatorsParameters,
    CertificatesParameters,
    ReadingParameters,
    CompareParameters,
  ]
  const reads = (schemas: readonly z.ZodType[], value: unknown) => {
    for (const schema of schemas) {
      const read = schema.safeParse(value)
      if (!read.success) z.prettifyError(read.error)
    }
  }
  return {
    seeds: [
      '{"decision":"hold","reason":"two bills for one box"}',
      '{"do":"jump","to":"next-ship"}',
      '{"text":"id: R99\\nwhen: true","replaces":null,"ground":"days 1 to 3","capacityPercent":5}',
      'limit=50&sort=harm&channel=red&state=open&typology=T05&after=12_700__1790000000000_42',
      'after=aeo%3AVNHPH/12&purpose=assessment&a=run-1&b=run-2',
    ].map(bytesOf),
    take: (bytes) => {
      reads(parameters, Object.fromEntries(new URLSearchParams(text(bytes))))
      const json = jsonOf(text(bytes))
      if (json !== undefined) reads(bodies, json)
    },
  }
}

/** As the console reads a body: what is no JSON is refused before any shape is asked for. */
function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

/** A file of texts damaged, beside the rules it tells. */
function textsTarget(): Target {
  const files = readRules(join(SHIPPED, 'rules'))
  const others = files.filter(({ path }) => !isTextsFile(path))
  const known = new Map()
  return {
    seeds: files.filter((file) => !others.includes(file)).map((file) => bytesOf(file.text)),
    take: (bytes) => openRulePack([...others, { path: 'texts.vi.yaml', text: text(bytes) }], known),
  }
}

/** One rule of a pack damaged, beside the pack's own file. */
function rulesTarget(): Target {
  const files = readRules(join(SHIPPED, 'rules'))
  const pack = files.find(({ path }) => path.endsWith('pack.yaml'))!
  const rules = files.filter((file) => file !== pack && !isTextsFile(file.path))
  return {
    seeds: rules.map((rule) => bytesOf(rule.text)),
    take: (bytes) => loadRulePack([pack, { path: 'fuzz.yaml', text: text(bytes) }]),
  }
}
