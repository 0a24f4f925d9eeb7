import { describe, expect, it } from 'vitest'
import { ATTACKS, flipStoredBit, rngOf, tradedBooks } from './tampering.ts'

/** The cases of a falsified file, so many trials each. */
export function verifyCases(trials: { readonly attacks: number; readonly flips: number }): void {
  it('an untouched file holds, and says how much of its log nobody else has seen', () => {
    const books = tradedBooks()
    const verdict = books.verify(() => undefined)
    expect(verdict.findings).toEqual([])
    expect(verdict.log.notProvable).toBe(verdict.log.size - books.shown.size)
    expect(verdict.messages.kept).toBeGreaterThanOrEqual(8)
  })

  describe('A-11: a log that was falsified', () => {
    it(`in any of seven ways is found ${trials.attacks} times of ${trials.attacks}, and its place and kind are named`, () => {
      const books = tradedBooks()
      const wrong = Object.entries(ATTACKS).flatMap(([name, attack]) =>
        Array.from({ length: trials.attacks }, (_, trial) => {
          const { spoil, verdict, first } = attack(books, rngOf(name, trial))
          const { findings } = books.verify(spoil)
          const [found] = findings.filter(({ table }) => table === 'log')
          const isNamed = found?.verdict === verdict && Number(found.id.split(' ')[0]) === first
          return isNamed ? [] : [{ name, trial, verdict, first, findings }]
        }).flat(),
      )
      expect(wrong).toEqual([])
    })

    it('and cut is not found without the partner: then it is said that the tail is not provable', () => {
      const books = tradedBooks()
      const { spoil } = ATTACKS['cut tail']!(books, rngOf('alone', 0))
      const { findings, log, witnesses } = books.verify(spoil, false)
      expect(findings.filter(({ table }) => table === 'log')).toEqual([])
      expect([witnesses, log.notProvable]).toEqual([[], log.size])
    })
  })

  it(`P-05: one bit turned in a stored message, receipt or log entry is found and named, ${trials.flips} times of ${trials.flips}`, () => {
    const books = tradedBooks()
    const missed: unknown[] = []
    for (let trial = 0; trial < trials.flips; trial++) {
      let flipped = { table: '', id: '' }
      const { findings } = books.verify((file) => {
        flipped = flipStoredBit(file, rngOf('flip', trial))
      })
      const named = findings.some(({ table, id }) => table === flipped.table && holds(id, flipped))
      if (!named) missed.push({ trial, flipped, findings })
    }
    expect(missed).toEqual([])
  })
}

/** A page of the log is named by its first entry and its last. */
function holds(id: string, { table, id: row }: { table: string; id: string }): boolean {
  return table === 'log' ? id.split(' to ').at(-1) === row : id === row
}
