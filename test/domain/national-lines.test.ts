import { describe, expect, it } from 'vitest'
import { GoodsItem } from '../../src/domain/goods.ts'
import { NationalLines } from '../../src/domain/national-lines.ts'

const table = (lines: object, digits: object = { VN: 8, US: 10 }) =>
  NationalLines.safeParse({
    title: 't',
    source: 's',
    digits,
    goods: [{ hs6: '610910', lines }],
  }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('national lines', () => {
  it('lie below the HS6 that all countries share', () => {
    expect(table({ VN: ['61091010', '61091020'], US: ['6109100012'] })).toBeUndefined()
  })

  it.each<[string, object, string]>([
    ['of another HS6', { VN: ['61099010'] }, 'goods.0.lines.VN.0: it does not begin with 610910'],
    ['of another length', { US: ['61091010'] }, 'goods.0.lines.US.0: a line of this tariff has 10'],
    ['of a tariff nobody described', { KR: ['6109101000'] }, 'goods.0.lines.KR.0: digits does not'],
    ['named twice', { VN: ['61091010', '61091010'] }, 'goods.0.lines.VN.1: it is named twice'],
  ])('are refused when they are %s', (_, lines, fault) => {
    expect(table(lines)).toEqual([expect.stringContaining(fault)])
  })

  it('of a declaration begin with its HS6, or stand alone', () => {
    const of = (over: object) =>
      GoodsItem.safeParse({ number: 1, description: 'T', ...over }).success
    expect(of({ hs6: '610910', nationalLine: '61091010' })).toBe(true)
    expect(of({ hs6: '610990', nationalLine: '61091010' })).toBe(false)
    expect(of({ nationalLine: '6109100012' })).toBe(true)
    expect(of({ nationalLine: '610910001' })).toBe(false)
  })
})
