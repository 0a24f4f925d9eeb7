import { describe, expect, it } from 'vitest'
import type { Header, Item } from '../../src/domain/message.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { giverOf } from '../../src/exchange/on-lane.ts'
import { sha256 } from '../../src/kernel/digest.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../src/kernel/time.ts'
import { encodeBody } from '../../src/wire/body.ts'
import { encodeMessage } from '../../src/wire/codec.ts'
import { encodeDeliverRequest } from '../../src/wire/deliver.ts'
import { signPayload } from '../../src/wire/dsse.ts'
import { writeFrame } from '../../src/wire/frame.ts'
import {
  bytesOf,
  envelopesOf,
  flip,
  forge,
  forgeBack,
  keyOf,
  resultsOf,
  toldBy,
} from '../support/forge.ts'
import { FULL } from '../support/full-items.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, make, START, withoutWaiting } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

/** Los Angeles has two partners. */
const threePorts = withoutWaiting(
  agreementOf({ lanes: [...agreementOf().lanes, { from: 'CNSHA', to: LOS_ANGELES }] }),
)
const messageId = 'VNHPH:1:000000001'
const signedRefusal = (outcome: Outcome, id = messageId) => ({
  messageId: id,
  outcome,
  signed: 'refusal',
  signedOutcome: outcome,
})

describe('a message corrupted on its way', () => {
  it('is not authentic, keeps nothing, and is sent again and accepted', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    t.send(t.origin, { request: (bytes) => flip(bytes, -1) })
    expect(t.origin.status()).toMatchObject({ queued: 1, rejected: 0 })
    expect(t.destination.status().log.size).toBe(0)
    t.settleDown()
    expect(t.origin.events('acknowledged')).toEqual([
      { kind: 'acknowledged', messageId, attempts: 2, outcome: 'ACCEPTED' },
    ])
  })

  it('is never accepted and never throws, wherever the bit is', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    const request = bytesOf(t.due(t.origin)[0])
    const outcomes = new Set<string>()
    for (let at = 0; at < request.length; at += 3) {
      const received = t.destination.receive('Deliver', flip(request, at))
      outcomes.add(
        received.kind === 'error' ? received.code : (resultsOf(received)[0]?.outcome ?? ''),
      )
    }
    expect([...outcomes].sort()).toEqual(['UNAUTHENTICATED', 'invalid_argument'])
    expect(t.destination.events('received')).toEqual([])
  })
})

it.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['garbage', new TextEncoder().encode('{"messages":[]}')],
  [
    'more messages than a call may carry',
    Uint8Array.from(Array.from({ length: 201 }, () => [0x0a, 0x00]).flat()),
  ],
])('a call of %s is refused as a whole and leaves no trace', (_, bytes) => {
  const t = twoPorts()
  expect(t.destination.receive('Deliver', bytes)).toMatchObject({
    kind: 'error',
    code: 'invalid_argument',
  })
  expect(t.destination.entries()).toEqual([])
})

describe('A-03, A-06: who may say what to whom', () => {
  const ports = [HAIPHONG, LOS_ANGELES, 'CNSHA']
  it.each<[string, string, Parameters<typeof forge>[0]]>([
    [
      "a third port's key on the lane of two others",
      LOS_ANGELES,
      { items: [make.manifest()], key: keyOf('CNSHA') },
    ],
    [
      'a third port in its own name on the lane of two others',
      LOS_ANGELES,
      {
        items: [make.manifest()],
        key: keyOf('CNSHA'),
        header: { sender: 'CNSHA', messageId: 'CNSHA:1:000000001' },
      },
    ],
    [
      'a third port on a lane that is not in the agreement',
      LOS_ANGELES,
      {
        items: [make.manifest()],
        key: keyOf('CNSHA'),
        header: { sender: 'CNSHA', messageId: 'CNSHA:1:000000001', lane: 'CNSHA>USLAX' },
      },
    ],
    ['a message reflected to its sender', HAIPHONG, { items: [make.manifest()] }],
    ['a message carried to a port it is not for', 'CNSHA', { items: [make.manifest()] }],
    [
      "an id of another port's",
      LOS_ANGELES,
      { items: [make.manifest()], header: { messageId: 'USLAX:1:000000001' } },
    ],
    [
      'an id that is none',
      LOS_ANGELES,
      { items: [make.manifest()], header: { messageId: 'first' } },
    ],
  ])('%s is not on the lane', (_, to, forged) => {
    const t = twoPorts({ ports })
    const id = forged.header?.messageId ?? messageId
    expect(toldBy(to, t.portOf(to).receive('Deliver', forge(forged)))).toEqual(
      signedRefusal('NOT_ON_LANE', id),
    )
    expect(
      t
        .portOf(to)
        .entries()
        .map(({ event }) => event),
    ).toEqual([{ kind: 'refused', messageId: id, outcome: 'NOT_ON_LANE' }])
  })

  it('a key nobody trusts is told no more than a bad signature', () => {
    const t = twoPorts()
    const unknown = t.destination.receive(
      'Deliver',
      forge({ items: [make.manifest()], key: keyOf('CNSHA') }),
    )
    const bad = t.destination.receive('Deliver', flip(forge({ items: [make.manifest()] }), -1))
    expect(unknown).toEqual(bad)
    expect(toldBy(LOS_ANGELES, unknown)).toEqual({
      messageId: '',
      outcome: 'UNAUTHENTICATED',
      signed: null,
      signedOutcome: null,
    })
  })
})

