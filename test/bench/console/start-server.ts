import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type QueueServer = {
  readonly url: string
  readonly tell: () => void
  /** CPU of the server's process so far in ms, and pages of the queue it read. */
  readonly used: () => Promise<{ readonly cpuMs: number; readonly pagesRead: number }>
  readonly close: () => Promise<void>
}

/** Starts the server of a port over a filled file. */
export async function startServer(file: string, token: string): Promise<QueueServer> {
  const child = fork(join(import.meta.dirname, 'queue-server.ts'), [file, token])
  const gone = once(child, 'exit').then(() => {
    throw new Error('the server ended before it answered')
  })
  gone.catch(() => {})
  const heard = async <T>() =>
    (await Promise.race([once(child, 'message').then(([message]) => message), gone])) as T
  const { url } = await heard<{ url: string }>()
  return {
    url,
    tell: () => void child.send('event'),
    used() {
      const answer = heard<{ cpuMs: number; pagesRead: number }>()
      child.send('cpu')
      return answer
    },
    async close() {
      child.send('end')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
