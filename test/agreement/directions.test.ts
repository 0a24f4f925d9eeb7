import { describe, expect, it } from 'vitest'
import { agreedKinds } from '../../src/agreement/agreement.ts'
import { kindsFrom, onlyFrom } from '../../src/agreement/directions.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES } from '../support/make.ts'

const terms = { purpose: 'a story', batchWindow: 0 }

describe('who gives what', () => {
  it('is either end, where the agreement names nobody', () => {
    const agreement = agreementOf({ kinds: { manifest: terms, permit: terms } })
    for (const port of [HAIPHONG, LOS_ANGELES])
      expect(kindsFrom(agreement, port)).toEqual(['manifest', 'permit'])
  })

  it('is whom the agreement names', () => {
    const agreement = agreementOf({
      kinds: { manifest: { ...terms, givers: [HAIPHONG] }, permit: terms },
    })
    expect(kindsFrom(agreement, HAIPHONG)).toEqual(['manifest', 'permit'])
    expect(kindsFrom(agreement, LOS_ANGELES)).toEqual(['permit'])
  })

  it('is one port in one direction, and only what it gave before', () => {
    const agreement = agreementOf({
      kinds: { manifest: { ...terms, givers: [LOS_ANGELES] }, permit: terms },
    })
    const oneWay = onlyFrom(agreement, HAIPHONG)
    expect(agreedKinds(oneWay)).toEqual(['permit'])
    expect(kindsFrom(oneWay, HAIPHONG)).toEqual(['permit'])
    expect(kindsFrom(oneWay, LOS_ANGELES)).toEqual([])
    expect(oneWay.version).toBe('1-from-VNHPH')
  })
})
