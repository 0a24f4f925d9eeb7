import { onTestFinished } from 'vitest'
import { loadServe } from '../../../src/cli/serve/load-serve.ts'
import { serve } from '../../../src/cli/serve/serve.ts'

type Line = { readonly event: string; readonly messageId?: string; readonly trace?: string }
type Urls = Readonly<Record<'exchange' | 'operations' | 'console', string | null>>

/** A port served in this process: real sockets, files and time. */
export async function serving(config: string) {
  const stop = new AbortController()
  const lines: string[] = []
  let wake = () => {}
  let listening: (urls: Urls) => void = () => {}
  const started = new Promise<Urls>((resolve) => {
    listening = resolve
  })
  const done = serve(loadServe(config), {
    log(line) {
      lines.push(line)
      wake()
    },
    signal: stop.signal,
    onListening: (urls) => listening(urls),
  })
  done.catch(() => {})
  onTestFinished(async () => {
    stop.abort()
    await done.catch(() => {})
  })
  const urls = await Promise.race([
    started,
    done.then((): Urls => ({ exchange: null, operations: null, console: null })),
  ])
  const events = () => lines.map((line) => JSON.parse(line) as Line)
  return {
    lines,
    events,
    exchange: urls.exchange,
    console: urls.console,
    /** Resolves once the log tells of so many of these. */
    async told(event: string, times = 1): Promise<void> {
      const wait = () =>
        new Promise<'told'>((resolve) => {
          wake = () => resolve('told')
        })
      while (events().filter((line) => line.event === event).length < times) {
        const ended = await Promise.race([wait(), done.then(() => 'ended' as const)])
        if (ended === 'ended') throw new Error(`the port ended before it told of ${event}`)
      }
    },
    operations: async (path: string) => {
      const answer = await fetch(`${urls.operations}${path}`)
      return { status: answer.status, text: await answer.text() }
    },
    async stop(): Promise<void> {
      stop.abort()
      await done
    },
    done,
  }
}
