import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Rng } from '../../../src/kernel/chance.ts'
import { verifyBooks } from '../../../src/port/verify/verify-books.ts'
import { openBooks } from '../../../src/store/books.ts'
import { StoreError } from '../../../src/store/store-error.ts'
import { trustedKeys } from '../../support/forge.ts'
import { HAIPHONG, LOS_ANGELES, make } from '../../support/make.ts'
import { twoPorts } from '../../support/two-ports.ts'
import { rngOf } from './tampering.ts'

/** What is left of a port whose write-ahead log lost its tail, or a bit of it, while the power went. */
type Left = 'whole' | 'told' | 'unread'

/** So many trials are worth a line of what came of them. */
const TOLD_FROM = 300

const SPOIL: Readonly<Record<string, (wal: Buffer, rng: Rng) => Buffer>> = {
  'P-03: cut at any byte': (wal, rng) => wal.subarray(0, rng.int(0, wal.length - 1)),
  'P-04: with one bit turned': (wal, rng) => {
    const spoiled = Buffer.from(wal)
    const at = rng.int(32, wal.length - 1)
    spoiled[at] = (spoiled[at] as number) ^ (1 << rng.int(0, 7))
    return spoiled
  },
}

/** A write-ahead log spoiled so many times: what is read is always a whole state of before, and what is gone is told. */
export function walCases(trials: number): void {
  it.each(Object.entries(SPOIL))(`a write-ahead log %s, ${trials} times`, (name, spoil) => {
    const t = twoPorts()
    for (let i = 1; i <= 8; i++) {
      t.origin.file(make.manifest({ houseBill: `H${i}`, ucr: `U${i}`, grossKg: 31_000 }))
      t.settleDown()
    }
    const [shown] = t.origin.sql<{ size: number; head: Buffer }>('SELECT size, head FROM witness')
    const wal = readFileSync(`${t.destination.path}-wal`)
    const copy = join(t.dir, 'copy.sqlite')
    const counts: Record<Left, number> = { whole: 0, told: 0, unread: 0 }
    const beyond: number[] = []
    for (let trial = 0; trial < trials; trial++) {
      rmSync(`${copy}-shm`, { force: true })
      copyFileSync(t.destination.path, copy)
      writeFileSync(`${copy}-wal`, spoil(wal, rngOf(name, trial)))
      const { left, notProvable } = judge(copy, { by: HAIPHONG, ...shown! })
      counts[left] += 1
      if (left === 'whole') beyond.push(notProvable)
    }
    if (trials >= TOLD_FROM)
      console.log(
        `${name}: ${trials} of ${trials} judged right · ${counts.told} said to be shorter than the partner was shown · ` +
          `${counts.unread} refused as no database · ${counts.whole} not shorter, of which ${Math.min(...beyond)} to ` +
          `${Math.max(...beyond)} entries after the last witness are said to be not provable`,
      )
    expect(counts.whole + counts.told + counts.unread).toBe(trials)
    expect(counts.told).toBeGreaterThan(0)
  })
}

/** Fails when what is read is no state the port was ever in, or when something is gone and nobody says so. */
function judge(
  file: string,
  shown: { by: string; size: number; head: Buffer },
): { readonly left: Left; readonly notProvable: number } {
  try {
    const books = openBooks(file)
    try {
      const { findings, log } = verifyBooks(books, LOS_ANGELES, trustedKeys, [shown])
      const gone = Math.max(0, shown.size - log.size)
      expect(findings.map(({ verdict, what }) => `${verdict} ${what}`)).toEqual(
        gone === 0
          ? []
          : [`REGRESSED ${HAIPHONG} was shown ${shown.size} entries, ${gone} of them are gone`],
      )
      return { left: gone === 0 ? 'whole' : 'told', notProvable: log.notProvable }
    } finally {
      books.close()
    }
  } catch (error) {
    // So little is left that not even the tables are there.
    if (error instanceof StoreError) return { left: 'unread', notProvable: 0 }
    throw error
  }
}
