import { expect, it } from 'vitest'
import { portpair } from './portpair.ts'

it('scope says how large a pilot is, and which of several is seen first', async () => {
  const { code, stdout } = await portpair(['scope', 'first-day', '--count', '200', '--json'])
  const [{ name, perWeek, eligible, weeks }] = JSON.parse(stdout).scopes
  expect(code).toBe(0)
  expect({ name, perWeek, eligible }).toEqual({
    name: 'first-day',
    perWeek: 196,
    eligible: { value: 1, of: 200, n: 200 },
  })
  expect(weeks).toBeGreaterThan(3)
})
