import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '../../src/domain/journal.ts'
import { HOUR, MINUTE } from '../../src/kernel/time.ts'
import { measureOperators } from '../../src/report/measure-operators.ts'
import { reciprocity } from '../../src/report/reciprocity.ts'
import { HERE, journal, START, THERE } from './make.ts'
import { sampleRun } from './sample-run.ts'

const status = (operator: string, revision: number) => ({ number: operator, revision })
const filed = (operator: string, revision: number): JournalEvent => ({
  kind: 'filed',
  document: 'aeo-status',
  ...status(operator, revision),
})
const told = (operator: string, revision: number): JournalEvent => ({
  kind: 'applied',
  item: 'aeo-status',
  ...status(operator, revision),
  messageId: `${THERE}:1:000001`,
})
const benefit = (operator: string, revision: number): JournalEvent => ({
  kind: 'benefit',
  shipment: 'HB0001',
  operator,
  revision,
})

describe('the standing of operators', () => {
  const log = journal()
  log.at(THERE, START, filed('A', 1))
  log.at(HERE, START + MINUTE, told('A', 1))
  log.at(HERE, START + HOUR, benefit('A', 1))
  // Gone, believed for ninety minutes, and counted once more.
  log.at(THERE, START + 2 * HOUR, filed('A', 2))
  log.at(HERE, START + 3 * HOUR, benefit('A', 1))
  log.at(HERE, START + 3.5 * HOUR, told('A', 2))
  // Never told of its end: believed until the run is over, an hour later.
  log.at(HERE, START, filed('B', 1))
  log.at(THERE, START + MINUTE, told('B', 1))
  log.at(HERE, START + 4 * HOUR, filed('B', 2))
  // Gone before it was told: wrong from then on.
  log.at(THERE, START, filed('C', 1))
  log.at(THERE, START + HOUR, filed('C', 2))
  log.at(HERE, START + 4 * HOUR, told('C', 1))
  log.at(HERE, START + 4 * HOUR + MINUTE, told('C', 2))
  log.at(HERE, START + 5 * HOUR, filed('D', 1))

  it.each([
    ['where it was believed', HERE, { benefits: 2, wrongBenefits: 1, wrongMinutes: 91 }],
    ['where its end was never told', THERE, { benefits: 0, wrongBenefits: 0, wrongMinutes: 60 }],
    ['at both', undefined, { benefits: 2, wrongBenefits: 1, wrongMinutes: 151 }],
  ])('counts benefits and the minutes in which they were wrong, %s', (_, port, expected) => {
    expect(measureOperators(log.entries, port)).toEqual(expected)
    expect(measureOperators([...log.entries].reverse(), port)).toEqual(expected)
  })

  it('is nothing where nobody was told of a standing', () => {
    expect(measureOperators([], HERE)).toEqual({ benefits: 0, wrongBenefits: 0, wrongMinutes: 0 })
  })
})

describe('reciprocity', () => {
  const { baseline, exchange } = sampleRun().arms
  const given = (port: string, of: number) => {
    const report = exchange?.byPort[port]
    if (report === undefined) throw new Error(port)
    return { ...report, sharing: { ...report.sharing, cells: { value: 0.5, of, n: 2 * of } } }
  }
  if (baseline === undefined || exchange === undefined) throw new Error('the sample has both')
  const arm = { ...exchange, byPort: { [THERE]: given(THERE, 300), [HERE]: given(HERE, 0) } }

  it('sets what each gave against what it got, and what is found here against what is found abroad', () => {
    const [there, here] = reciprocity(baseline, arm)
    expect(there).toMatchObject({ port: THERE, fieldsGiven: 300, fieldsGot: 0, ratio: null })
    expect(here).toMatchObject({ port: HERE, fieldsGiven: 0, fieldsGot: 300, ratio: 0 })
    expect(there?.gainedAtHome).toBeGreaterThan(0)
    expect(there?.gainedAtHome).toBe(here?.gainedAbroad)
    expect(here?.gainedAtHome).toBe(there?.gainedAbroad)
    expect(here?.gainedAtHome).not.toBe(here?.gainedAbroad)
  })

  it('says nothing of what one of three got: the others gave to one another as well', () => {
    const three = { ...arm.byPort, SGSIN: given(HERE, 100) }
    for (const one of reciprocity(baseline, { ...exchange, byPort: three }))
      expect(one).toMatchObject({ fieldsGot: null, ratio: null })
  })
})