describe('N-12, N-14: the time of a message', () => {
  it.each<[string, Partial<Header>, Outcome]>([
    ['created 300 s ahead of the receiver', { createdAt: START + 300 * SECOND }, 'ACCEPTED'],
    [
      'created a millisecond further ahead',
      { createdAt: START + 300 * SECOND + 1 },
      'NOT_YET_VALID',
    ],
    ['expiring in a millisecond', { createdAt: START - HOUR, expiresAt: START + 1 }, 'ACCEPTED'],
    ['expiring this very millisecond', { createdAt: START - HOUR, expiresAt: START }, 'EXPIRED'],
    ['living 72 h', { expiresAt: START + 3 * DAY }, 'ACCEPTED'],
    ['living a millisecond longer', { expiresAt: START + 3 * DAY + 1 }, 'SCHEMA'],
  ])('%s', (_, header, outcome) => {
    const t = twoPorts()
    const told = toldBy(
      LOS_ANGELES,
      t.destination.receive('Deliver', forge({ items: [make.manifest()], header })),
    )
    expect(told).toEqual(
      outcome === 'ACCEPTED'
        ? { messageId, outcome, signed: 'receipt', signedOutcome: null }
        : signedRefusal(outcome),
    )
  })

  it.each<[string, number, number]>([
    ['4 min ahead', 4, 1],
    ['4 min behind', -4, 1],
    ['6 min ahead, so the message waits until its time has come', 6, 2],
  ])("is right although the sender's clock is %s", (_, minutes, attemptsMin) => {
    const t = twoPorts()
    t.origin.skew = minutes * MINUTE
    t.origin.file(make.manifest())
    t.settleDown()
    const [done] = t.origin.events('acknowledged')
    expect(done?.outcome).toBe('ACCEPTED')
    expect(done?.attempts).toBeGreaterThanOrEqual(attemptsMin)
    expect(t.origin.status()).toMatchObject({ queued: 0, rejected: 0, expired: 0 })
  })
})

describe('a message outside the agreement', () => {
  const terms = { purpose: 'a story', batchWindow: 0 }
  const strict = withoutWaiting(
    agreementOf({
      kinds: {
        manifest: {
          ...terms,
          fields: ['ucr', 'shipper', 'grossKg', 'packages', 'items.description', 'items.hs6'],
        },
      },
    }),
  )
  const lean = {
    ...make.manifest(),
    items: [{ number: 1, description: 'chairs', hs6: '940350' }],
    containers: [],
  }
  const { consignee: _, notify: __, ...leanest } = lean

  it.each<[string, Parameters<typeof forge>[0], Outcome]>([
    ['within it is accepted', { items: [leanest] }, 'ACCEPTED'],
    ['a kind that is not shared', { items: [make.exportDeclaration()] }, 'NOT_AGREED'],
    ['a field that is not shared', { items: [lean] }, 'NOT_AGREED'],
    [
      'a field of a line that is not shared',
      { items: [{ ...leanest, items: [make.line()] }] },
      'NOT_AGREED',
    ],
    ['another agreement', { items: [leanest], header: { agreementId: 'another' } }, 'NOT_AGREED'],
    [
      'another version of it',
      { items: [leanest], header: { agreementVersion: '2' } },
      'NOT_AGREED',
    ],
    [
      'a body of another kind than its header says',
      { items: [leanest], header: { kind: 'export-declaration' } },
      'NOT_AGREED',
    ],
  ])('%s', (_, forged, outcome) => {
    const t = twoPorts({ agreement: strict })
    expect(toldBy(LOS_ANGELES, t.destination.receive('Deliver', forge(forged))).outcome).toBe(
      outcome,
    )
    expect(t.destination.sql('SELECT id FROM document')).toHaveLength(
      outcome === 'ACCEPTED' ? 1 : 0,
    )
  })

  it('a header that names another agreed kind than its body holds breaks the schema', () => {
    const t = twoPorts()
    const forged = forge({ items: [make.manifest()], header: { kind: 'export-declaration' } })
    expect(toldBy(LOS_ANGELES, t.destination.receive('Deliver', forged))).toEqual(
      signedRefusal('SCHEMA'),
    )
  })

  it('is refused for good at its sender: two ports under different terms', () => {
    const t = twoPorts()
    t.destination.reopen(strict)
    t.origin.file(make.manifest(), make.exportDeclaration())
    t.settleDown()
    expect(t.origin.events('rejected').map(({ outcome }) => outcome)).toEqual([
      'NOT_AGREED',
      'NOT_AGREED',
    ])
    expect(t.origin.status()).toMatchObject({ queued: 0, acknowledged: 0, rejected: 2 })
  })
})

