import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { bytesSent, partiesOf } from '../../support/disclosure.ts'

const inputs = loadScenario('haiphong-los-angeles', { days: 1 })
const { names, numbers } = partiesOf(inputs)

describe('of all parties of a day', () => {
  it('there are many, and the exchange tells most of them', async () => {
    expect(names.length).toBeGreaterThan(500)
    const sent = await bytesSent(inputs, 'exchange')
    expect(names.filter((name) => sent.includes(name)).length).toBeGreaterThan(names.length / 2)
  })

  it.each(['preset-SAFE7', 'preset-PSEUDO'] as const)(
    '%s sends no byte of a name or a number of any',
    async (arm) => {
      const sent = await bytesSent(inputs, arm)
      expect([...names, ...numbers].filter((text) => sent.includes(text))).toEqual([])
    },
  )
})
