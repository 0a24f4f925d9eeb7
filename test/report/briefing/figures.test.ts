import { expect, it } from 'vitest'
import { signedGrouped } from '../../../src/report/briefing/figures.ts'

it.each([
  [2_143, 0, '', '+2,143'],
  [-28_298.4, 0, '', '−28,298'],
  [0.04, 1, ' pp', '0 pp'],
  [-0.5, 1, ' h', '−0.5 h'],
  [1_234.56, 1, ' h', '+1,234.6 h'],
  [-0.4, 0, '', '0'],
])('a change of %d with %d decimals is %s%s', (difference, decimals, unit, text) => {
  expect(signedGrouped(difference, decimals, unit)).toBe(text)
})
