import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { generate } from '../../proto/generate.ts'
import { AEO_STATES } from '../../src/domain/aeo-status.ts'
import { CERTIFICATE_STATUSES } from '../../src/domain/certificate-of-origin.ts'
import { CONTAINER_MOVES } from '../../src/domain/container-event.ts'
import { HOLD_REASONS } from '../../src/domain/disposition.ts'
import { REGIMES } from '../../src/domain/documents.ts'
import { FILING_STATUSES, FilingError } from '../../src/domain/filing.ts'
import { Container, GoodsItem, Money } from '../../src/domain/goods.ts'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { OUTCOMES } from '../../src/domain/outcome.ts'
import { Address, Party } from '../../src/domain/party.ts'
import { PERMIT_TYPES, Permit } from '../../src/domain/permit.ts'
import { PortDocument } from '../../src/domain/port-document.ts'
import { PrototypeTrait, PublishedRule, RiskPrototype } from '../../src/domain/published-rule.ts'
import {
  Channel,
  FINDING_OUTCOMES,
  REFERRAL_ACTIONS,
  REFERRAL_REPLIES,
  ReferralAnswer,
  Response,
} from '../../src/domain/response.ts'
import { RISK_LISTS, RiskListUpdate } from '../../src/domain/risk-list-update.ts'
import { StowPosition } from '../../src/domain/stow-plan.ts'
import { SUPPLY_REGIMES } from '../../src/domain/supply-import.ts'
import { TransitEvent, TransitMovement } from '../../src/domain/transit-movement.ts'
import { Voyage } from '../../src/domain/voyage.ts'
import { RiskSubject } from '../../src/domain/warning.ts'
import { batchKind } from '../../src/wire/batches.ts'
import { type Shape, shapeOf } from '../../src/wire/shape.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PROTO = join(ROOT, 'proto', 'portpair', 'v1')

describe('the generated files', () => {
  it.each(Object.entries(generate()))('%s are what `npm run proto` makes', (name, text) => {
    const committed = readFileSync(join(ROOT, 'src', 'wire', 'generated', name), 'utf8')
    expect(committed === text, `${name} is out of date: npm run proto`).toBe(true)
  })
})

describe('the .proto files', () => {
  it.each(readdirSync(PROTO))('%s explain every message, field, value and call', (file) => {
    const lines = readFileSync(join(PROTO, file), 'utf8').split('\n')
    const bare = lines.filter(
      (line, index) =>
        /^(\s+\w.* = \d+;|\s+rpc |\s+oneof |(message|enum|service) )/.test(line) &&
        !/^\s*\/\/ \S/.test(lines[index - 1] ?? ''),
    )
    expect(bare).toEqual([])
  })

  const KINDS = new Map<string, z.ZodObject>(
    [...PortDocument.options, ...Response.options].map((one) => [one.shape.kind.value, one]),
  )
  const elementOf = (list: z.ZodType) => (list as z.ZodArray<z.ZodObject>).element
  const PARTS = {
    Address,
    Party,
    Money,
    GoodsItem,
    Container,
    Voyage,
    StowPosition,
    TransitEvent,
    RiskSubject,
    CertifiedGoods: elementOf(
      (KINDS.get('certificate-of-origin') as z.ZodObject).shape.items as z.ZodType,
    ),
    RiskListEntry: elementOf(RiskListUpdate.shape.entries),
    RiskPrototype,
    PrototypeTrait,
    FilingError,
    ReferralFact: elementOf(ReferralAnswer.shape.facts),
  }
  const PAIRS: [string, z.ZodObject][] = [
    ...Object.entries(PARTS),
    ...MESSAGE_KINDS.map((kind): [string, z.ZodObject] => [
      batchKind(kind).item.name,
      KINDS.get(kind) as z.ZodObject,
    ]),
  ]
  it.each(PAIRS)('%s has the fields of the domain, and no other', (name, schema) => {
    const known = Object.keys(schema.shape).filter((key) => key !== 'kind')
    expect(
      shapeOf(name)
        .fields.map((field) => field.name)
        .sort(),
    ).toEqual(known.sort())
  })

  it('hold no message that no kind of document needs', () => {
    const reached = new Set<string>()
    const visit = (name: string) => {
      if (reached.has(name)) return
      reached.add(name)
      for (const { message } of shapeOf(name).fields) if (message !== null) visit(message.name)
    }
    visit('Body')
    const batches = MESSAGE_KINDS.map((kind) => (batchKind(kind).batch.message as Shape).name)
    const known = ['Body', ...batches, ...PAIRS.map(([name]) => name)]
    expect([...reached].sort()).toEqual(known.sort())
  })

  it.each([
    ['Header', 'kind', MESSAGE_KINDS],
    ['ManifestConsignment', 'freightPayment', ['prepaid', 'collect']],
    ['ExportDeclaration', 'regime', REGIMES],
    ['AssessmentNotice', 'channel', Channel.options],
    ['Referral', 'action', REFERRAL_ACTIONS],
    ['ControlResult', 'outcome', FINDING_OUTCOMES],
    ['CertificateOfOrigin', 'status', CERTIFICATE_STATUSES],
    ['ContainerEvent', 'move', CONTAINER_MOVES],
    ['AeoStatus', 'status', AEO_STATES],
    ['Permit', 'type', PERMIT_TYPES],
    ['Permit', 'status', Permit.shape.status.options],
    ['TransitEvent', 'event', TransitEvent.shape.event.options],
    ['TransitMovement', 'guaranteeStatus', TransitMovement.shape.guaranteeStatus.options],
    ['SupplyImport', 'regime', SUPPLY_REGIMES],
    ['RiskListUpdate', 'list', RISK_LISTS],
    ['PublishedRule', 'status', PublishedRule.shape.status.options],
    ['FilingNotice', 'status', FILING_STATUSES],
    ['ReferralAnswer', 'action', REFERRAL_ACTIONS],
    ['ReferralAnswer', 'reply', REFERRAL_REPLIES],
    ['Disposition', 'reason', HOLD_REASONS],
    ['Result', 'outcome', Object.keys(OUTCOMES)],
  ])('%s.%s has the words of the domain, in its order', (name, field, words) => {
    const found = shapeOf(name).fields.find((one) => one.name === field)
    expect(found?.words).toEqual([undefined, ...words])
  })

  it('number a kind as its batch in the body', () => {
    const batches = shapeOf('Body').fields.map((field) =>
      field.name.replace(/[A-Z]/g, (a) => `-${a.toLowerCase()}`),
    )
    expect(batches).toEqual(MESSAGE_KINDS)
  })
})
