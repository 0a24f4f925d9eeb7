import { expect, it } from 'vitest'
import { type Figure, fallen, tableOf } from './figures.ts'

const ratio = (value: number, better: Figure['better'] = 'more'): Figure => ({
  ...{ goal: 'G4', what: 'a to b', value, unit: '×', isRatio: true, better, target: 2 },
})

it.each<[string, Figure, Figure, number]>([
  ['a ratio that stayed', ratio(3), ratio(3), 0],
  ['one that fell by a quarter', ratio(3), ratio(4), 0],
  ['one that fell by more', ratio(2.9), ratio(4), 1],
  ['one that rose', ratio(9), ratio(4), 0],
  ['one of which less is better, that grew by a third', ratio(4, 'less'), ratio(3, 'less'), 0],
  ['the same, by more', ratio(4.1, 'less'), ratio(3, 'less'), 1],
  ['a time, which another machine makes longer', { ...ratio(1), isRatio: false }, ratio(4), 0],
  ['one that was not recorded', ratio(1), { ...ratio(4), what: 'c to d' }, 0],
])('%s: told of or not', (_, now, recorded, told) => {
  expect(fallen([now], [recorded])).toHaveLength(told)
})

it('a table says what is aimed at and whether it holds', () => {
  expect(tableOf([ratio(1_234.5), ratio(3, 'less'), { ...ratio(7), target: null }])).toBe(
    [
      '| goal | what | measured | aim | holds |',
      '| --- | --- | --- | --- | --- |',
      '| G4 | a to b | 1,234.5 × | ≥ 2 | yes |',
      '| G4 | a to b | 3 × | ≤ 2 | no |',
      '| G4 | a to b | 7 × |  |  |',
    ].join('\n'),
  )
})
