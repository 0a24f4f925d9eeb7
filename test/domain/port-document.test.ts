import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { isKept, PORT_DOCUMENT_KINDS } from '../../src/domain/port-document.ts'
import { Response } from '../../src/domain/response.ts'
import { FULL } from '../support/full-items.ts'

const RESPONSES = Response.options.map(({ shape }) => shape.kind.value)

describe('what can be filed with a port', () => {
  it('can travel, and so can its answers; each kind has one number on the wire', () => {
    expect([...PORT_DOCUMENT_KINDS, ...RESPONSES].sort()).toEqual([...MESSAGE_KINDS].sort())
    expect(new Set(MESSAGE_KINDS).size).toBe(MESSAGE_KINDS.length)
  })

  it('is kept today when it is one of the four papers of a shipment', () => {
    const kept = PORT_DOCUMENT_KINDS.filter((kind) => isKept(FULL[kind]))
    expect(kept).toEqual([
      'manifest',
      'export-declaration',
      'security-filing',
      'import-declaration',
    ])
  })
})
