import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../src/agreement/agreement.ts'
import { onlyFrom } from '../../src/agreement/directions.ts'
import { SHAREABLE } from '../../src/agreement/fields.ts'
import { withPreset } from '../../src/agreement/preset.ts'
import { readPreset } from '../../src/cli/agreement/read-agreement.ts'
import type { Item, MessageKind } from '../../src/domain/message.ts'
import { PORT_DOCUMENT_KINDS, type PortDocument } from '../../src/domain/port-document.ts'
import { giverOf } from '../../src/exchange/on-lane.ts'
import { DAY } from '../../src/kernel/time.ts'
import { openPayload } from '../../src/wire/dsse.ts'
import { openRefusal } from '../../src/wire/evidence.ts'
import { headerCodec } from '../../src/wire/header.ts'
import { forge, resultsOf, trustedKeys } from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
import { agreementOf, LOS_ANGELES, make, START, withoutWaiting } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

const terms = { purpose: 'a story', batchWindow: 0 }
const sharing = (kind: MessageKind, fields?: string[]) =>
  agreementOf({ kinds: { [kind]: { ...terms, ...(fields && { fields }) } } })

const allBut = (kind: MessageKind, field: string) => SHAREABLE[kind].filter((one) => one !== field)

describe('a sealed message', () => {
  /** Kinds a port of this story files, with some text that can be held back. */
  const told = (Object.values(FULL) as Item[]).filter(
    (item) => isFiled(item.kind) && marksIn(item).length > 0 && giverOf(item) !== 'discharge',
  ) as PortDocument[]
  const bytesUnder = (agreement: Agreement, item: PortDocument) => {
    const t = twoPorts({ agreement })
    t.origin.file(make.manifest({ ucr: 'U1' }), item)
    const [call] = t.due(t.origin)
    return Buffer.from(call?.bytes ?? [])
  }

  it.each(told.filter(({ kind }) => !ALONE.has(kind)))(
    'F-14: holds no byte of what is not agreed: $kind',
    (item) => {
      const marked = withMarks(item)
      const open = bytesUnder(sharing(item.kind), marked)
      const closed = bytesUnder(sharing(item.kind, []), marked)
      const marks = marksIn(item)
      expect(marks.filter((mark) => open.includes(mark))).toEqual(marks)
      expect(closed.length).toBeGreaterThan(0)
      expect(marks.filter((mark) => closed.includes(mark))).toEqual([])
    },
  )

  it('is looked at for every kind that holds text', () => {
    expect(told.length).toBeGreaterThan(5)
  })
})

/** Fields of text that an agreement can hold back. */
function textFields(item: Item): readonly string[] {
  return SHAREABLE[item.kind].filter((path) => typeof heldAt(item, path) === 'string')
}

function heldAt(item: Item, path: string): unknown {
  const [head = '', tail] = path.split('.')
  const value = (item as unknown as Record<string, unknown>)[head]
  return tail === undefined ? value : (value as Record<string, unknown>[])[0]?.[tail]
}

/** Filed anyway; told only to who was told of what it takes back; and not told at all without its text. */
const ALONE: ReadonlySet<string> = new Set(['manifest', 'invalidation', 'published-rule'])

const isFree = (path: string) =>
  !/hs6|nationalLine|zoneStatus|origin|freightPayment|sizeType|unNumber|houseBill|ground/.test(path)
const marksIn = (item: Item) =>
  textFields(item)
    .filter(isFree)
    .map((path) => markOf(path))
const markOf = (path: string) => (/typology/.test(path) ? 'T99Z' : `secret ${path.slice(0, 30)}`)

function withMarks(item: PortDocument): PortDocument {
  const copy = structuredClone(item) as unknown as Record<string, unknown>
  for (const path of textFields(item).filter(isFree)) {
    const [head = '', tail] = path.split('.')
    if (tail === undefined) copy[head] = markOf(path)
    else for (const line of copy[head] as Record<string, unknown>[]) line[tail] = markOf(path)
  }
  return copy as unknown as PortDocument
}

