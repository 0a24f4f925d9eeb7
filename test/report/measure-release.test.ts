import { describe, expect, it } from 'vitest'
import type { Clearance } from '../../src/domain/clearance.ts'
import { HOUR } from '../../src/kernel/time.ts'
import { measureArm } from '../../src/report/measure-arm.ts'
import { ETA, found, HERE, journal, PORTS, released, truth } from './make.ts'

/** A box that came at ETA and went so many hours later. */
const left = (after: number, over: Partial<Clearance> = {}): Clearance => ({
  trader: 'known',
  arrivedAt: ETA,
  ashoreAt: ETA + 5 * HOUR,
  declaredAt: ETA - 20 * HOUR,
  chosenAt: ETA + 36 * HOUR,
  checkedAt: null,
  scannedAt: null,
  openedAt: null,
  clearedAt: ETA + after * HOUR,
  ...over,
})

describe('the time release study', () => {
  const log = journal()
  const boxes: readonly [number, Clearance | null][] = [
    [1, left(36)],
    [2, left(40, { trader: 'authorised', checkedAt: ETA + 40 * HOUR })],
    [3, left(60, { trader: 'new', scannedAt: ETA + 37 * HOUR, openedAt: ETA + 60 * HOUR })],
    [4, null],
    [5, null],
  ]
  for (const [n, clearance] of boxes) {
    const shipment = `HB000${n}`
    log.at(HERE, ETA + 36 * HOUR, released(shipment, 100, n === 3 || n === 5))
    if (n === 5) log.at(HERE, ETA + 37 * HOUR, found(shipment, HERE))
    if (clearance !== null)
      log.at(HERE, clearance.clearedAt, { kind: 'cleared', shipment, ...clearance })
  }
  const { releaseHours, release } = measureArm({
    arm: 'exchange',
    ports: PORTS,
    entries: log.entries,
    truths: boxes.map(([n]) => truth(n)),
    pending: {},
  })

  it('counts from the ship’s arrival, each class of trader by itself', () => {
    expect(releaseHours).toEqual({ p50: 40, p95: 60, n: 3 })
    expect(release.byTrader).toEqual({
      authorised: { p50: 40, p95: 40, n: 1 },
      known: { p50: 36, p95: 36, n: 1 },
      new: { p50: 60, p95: 60, n: 1 },
    })
  })

  it('tells each step, and of a declaration before arrival that it took no time', () => {
    expect(release.steps).toMatchObject({
      ashore: { p50: 5, n: 3 },
      declared: { p50: 0, p95: 0, n: 3 },
      chosen: { p50: 36, n: 3 },
      checked: { p50: 40, n: 1 },
      opened: { p50: 60, n: 1 },
    })
  })

  it('counts who still waits, which an offence does not', () => {
    expect(release.waiting).toBe(1)
  })
})
