import { it } from 'vitest'
import { rollingUpgrade } from '../port/newer-version.ts'

it('F-06: 10,000 messages while one port after the other is brought to a later version', () => {
  rollingUpgrade(10_000)
}, 3_600_000)
