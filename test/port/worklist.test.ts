import { expect, it } from 'vitest'
import { DAY } from '../../src/kernel/time.ts'
import { make, START } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

it('a port looks first at whoever has the least time, and tells what that time ends with', () => {
  const t = twoPorts()
  const later = make.voyage({
    id: 'LATER',
    number: '002',
    loadAt: START + 9 * DAY,
    etd: START + 10 * DAY,
  })
  t.destination.file(
    make.manifest({ houseBill: 'SOON', ucr: 'U1', grossKg: 31_000 }),
    make.manifest({ houseBill: 'LATER', ucr: 'U2', grossKg: 31_000, voyage: later }),
    make.manifest({ houseBill: 'HARMLESS', ucr: 'U3' }),
  )
  t.destination.work()
  const told = (perDay: number) =>
    t.destination
      .worklist(perDay)
      .map(({ houseBill, deadline }) => `${houseBill} ${deadline?.before}`)
  expect(told(9)).toEqual(['SOON loading', 'LATER loading'])
  t.at(START + 2 * DAY)
  expect(told(9)).toEqual(['SOON departure', 'LATER loading'])
  // Its ship leaves today's list short: a day before loading is the last day for the other one.
  t.at(START + 8 * DAY)
  expect(told(1)).toEqual(['LATER loading'])
})
