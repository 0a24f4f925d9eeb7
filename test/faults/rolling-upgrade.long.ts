import { it } from 'vitest'
import { rollingUpgrade } from '../port/newer-version.ts'

const MESSAGES = Number(process.env.MESSAGES ?? 1_000)

it(`F-06: ${MESSAGES} messages while one port after the other is brought to a later version`, () => {
  rollingUpgrade(MESSAGES)
}, 3_600_000)
