import { type ChildProcess, fork } from 'node:child_process'
import { execArgv } from 'node:process'
import type { CallResult, PortCall } from '../../domain/port-call.ts'
import { createPartnerClient, type PartnerClient } from '../../http/partner-client.ts'
import { assert, present } from '../../kernel/assert.ts'
import { scriptBeside } from '../../kernel/script-beside.ts'
import type { PortSetup } from '../../sim/make-port.ts'
import type { Driver } from './driver.ts'
import { receiveOver } from './http.ts'
import { databasePath } from './local-port.ts'

/** What the parent sends to a child, and what comes back. */
export type ToPort =
  | { readonly kind: 'open'; readonly setup: PortSetup }
  | { readonly kind: 'call'; readonly call: PortCall }
  /** Sets clock and crash for the HTTP request that follows. */
  | { readonly kind: 'prepare'; readonly call: Pick<PortCall, 'at' | 'crashAt'> }
  | { readonly kind: 'close'; readonly path: string }
export type FromPort =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string }

type Child = { process: ChildProcess; client: PartnerClient; exited: Promise<void> }

/** Each port an operating-system process of its own: a crash is a real one, killed at its seam. */
export async function createProcessesDriver(setups: readonly PortSetup[]): Promise<Driver> {
  const children = new Map(await startAll(setups))

  async function perform(call: PortCall): Promise<CallResult> {
    const child = present(children.get(call.port), `${call.port} is a port of the run`)
    if (call.call === 'reopen') {
      await child.exited
      await child.client.close()
      const setup = present(
        setups.find(({ id }) => id === call.port),
        'a port that ran has a setup',
      )
      children.set(call.port, await start(setup))
      return { kind: 'done', value: undefined }
    }
    if (call.call !== 'receive') return ask(child, { kind: 'call', call })
    await ask(child, {
      kind: 'prepare',
      call: { at: call.at, ...(call.crashAt && { crashAt: call.crashAt }) },
    })
    const received = await receiveOver(child.client, call)
    if (received.kind === 'answer') return { kind: 'done', value: received }
    // A dying server resets its connection a moment before its exit is seen; one that broke tells it when asked again.
    const asked = await ask(child, { kind: 'prepare', call: { at: call.at } })
    return asked.kind === 'crashed' ? asked : { kind: 'done', value: received }
  }

  return {
    perform,
    async close(dir) {
      const folder = present(dir, 'a process leaves its database in a folder')
      await allOf([...children].map(([id, child]) => end(child, databasePath(folder, id))))
    },
  }
}

async function startAll(
  setups: readonly PortSetup[],
): Promise<readonly (readonly [string, Child])[]> {
  const starting = setups.map((setup) => start(setup))
  try {
    return (await allOf(starting)).map((child, index) => [
      present(setups[index], 'a child for each setup').id,
      child,
    ])
  } catch (error) {
    for (const child of await Promise.allSettled(starting))
      if (child.status === 'fulfilled') await leave(child.value)
    throw error
  }
}

/** Waits for all, whatever becomes of each, before it tells the first that failed. */
async function allOf<T>(all: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(all)
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

async function end(child: Child, path: string): Promise<void> {
  try {
    if (child.process.connected) await ask(child, { kind: 'close', path })
  } finally {
    await leave(child)
  }
}

/** A child whose channel is cut ends by itself. */
async function leave({ client, process, exited }: Child): Promise<void> {
  await client.close()
  if (process.connected) process.disconnect()
  await exited
}

async function start(setup: PortSetup): Promise<Child> {
  const script = scriptBeside('./port-process', import.meta.url)
  const { href } = scriptBeside('../../kernel/quick-imports', import.meta.url)
  // A terminal's Ctrl-C reaches the whole group: the parent decides when its ports end.
  const process = fork(script, {
    execArgv: [...execArgv, '--import', href],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  })
  const exited = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  const opened = await ask({ process }, { kind: 'open', setup }).catch((error) => {
    process.disconnect()
    throw error
  })
  assert(opened.kind === 'done', `the process of ${setup.id} did not start`)
  return {
    process,
    exited,
    client: createPartnerClient({ url: String(opened.value), place: { file: 'run' } }),
  }
}

/** One question over the child's channel; `crashed` when the child died instead of answering. */
function ask({ process }: Pick<Child, 'process'>, message: ToPort): Promise<CallResult> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: FromPort) => {
      process.off('exit', onExit)
      if (answer.kind === 'failed') reject(new Error(answer.message))
      else resolve({ kind: 'done', value: answer.value })
    }
    const onExit = () => {
      process.off('message', onMessage)
      resolve({ kind: 'crashed' })
    }
    if (process.exitCode !== null || process.signalCode !== null) return onExit()
    process.once('message', onMessage)
    process.once('exit', onExit)
    process.send(message, () => undefined)
  })
}
