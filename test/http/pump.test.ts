import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../src/domain/journal.ts'
import type { Answer, Delivery, Worked } from '../../src/domain/port-call.ts'
import { startPump } from '../../src/http/pump.ts'

const delivery = (recipient: string): Delivery => ({
  recipient,
  method: 'Deliver',
  bytes: new Uint8Array(),
  messageIds: [`${recipient}:1`],
  attempt: 1,
})
const entry = (seq: number): JournalEntry => ({
  port: 'VNHPH',
  seq,
  at: seq,
  event: { kind: 'duplicate', messageId: `USLAX:1:${seq}` },
})

/** A pump whose port, partner and clock are in the hands of the test; `log` is what happened, in order. */
function pumping(work: (seen: number) => Worked, options: { seen?: number } = {}) {
  const log: string[] = []
  const due: Delivery[][] = []
  const answers = new Map<string, (answer: Answer) => void>()
  const timer = { ms: -1, ring: () => {} }
  const port = {
    work(seen: number) {
      log.push(`work after ${seen}`)
      return work(seen)
    },
    due(limit: number) {
      const taken = due.shift() ?? []
      if (taken.length > 0) log.push(`due ${limit}`)
      return taken
    },
    settle: ({ recipient }: Delivery, answer: Answer) =>
      void log.push(`settle ${recipient}: ${answer.kind === 'silence' ? answer.why : 'answer'}`),
  }
  const pump = startPump({
    port,
    send({ recipient }) {
      log.push(`send ${recipient}`)
      return new Promise((resolve) => answers.set(recipient, resolve))
    },
    now: () => 1_000,
    after(ms, wake) {
      timer.ms = ms
      timer.ring = wake
      return () => {
        timer.ms = -1
      }
    },
    callsInFlight: 2,
    messagesAtOnce: 200,
    seen: options.seen ?? 0,
    onEntries: (entries) => void log.push(`entries ${entries.map(({ seq }) => seq).join(' ')}`),
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return {
    pump,
    log,
    due,
    timer,
    async poke() {
      pump.poke()
      await settled()
    },
    async answer(recipient: string) {
      answers.get(recipient)?.({ kind: 'answer', bytes: new Uint8Array() })
      await settled()
    },
    /** What happened since the last look. */
    news: () => log.splice(0),
  }
}

const idle = (): Worked => ({ entries: [], nextAt: null })

describe('the loop of a port', () => {
  it('rests until the time the port named, works again then, and hands on each entry once', async () => {
    const works: Worked[] = [
      { entries: [entry(5), entry(6)], nextAt: 4_000 },
      { entries: [entry(7)], nextAt: null },
    ]
    const { timer, news, pump } = pumping(() => works.shift() ?? idle(), { seen: 4 })
    expect([news(), timer.ms]).toEqual([['work after 4', 'entries 5 6'], 3_000])
    timer.ring()
    await new Promise(setImmediate)
    expect([news(), timer.ms]).toEqual([['work after 6', 'entries 7'], 3_600_000])
    await pump.stop()
  })

  it('wakes for a poke', async () => {
    const { poke, news, pump, timer } = pumping(idle)
    news()
    await poke()
    expect([news(), timer.ms]).toEqual([['work after 0'], 3_600_000])
    await pump.stop()
  })

  it('does not sleep through a poke that came while it was at work, and takes many for one', async () => {
    let duringWork = () => {}
    const pumped = pumping(() => {
      duringWork()
      return idle()
    })
    pumped.news()
    duringWork = () => {
      duringWork = () => {}
      pumped.pump.poke()
      pumped.pump.poke()
    }
    await pumped.poke()
    expect(pumped.news()).toEqual(['work after 0', 'work after 0'])
    await pumped.pump.stop()
  })

  it.each<[number | null, number]>([
    [null, 3_600_000],
    [100_000_000, 3_600_000],
    [1_500, 500],
    [1_000, 20],
    [0, 20],
  ])(
    'told %j at 1000 ms with nothing to do, it rests %d ms: never a spin, never more than an hour',
    async (nextAt, ms) => {
      const { timer, pump } = pumping(() => ({ entries: [], nextAt }))
      expect(timer.ms).toBe(ms)
      await pump.stop()
    },
  )

  it('goes on at once when the port did something and has more to do', async () => {
    const { timer, pump } = pumping(() => ({ entries: [entry(1)], nextAt: 900 }))
    expect(timer.ms).toBe(0)
    await pump.stop()
  })
})

describe('the calls of a port', () => {
  it('N-18: are sent as they fall due, never more than allowed at once, and settled one by one', async () => {
    const { due, poke, answer, news, pump } = pumping(idle)
    due.push([delivery('A'), delivery('B'), delivery('C')], [delivery('D')])
    news()
    await poke()
    expect(news()).toEqual(['work after 0', 'due 200', 'send A', 'send B'])
    await answer('B')
    expect(news()).toEqual(['settle B: answer', 'work after 0', 'send C'])
    await answer('A')
    expect(news()).toEqual(['settle A: answer', 'work after 0', 'due 200', 'send D'])
    await answer('C')
    await answer('D')
    await pump.stop()
  })

  it('under way at a stop are finished, those that wait are settled as never sent, and nothing follows', async () => {
    const { due, poke, answer, news, pump } = pumping(idle)
    due.push([delivery('A'), delivery('B'), delivery('C')])
    await poke()
    news()
    const stopped = pump.stop()
    await answer('A')
    await answer('B')
    await stopped
    expect(news()).toEqual([
      'settle A: answer',
      'settle B: answer',
      'settle C: stopped before it was sent',
    ])
    await poke()
    expect([news(), pump.stop()]).toEqual([[], stopped])
  })
})

describe('a port that breaks', () => {
  it('in work ends the loop with its error', async () => {
    const { pump, news } = pumping(() => {
      throw new Error('the log has a gap')
    })
    await expect(pump.done).rejects.toThrow('the log has a gap')
    expect(news()).toEqual(['work after 0'])
  })

  it('is not asked again for what was under way', async () => {
    let broken = false
    const { pump, due, poke, answer, news } = pumping(() => {
      if (broken) throw new Error('broken')
      return idle()
    })
    const ended = expect(pump.done).rejects.toThrow('broken')
    due.push([delivery('A')])
    await poke()
    news()
    broken = true
    await poke()
    await answer('A')
    await ended
    expect(news()).toEqual(['work after 0'])
  })
})
