import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { encodeBody } from '../../src/wire/body.ts'
import { writeFrame } from '../../src/wire/frame.ts'
import { keptItem } from '../../src/wire/kept-item.ts'
import { fc } from '../support/properties.ts'
import { itemsOf } from './arbitraries.ts'

const NOTHING = new Uint8Array()
const enveloped = (body: Uint8Array) =>
  writeFrame([
    { number: 1, value: NOTHING },
    { number: 2, value: body },
  ])

describe('an item of a kept message', () => {
  it.each(MESSAGE_KINDS)('of kind %s is read alone as it was in its batch', (kind) => {
    fc.assert(
      fc.property(itemsOf(kind), (items) => {
        const envelope = enveloped(encodeBody(kind, items))
        expect(items.map((_, position) => keptItem(envelope, kind, position))).toEqual(items)
      }),
      { numRuns: 25, seed: 5 },
    )
  })

  it('is read past fields of a newer version, however many', () => {
    const [item] = fc.sample(itemsOf('manifest'), { numRuns: 1, seed: 5 })[0] ?? []
    const body = encodeBody('manifest', item ? [item] : [])
    // Inside the batch: the frame of the body is one field, whose bytes are made longer.
    const [tag, ...rest] = body
    const length = rest.findIndex((byte) => byte < 128) + 1
    const batch = body.subarray(1 + length)
    const newer = writeFrame(Array.from({ length: 1_500 }, (_, value) => ({ number: 99, value })))
    const longer = writeFrame([
      { number: (tag ?? 0) >> 3, value: Buffer.concat([newer, batch, newer]) },
    ])
    expect(keptItem(enveloped(longer), 'manifest', 0)).toEqual(item)
  })
})