it('a good message is kept although its neighbours in the call are not', () => {
  const t = twoPorts()
  const calls = [
    flip(forge({ items: [make.manifest()] }), -1),
    forge({ items: [make.manifest()] }),
    forge({
      items: [make.manifest()],
      header: { messageId: 'VNHPH:1:000000002', agreementId: 'another' },
    }),
  ]
  const request = calls.flatMap((call) => [...envelopesOf(call)])
  const results = resultsOf(t.destination.receive('Deliver', encodeDeliverRequest(request)), 3)
  expect(results.map(({ outcome }) => outcome)).toEqual([
    'UNAUTHENTICATED',
    'ACCEPTED',
    'NOT_AGREED',
  ])
})

it.each(Object.entries(FULL) as [string, Item][])(
  'an item of the kind %s is carried and kept whole',
  (kind, item) => {
    const terms = { purpose: 'a story', batchWindow: 0 }
    const t = twoPorts({ agreement: agreementOf({ kinds: { [kind]: terms } }) })
    const outbound = giverOf(item) !== 'discharge'
    const receiver = outbound ? t.destination : t.origin
    receiver.receive('Deliver', outbound ? forge({ items: [item] }) : forgeBack({ items: [item] }))
    expect(receiver.kept()).toEqual([
      { item, source: 'partner', messageId: expect.stringMatching(/^\w{5}:1:000000001$/) },
    ])
  },
)

