import { AEO_STATES } from '../../src/domain/aeo-status.ts'
import {
  ASSISTANCE_ANSWERS,
  ASSISTANCE_GROUNDS,
  ASSISTANCE_SUBJECTS,
} from '../../src/domain/assistance.ts'
import { CERTIFICATE_STATUSES } from '../../src/domain/certificate-of-origin.ts'
import { CONTAINER_MOVES } from '../../src/domain/container-event.ts'
import { DISPOSITION_CODES, HOLD_REASONS } from '../../src/domain/disposition.ts'
import { REGIMES } from '../../src/domain/documents.ts'
import { FILING_STATUSES, PARTS_MAX } from '../../src/domain/filing.ts'
import { INVALIDATION_REASONS, WITHDRAWABLE } from '../../src/domain/invalidation.ts'
import type { Item, MessageKind } from '../../src/domain/message.ts'
import { PERMIT_TYPES } from '../../src/domain/permit.ts'
import { FINDING_OUTCOMES, REFERRAL_ACTIONS, REFERRAL_REPLIES } from '../../src/domain/response.ts'
import { RISK_LISTS } from '../../src/domain/risk-list-update.ts'
import { SUPPLY_REGIMES } from '../../src/domain/supply-import.ts'
import { FEEDBACK_ACTIONS } from '../../src/domain/warning-feedback.ts'
import { fc } from '../support/properties.ts'

/** Any item of any kind that the domain allows, with the text of both countries in it. */
const PHRASES = [
  'Công ty Cổ phần Gỗ Trường Thành',
  'Đường Nguyễn Huệ',
  'ẤẦẨẪẬ ữựởợ',
  '集装箱',
  '📦',
  'Muñoz & Søn',
  '',
]

function text(low: number, high: number): fc.Arbitrary<string> {
  const free = fc.string({ unit: 'binary', maxLength: high })
  return fc
    .oneof(
      free,
      fc.constantFrom(...PHRASES),
      fc.tuple(fc.constantFrom(...PHRASES), free).map((parts) => parts.join(' ')),
    )
    .map((value) => value.slice(0, high).toWellFormed())
    .filter((value) => value.length >= low)
}

const code = (pattern: RegExp) => fc.stringMatching(pattern)
const kg = fc.integer({ min: 0, max: 1_000_000_000 })
const count = fc.integer({ min: 0, max: 100_000_000 })
const time = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const country = code(/^[A-Z]{2}$/)
const locode = code(/^[A-Z]{2}[A-Z2-9]{3}$/)

/** Optional keys are there or not; never there and undefined. */
function record<T>(
  required: { [K in keyof T]: fc.Arbitrary<T[K]> },
  optional: Record<string, fc.Arbitrary<unknown>> = {},
) {
  const all = { ...required, ...optional } as Record<string, fc.Arbitrary<unknown>>
  return fc.record(all, { requiredKeys: Object.keys(required) })
}

const address = record({}, { street: text(0, 200), city: text(0, 100), country })
const party = record({ name: text(1, 200) }, { id: text(1, 40), address })
const money = record({ minor: time, currency: code(/^[A-Z]{3}$/) })
const goods = record(
  { number: fc.integer({ min: 1, max: 9_999 }), description: text(0, 2_000) },
  {
    hs6: code(/^\d{6}$/),
    packages: count,
    packageKind: text(0, 40),
    grossKg: kg,
    origin: country,
    value: money,
    marks: text(0, 500),
  },
)
const container = record(
  { number: text(1, 17), seals: fc.array(text(1, 40), { maxLength: 3 }) },
  { sizeType: text(0, 4), vgmKg: kg },
)
const voyage = record(
  {
    id: text(1, 60),
    carrier: code(/^[A-Z0-9]{2,4}$/),
    number: text(1, 17),
    portOfLoading: locode,
    portOfDischarge: locode,
    routing: fc.array(locode, { maxLength: 3 }),
    loadAt: time,
    etd: time,
    eta: time,
  },
  { vesselImo: text(0, 7), vesselName: text(0, 100) },
)

