import { authorisation } from './api.ts'

export type StreamEvent = { readonly event: string; readonly data: unknown }

const RETRY_MS = 2_000

/**
 * Listens to what happens at the port, until the signal: by `fetch`, since an EventSource cannot send a token. Comes back
 * after a break with the number of the last event it heard.
 */
export async function listen(
  signal: AbortSignal,
  hear: (event: StreamEvent) => void,
): Promise<void> {
  let lastId = ''
  while (!signal.aborted) {
    try {
      const response = await fetch('api/events', {
        signal,
        headers: { ...authorisation(), ...(lastId !== '' && { 'last-event-id': lastId }) },
      })
      if (response.ok && response.body !== null) lastId = await hearAll(response.body, lastId, hear)
    } catch {
      // A line that broke is tried again below.
    }
    await pause(RETRY_MS, signal)
  }
}

async function hearAll(
  body: ReadableStream<Uint8Array>,
  since: string,
  hear: (event: StreamEvent) => void,
): Promise<string> {
  let lastId = since
  let rest = ''
  try {
    for await (const piece of body.pipeThrough(
      new TextDecoderStream() as never,
    ) as never as AsyncIterable<string>) {
      const blocks = (rest + piece).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const { id, event, data } = fieldsOf(block)
        if (id !== undefined) lastId = id
        if (event !== undefined && data !== undefined) hear({ event, data: JSON.parse(data) })
      }
    }
  } catch {
    // What was heard before the break counts.
  }
  return lastId
}

function fieldsOf(block: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    block.split('\n').flatMap((line) => {
      const at = line.indexOf(': ')
      return at <= 0 ? [] : [[line.slice(0, at), line.slice(at + 2)]]
    }),
  )
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
