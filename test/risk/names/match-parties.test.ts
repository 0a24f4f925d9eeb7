import { expect, it } from 'vitest'
import { matchParties, readIdentifier } from '../../../src/risk/names/names.ts'

it.each([
  ['0100109106', 'VN', { kind: 'MST', number: '0100109106', valid: true }],
  ['0100109106-001', 'VN', { kind: 'MST', number: '0100109106', valid: true }],
  ['0100109107', 'VN', { kind: 'MST', number: '0100109107', valid: false }],
  ['12-3456789', 'US', { kind: 'EIN', number: '123456789', valid: true }],
  ['12-3456789', undefined, { kind: 'EIN', number: '123456789', valid: true }],
  ['5493001KJTIIGC8Y1R12', 'US', { kind: 'LEI', number: '5493001KJTIIGC8Y1R12', valid: true }],
  ['5493001KJTIIGC8Y1R13', 'US', { kind: 'LEI', number: '5493001KJTIIGC8Y1R13', valid: false }],
  ['DE 1234567', 'DE', { kind: 'EORI', number: 'DE1234567', valid: true }],
  ['x', 'US', { kind: 'other', number: 'X', valid: false }],
])('the number %s of %s', (written, country, expected) => {
  expect(readIdentifier(written, country)).toEqual(expected)
})

const duong = { name: 'CÔNG TY TNHH Đại Dương', country: 'VN' }

it('an equal number decides, whatever the names say', () => {
  const a = { ...duong, ids: ['0100109106'] }
  const b = { name: 'Ocean Star JSC', country: 'VN', ids: ['0100109106-002'] }
  expect(matchParties(a, b)).toMatchObject({
    matches: true,
    by: 'identifier',
    because: ['the same number: 0100109106'],
  })
})

it('two valid numbers of one register speak against equal names', () => {
  const a = { ...duong, ids: ['0100109106'] }
  expect(matchParties(a, { ...duong, ids: ['0300588569'] })).toMatchObject({
    matches: false,
    score: 500,
    by: 'identifier',
  })
})

it('a number with a slip, or of another register, leaves it to the names', () => {
  const a = { ...duong, ids: ['0100109106'] }
  expect(matchParties(a, { ...duong, ids: ['0100109107'] })).toMatchObject({
    matches: true,
    by: 'name',
  })
  expect(matchParties(a, { ...duong, ids: ['VN12345678'] })).toMatchObject({
    matches: true,
    by: 'name',
  })
})

it('an alias that fits is found and named', () => {
  const listed = { name: 'Greenfield Polysilicon', aliases: ['Xinye Silicon Materials'] }
  const match = matchParties({ name: 'XINYE SILICON MATERIALS CO LTD' }, listed)
  expect(match).toMatchObject({ matches: true, by: 'alias' })
  expect(match.because[0]).toBe(
    'compared by alias: XINYE SILICON MATERIALS CO LTD and Xinye Silicon Materials',
  )
})
