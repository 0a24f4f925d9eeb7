import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../../src/domain/message.ts'
import { PROCEDURES } from '../../../src/domain/procedure.ts'
import { DEADLINES } from '../../../src/exchange/procedure/deadlines.ts'
import { type Fact, type Machine, standing } from '../../../src/exchange/procedure/machine.ts'
import { MACHINES } from '../../../src/exchange/procedure/machines.ts'

const facts = (...events: readonly string[]): Fact[] =>
  events.map((event, rank) => ({ event, rank, revision: 1, place: `step ${rank + 1}` }))

const stories = [
  ['hold', '1A 1B', 'ended'],
  ['hold', '1A 1C', 'ended'],
  ['hold', '1G 1F', 'ended'],
  ['hold', '1A deadline', 'examination-late'],
  ['hold', '1A deadline 1B', 'ended'],
  ['hold', '1A 1F', 'examination', 'it is held for an examination: end it by 1B or 1C'],
  ['hold', '1G 1B', 'held', 'it is held, not to be examined: end it by 1F'],
  ['hold', '1F', 'none', 'nothing is held under this number: name the number of a hold in force'],
  [
    'hold',
    '1G 1F 1G',
    'ended',
    'this hold has ended: place another hold under a number of its own',
  ],
  ['request', 'asked full', 'answered'],
  ['request', 'asked partial partial', 'partly'],
  ['request', 'asked partial deadline', 'overdue'],
  ['request', 'asked deadline full', 'answered'],
  ['request', 'asked refused asked', 'open'],
  [
    'request',
    'asked full full',
    'answered',
    'it is answered in full: wait until it is asked again',
  ],
  [
    'request',
    'full',
    'none',
    'nothing was asked under this number and revision: answer a request in force',
  ],
  ['order', 'do-not-load full', 'confirmed'],
  ['order', 'do-not-load deadline', 'unconfirmed'],
  ['order', 'do-not-load not-possible', 'too-late'],
  ['order', 'do-not-load full lift do-not-load', 'ordered'],
  ['order', 'lift', 'none', 'there is no order to lift or confirm: order first'],
  [
    'order',
    'do-not-load lift full',
    'lifted',
    'the order was lifted: load it, or wait for a new order',
  ],
  ['filing', 'part part all-there accepted', 'accepted'],
  ['filing', 'part deadline', 'not-complete'],
  ['filing', 'part deadline all-there accepted-with-errors', 'accepted-with-errors'],
  ['filing', 'part accepted', 'partial'],
  ['filing', 'all-there deadline', 'unacknowledged'],
  ['filing', 'all-there rejected all-there accepted', 'accepted'],
] as const

describe('the table of a procedure', () => {
  it.each(stories)('%s: %s ends %s', (name, events, state, refused?: string) => {
    const end = standing(MACHINES[name] as Machine, facts(...events.split(' ')))
    expect(end.state).toBe(state)
    expect(end.refused.map(({ why, mend }) => `${why}: ${mend}`)).toEqual(
      refused === undefined ? [] : [refused],
    )
  })

  it.each(PROCEDURES)(
    '%s has a cell for every event in every state, and each leads on or says why',
    (name) => {
      const machine: Machine = MACHINES[name]
      const states = Object.keys(machine.table)
      const events = Object.keys(machine.table[machine.start] ?? {}).sort()
      for (const state of states) {
        const row = machine.table[state] ?? {}
        expect(Object.keys(row).sort()).toEqual(events)
        for (const next of Object.values(row))
          if (typeof next === 'string') expect(states).toContain(next)
          else expect([next.why, next.mend].every((text) => text.length > 5)).toBe(true)
        // A deadline never fails, and leaves no one waiting unnoticed.
        expect(typeof row.deadline).toBe('string')
      }
      for (const state of machine.open) expect(states).toContain(state)
    },
  )

  it('takes facts in their order, however they came', () => {
    const [asked, partial, full] = facts('asked', 'partial', 'full') as [Fact, Fact, Fact]
    for (const came of [
      [full, partial, asked],
      [partial, full, asked],
      [full, asked, partial],
    ])
      expect(standing(MACHINES.request as Machine, came)).toEqual({
        state: 'answered',
        refused: [],
      })
  })
})

it('every kind of message has a deadline with its source', () => {
  expect(Object.keys(DEADLINES).sort()).toEqual([...MESSAGE_KINDS].sort())
  for (const { source } of Object.values(DEADLINES)) expect(source.length).toBeGreaterThan(8)
})
