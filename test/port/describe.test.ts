import { expect, it } from 'vitest'
import { agreementDigest } from '../../src/agreement/agreement.ts'
import { decodeDescribeResponse, encodeDescribeRequest } from '../../src/wire/describe.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, make, START, withoutWaiting } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

it('a port tells who it is, under which terms it works, and what time it is; the same to everybody', () => {
  const t = twoPorts()
  const ask = () => {
    const received = t.destination.receive('Describe', encodeDescribeRequest({ port: HAIPHONG }))
    return received.kind === 'answer' ? decodeDescribeResponse(received.bytes) : received
  }
  const known = {
    port: LOS_ANGELES,
    agreementId: 'haiphong-los-angeles',
    agreementVersion: '1',
    agreementSha256: new Uint8Array(
      Buffer.from(agreementDigest(withoutWaiting(agreementOf())), 'hex'),
    ),
    schemaVersions: [{ major: 1, minor: 0 }],
    keyIds: ['USLAX-sim-1'],
    clock: START,
  }
  expect(ask()).toEqual(known)

  for (const houseBill of ['H1', 'H2', 'H3']) {
    t.origin.file(make.manifest({ houseBill, ucr: houseBill }))
    t.send(t.origin)
  }
  t.wait(1)
  expect(ask()).toEqual({ ...known, clock: START + 1 })
})

it('two ports under different terms can tell so before they send', () => {
  const t = twoPorts()
  t.destination.reopen(agreementOf({ validTo: START }))
  const digests = [t.origin, t.destination].map((port) => {
    const received = port.receive('Describe', encodeDescribeRequest({ port: 'CNSHA' }))
    return received.kind === 'answer' && decodeDescribeResponse(received.bytes)?.agreementSha256
  })
  expect(digests[0]).not.toEqual(digests[1])
})

it('asking changes nothing', () => {
  const t = twoPorts()
  t.destination.receive('Describe', encodeDescribeRequest({ port: HAIPHONG }))
  expect(t.destination.entries()).toEqual([])
})

it('a call that is none is told so', () => {
  const t = twoPorts()
  const garbage = new TextEncoder().encode('{"port":"VNHPH"}')
  expect(t.destination.receive('Describe', garbage)).toMatchObject({
    kind: 'error',
    code: 'invalid_argument',
  })
  expect(t.destination.receive('Reconcile', garbage)).toMatchObject({
    kind: 'error',
    code: 'invalid_argument',
  })
})