describe('an item that is not of its message’s lane or side', () => {
  const elsewhere = { ...make.manifest().voyage, portOfLoading: 'CNSHA' }
  it.each<[string, Uint8Array]>([
    ['a manifest of another voyage', forge({ items: [{ ...make.manifest(), voyage: elsewhere }] })],
    ['an assessment by the port of loading', forge({ items: [FULL.assessment] })],
    [
      'a box said to be opened by the receiver',
      forge({ items: [{ ...FULL['control-result'], examinedAt: 'USLAX' }] }),
    ],
  ])('%s is refused and keeps nothing', (_, call) => {
    const terms = { purpose: 'a story', batchWindow: 0 }
    const kinds = { manifest: terms, assessment: terms, 'control-result': terms }
    const t = twoPorts({ agreement: agreementOf({ kinds }) })
    const [result] = resultsOf(t.destination.receive('Deliver', call), 1)
    expect(result?.outcome).toBe('NOT_ON_LANE')
    expect(t.destination.sql('SELECT 1 FROM document')).toEqual([])
  })

  it.each([
    ['bill', { houseBill: make.manifest().houseBill, ucr: undefined }],
    ['UCR', { houseBill: undefined, ucr: make.manifest().ucr }],
  ])(
    'a result about a shipment of another lane, by its %s, is refused, and the shipment stays as it was',
    (_, links) => {
      const terms = { purpose: 'a story', batchWindow: 0 }
      const t = twoPorts({ agreement: agreementOf({ kinds: { 'control-result': terms } }) })
      const voyage = { ...make.manifest().voyage, portOfLoading: 'CNSHA' }
      t.destination.file({ ...make.manifest(), voyage })
      const result = JSON.parse(
        JSON.stringify({ ...make.controlResult(), ...links, examinedAt: 'VNHPH' }),
      )
      const answered = t.destination.receive('Deliver', forge({ items: [result] }))
      expect(resultsOf(answered, 1)[0]?.outcome).toBe('NOT_ON_LANE')
    },
  )

  it('a later revision of a document of another lane is refused: its number leads to a shipment as a bill does', () => {
    const t = twoPorts({ ports: [HAIPHONG, LOS_ANGELES, 'CNSHA'], agreement: threePorts })
    const shanghai = { ...make.exportDeclaration().voyage, portOfLoading: 'CNSHA' }
    const { houseBill: _, ucr: __, ...nameless } = make.exportDeclaration()
    const theirs = { ...make.exportDeclaration(), voyage: shanghai }
    const header = { sender: 'CNSHA', lane: `CNSHA>${LOS_ANGELES}`, messageId: 'CNSHA:1:000000001' }
    t.destination.receive('Deliver', forge({ items: [theirs], header, key: keyOf('CNSHA') }))
    const before = t.destination.sql('SELECT * FROM shipment')
    expect(before).toHaveLength(1)
    const answered = t.destination.receive(
      'Deliver',
      forge({ items: [{ ...nameless, revision: 2 }] }),
    )
    expect(resultsOf(answered, 1)[0]?.outcome).toBe('NOT_ON_LANE')
    expect(t.destination.sql('SELECT * FROM shipment')).toEqual(before)
  })

  it('a number that another lane has too refuses its own item, not the papers that travel beside it', () => {
    const t = twoPorts({ ports: [HAIPHONG, LOS_ANGELES, 'CNSHA'], agreement: threePorts })
    const shanghai = { ...make.exportDeclaration().voyage, portOfLoading: 'CNSHA' }
    const theirs = { ...make.exportDeclaration(), voyage: shanghai }
    const header = { sender: 'CNSHA', lane: `CNSHA>${LOS_ANGELES}`, messageId: 'CNSHA:1:000000001' }
    t.destination.receive('Deliver', forge({ items: [theirs], header, key: keyOf('CNSHA') }))
    const links = { houseBill: 'HPH260077', ucr: '8VN0101234567-077' }
    const alike = { ...make.exportDeclaration(), ...links }
    const beside = { ...alike, number: 'EX-BESIDE' }
    const answered = t.destination.receive('Deliver', forge({ items: [alike, beside] }))
    expect(resultsOf(answered, 1)[0]?.outcome).toBe('ACCEPTED')
    expect(
      t.destination.sql(
        'SELECT number, lane FROM document JOIN shipment ON shipment.id = shipment',
      ),
    ).toEqual([
      { number: theirs.number, lane: 'CNSHA>USLAX' },
      { number: 'EX-BESIDE', lane: 'VNHPH>USLAX' },
    ])
    expect(t.destination.events('item-refused')).toMatchObject([
      { number: theirs.number, messageId: 'VNHPH:1:000000001' },
    ])
  })

  it.each([
    ['is heard, when it was booked to a third port at first', 'VNHPH', 'USLGB', 'ACCEPTED'],
    ['is not, when it comes from elsewhere', 'CNSHA', 'USLGB', 'NOT_ON_LANE'],
  ])(
    'what is told of a shipment on its own lane %s',
    (_, portOfLoading, portOfDischarge, outcome) => {
      const t = twoPorts()
      const voyage = { ...make.manifest().voyage, portOfLoading, portOfDischarge }
      t.destination.file({ ...make.manifest(), voyage })
      const answered = t.destination.receive(
        'Deliver',
        forge({ items: [make.exportDeclaration()] }),
      )
      expect(resultsOf(answered, 1)[0]?.outcome).toBe(outcome)
      const lanes = t.destination.sql<{ lane: string }>('SELECT lane FROM shipment')
      expect(lanes.map(({ lane }) => lane)).toEqual([
        outcome === 'ACCEPTED' ? 'VNHPH>USLAX' : `${portOfLoading}>${portOfDischarge}`,
      ])
    },
  )
})

describe('a header that cannot be read, signed by a partner', () => {
  it.each<[string, string, boolean]>([
    ['is refused by name', 'VNHPH:1:000000001', true],
    ['is refused without a signature when its name is too long to repeat', 'X'.repeat(101), false],
    ['is refused without a signature when it has no name', '', false],
  ])('%s', (_, id, signed) => {
    const t = twoPorts()
    const body = encodeBody('manifest', [make.manifest()])
    const payload = encodeMessage('Header', {
      messageId: id,
      bodySha256: sha256(body),
      bodyLength: body.length,
    })
    const envelope = writeFrame([
      { number: 1, value: signPayload('message', payload, keyOf(HAIPHONG)) },
      { number: 2, value: body },
    ])
    const good = envelopesOf(forge({ items: [make.manifest()] }))
    const [refused, kept] = resultsOf(
      t.destination.receive('Deliver', encodeDeliverRequest([envelope, ...good])),
      2,
    )
    expect([refused?.outcome, refused?.refusal !== null, kept?.outcome]).toEqual([
      'SCHEMA',
      signed,
      'ACCEPTED',
    ])
  })
})
