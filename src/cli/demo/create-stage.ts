import type { JournalEntry } from '../../domain/journal.ts'
import type { Acted, Action } from '../../domain/port-call.ts'
import {
  STAGE_ARMS,
  type Stage,
  type StageArm,
  type StagePage,
  type StageShipment,
  type StageSide,
} from '../../domain/reads/stage-page.ts'
import { HOUR, MINUTE } from '../../kernel/time.ts'
import type { Reads } from '../../port/reads/reads.ts'
import { createStageBook, type StageBook } from '../../sim/stage/stage-book.ts'
import type { Visit, WorldPlan } from '../../sim/world-plan.ts'
import { worksUntil } from '../../sim/yard/berths.ts'
import type { Driver } from '../drivers/driver.ts'
import type { LocalPort } from '../drivers/local-port.ts'
import { type ArmRunner, createArmRunner } from './arm-runner.ts'
import { createStageClock } from './stage-clock.ts'

/** How often a person's actions are asked for, in virtual time. */
const VISIT_EVERY = 10 * MINUTE
const QUEUE_SHOWN = 6
const REASONS_SHOWN = 3

export type StagedPort = Pick<
  StagePage['ports'][number],
  'port' | 'name' | 'latitude' | 'longitude' | 'url'
>

export type StageOptions = {
  readonly title: string
  readonly question: string
  readonly plan: WorldPlan
  readonly ports: readonly StagedPort[]
  readonly drivers: Readonly<
    Record<StageArm, Driver & { readonly local: (port: string) => LocalPort }>
  >
  readonly now: () => number
  /** Entries of the world with the exchange, for whoever listens to its ports. */
  readonly onEntries: (entries: readonly JournalEntry[]) => void
}

/** Two worlds over one clock, and what a person does in the one with the exchange. */
export function createStage(options: StageOptions) {
  const { plan, ports, drivers, now } = options
  const book = createStageBook(ports.map(({ port }) => port))
  const waiting: Visit[] = []
  const visits = { every: VISIT_EVERY, take: () => waiting.splice(0) }
  const runnerOf = (
    arm: StageArm,
    of: WorldPlan,
    more: (entries: readonly JournalEntry[]) => void,
  ) =>
    createArmRunner(of, drivers[arm], now, (entries) => {
      book.observe(arm, entries)
      more(entries)
    })
  const runners: Readonly<Record<StageArm, ArmRunner>> = {
    // First: what it shows is compared with what the other world has shown by then.
    baseline: runnerOf('baseline', plan, () => {}),
    exchange: runnerOf('exchange', { ...plan, visits }, options.onEntries),
  }
  const clock = createStageClock(
    {
      start: plan.start,
      end: worksUntil(plan),
      reached: book.reached,
      async runTo(to) {
        await runners.baseline.runTo(to)
        await runners.exchange.runTo(to)
        for (const { voyage } of plan.trade.sailings)
          if (voyage.etd <= to) book.sailed(voyage.portOfLoading, voyage.etd)
      },
    },
    2 * HOUR,
  )
  const readsOf = (arm: StageArm, port: string): Reads => {
    const local = drivers[arm].local(port)
    local.prepare({ at: clock.at() })
    return local.port().reads
  }
  const stage: Stage = {
    page: () => pageOf(options, book, clock, readsOf),
    shipment: (name) => shipmentOf(ports, readsOf, name),
    command: clock.command,
  }
  return {
    stage,
    tick: clock.tick,
    reads: (port: string) => readsOf('exchange', port),
    /** A person's action takes its place in virtual time: it waits for the next visit, and moves there when nothing plays. */
    async act(port: string, action: Action): Promise<Acted> {
      if (runners.exchange.isOver()) return drivers.exchange.local(port).port().act(action)
      const acted = new Promise<Acted>((done) => void waiting.push({ port, action, done }))
      if (!clock.isPlaying() && !clock.isSeeking()) await clock.stepTo(clock.at() + VISIT_EVERY)
      return acted
    },
  }
}

function pageOf(
  { title, question, plan, ports }: StageOptions,
  book: StageBook,
  clock: ReturnType<typeof createStageClock>,
  readsOf: (arm: StageArm, port: string) => Reads,
): StagePage {
  const at = clock.at()
  const sideOf = (arm: StageArm, port: string): StageSide => {
    const reads = readsOf(arm, port)
    return {
      channels: reads.overview().channels,
      ...book.tally(arm, port),
      queue: reads.queue({ limit: QUEUE_SHOWN, sort: 'harm' }).entries,
    }
  }
  return {
    title,
    question,
    at,
    start: plan.start,
    end: worksUntil(plan),
    isPlaying: clock.isPlaying(),
    isSeeking: clock.isSeeking(),
    speed: clock.speed(),
    ports: ports.map((port) => ({ ...port, arms: inArms((arm) => sideOf(arm, port.port)) })),
    ships: plan.trade.sailings
      .filter(({ openAt, voyage }) => openAt <= at && at <= voyage.eta)
      .map(({ voyage }) => voyage)
      .map(({ id, vesselName, portOfLoading, portOfDischarge, loadAt, etd, eta }) => ({
        ...{ voyage: id, name: vesselName ?? id, from: portOfLoading, to: portOfDischarge },
        ...{ loadAt, etd, eta },
      })),
    crossings: book.crossings(),
    messages: book.messages(),
    chapters: book.chapters(),
  }
}

function shipmentOf(
  ports: readonly StagedPort[],
  readsOf: (arm: StageArm, port: string) => Reads,
  name: string,
): StageShipment {
  const viewOf = (arm: StageArm, port: string) => {
    const page = readsOf(arm, port).shipment(name, { purpose: 'audit', reader: 'stage' })
    if (page === null) return null
    const { channel, score, direction, state, papers, reasons } = page
    const shown = reasons.slice(0, REASONS_SHOWN).map(({ because }) => because)
    return { channel, score, direction, state, papers, reasons: shown }
  }
  return {
    name,
    ports: ports.map(({ port }) => ({ port, arms: inArms((arm) => viewOf(arm, port)) })),
  }
}

function inArms<T>(of: (arm: StageArm) => T): Record<StageArm, T> {
  return Object.fromEntries(STAGE_ARMS.map((arm) => [arm, of(arm)])) as Record<StageArm, T>
}
