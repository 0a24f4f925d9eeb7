import { expect, it } from 'vitest'
import { DAY } from '../../src/kernel/time.ts'
import { recordedTrade } from '../../src/sim/trade.ts'
import { make } from '../support/make.ts'

it('recorded papers that come weeks after their ship are filed, and officers stay to decide about them', () => {
  const document = make.manifest()
  const { portOfDischarge: port, eta } = document.voyage
  const ends = (...days: number[]) =>
    recordedTrade(
      days.map((late) => ({ at: eta + late * DAY, port, document })),
      [],
    ).endsAt
  expect(ends(-20)).toBe(eta + 5 * DAY)
  expect(ends(40, -20)).toBe(eta + 45 * DAY)
})
