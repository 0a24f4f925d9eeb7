import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSchema, PROTO, protoFiles } from '../../../src/cli/schema/check-schema.ts'
import { compareSchemas } from '../../../src/wire/schema/compare.ts'
import { SchemaSnapshot, snapshotOf } from '../../../src/wire/schema/snapshot.ts'

const released = SchemaSnapshot.parse(
  JSON.parse(readFileSync(join(PROTO, 'released', '1.0.json'), 'utf8')),
)
const files = protoFiles(PROTO)

/** The schema of today with one text replaced by another. */
function changed(from: string, to: string) {
  expect(files.filter(({ text }) => text.includes(from))).toHaveLength(1)
  return snapshotOf(
    files.map(({ path, text }) => ({ path, text: text.replace(from, to) })),
    'now',
  )
}

it('F-05: the schema breaks no release', () => {
  expect(checkSchema(PROTO)).toEqual([{ release: '1.0', breaking: [] }])
})

describe('F-05: a change that breaks the release is named by rule and field', () => {
  it.each<[string, string, string, string]>([
    [
      'a field number used again',
      'int64 received_at = 4;',
      'int64 kept_at = 4;',
      'FIELD_SAME_JSON_NAME portpair.v1.Receipt.received_at: number 4 is now kept_at',
    ],
    [
      'another type',
      'int64 received_at = 4;',
      'string received_at = 4;',
      'FIELD_WIRE_JSON_COMPATIBLE_TYPE portpair.v1.Receipt.received_at: was int64, is string',
    ],
    [
      'another cardinality',
      'int64 received_at = 4;',
      'repeated int64 received_at = 4;',
      'FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY portpair.v1.Receipt.received_at: was one, is repeated',
    ],
    [
      'a field that is gone, its name reserved',
      'int64 received_at = 4;',
      'reserved "received_at";',
      'FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED portpair.v1.Receipt.received_at: number 4 is gone and not reserved',
    ],
    [
      'a field that is gone, its number reserved',
      'int64 received_at = 4;',
      'reserved 4;',
      'FIELD_NO_DELETE_UNLESS_NAME_RESERVED portpair.v1.Receipt.received_at: the name received_at is gone and not reserved',
    ],
    [
      'a name under another number',
      'int64 received_at = 4;',
      'reserved 4; string received_at = 900;',
      'FIELD_NO_DELETE_UNLESS_NAME_RESERVED portpair.v1.Receipt.received_at: the name received_at is gone and not reserved',
    ],
    [
      'numbers that are no longer kept',
      'reserved 1 to 5;',
      'reserved 1 to 2, 4 to 5;',
      'RESERVED_MESSAGE_NO_DELETE portpair.v1.ReconcileRequest: numbers 1 to 5 no longer reserved',
    ],
    [
      'a value with another name',
      'OUTCOME_EXPIRED = 6;',
      'OUTCOME_LATE = 6;',
      'ENUM_VALUE_SAME_NAME portpair.v1.Outcome.OUTCOME_EXPIRED: number 6 is now OUTCOME_LATE',
    ],
    [
      'a value that is gone',
      'OUTCOME_RETRY_LATER = 11;',
      '',
      'ENUM_VALUE_NO_DELETE portpair.v1.Outcome.OUTCOME_RETRY_LATER: number 11 is gone',
    ],
    [
      'a call that is gone',
      'rpc Describe(DescribeRequest) returns (DescribeResponse);',
      '',
      'RPC_NO_DELETE portpair.v1.ExchangeService.Describe: it is gone',
    ],
    [
      'a call with another answer',
      'rpc Describe(DescribeRequest) returns (DescribeResponse);',
      'rpc Describe(DescribeRequest) returns (DeliverResponse);',
      'RPC_SAME_REQUEST_RESPONSE_TYPE portpair.v1.ExchangeService.Describe: was DescribeRequest DescribeResponse, is DescribeRequest DeliverResponse',
    ],
  ])('%s', (_, from, to, expected) => {
    const found = compareSchemas(released, changed(from, to))
    expect(found.map(({ rule, where, what }) => `${rule} ${where}: ${what}`)).toEqual([expected])
  })

  it.each<[string, string, string]>([
    ['a new field', 'int64 received_at = 4;', 'int64 received_at = 4; string more = 900;'],
    [
      'a field whose number and name are reserved',
      'int64 received_at = 4;',
      'reserved 4; reserved "received_at";',
    ],
    ['a wider range', 'reserved 1 to 5;', 'reserved 1 to 2, 3 to 5;'],
    ['a new value', 'OUTCOME_RETRY_LATER = 11;', 'OUTCOME_RETRY_LATER = 11; OUTCOME_MORE = 12;'],
  ])('%s breaks nothing', (_, from, to) => {
    expect(compareSchemas(released, changed(from, to))).toEqual([])
  })
})