describe('a message outside the agreement', () => {
  const secret = make.manifest({ notify: { name: 'SECRET BROKERS LLC' } })
  const lean = { ...make.manifest({ containers: [] }), ucr: undefined }
  const strict = sharing('manifest', [
    ...['ucr', 'shipper', 'consignee', 'grossKg', 'packages'],
    ...['items.description', 'containers.seals'],
  ])

  it.each<[string, Agreement, Parameters<typeof forge>[0]]>([
    ['manifest: notify is not shared', strict, { items: [secret] }],
    [
      'the message is under haiphong-los-angeles 2, this port works under haiphong-los-angeles 1',
      strict,
      { items: [secret], header: { agreementVersion: '2' } },
    ],
    [
      'the agreement has ended',
      agreementOf({ validTo: START }),
      { items: [secret], header: { createdAt: START } },
    ],
    [
      'the agreement is not in force yet',
      agreementOf({ validFrom: START + DAY }),
      { items: [secret] },
    ],
    ['manifest is not shared by VNHPH', sharing('referral'), { items: [secret] }],
    [
      'manifest is not shared by VNHPH',
      onlyFrom(sharing('manifest'), LOS_ANGELES),
      { items: [secret], header: { agreementVersion: '1-from-USLAX' } },
    ],
    [
      'manifest: its goods are out of scope',
      { ...sharing('manifest'), goods: ['09'] },
      { items: [secret] },
    ],
  ])('is refused, and why is signed and kept with the header: %s', (why, agreement, forged) => {
    const t = twoPorts({ agreement })
    const call = forge(forged)
    const results = [1, 2].flatMap(() => resultsOf(t.destination.receive('Deliver', call)))
    for (const { outcome, refusal } of results) {
      expect(outcome).toBe('NOT_AGREED')
      expect(openRefusal(refusal as Uint8Array, trustedKeys, LOS_ANGELES, START)?.detail).toBe(why)
    }
    const kept = t.destination.sql<{ why: string; message_id: string; header: Uint8Array }>(
      'SELECT * FROM refused',
    )
    expect(kept).toMatchObject([{ why, message_id: 'VNHPH:1:000000001' }])
    const opened = openPayload('message', kept[0]?.header as Uint8Array, trustedKeys, START)
    expect(headerCodec.decode(opened?.payload as Uint8Array)).toMatchObject({
      value: { kind: 'manifest', sender: 'VNHPH' },
    })
  })

  it('leaves nothing of its body in the file', () => {
    const t = twoPorts({ agreement: strict })
    t.destination.receive('Deliver', forge({ items: [secret] }))
    const copy = `${t.dir}/copy.sqlite`
    t.destination.backUp(copy)
    expect(readFileSync(copy).includes('VNHPH:1:000000001')).toBe(true)
    expect(readFileSync(copy).includes('SECRET BROKERS')).toBe(false)
  })

  it('is one given after the end; one given in time is kept even then', () => {
    const t = twoPorts({ agreement: { ...sharing('manifest'), validTo: START + DAY } })
    t.at(START + 2 * DAY)
    const item = JSON.parse(JSON.stringify(lean)) as Item
    const call = forge({ items: [item], header: { createdAt: START + DAY - 1 } })
    expect(resultsOf(t.destination.receive('Deliver', call))[0]?.outcome).toBe('ACCEPTED')
    const late = forge({
      items: [item],
      header: { messageId: 'VNHPH:1:000000002', createdAt: START + DAY },
    })
    expect(resultsOf(t.destination.receive('Deliver', late))[0]?.outcome).toBe('NOT_AGREED')
  })
})

describe('a document without what everybody files', () => {
  const { grossKg: _, ...unweighed } = make.manifest()
  it.each([
    ['is SCHEMA where the agreement shares it', undefined, 'SCHEMA'],
    ['is kept where the agreement holds it back', allBut('manifest', 'grossKg'), 'ACCEPTED'],
  ] as const)('%s', (_, fields, outcome) => {
    const agreement = sharing('manifest', fields && [...fields])
    const t = twoPorts({ agreement })
    const call = forge({ items: [unweighed as Item] })
    expect(resultsOf(t.destination.receive('Deliver', call))[0]?.outcome).toBe(outcome)
    t.destination.work()
    expect(t.destination.events('assessed')).toHaveLength(outcome === 'ACCEPTED' ? 1 : 0)
  })
})

it('SAFE7 names nobody: no byte of a party is in what is sent', () => {
  const t = twoPorts({ agreement: withoutWaiting(withPreset(agreementOf(), readPreset('SAFE7'))) })
  const { shipper, consignee, notify } = make.manifest()
  t.origin.file(...(Object.values(FULL) as PortDocument[]).filter(({ kind }) => isFiled(kind)))
  const sent = Buffer.concat(t.due(t.origin).map(({ bytes }) => bytes))
  for (const party of [shipper, consignee, notify]) {
    expect(party?.name.length).toBeGreaterThan(3)
    for (const text of [party?.name, party?.id, party?.address?.street])
      expect(text !== undefined && sent.includes(text)).toBe(false)
  }
  expect(sent.includes('MSKU1234565')).toBe(true)
  t.settleDown()
  expect(t.origin.status()).toMatchObject({ rejected: 0, queued: 0 })
  expect(t.destination.kept().map(({ item }) => item.kind)).toEqual(
    expect.arrayContaining(['manifest', 'container-event']),
  )
})

const isFiled = (kind: string) => PORT_DOCUMENT_KINDS.some((one) => one === kind)
