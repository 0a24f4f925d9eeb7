import { describe, expect, it } from 'vitest'
import { createScheduler } from '../../src/kernel/scheduler.ts'
import { fc } from '../support/properties.ts'

describe('scheduler', () => {
  it('is empty to begin with, at its start', () => {
    const scheduler = createScheduler<string>(100)
    expect(scheduler.next()).toBeUndefined()
    expect([scheduler.peek(), scheduler.size(), scheduler.now()]).toEqual([undefined, 0, 100])
  })

  it('gives two things at one time in the order they were asked for', () => {
    const scheduler = createScheduler<string>(0)
    for (const what of ['a', 'b', 'c', 'd', 'e']) scheduler.at(7, what)
    expect(drain(scheduler)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('moves the present to what it gives, and looking ahead moves nothing', () => {
    const scheduler = createScheduler<string>(0)
    scheduler.at(30, 'later')
    scheduler.at(10, 'sooner')
    expect([scheduler.peek(), scheduler.now()]).toEqual([10, 0])
    expect(scheduler.next()).toEqual({ at: 10, what: 'sooner' })
    expect([scheduler.peek(), scheduler.now(), scheduler.size()]).toEqual([30, 10, 1])
  })

  it('takes what is asked for now, and refuses the past', () => {
    const scheduler = createScheduler<string>(0)
    scheduler.at(10, 'first')
    scheduler.next()
    scheduler.at(10, 'now')
    expect(() => scheduler.at(9, 'too late')).toThrow('cannot schedule into the past: 9 < 10')
    expect(drain(scheduler)).toEqual(['now'])
  })

  it('is a sorted array, whatever is pushed and taken when', () => {
    const step = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant('take' as const))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const scheduler = createScheduler<number>(0)
        const model: { at: number; what: number }[] = []
        steps.forEach((what, i) => {
          if (what === 'take') {
            expect(scheduler.next()).toEqual(model.shift())
          } else {
            const at = scheduler.now() + what
            scheduler.at(at, i)
            model.splice(model.filter((held) => held.at <= at).length, 0, { at, what: i })
          }
          expect([scheduler.size(), scheduler.peek()]).toEqual([model.length, model[0]?.at])
        })
        expect(drain(scheduler)).toEqual(model.map((held) => held.what))
      }),
    )
  })
})

function drain<T>(scheduler: { next: () => { what: T } | undefined }): T[] {
  const all: T[] = []
  for (let taken = scheduler.next(); taken; taken = scheduler.next()) all.push(taken.what)
  return all
}
