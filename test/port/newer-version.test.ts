import { it } from 'vitest'
import { rollingUpgrade } from './newer-version.ts'

it('F-06: one port after the other is brought to a later version, and nothing is refused or lost', () => {
  rollingUpgrade(20)
})
