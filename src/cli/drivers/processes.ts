import { type ChildProcess, fork } from 'node:child_process'
import type { CallResult, PortCall } from '../../domain/port-call.ts'
import { createPartnerClient, type PartnerClient } from '../../http/partner-client.ts'
import { assert, present } from '../../kernel/assert.ts'
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
  const children = new Map<string, Child>()
  for (const setup of setups) children.set(setup.id, await start(setup))

  async function perform(call: PortCall): Promise<CallResult> {
    const child = present(children.get(call.port), `${call.port} is a port of the run`)
    if (call.call === 'reopen') {
      await child.exited
      await child.client.close()
      const setup = present(setups.find(({ id }) => id === call.port), 'a port that ran has a setup')
      children.set(call.port, await start(setup))
      return { kind: 'done', value: undefined }
    }
    if (call.call !== 'receive') return ask(child, { kind: 'call', call })
    await ask(child, { kind: 'prepare', call: { at: call.at, ...(call.crashAt && { crashAt: call.crashAt }) } })
    const received = await receiveOver(child.client, call)
    // A dying server resets its connection a moment before its exit is seen.
    if (call.crashAt !== undefined && received.kind === 'error') {
      const alive = await Promise.race([child.exited.then(() => false), ask(child, { kind: 'prepare', call: { at: call.at } }).then((answer) => answer.kind === 'done')])
      if (!alive) return { kind: 'crashed' }
    }
    return { kind: 'done', value: received }
  }

  return {
    perform,
    async close(dir) {
      for (const [id, child] of children) {
        await child.client.close()
        if (child.process.connected) await ask(child, { kind: 'close', path: databasePath(dir, id) })
        await child.exited
      }
    },
  }
}

async function start(setup: PortSetup): Promise<Child> {
  const script = new URL(`./port-process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  // A terminal's Ctrl-C reaches the whole group: the parent decides when its ports end.
  const process = fork(script, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], detached: true })
  const exited = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  const opened = await ask({ process, exited }, { kind: 'open', setup })
  assert(opened.kind === 'done', `the process of ${setup.id} did not start`)
  return { process, exited, client: createPartnerClient({ url: String(opened.value), place: { file: 'run' } }) }
}

/** One question over the child's channel; `crashed` when the child died instead of answering. */
function ask({ process, exited }: Pick<Child, 'process' | 'exited'>, message: ToPort): Promise<CallResult> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: FromPort) => {
      if (answer.kind === 'failed') reject(new Error(answer.message))
      else resolve({ kind: 'done', value: answer.value })
    }
    process.once('message', onMessage)
    exited.then(() => {
      process.off('message', onMessage)
      resolve({ kind: 'crashed' })
    })
    process.send(message, () => undefined)
  })
}
