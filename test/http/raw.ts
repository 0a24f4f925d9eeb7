import { connect, type Socket } from 'node:net'
import { closing } from './closing.ts'

/** A connection that says exactly the bytes it is told, and keeps what it hears. */
export type Raw = {
  readonly socket: Socket
  readonly say: (text: string | Uint8Array) => void
  /** Everything heard, once `pattern` matches it or the other side ended. */
  readonly heard: (pattern?: RegExp) => Promise<string>
}

/** Connects to a server of ours for what no HTTP client would send. */
export async function dial(url: string): Promise<Raw> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  closing({ close: () => socket.destroy() })
  let text = ''
  let ended = false
  let notice = () => {}
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    notice()
  })
  for (const end of ['end', 'close', 'error'] as const) {
    socket.on(end, () => {
      ended = true
      notice()
    })
  }
  await new Promise<void>((resolve, reject) =>
    socket.once('connect', resolve).once('error', reject),
  )
  return {
    socket,
    say: (bytes) => void socket.write(bytes),
    heard: (pattern) =>
      new Promise((resolve) => {
        notice = () => {
          if (ended || pattern?.test(text)) resolve(text)
        }
        notice()
      }),
  }
}

/** The head of a call to Deliver, with these lines besides the usual ones. */
export const head = (...lines: string[]) =>
  [
    'POST /portpair.v1.ExchangeService/Deliver HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/proto',
    ...lines,
    '',
    '',
  ].join('\r\n')
