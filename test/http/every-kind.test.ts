import { fromBinary, fromJsonString, toBinary, toJsonString } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { decodeBody, encodeBody } from '../../src/wire/body.ts'
import { FULL } from '../support/full-items.ts'
import { BodySchema } from './generated/portpair/v1/body_pb.js'

describe('a protobuf library none of us wrote', () => {
  it.each(MESSAGE_KINDS)('reads a %s of ours, and what it writes is read here', (kind) => {
    const bytes = encodeBody(kind, [FULL[kind]])
    const read = fromBinary(BodySchema, bytes)
    expect(read.batch.case?.replace(/[A-Z]/g, (a) => `-${a.toLowerCase()}`)).toBe(kind)
    const expected = { kind: 'body', messageKind: kind, items: [FULL[kind]], unknownFields: 0 }
    expect(decodeBody(toBinary(BodySchema, read))).toEqual(expected)
    const throughJson = fromJsonString(BodySchema, toJsonString(BodySchema, read))
    expect(decodeBody(toBinary(BodySchema, throughJson))).toEqual(expected)
  })
})
