import { describe, expect, it } from 'vitest'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { openBox } from '../../src/sim/inspector.ts'
import { illicit, truth } from '../report/make.ts'

const open = (about: TruthRecord, billed: boolean, houseBill = about.houseBill) =>
  openBox({ houseBill, truth: about, billed }, 'USLAX', 7, 1, createChance('x'))

describe('an officer who opens a box', () => {
  it('finds what is illicit in it, and calls it by bill and UCR', () => {
    expect(open(illicit(1), true)).toMatchObject({
      houseBill: 'HB0001',
      ucr: 'UCR1',
      outcome: 'offence',
      typology: 'T05',
      harmPoints: 10,
    })
  })

  it('finds the same in one without papers, and knows no UCR of it', () => {
    const result = open(illicit(1), false, 'V1:TCLU7654326')
    expect(result).toMatchObject({
      houseBill: 'V1:TCLU7654326',
      number: 'USLAX:control:V1:TCLU7654326',
      outcome: 'offence',
    })
    expect(result).not.toHaveProperty('ucr')
  })

  it('sees an honest error on a paper, where there is one', () => {
    const wrong = truth(1, { honestErrors: ['manifest.grossKg'] })
    expect([open(wrong, true).outcome, open(wrong, false).outcome]).toEqual(['anomaly', 'none'])
  })
})
