import { expect, it } from 'vitest'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { bytesSent, partiesOf } from '../../support/disclosure.ts'

it('SAFE7 sends no byte of a name or a number of any party of the trade', async () => {
  const inputs = loadScenario('haiphong-los-angeles', {
    days: 1,
    settings: [{ path: ['trade', 'lanes', '*', 'consignmentsPerDay'], value: 6 }],
  })
  const { names, numbers } = partiesOf(inputs)
  expect(names.length).toBeGreaterThan(30)
  const sent = await bytesSent(inputs, 'preset-SAFE7')
  expect(sent.length).toBeGreaterThan(5_000)
  expect([...names, ...numbers].filter((text) => sent.includes(text))).toEqual([])
})
