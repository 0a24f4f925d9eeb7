import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Way } from './orders.ts'

const PORTS = ['VNHPH', 'USLAX'] as const
const POLL_MS = 50
/** The program itself, and the same exchange as it is typically written. */
const BUILDS = { ours: './pair-port.ts', typical: './typical/port.ts' } as const

const YOUNG = ['--max-semi-space-size=64']

type RoundWanted = {
  readonly oneWay?: boolean
  readonly build?: keyof typeof BUILDS
  readonly way?: Way
  /** Of both processes. */
  readonly nodeFlags?: readonly string[]
}

type Polled = {
  readonly assessed: number
  readonly acknowledged: number
  readonly sealed: number
  readonly sealedMessages: number
  readonly peakMiB: number
  readonly cpuMs: number
}

export type PairRound = {
  readonly consignments: number
  readonly messages: number
  readonly ms: number
  readonly perSecond: number
  /** CPU of both processes together. */
  readonly cpuMicrosEach: number
  readonly peakMiB: number
  /** Files of both databases, the logs not folded yet among them. */
  readonly bytesEach: number
}

/**
 * One round: each port files half of the manifests, seals, signs and sends them over HTTP; its partner verifies,
 * validates, keeps, receipts, scores and ranks them. Ends when the last is scored there and acknowledged here. Two
 * processes, files at `synchronous=FULL`. With `oneWay` one port only sends and the other only receives. `way`: documents are
 * made before the clock starts, or within it as they are filed. All of it lies within an hour of the ports' time, so each bill
 * is news to others to its consignee: a trade of months has less to score again.
 */
export async function pairRound(
  consignments: number,
  { oneWay = false, build = 'ours', way = 'beforehand', nodeFlags = YOUNG }: RoundWanted = {},
): Promise<PairRound> {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-bench-'))
  const children = PORTS.map(() => start(BUILDS[build], nodeFlags))
  const wanted = oneWay
    ? [consignments, 0]
    : [Math.floor(consignments / 2), Math.floor(consignments / 2)]
  const each = <T>(what: (child: ChildProcess, index: number) => Promise<unknown>) =>
    Promise.all(children.map(what)) as Promise<T[]>
  try {
    const urls = await each<string>((child, i) =>
      ask(child, { kind: 'open', id: PORTS[i], path: join(dir, `${PORTS[i]}.sqlite`) }),
    )
    // A port may have no more to send in a year.
    const sends = await each<number>((child, i) =>
      ask(child, { kind: 'make', from: PORTS[i], count: wanted[i], way }),
    )
    const sent = sends.reduce((sum, one) => sum + one, 0)
    const before = await each<Polled>((child) => ask(child, { kind: 'poll' }))
    const startedAt = performance.now()
    await each((child, i) => ask(child, { kind: 'go', partner: urls[1 - i] }))
    let after = before
    while (!after.every((polled, i) => isDone(polled, sends[i] ?? 0, sends[1 - i] ?? 0))) {
      await sleep(POLL_MS)
      after = await each<Polled>((child) => ask(child, { kind: 'poll' }))
    }
    const ms = performance.now() - startedAt
    const sum = (of: (polled: Polled) => number, polls: readonly Polled[]) =>
      polls.reduce((total, polled) => total + of(polled), 0)
    const cpuMs = sum((polled) => polled.cpuMs, after) - sum((polled) => polled.cpuMs, before)
    return {
      consignments: sent,
      messages: sum((polled) => polled.sealedMessages, after),
      ms: Math.round(ms),
      perSecond: Math.round((sent / ms) * 1_000),
      cpuMicrosEach: Math.round((cpuMs * 1_000) / sent),
      peakMiB: Math.max(...after.map((polled) => polled.peakMiB)),
      bytesEach: Math.round(bytesIn(dir) / sent),
    }
  } finally {
    const ended = children
      .filter(({ exitCode }) => exitCode === null)
      .map((child) => new Promise((resolve) => child.once('exit', resolve)))
    for (const child of children) if (child.connected) child.disconnect()
    await Promise.all(ended)
    rmSync(dir, { recursive: true, force: true })
  }
}

function bytesIn(dir: string): number {
  return readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0)
}

function isDone(polled: Polled, sends: number, receives: number): boolean {
  const acknowledged = polled.acknowledged === polled.sealedMessages
  return polled.sealed === sends && acknowledged && polled.assessed === receives
}

function start(script: string, execArgv: readonly string[]): ChildProcess {
  return fork(new URL(script, import.meta.url), {
    serialization: 'advanced',
    execArgv: [...execArgv],
  })
}

/** Gives a port of the bench an order; rejects when it fails or ends. */
export function ask(child: ChildProcess, order: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('a port of the bench ended'))
    if (!child.connected) return onExit()
    child.once('exit', onExit).once('message', (answer: { value?: unknown; error?: string }) => {
      child.off('exit', onExit)
      if (answer.error) reject(new Error(answer.error))
      else resolve(answer.value)
    })
    child.send(order)
  })
}
