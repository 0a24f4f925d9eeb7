import type { PortStatus } from '../domain/port-call.ts'
import { TIME_TO_LIVE } from '../exchange/limits.ts'
import { createScheduler } from '../kernel/scheduler.ts'
import { DAY, type Millis } from '../kernel/time.ts'
import { fillCalendar } from './calendar.ts'
import { createDesk } from './desk.ts'
import { createNetwork } from './network.ts'
import { createQuay } from './quay.ts'
import { createWorldDigest } from './world-digest.ts'
import type { Happening, Step, WorldOutcome, WorldPlan, WorldState } from './world-plan.ts'
import { worksUntil } from './yard/berths.ts'

/**
 * The virtual world of one arm. Yields calls to ports in the order of one heap and is resumed with their results, so
 * no driver can reorder anything. Ends when the last ship is worked off and every message is settled or expired; over a
 * link that never heals, when everything would have expired.
 */
export function* runWorld(plan: WorldPlan): Step<WorldOutcome> {
  const world: WorldState = {
    plan,
    heap: createScheduler<Happening>(plan.start),
    network: createNetwork(plan.faults, plan.start, plan.chance),
    entries: [],
    truths: new Map(),
    armed: new Map(),
    crashes: {},
  }
  const digest = createWorldDigest()
  digest.add({ truths: [], filings: plan.trade.standing })
  const desk = createDesk(world)
  const quay = createQuay(world, desk, digest)

  fillCalendar(plan, world.heap)
  if (plan.visits !== undefined) world.heap.at(plan.start, { kind: 'visit' })
  const lastAt = lastMoment(plan)
  for (
    let next = world.heap.next();
    next !== undefined && next.at <= lastAt;
    next = world.heap.next()
  ) {
    plan.onProgress?.(next.at)
    yield* happen(next.what)
  }
  const status: Record<string, PortStatus> = {}
  for (const port of Object.keys(plan.ports).sort()) {
    status[port] = (yield* desk.call(port, 'status', [])) as PortStatus
  }
  return {
    entries: world.entries,
    truths: [...world.truths.values()],
    worldDigest: digest.value(),
    crashes: world.crashes,
    endedAt: world.heap.now(),
    status,
  }

  function* happen(what: Happening): Step {
    switch (what.kind) {
      case 'open':
        return quay.open(what.sailing)
      case 'load':
        return yield* quay.load(what.sailing)
      case 'discharge':
        return yield* quay.discharge(what.sailing)
      case 'round':
        return yield* quay.round(what.port, what.action)
      case 'opened':
        return yield* quay.opened(what.opening)
      case 'cleared':
        return yield* quay.cleared(what.port)
      case 'file':
        yield* desk.call(what.port, 'file', [what.documents])
        return yield* desk.think(what.port)
      case 'visit':
        return yield* visit()
      case 'wake':
        return yield* desk.wake(what.port)
      case 'arrival':
        return yield* desk.arrival(what)
      case 'answer':
        return yield* desk.answered(what)
      case 'arm-crash':
        if (!world.network.isHealed(world.heap.now())) world.armed.set(what.port, what.seam)
        return
    }
  }

  /** A call comes first: whoever drives the world holds it there until it is time to ask. */
  function* visit(): Step {
    if (plan.visits === undefined) return
    for (const port of Object.keys(plan.ports).sort()) yield* desk.think(port)
    for (const { port, action, done } of plan.visits.take()) done(yield* desk.act(port, action))
    world.heap.at(world.heap.now() + plan.visits.every, { kind: 'visit' })
  }
}

/** Longer than a message lives after the last ship was worked off, or after the network healed. */
function lastMoment(plan: WorldPlan): Millis {
  return (
    Math.max(plan.start, worksUntil(plan), plan.start + (plan.faults.healAt ?? 0)) +
    TIME_TO_LIVE +
    2 * DAY
  )
}
