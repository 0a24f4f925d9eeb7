import { describe, expect, it } from 'vitest'
import { SEAMS, type Seam } from '../../src/domain/port-call.ts'
import { measureExchange } from '../../src/report/exchange-totals.ts'
import { make } from '../support/make.ts'
import { type StoryPort, type TwoPorts, twoPorts } from '../support/two-ports.ts'

const COUNT = 3

/** What each port keeps when all is over: everything but when, and in which order. */
function kept(t: TwoPorts) {
  return [t.origin, t.destination].map((port) => ({
    documents: port.sql(
      'SELECT kind, source, number, revision FROM document ORDER BY kind, source, number, revision',
    ),
    shipments: port.sql('SELECT house_bill, score, channel FROM shipment ORDER BY house_bill'),
    shares: port.sql('SELECT document FROM share'),
    status: { ...port.status(), log: null },
  }))
}

function file(t: TwoPorts): void {
  for (let i = 1; i <= COUNT; i++) {
    t.origin.file(
      make.manifest({ houseBill: `H${i}`, ucr: `U${i}`, grossKg: 31_000 }),
      make.exportDeclaration({ number: `E${i}`, houseBill: `H${i}`, ucr: `U${i}` }),
    )
  }
}

function totals(t: TwoPorts) {
  const entries = [...t.origin.entries(), ...t.destination.entries()]
  const pending = Object.fromEntries(
    [t.origin, t.destination].map((port) => [port.id, port.status().queued]),
  )
  return measureExchange({ entries, pending })
}

/** The same trade without a crash; told once. */
let calm: ReturnType<typeof kept> | undefined
function undisturbed() {
  if (calm !== undefined) return calm
  const t = twoPorts()
  file(t)
  t.settleDown()
  calm = kept(t)
  return calm
}

it('a port that is opened again reads what its partner sent out of the messages themselves', () => {
  const t = twoPorts()
  t.origin.file(make.manifest(), make.exportDeclaration({ regime: 're-export' }))
  t.settleDown()
  const rules = () => t.destination.events('assessed').at(-1)?.rules
  t.destination.reopen()
  // Something new makes it look at everything again: only the partner's declaration knows of the regime.
  t.destination.file(make.manifest({ grossKg: 31_000, revision: 2 }))
  t.settleDown()
  expect(rules()).toEqual(['HEAVY', 'SWITCHED'])
})

describe('P-02: a port that dies and is opened again', () => {
  const who: readonly ('origin' | 'destination')[] = ['origin', 'destination']
  const cases = SEAMS.flatMap((seam) => who.map((port) => [seam, port] as const))
    // Nothing comes in at the origin that has to be scored.
    .filter(([seam, port]) => seam !== 'after-assess-commit' || port === 'destination')

  it.each<readonly [Seam, 'origin' | 'destination']>(cases)(
    '%s at the %s, loses nothing and does nothing twice',
    (seam, name) => {
      const t = twoPorts()
      const port = t[name] as StoryPort
      file(t)
      expect(diesOnTheWay(t, port, seam)).toBe(true)
      t.settleDown()
      expect(kept(t)).toEqual(undisturbed())
      expect(totals(t)).toMatchObject({
        lost: 0,
        duplicated: 0,
        unexpected: 0,
        expired: 0,
        rejected: 0,
        pending: 0,
      })
      expect(totals(t).acknowledged).toBe(totals(t).attempted)
    },
  )
})

it('a crash before the commit takes the whole decision with it, the log included', () => {
  const t = twoPorts()
  file(t)
  const before = t.origin.status().log
  expect(t.origin.dieAt('before-seal-commit', () => t.origin.work())).toBe(true)
  expect(t.origin.status()).toMatchObject({ queued: 0, log: before })
})

it('a crash with a call under way sends it again after its lease, the same bytes', () => {
  const t = twoPorts()
  t.origin.file(make.manifest())
  t.origin.work()
  expect(t.origin.dieAt('after-due-commit', () => t.origin.due())).toBe(true)
  const attempts = () =>
    t.due(t.origin).flatMap(({ method, attempt }) => (method === 'Deliver' ? attempt : []))
  expect(attempts()).toEqual([])
  t.wait(35_000)
  expect(attempts()).toEqual([2])
})

/** Works both ports turn by turn until the armed one has died once; a caller then meets silence. */
function diesOnTheWay(t: TwoPorts, port: StoryPort, seam: Seam): boolean {
  let died = false
  const orDie = <R>(owner: StoryPort, run: () => R): R | null => {
    let value: R | null = null
    if (owner !== port || died) return run()
    died = owner.dieAt(seam, () => {
      value = run()
    })
    return died ? null : value
  }
  for (let turn = 0; turn < 6; turn++) {
    for (const from of [t.origin, t.destination]) {
      const to = from === t.origin ? t.destination : t.origin
      orDie(from, () => from.work())
      for (const delivery of orDie(from, () => from.due()) ?? []) {
        const received = orDie(to, () => to.receive(delivery.method, delivery.bytes))
        const answer =
          received?.kind === 'answer' ? received : ({ kind: 'silence', why: 'no answer' } as const)
        orDie(from, () => from.settle(delivery, answer))
      }
    }
    t.wait(60_000)
  }
  return died
}
