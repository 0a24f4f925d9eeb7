import { expect, it } from 'vitest'
import type { Received } from '../../src/domain/port-call.ts'
import { type CheckAhead, groupDeliver } from '../../src/http/group-deliver.ts'
import {
  decodeDeliverResponse,
  encodeDeliverRequest,
  encodeDeliverResponse,
  MESSAGES_MAX,
  splitDeliverRequest,
} from '../../src/wire/deliver.ts'

const call = (...names: readonly string[]) =>
  encodeDeliverRequest(names.map((name) => new TextEncoder().encode(name)))

/** A port that answers each message by its own bytes, notes what it was handed at once, and breaks on one it dislikes. */
function echo(checkAhead?: CheckAhead) {
  const handed: string[][] = []
  const receive = (_: string, bytes: Uint8Array): Received => {
    const split = splitDeliverRequest(bytes)
    const names =
      split.kind === 'envelopes'
        ? split.envelopes.map((one) => new TextDecoder().decode(one))
        : ['malformed']
    handed.push(names)
    if (names.includes('poison')) throw new Error('the port broke')
    if (names.includes('malformed'))
      return { kind: 'error', code: 'invalid_argument', message: 'no' }
    const result = { outcome: 'ACCEPTED', receipt: null, refusal: null } as const
    return {
      kind: 'answer',
      bytes: encodeDeliverResponse(names.map((messageId) => ({ ...result, messageId }))),
    }
  }
  return { handed, deliver: groupDeliver(receive, checkAhead) }
}

const namesIn = (received: Received, count: number) =>
  received.kind === 'answer'
    ? decodeDeliverResponse(received.bytes, count)?.map(({ messageId }) => messageId)
    : received

it('calls that arrive together are one for the port, and each gets its own results', async () => {
  const { handed, deliver } = echo()
  const [a, b, c] = await Promise.all([
    deliver('Deliver', call('a1', 'a2')),
    deliver('Deliver', call('b1')),
    deliver('Deliver', call('c1', 'c2')),
  ])
  expect(handed).toEqual([['a1', 'a2', 'b1', 'c1', 'c2']])
  expect([namesIn(a, 2), namesIn(b, 1), namesIn(c, 2)]).toEqual([
    ['a1', 'a2'],
    ['b1'],
    ['c1', 'c2'],
  ])
})

it('a call that breaks the port costs the others nothing', async () => {
  const { deliver } = echo()
  const told = await Promise.allSettled([
    deliver('Deliver', call('a')),
    deliver('Deliver', call('poison')),
    deliver('Deliver', call('c')),
  ])
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

it('never more messages are handed over at once than one call may hold', async () => {
  const { handed, deliver } = echo()
  const most = Array.from({ length: MESSAGES_MAX }, (_, i) => String(i))
  await Promise.all([
    deliver('Deliver', call('first')),
    deliver('Deliver', call(...most)),
    deliver('Deliver', call('last')),
  ])
  expect(handed.map(({ length }) => length)).toEqual([1, MESSAGES_MAX, 1])
})

it('what is no call of messages goes to the port as it came', async () => {
  const { handed, deliver } = echo()
  expect(await deliver('Deliver', new Uint8Array([255]))).toMatchObject({ kind: 'error' })
  await deliver('Describe', call('x'))
  expect(handed).toEqual([['malformed'], ['x']])
})

it('B-10: large calls that arrive together are kept one after the other: nobody is heard while one is', async () => {
  const { handed, deliver } = echo()
  const large = (name: string) => call(name.padEnd(600 * 1024, '.'))
  await Promise.all(['a', 'b', 'c'].map((name) => deliver('Deliver', large(name))))
  expect(handed.map((names) => names.map((name) => name[0]))).toEqual([['a'], ['b'], ['c']])
})

it('calls whose envelopes are checked elsewhere wait for each other, whoever is done first', async () => {
  const checks: (() => void)[] = []
  const { handed, deliver } = echo((_, done) => void checks.push(done))
  const answers = Promise.all([
    deliver('Deliver', call('a1', 'a2')),
    deliver('Deliver', call('b')),
    deliver('Deliver', call('c')),
  ])
  for (const done of checks.splice(0).reverse()) {
    expect(handed).toEqual([])
    done()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect((await answers).map((received, i) => namesIn(received, i === 0 ? 2 : 1))).toEqual([
    ['a1', 'a2'],
    ['b'],
    ['c'],
  ])
  expect(handed).toEqual([['c', 'b', 'a1', 'a2']])
})

it('a call whose check never ends keeps no more waiting than one call may hold', async () => {
  const { handed, deliver } = echo((envelope, done) => {
    if (new TextDecoder().decode(envelope) !== 'stuck') done()
  })
  void deliver('Deliver', call('stuck'))
  const names = Array.from({ length: MESSAGES_MAX }, (_, i) => String(i))
  await Promise.all(names.map((name) => deliver('Deliver', call(name))))
  expect(handed).toEqual([names])
})

it('a check that breaks or answers twice keeps nobody from being heard', async () => {
  const { handed, deliver } = echo((envelope, done) => {
    if (new TextDecoder().decode(envelope) === 'breaks') throw new Error('no thread is left')
    done()
    done()
  })
  await Promise.all([deliver('Deliver', call('breaks', 'a')), deliver('Deliver', call('b'))])
  await deliver('Deliver', call('c'))
  expect(handed).toEqual([['breaks', 'a', 'b'], ['c']])
})
