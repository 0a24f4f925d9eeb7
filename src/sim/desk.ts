import type {
  Acted,
  Action,
  Delivery,
  PortCall,
  PortVerbs,
  Received,
  Worked,
} from '../domain/port-call.ts'
import { assert } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import { ANSWER_TIMEOUT, flipBit } from './network.ts'
import type { Answered, Arrival, Step, WorldState } from './world-plan.ts'

const CALL_LIMIT = 2_000

/** How the world speaks with ports: lets them think, carries what they send, and starts them again when they die. */
export function createDesk(world: WorldState) {
  const { heap, network } = world
  const seen = new Map<string, number>()
  const wakes = new Map<string, Millis>()

  /** One call to a port; undefined when the port died under it and was started again. */
  function* call<C extends keyof PortVerbs>(
    port: string,
    verb: C,
    args: Parameters<PortVerbs[C]>,
  ): Step<unknown> {
    const seam = world.armed.get(port)
    const at = clockOf(port)
    const result = yield {
      port,
      at,
      call: verb,
      args,
      ...(seam !== undefined && { crashAt: seam }),
    } as PortCall
    if (result.kind === 'done') return result.value
    assert(seam !== undefined, `${port} died in ${verb} although nothing asked it to`)
    world.armed.delete(port)
    world.crashes[seam] = (world.crashes[seam] ?? 0) + 1
    yield { port, at, call: 'reopen', args: [] }
    return undefined
  }

  /** The port thinks, its log is read on, and what is due leaves. */
  function* think(port: string): Step {
    for (;;) {
      const nextAt = yield* work(port)
      if (nextAt === null || nextAt > clockOf(port)) return wakeAt(port, nextAt)
      const deliveries = (yield* call(port, 'due', [CALL_LIMIT])) as readonly Delivery[] | undefined
      for (const delivery of deliveries ?? []) send(port, delivery)
    }
  }

  function* work(port: string): Step<Millis | null> {
    for (;;) {
      const worked = (yield* call(port, 'work', [seen.get(port) ?? 0])) as Worked | undefined
      if (worked === undefined) continue
      for (const entry of worked.entries) world.entries.push(entry)
      seen.set(port, worked.entries.at(-1)?.seq ?? seen.get(port) ?? 0)
      return worked.nextAt
    }
  }

  function* act(port: string, action: Action): Step<Acted> {
    const acted = (yield* call(port, 'act', [action])) as Acted
    yield* think(port)
    return acted
  }

  /** A call reaches its recipient; the answer sets out on its way back. */
  function* arrival({ sender, delivery, flip, back }: Arrival): Step {
    const bytes = flip === null ? delivery.bytes : flipBit(delivery.bytes, flip)
    const { recipient, method } = delivery
    const received = (yield* call(recipient, 'receive', [method, bytes])) as Received | undefined
    yield* think(recipient)
    const leg = received === undefined ? null : back(heap.now())
    if (leg === null || received === undefined) return silence(sender, delivery)
    heap.at(leg.at, { kind: 'answer', sender, delivery, received, flip: leg.flip })
  }

  /** The sender learns what became of its call. */
  function* answered({ sender, delivery, received, flip }: Answered): Step {
    const why = received?.kind === 'error' ? received.message : 'no answer'
    const answer =
      received?.kind === 'answer'
        ? ({
            kind: 'answer',
            bytes: flip === null ? received.bytes : flipBit(received.bytes, flip),
          } as const)
        : ({ kind: 'silence', why } as const)
    yield* call(sender, 'settle', [delivery, answer])
    yield* think(sender)
  }

  function* wake(port: string): Step {
    // An earlier wake took this one's place; answering both would multiply them for ever.
    if (wakes.get(port) !== heap.now()) return
    wakes.delete(port)
    yield* think(port)
  }

  function send(sender: string, delivery: Delivery): void {
    const { copies } = network.send(sender, delivery, heap.now())
    for (const { there, back } of copies) {
      if (there !== null)
        heap.at(there.at, { kind: 'arrival', sender, delivery, flip: there.flip, back })
    }
    if (copies.every(({ there }) => there === null)) silence(sender, delivery)
  }

  function silence(sender: string, delivery: Delivery): void {
    heap.at(heap.now() + ANSWER_TIMEOUT, {
      kind: 'answer',
      sender,
      delivery,
      received: null,
      flip: null,
    })
  }

  /** Notes when the port wants to think again, unless it is called earlier anyway. Its clock may be off. */
  function wakeAt(port: string, nextAt: Millis | null): void {
    if (nextAt === null) return
    const at = Math.max(heap.now(), nextAt - (clockOf(port) - heap.now()))
    const known = wakes.get(port)
    if (known !== undefined && known <= at) return
    wakes.set(port, at)
    heap.at(at, { kind: 'wake', port })
  }

  function clockOf(port: string): Millis {
    return heap.now() + network.skewOf(port, heap.now())
  }

  return { call, think, act, arrival, answered, wake }
}
export type Desk = ReturnType<typeof createDesk>
