import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

type Reply = {
  readonly id?: number
  readonly method?: string
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

export type BrowserPipe = {
  /** Calls a method of the protocol; rejects with what the browser says against it. */
  readonly call: (
    method: string,
    params?: Record<string, unknown>,
    session?: string,
  ) => Promise<Record<string, unknown>>
  /** Resolves at the next event of this name. */
  readonly event: (method: string) => Promise<void>
  /** Resolves with the error that kept the browser from starting, or when it has ended. */
  readonly ended: Promise<Error | null>
  readonly kill: () => void
}

/**
 * Starts a browser without a window and speaks the Chrome DevTools Protocol with it over two pipes: no port is opened, and
 * browsers print this way that were built without `--print-to-pdf`. Messages are JSON, each ended by a zero byte.
 */
export function openBrowserPipe(browser: string, flags: readonly string[]): BrowserPipe {
  const child: ChildProcess = spawn(browser, ['--remote-debugging-pipe', ...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  const listening = new Map<string, () => void>()
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  let [last, rest] = [0, '']
  // What is written to a browser that is gone is told by its end.
  to.on('error', () => undefined)
  from.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\0')
    rest = lines.pop() ?? ''
    for (const line of lines) take(JSON.parse(line) as Reply)
  })
  function take(reply: Reply): void {
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
    else if (reply.method !== undefined) listening.get(reply.method)?.()
  }
  return {
    call: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id)
          if (error === undefined) resolve(result ?? {})
          else reject(new Error(`${method}: ${error.message}`))
        })
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
    event: (method) => new Promise((resolve) => listening.set(method, resolve)),
    ended: new Promise((resolve) => {
      child.once('error', resolve)
      child.once('exit', () => resolve(null))
    }),
    kill: () => void child.kill('SIGKILL'),
  }
}
