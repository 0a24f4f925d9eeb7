import { expect, it } from 'vitest'
import { createGenerations } from '../../src/kernel/generations.ts'

it('holds what was set or asked for last, and at most two generations', () => {
  const kept = createGenerations<string>(2)
  for (const id of [1, 2, 3]) kept.set(id, `v${id}`)
  expect(kept.get(1)).toBe('v1')
  kept.set(4, 'v4')
  expect([1, 2, 3, 4].map((id) => kept.get(id))).toEqual(['v1', undefined, 'v3', 'v4'])
})

it('forgets one in both generations, or all', () => {
  const kept = createGenerations<string>(1)
  kept.set(1, 'old')
  kept.set(2, 'new')
  kept.delete(1)
  kept.delete(2)
  expect([kept.get(1), kept.get(2)]).toEqual([undefined, undefined])
  kept.set(3, 'x')
  kept.clear()
  expect(kept.get(3)).toBeUndefined()
})
