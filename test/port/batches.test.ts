import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../src/wire/body.ts'
import { openEnvelope } from '../../src/wire/open.ts'
import { envelopesOf, trustedKeys } from '../support/forge.ts'
import { make } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

/** Manifests whose lines say this much. */
const manifests = (count: number, characters: number) =>
  Array.from({ length: count }, (_, i) =>
    make.manifest({
      houseBill: `H${i}`,
      ucr: `U${i}`,
      items: [make.line({ description: 'ế'.repeat(characters) })],
    }),
  )

/** Every message of every call that is due: how many items, and how long its body. */
function sealed(t: TwoPorts) {
  const calls = t.due(t.origin)
  const messages = calls.flatMap(({ bytes }) =>
    envelopesOf(bytes).map((envelope) => {
      const opened = openEnvelope(envelope, trustedKeys, t.now())
      const body = opened.kind === 'opened' ? decodeBody(opened.body) : null
      return {
        items: body?.kind === 'body' ? body.items.length : 0,
        bytes: opened.kind === 'opened' ? opened.body.length : 0,
      }
    }),
  )
  return { calls, messages }
}

describe('what is sealed together', () => {
  it('is at most 500 items to a message', () => {
    const t = twoPorts()
    t.origin.file(...manifests(501, 1))
    expect(sealed(t).messages.map(({ items }) => items)).toEqual([500, 1])
  })

  it.each([
    ['a little more than a comfortable call', 400, 300],
    ['more than a message may have at all', 500, 2_000],
  ])('is split before its body has %s', (_, count, characters) => {
    const t = twoPorts()
    t.origin.file(...manifests(count, characters))
    const { calls, messages } = sealed(t)
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.reduce((sum, { items }) => sum + items, 0)).toBe(count)
    for (const { bytes } of messages) expect(bytes).toBeLessThanOrEqual(256 * 1024)
    for (const { bytes } of calls) expect(bytes.length).toBeLessThanOrEqual(900 * 1024 + 200 * 8)
    for (const delivery of calls) t.carry(t.origin, delivery)
    expect(t.origin.status()).toMatchObject({
      queued: 0,
      acknowledged: messages.length,
      rejected: 0,
    })
  })

  it('fills calls with at most 200 messages, each message in one call', () => {
    const t = twoPorts()
    for (let i = 0; i < 201; i++) {
      t.origin.file(make.manifest({ houseBill: `H${i}`, ucr: `U${i}` }))
      t.origin.work()
    }
    const { calls } = sealed(t)
    expect(calls.map(({ messageIds }) => messageIds.length)).toEqual([200, 1])
    expect(new Set(calls.flatMap(({ messageIds }) => messageIds)).size).toBe(201)
  })
})
