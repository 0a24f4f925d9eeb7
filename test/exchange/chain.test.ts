import { describe, expect, it } from 'vitest'
import { type ChainVerdict, EMPTY_HEAD, extendHead, verifyChain } from '../../src/exchange/chain.ts'
import { sha256Hex } from '../../src/kernel/digest.ts'

type Row = { seq: number; entry: string; head: Uint8Array }

/** A log of these entries, each head made from the one before. */
function logOf(entries: readonly string[]): Row[] {
  let head: Uint8Array = EMPTY_HEAD
  return entries.map((entry, i) => {
    head = extendHead(head, entry)
    return { seq: i + 1, entry, head }
  })
}

const log = logOf(['a', 'b', 'c', 'd', 'ế'])
/** The same entries in two pages. */
const paged = (rows: readonly Row[]): Row[] =>
  [rows.slice(0, 2), rows.slice(2)].map((page) => ({
    ...(page.at(-1) as Row),
    entry: page.map(({ entry }) => entry).join('\n'),
  }))
const renumbered = (rows: readonly Row[]): Row[] => rows.map((row, i) => ({ ...row, seq: i + 1 }))
const at = (index: number) => log[index] as Row
const edited = (seq: number, through = seq): ChainVerdict => ({
  kind: 'broken',
  seq,
  through,
  why: 'edited',
})
const gap = (seq: number, through = seq): ChainVerdict => ({
  kind: 'broken',
  seq,
  through,
  why: 'gap',
})
const whole = (rows: readonly Row[]): ChainVerdict => ({
  kind: 'whole',
  size: rows.length,
  head: rows.at(-1)?.head ?? EMPTY_HEAD,
})

describe('the chain of a log', () => {
  it.each<[string, readonly Row[], ChainVerdict]>([
    ['without entries is whole', [], whole([])],
    ['as it was written is whole', log, whole(log)],
    ['shows an edited entry', log.with(2, { ...at(2), entry: 'C' }), edited(3)],
    ['shows an edited head', log.with(2, { ...at(2), head: new Uint8Array(32) }), edited(3)],
    ['shows a last entry edited', log.with(4, { ...at(4), entry: 'e' }), edited(5)],
    ['shows an entry deleted', log.toSpliced(1, 1), gap(2, 3)],
    ['shows an entry deleted and the rest renumbered', renumbered(log.toSpliced(1, 1)), edited(2)],
    ['shows the first entry deleted', log.slice(1), gap(1, 2)],
    ['shows two entries swapped', [at(0), at(2), at(1), at(3), at(4)], gap(2, 3)],
    [
      'shows two entries swapped and renumbered',
      renumbered([at(0), at(2), at(1), at(3), at(4)]),
      edited(2),
    ],
    [
      'shows an entry inserted',
      renumbered(log.toSpliced(2, 0, { seq: 0, entry: 'x', head: extendHead(at(1).head, 'x') })),
      edited(4),
    ],
    ['of several entries a page is whole', paged(log), whole(log)],
    [
      'shows an entry edited inside a page, as far as the page reaches',
      paged(log).with(1, { ...(paged(log)[1] as Row), entry: 'c\nD\nế' }),
      edited(3, 5),
    ],
    [
      'shows an entry deleted inside a page',
      paged(log).with(1, { ...(paged(log)[1] as Row), entry: 'c\nế' }),
      gap(3, 5),
    ],
    ['shows an entry doubled', [at(0), at(0), at(1)], gap(2)],
    [
      'cannot show that its tail was cut: that takes a witness',
      log.slice(0, 3),
      whole(log.slice(0, 3)),
    ],
    [
      'cannot show that all of it was rewritten: that takes a witness',
      logOf(['A', 'b', 'c', 'd', 'ế']),
      whole(logOf(['A', 'b', 'c', 'd', 'ế'])),
    ],
  ])('%s', (_, rows, verdict) => {
    expect(verifyChain(rows)).toEqual(verdict)
  })

  it('is SHA-256 over the head before and the entry in UTF-8, from thirty-two zeros on', () => {
    const bytes = Buffer.concat([Buffer.alloc(32), Buffer.from('ế', 'utf8')])
    expect(Buffer.from(extendHead(EMPTY_HEAD, 'ế')).toString('hex')).toBe(sha256Hex(bytes))
  })

  it('tells a rewritten log from the one a partner remembers by any head it was shown', () => {
    const rewritten = logOf(['a', 'B', 'c', 'd', 'ế'])
    expect(
      log.map(({ head }, i) => Buffer.compare(head, rewritten[i]?.head as Uint8Array) === 0),
    ).toEqual([true, false, false, false, false])
  })
})
