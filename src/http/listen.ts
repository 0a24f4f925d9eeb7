import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { InputError } from '../kernel/input-error.ts'
import { keepRoom } from './keep-room.ts'
import { SERVER_TIMES, type ServerTimes } from './limits.ts'
import { isLoopbackHost } from './loopback.ts'

export type ListenOptions = {
  readonly hostname: string
  /** 0 for any free port. */
  readonly port: number
  /** Plain HTTP on an address others can reach: nothing is encrypted, and nobody is asked who they are. */
  readonly insecureAnyAddress?: true
  /** Certificate, key and, to be shown one by callers too, the authority theirs must come from; PEM texts. */
  readonly tls?: TlsFiles
  readonly times?: Partial<ServerTimes>
  /** Connections held at once; for a further one the one that has asked nothing for longest makes room. */
  readonly maxConnections?: number
}

/** PEM texts of one side of a TLS connection. */
export type TlsFiles = { readonly cert: string; readonly key: string; readonly ca?: string }

/** A server that answers. */
export type Listening = {
  /** `http://127.0.0.1:43210`, without a slash at its end. */
  readonly url: string
  /** Stops taking calls, lets those under way finish, and cuts what is left after `closeMs`. May be called twice. */
  readonly close: () => Promise<void>
}

/** Puts an app on a socket. Rejects with InputError for an address off loopback, with Node's error for a busy port. */
export async function listen(
  app: { readonly fetch: Parameters<typeof createAdaptorServer>[0]['fetch'] },
  options: ListenOptions,
): Promise<Listening> {
  const { tls } = options
  const isPrivate = isLoopbackHost(options.hostname) || tls !== undefined
  if (!isPrivate && options.insecureAnyAddress !== true) throw offLoopback(options.hostname)
  const times = { ...SERVER_TIMES, ...options.times }
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer: tls === undefined ? createServer : createTlsServer,
    serverOptions: {
      ...(tls && {
        ...tls,
        minVersion: 'TLSv1.3',
        requestCert: tls.ca !== undefined,
        // Node waits two minutes for hands to be shaken.
        handshakeTimeout: times.headerMs,
      }),
      headersTimeout: times.headerMs,
      requestTimeout: times.requestMs,
      keepAliveTimeout: times.idleMs,
      // Node looks for overdue requests only this often.
      connectionsCheckingInterval: Math.min(1_000, Math.ceil(times.headerMs / 4)),
    },
  }) as Server
  server.timeout = times.stalledMs
  keepRoom(server, options.maxConnections ?? 1_024)
  const silent = silentConnections(server, tls === undefined ? 'connection' : 'secureConnection')
  await bound(server, options)
  let closing: Promise<void> | undefined
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${hostOf(options)}:${(server.address() as AddressInfo).port}`,
    close: () => (closing ??= closed(server, silent, times.closeMs)),
  }
}

const hostOf = ({ hostname }: ListenOptions) =>
  hostname.includes(':') ? `[${hostname}]` : hostname

function bound(server: Server, { port, hostname }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Connections on which no request came yet: Node does not count them as idle. */
function silentConnections(server: Server, event: string): ReadonlySet<Socket> {
  const silent = new Set<Socket>()
  server.on(event, (socket: Socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return silent
}

function closed(server: Server, silent: ReadonlySet<Socket>, closeMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is busy when closing begins turns idle later, and nobody would end it: so look again and again.
    const again = setInterval(() => server.closeIdleConnections(), 20)
    const cut = setTimeout(() => server.closeAllConnections(), closeMs)
    server.close(() => {
      clearInterval(again)
      clearTimeout(cut)
      resolve()
    })
    for (const socket of silent) socket.destroy()
  })
}

const offLoopback = (hostname: string) =>
  new InputError([
    {
      file: 'hostname',
      what: `${hostname} is not a loopback address, and plain HTTP there can be read and answered by anybody`,
      mend: 'listen on 127.0.0.1, give it tls, or ask for insecureAnyAddress in so many words',
    },
  ])
