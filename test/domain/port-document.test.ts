import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { PORT_DOCUMENT_KINDS } from '../../src/domain/port-document.ts'
import { Response } from '../../src/domain/response.ts'

const RESPONSES = Response.options.map(({ shape }) => shape.kind.value)

describe('what can be filed with a port', () => {
  it('can travel, and so can its answers; each kind has one number on the wire', () => {
    expect([...PORT_DOCUMENT_KINDS, ...RESPONSES].sort()).toEqual([...MESSAGE_KINDS].sort())
    expect(new Set(MESSAGE_KINDS).size).toBe(MESSAGE_KINDS.length)
  })
})