const name = text(1, 70)
const common = { number: name, revision: fc.integer({ min: 1, max: 10_000 }) }
const items = fc.array(goods, { minLength: 1, maxLength: 4 })
const totals = { grossKg: kg, packages: count }
const containers = fc.array(container, { maxLength: 3 })
const response = {
  number: text(1, 90),
  revision: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
}
const reference = { ucr: name, houseBill: name }

const links = { ucr: name, houseBill: name }
const filingError = record({
  path: text(1, 200),
  code: text(1, 40),
  rejects: fc.boolean(),
  text: text(0, 300),
  mend: text(0, 300),
})
const validity = { validFrom: time, validTo: time }
const ends = { portOfLoading: locode, portOfDischarge: locode }
const boxNumber = text(1, 17)
const seals = fc.array(text(1, 40), { maxLength: 3 })
const hs6 = code(/^\d{6}$/)
const certifiedLine = record(
  { number: fc.integer({ min: 1, max: 9_999 }), hs6, origin: country, grossKg: kg },
  { description: text(0, 2_000) },
)
const certifiedItems = fc.array(certifiedLine, { minLength: 1, maxLength: 4 })
const position = record(
  { container: boxNumber, cell: code(/^\d{7}$/), full: fc.boolean(), ...ends },
  { sizeType: text(0, 4), grossKg: kg, unNumber: code(/^\d{4}$/) },
)
const transitEvent = record(
  {
    event: fc.constantFrom('departure', 'transit', 'destination'),
    office: locode,
    at: time,
    seals,
  },
  { grossKg: kg },
)
const subject = record(
  {},
  {
    party,
    container: boxNumber,
    vesselImo: text(0, 7),
    goods: fc.array(code(/^\d{2,6}$/), { minLength: 1, maxLength: 3 }),
    industry: code(/^\d{2}$/),
    route: fc.array(locode, { minLength: 1, maxLength: 3 }),
  },
)
const trait = fc
  .tuple(
    fc.constantFrom('goods', 'industry', 'route'),
    record(
      { weight: fc.integer({ min: 1, max: 100 }) },
      {
        goods: fc.array(code(/^\d{2,6}$/), { minLength: 1, maxLength: 3 }),
        industry: code(/^\d{2}$/),
        route: fc.array(locode, { minLength: 1, maxLength: 3 }),
      },
    ),
  )
  .map(([sure, named]) => {
    const always = { goods: ['3915'], industry: '39', route: ['VNHPH'] }[sure]
    return { [sure]: always, ...named }
  })
const prototype = record({
  typology: code(/^T\d{2}$/),
  traits: fc.array(trait, { minLength: 1, maxLength: 3 }),
})
const entry = record(
  { id: text(1, 40), subject, reason: text(0, 500), ...validity },
  { typology: text(0, 4) },
)

