import { describe, expect, it } from 'vitest'
import {
  DAY,
  formatDuration,
  formatUtc,
  HOUR,
  MINUTE,
  parseDuration,
  parseUtc,
  SECOND,
  utcOf,
} from '../../src/kernel/time.ts'

describe('parseDuration', () => {
  it.each([
    ['250ms', 250],
    ['90s', 90 * SECOND],
    ['15m', 15 * MINUTE],
    ['36h', 36 * HOUR],
    ['2d', 2 * DAY],
    ['1.5h', 90 * MINUTE],
    ['0s', 0],
  ])('reads %s', (text, expected) => {
    expect(parseDuration(text)).toBe(expected)
  })

  it.each(['', '5', 'h', '-1h', '1 h', '1h30m', '1w', '1e3s', '.5h', '1H'])(
    'reads nothing into "%s"',
    (text) => {
      expect(parseDuration(text)).toBeNull()
    },
  )

  it('gives whole milliseconds', () => {
    expect(parseDuration('0.0004s')).toBe(0)
    expect(parseDuration('1.0006s')).toBe(1001)
  })
})

describe('parseUtc and formatUtc', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00Z'],
    ['2026-03-01T07:05Z', '2026-03-01T07:05:00Z'],
    ['2026-03-01T07:05:09Z', '2026-03-01T07:05:09Z'],
    ['2026-03-01T07:05:09.250Z', '2026-03-01T07:05:09.250Z'],
    ['2028-02-29', '2028-02-29T00:00:00Z'],
    ['1970-01-01', '1970-01-01T00:00:00Z'],
  ])('reads %s as %s', (text, written) => {
    expect(formatUtc(parseUtc(text) as number)).toBe(written)
  })

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-03-01T24:00Z',
    '2026-03-01T07:60Z',
    '2026-03-01T07:05',
    '2026-03-01 07:05Z',
    '2026-03-01T07:05:09+07:00',
    '2026-3-1',
    '',
  ])('finds no time in "%s"', (text) => {
    expect(parseUtc(text)).toBeNull()
  })

  it('names a moment that no calendar has, for a partner or a file may name it', () => {
    expect(formatUtc(9e15)).toBe('9000000000000000 ms')
    expect(formatUtc(8.64e15)).toBe('+275760-09-13T00:00:00Z')
  })

  it('reads back what it wrote, to the millisecond', () => {
    for (const at of [0, 1, 999, 1_000, 1_772_323_200_000, 1_772_323_200_123]) {
      expect(parseUtc(formatUtc(at))).toBe(at)
    }
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0.0s'],
    [4_200, '4.2s'],
    [42_000, '42s'],
    [15 * MINUTE, '15m'],
    [2 * DAY + 3 * HOUR, '2d 3h'],
    [2 * DAY + 3 * HOUR + 4 * MINUTE, '2d 3h'],
    [DAY + 4 * MINUTE, '1d 4m'],
  ])('writes %d ms as %s', (span, expected) => {
    expect(formatDuration(span)).toBe(expected)
  })
})

describe('utcOf', () => {
  it.each<[Parameters<typeof utcOf>, string]>([
    [[2026, 3, 1, 7, 5, 9], '2026-03-01T07:05:09Z'],
    [[2028, 2, 29, 0, 0, 0], '2028-02-29T00:00:00Z'],
    [[2000, 2, 29, 23, 59, 59], '2000-02-29T23:59:59Z'],
    [[99, 12, 31, 0, 0, 0], '0099-12-31T00:00:00Z'],
  ])('%j is %s', (numbers, written) => {
    expect(formatUtc(utcOf(...numbers) as number)).toBe(written)
  })

  it.each<Parameters<typeof utcOf>>([
    [2026, 2, 29, 0, 0, 0],
    [1900, 2, 29, 0, 0, 0],
    [2026, 4, 31, 0, 0, 0],
    [2026, 0, 1, 0, 0, 0],
    [2026, 13, 1, 0, 0, 0],
    [2026, 1, 0, 0, 0, 0],
    [2026, 1, 1, 24, 0, 0],
    [2026, 1, 1, 0, 60, 0],
    [2026, 1, 1, 0, 0, 60],
  ])('there is no %d-%d-%d %d:%d:%d', (...numbers) => {
    expect(utcOf(...numbers)).toBeNull()
  })
})
