import { describe, expect, it } from 'vitest'
import type { Channel } from '../../src/domain/response.ts'
import {
  type ArrivedLine,
  type ChannelTargets,
  chooseInspections,
  mixChannels,
} from '../../src/risk/risk.ts'

const NO_TARGET: ChannelTargets = { yellowPermille: 0, redPermille: 0 }

/** `3 yellow drawn`: shipment 3, which is expected to do 97 points of harm. */
const line = (text: string): ArrivedLine => {
  const [shipment, channel, drawn] = text.split(' ')
  return {
    shipment: Number(shipment),
    houseBill: `H${shipment}`,
    ucr: null,
    score: 100,
    expectedHarm: 100 - Number(shipment),
    channel: channel as Channel,
    eta: 0,
    drawn: drawn === 'drawn',
  }
}
const mixed = (lines: readonly string[], targets: ChannelTargets = NO_TARGET) =>
  mixChannels(lines.map(line), targets)
const told = (lanes: ReturnType<typeof mixed>) =>
  lanes.map(({ line: { shipment }, channel, by }) => `${shipment} ${channel} ${by ?? '-'}`)

describe('the lanes of a day', () => {
  it('take equals by their bills, whichever the port heard of first', () => {
    const equal = (shipment: number, houseBill: string) => ({
      ...line(`${shipment} yellow`),
      houseBill,
      expectedHarm: 5,
    })
    const inTurn = (...lines: ArrivedLine[]) =>
      mixChannels(lines, NO_TARGET).map(({ line: { houseBill } }) => houseBill)
    expect(inTurn(equal(1, 'B'), equal(2, 'A'))).toEqual(['A', 'B'])
    expect(inTurn(equal(1, 'A'), equal(2, 'B'))).toEqual(['A', 'B'])
  })

  it.each<[string, string[], typeof NO_TARGET, string[]]>([
    [
      'are those of the criteria, in order of the queue',
      ['3 green', '2 yellow', '1 red'],
      NO_TARGET,
      ['1 red criteria', '2 yellow criteria', '3 green -'],
    ],
    [
      'send a lot to red, of the green ones only',
      ['1 red drawn', '2 yellow drawn', '3 green drawn', '4 green'],
      NO_TARGET,
      ['1 red criteria', '2 yellow criteria', '3 red random', '4 green -'],
    ],
    [
      'are topped up from the lane below, the first of the queue first',
      ['1 yellow', '2 green', '3 green', '4 green'],
      { yellowPermille: 250, redPermille: 250 },
      ['1 red top-up', '2 yellow top-up', '3 green -', '4 green -'],
    ],
    [
      'count lots towards the target of red, before anything is topped up',
      ['1 green', '2 green', '3 green drawn', '4 green'],
      { yellowPermille: 0, redPermille: 250 },
      ['1 green -', '2 green -', '3 red random', '4 green -'],
    ],
    [
      'keep more than the target when the criteria select more',
      ['1 red', '2 red'],
      { yellowPermille: 0, redPermille: 100 },
      ['1 red criteria', '2 red criteria'],
    ],
    [
      'round a target up: one of three is the least that is a tenth',
      ['1 green', '2 green', '3 green'],
      { yellowPermille: 0, redPermille: 100 },
      ['1 red top-up', '2 green -', '3 green -'],
    ],
  ])('%s', (_, lines, targets, expected) => {
    expect(told(mixed(lines, targets))).toEqual(expected)
  })
})

it('the green ones that the queue begins with are audited after release, up to the target of blue', () => {
  const lanes = mixed(['1 yellow', '2 green drawn', '3 green', '4 green', '5 green'], {
    ...{ yellowPermille: 0, redPermille: 0 },
    bluePermille: 400,
  })
  expect(lanes.filter(({ postAudit }) => postAudit).map(({ line }) => line.shipment)).toEqual([
    3, 4,
  ])
})

describe('whom the officers open', () => {
  const opened = (lines: readonly string[], capacity: number) =>
    chooseInspections(mixed(lines), capacity).map(
      ({ line: { shipment }, by }) => `${shipment} ${by}`,
    )
  const day = ['1 red', '2 yellow', '3 green', '4 green drawn', '5 green']

  it.each<[number, string[]]>([
    [0, []],
    [1, ['4 random']],
    [2, ['4 random', '1 criteria']],
    [3, ['4 random', '1 criteria', '2 criteria']],
    [4, ['4 random', '1 criteria', '2 criteria', '3 top-up']],
    [9, ['4 random', '1 criteria', '2 criteria', '3 top-up', '5 top-up']],
  ])(
    'with hands for %i: lots keep their room, then criteria, then the queue',
    (capacity, expected) => {
      expect(opened(day, capacity)).toEqual(expected)
    },
  )
})
