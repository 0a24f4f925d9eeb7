import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

type Polled = {
  assessed: number
  acknowledged: number
  sealed: number
  sealedMessages: number
  rssMiB: number
  cpuMs: number
}

export type PairRound = {
  readonly consignments: number
  readonly ms: number
  readonly perSecond: number
  readonly cpuMicros: { origin: number; destination: number }
  readonly rssMiB: number
}

/**
 * One round: the origin files manifests, seals, signs and sends them over HTTP; the destination verifies, validates,
 * keeps, receipts, scores and ranks them. Ends when the last is scored there and acknowledged here; both files FULL.
 */
export async function pairRound(consignments: number): Promise<PairRound> {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-bench-'))
  const children = [start(), start()] as const
  const [origin, destination] = children
  try {
    const urls = [
      await ask(origin, { kind: 'open', id: 'VNHPH', path: join(dir, 'VNHPH.sqlite') }),
      await ask(destination, { kind: 'open', id: 'USLAX', path: join(dir, 'USLAX.sqlite') }),
    ] as [string, string]
    await ask(origin, { kind: 'make', count: consignments })
    const before = [
      (await ask(origin, { kind: 'poll' })) as Polled,
      (await ask(destination, { kind: 'poll' })) as Polled,
    ] as const
    await ask(destination, { kind: 'go', partner: urls[0] })
    const startedAt = performance.now()
    await ask(origin, { kind: 'go', partner: urls[1] })
    let [sent, kept] = before as [Polled, Polled]
    while (
      kept.assessed < consignments ||
      sent.sealed < consignments ||
      sent.acknowledged < sent.sealedMessages
    ) {
      await sleep(50)
      kept = (await ask(destination, { kind: 'poll' })) as Polled
      sent = (await ask(origin, { kind: 'poll' })) as Polled
    }
    const ms = performance.now() - startedAt
    const micros = (after: Polled, earlier: Polled) =>
      Math.round(((after.cpuMs - earlier.cpuMs) * 1_000) / consignments)
    return {
      consignments,
      ms: Math.round(ms),
      perSecond: Math.round((consignments / ms) * 1_000),
      cpuMicros: { origin: micros(sent, before[0]), destination: micros(kept, before[1]) },
      rssMiB: Math.max(sent.rssMiB, kept.rssMiB),
    }
  } finally {
    const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)))
    for (const child of children) child.disconnect()
    await Promise.all(ended)
    rmSync(dir, { recursive: true, force: true })
  }
}

function start(): ChildProcess {
  return fork(new URL('./pair-port.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: ['--max-semi-space-size=64'],
  })
}

function ask(child: ChildProcess, order: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer: { value?: unknown; error?: string }) =>
      answer.error ? reject(new Error(answer.error)) : resolve(answer.value),
    )
    child.send(order)
  })
}
