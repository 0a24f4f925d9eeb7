import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.ts'
import { runUnits } from '../../src/scale/run-units.ts'
import type { Unit } from './squares.ts'

const SQUARES = new URL('./squares.ts', import.meta.url)
const signal = new AbortController().signal
const units = (...bases: number[]): Unit[] =>
  bases.map((base, i) => ({ base, spins: (bases.length - i) * 100 }))

describe('units on worker threads', () => {
  it.each([1, 2, 3])('come back in the order they were given, with %i threads', async (workers) => {
    const dones: number[] = []
    const wanted = {
      workers,
      signal,
      onDone: (_: number, __: number, done: number) => dones.push(done),
    }
    expect(await runUnits<Unit, number>(SQUARES, units(1, 2, 3, 4, 5), wanted)).toEqual([
      1, 4, 9, 16, 25,
    ])
    expect(dones).toEqual([1, 2, 3, 4, 5])
  })
  it('are none when there is nothing to do', async () => {
    expect(await runUnits(SQUARES, [], { workers: 2, signal })).toEqual([])
  })
  it('keep a person’s mistake what it is, with its mend', async () => {
    const failed = runUnits(SQUARES, units(1, 13, 3), { workers: 2, signal })
    await expect(failed).rejects.toThrow(InputError)
    await expect(failed).rejects.toThrow('units: 13 is no base\n    mend: take 12')
  })
  it('end with the first other failure', async () => {
    await expect(runUnits(SQUARES, units(14, 1), { workers: 1, signal })).rejects.toThrow(
      'a broken promise',
    )
  })
  it('refuse a module that is not there', async () => {
    const nowhere = new URL('./nowhere.ts', import.meta.url)
    await expect(runUnits(nowhere, units(1), { workers: 1, signal })).rejects.toThrow('nowhere')
  })
  it('end with what the caller throws when it hears of a result', async () => {
    const full = runUnits<Unit, number>(SQUARES, units(1, 2), {
      workers: 1,
      signal,
      onDone: () => {
        throw new Error('the disk is full')
      },
    })
    await expect(full).rejects.toThrow('the disk is full')
  })
  it('stop when told to, also in the midst of a unit', async () => {
    const stop = new AbortController()
    const stopped = runUnits<Unit, number>(SQUARES, units(2, 15, 15), {
      workers: 2,
      signal: stop.signal,
      onDone: () => stop.abort(new Error('enough')),
    })
    await expect(stopped).rejects.toThrow('enough')
  })
  it('do not begin when stopped before', async () => {
    const stop = AbortSignal.abort(new Error('never'))
    await expect(runUnits(SQUARES, units(1), { workers: 1, signal: stop })).rejects.toThrow('never')
  })
})