const ITEMS: Record<MessageKind, fc.Arbitrary<unknown>> = {
  manifest: record(
    {
      kind: fc.constant('manifest'),
      ...common,
      houseBill: name,
      voyage,
      shipper: party,
      containers,
      items,
      ...totals,
    },
    {
      ucr: name,
      masterBill: name,
      consignee: party,
      notify: party,
      freightPayment: fc.constantFrom('prepaid', 'collect'),
    },
  ),
  'export-declaration': record(
    {
      kind: fc.constant('export-declaration'),
      ...common,
      regime: fc.constantFrom(...REGIMES),
      voyage,
      exporter: party,
      containers,
      items,
      ...totals,
    },
    { ucr: name, houseBill: name, consignee: party },
  ),
  'security-filing': record(
    { kind: fc.constant('security-filing'), ...common, houseBill: name, importer: party, items },
    {
      ucr: name,
      seller: party,
      buyer: party,
      manufacturer: party,
      stuffingLocation: party,
      consolidator: party,
      shipTo: party,
    },
  ),
  'import-declaration': record(
    {
      kind: fc.constant('import-declaration'),
      ...common,
      houseBill: name,
      importer: party,
      items,
      ...totals,
    },
    { ucr: name, exporter: party },
  ),
  assessment: record(
    {
      kind: fc.constant('assessment'),
      ...response,
      channel: fc.constantFrom('green', 'yellow', 'red'),
      assessedAt: time,
    },
    reference,
  ),
  referral: record(
    {
      kind: fc.constant('referral'),
      ...response,
      action: fc.constantFrom(...REFERRAL_ACTIONS),
      deadline: time,
      raisedAt: time,
    },
    reference,
  ),
  'control-result': record(
    {
      kind: fc.constant('control-result'),
      ...response,
      examinedAt: text(0, 5),
      at: time,
      outcome: fc.constantFrom(...FINDING_OUTCOMES),
      dutyEvadedMinor: time,
      harmPoints: time,
    },
    { ...reference, typology: text(0, 4) },
  ),
  'master-bill': record(
    {
      kind: fc.constant('master-bill'),
      ...common,
      voyage,
      shipper: party,
      declaredHouses: fc.integer({ min: 0, max: 100_000 }),
      houseBills: fc.array(name, { maxLength: 3 }),
      containers,
      ...totals,
    },
    { consignee: party },
  ),
  'certificate-of-origin': record(
    {
      kind: fc.constant('certificate-of-origin'),
      ...common,
      form: text(1, 10),
      issuer: country,
      status: fc.constantFrom(...CERTIFICATE_STATUSES),
      issuedAt: time,
      ...validity,
      exporter: party,
      items: certifiedItems,
      issuedKg: kg,
      usedKg: kg,
    },
    { ...links, consignee: party },
  ),
  'preference-claim': record(
    {
      kind: fc.constant('preference-claim'),
      ...common,
      certificate: name,
      form: text(1, 10),
      issuer: country,
      importer: party,
      exporter: party,
      items: certifiedItems,
      claimedKg: kg,
    },
    links,
  ),
  'stow-plan': record({
    kind: fc.constant('stow-plan'),
    ...common,
    voyage,
    positions: fc.array(position, { maxLength: 4 }),
  }),
  'container-event': record(
    {
      kind: fc.constant('container-event'),
      ...common,
      container: boxNumber,
      move: fc.constantFrom(...CONTAINER_MOVES),
      occurredAt: time,
      place: locode,
      full: fc.boolean(),
      seals,
      voyageId: text(1, 60),
      ...ends,
    },
    { ...links, weighedKg: kg },
  ),
  'aeo-status': record({
    kind: fc.constant('aeo-status'),
    ...common,
    tin: text(1, 40),
    holder: party,
    country,
    status: fc.constantFrom(...AEO_STATES),
    since: time,
    ...validity,
  }),
  permit: record(
    {
      kind: fc.constant('permit'),
      ...common,
      type: fc.constantFrom(...PERMIT_TYPES),
      issuer: country,
      holder: party,
      hs6: fc.array(hs6, { minLength: 1, maxLength: 3 }),
      status: fc.constantFrom('valid', 'expired', 'revoked'),
      ...validity,
    },
    { ...links, allowedKg: kg },
  ),
  'transit-movement': record(
    {
      kind: fc.constant('transit-movement'),
      ...common,
      principal: party,
      guarantee: money,
      guaranteeStatus: fc.constantFrom('lodged', 'discharged', 'called'),
      officeOfDeparture: locode,
      officeOfDestination: locode,
      dueAt: time,
      events: fc.array(transitEvent, { minLength: 1, maxLength: 3 }),
      containers: fc.array(boxNumber, { maxLength: 3 }),
      hs6: fc.array(hs6, { minLength: 1, maxLength: 3 }),
      origin: country,
      ...totals,
    },
    links,
  ),
  'supply-import': record(
    {
      kind: fc.constant('supply-import'),
      ...common,
      regime: fc.constantFrom(...SUPPLY_REGIMES),
      importer: party,
      dispatchedFrom: country,
      enteredAt: time,
      items,
      grossKg: kg,
    },
    { group: name },
  ),
  'value-declaration': record(
    {
      kind: fc.constant('value-declaration'),
      ...common,
      importer: party,
      deliveryTerms: fc.constantFrom('EXW', 'FOB', 'CIF', 'DAP'),
      invoice: money,
      freight: money,
      related: fc.boolean(),
    },
    links,
  ),
  warning: record(
    {
      kind: fc.constant('warning'),
      ...common,
      from: locode,
      subject,
      text: text(0, 2_000),
      ...validity,
    },
    { ...links, typology: text(0, 4), feedbackDue: time },
  ),
  'risk-list-update': record({
    kind: fc.constant('risk-list-update'),
    ...common,
    list: fc.constantFrom(...RISK_LISTS),
    from: locode,
    effectiveFrom: time,
    entries: fc.array(entry, { maxLength: 3 }),
  }),
  'published-rule': fc
    .tuple(
      record({
        kind: fc.constant('published-rule'),
        number: code(/^[A-Z][A-Z0-9-]{1,29}$/),
        revision: common.revision,
        from: locode,
        status: fc.constantFrom('published', 'withdrawn'),
        contentSha256: code(/^[0-9a-f]{64}$/),
        provenance: text(0, 500),
        validFrom: fc.integer({ min: 0, max: 1_000 }),
        validTo: fc.integer({ min: 1_001, max: 2_000_000_000_000 }),
      }),
      fc.oneof(record({ text: text(1, 2_000) }), record({ prototype })),
    )
    .map(([head, content]) => ({ ...head, ...content })),
  'assistance-request': record(
    {
      kind: fc.constant('assistance-request'),
      ...response,
      subject: fc.constantFrom(...ASSISTANCE_SUBJECTS),
      purpose: text(1, 200),
      raisedAt: time,
      deadline: time,
    },
    links,
  ),
  'assistance-response': record(
    {
      kind: fc.constant('assistance-response'),
      ...response,
      subject: fc.constantFrom(...ASSISTANCE_SUBJECTS),
      answer: fc.constantFrom(...ASSISTANCE_ANSWERS),
      answeredAt: time,
    },
    { ...links, ground: fc.constantFrom(...ASSISTANCE_GROUNDS) },
  ),
  'warning-feedback': record(
    {
      kind: fc.constant('warning-feedback'),
      ...response,
      warning: name,
      action: fc.constantFrom(...FEEDBACK_ACTIONS),
      at: time,
    },
    links,
  ),
  invalidation: record(
    {
      kind: fc.constant('invalidation'),
      ...common,
      houseBill: name,
      documentKind: fc.constantFrom(...WITHDRAWABLE),
      document: name,
      upTo: fc.integer({ min: 1, max: 10_000 }),
      reason: fc.constantFrom(...INVALIDATION_REASONS),
      at: time,
    },
    { ucr: name },
  ),
  'filing-part': record({
    kind: fc.constant('filing-part'),
    ...common,
    filing: name,
    voyage,
    part: fc.integer({ min: 1, max: PARTS_MAX }),
    parts: fc.integer({ min: 1, max: PARTS_MAX }),
    houseBills: fc.array(name, { minLength: 1, maxLength: 4 }),
  }),
  'filing-notice': record({
    kind: fc.constant('filing-notice'),
    ...response,
    filing: name,
    voyage,
    status: fc.constantFrom(...FILING_STATUSES),
    errors: fc.array(filingError, { maxLength: 3 }),
    missing: fc.array(text(1, 90), { maxLength: 3 }),
    at: time,
  }),
  'referral-answer': record(
    {
      kind: fc.constant('referral-answer'),
      ...response,
      action: fc.constantFrom(...REFERRAL_ACTIONS),
      asked: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      reply: fc.constantFrom(...REFERRAL_REPLIES),
      facts: fc.array(record({ about: text(1, 40), says: text(0, 500) }), { maxLength: 3 }),
      answeredAt: time,
    },
    {
      ...links,
      ground: fc.constantFrom(...ASSISTANCE_GROUNDS),
      outcome: fc.constantFrom(...FINDING_OUTCOMES),
    },
  ),
  disposition: record(
    {
      kind: fc.constant('disposition'),
      ...response,
      code: fc.constantFrom(...DISPOSITION_CODES),
      reason: fc.constantFrom(...HOLD_REASONS),
      at: time,
    },
    links,
  ),
  arrival: record({
    kind: fc.constant('arrival'),
    ...response,
    voyage,
    arrivedAt: time,
    notAboard: fc.array(name, { maxLength: 3 }),
  }),
}

/** One to six items of this kind. */
export function itemsOf(kind: MessageKind): fc.Arbitrary<Item[]> {
  return fc.array(ITEMS[kind], { minLength: 1, maxLength: 6 }) as fc.Arbitrary<Item[]>
}
