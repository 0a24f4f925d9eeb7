import { expect, it } from 'vitest'
import { createDecisionTimes } from '../../../src/cli/run/decision-times.ts'
import type { CallResult, PortCall } from '../../../src/domain/port-call.ts'
import { assessed } from '../../report/make.ts'

it('a decision took as long as the call in which it was made, and only decisions count', () => {
  let now = 0
  const times = createDecisionTimes(() => now)
  const call = (verb: 'work' | 'receive', ms: number, decisions: number) => {
    now += ms
    const entry = { port: 'USLAX', seq: 1, at: 0, event: assessed('HB0001', 0) }
    const entries = Array.from({ length: decisions }, () => entry)
    const value = verb === 'work' ? { entries, nextAt: null } : { kind: 'answer' }
    const made = { port: 'USLAX', at: 0, call: verb, args: [] } as unknown as PortCall
    times.watch(made, { kind: 'done', value } as CallResult)
  }
  call('receive', 9_000, 0)
  call('work', 10, 3)
  call('work', 4_000, 1)
  call('work', 5_000, 0)
  expect(times.told()).toEqual({ n: 4, p50Ms: 10, p95Ms: 4_000, p99Ms: 4_000, within3s: 3 })
})

it('a port that died under a call decided nothing', () => {
  const times = createDecisionTimes(() => 0)
  const work = { port: 'USLAX', at: 0, call: 'work', args: [0] } as unknown as PortCall
  times.watch(work, { kind: 'crashed' })
  expect(times.told()).toMatchObject({ n: 0, within3s: 0 })
})
