import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Holds at most so many connections. When one more comes, the one that has asked nothing for longest is ended: anybody can
 * open connections, or begin requests, and would keep everybody else out. Whoever is being answered keeps its place; where
 * all are, the new one is dropped.
 */
export function keepRoom(server: Server, places: number): void {
  const open = new Map<string, Socket>()
  /** Those that have not asked anything whole, or not again; who began to wait first comes first. */
  const waiting = new Map<string, Socket>()
  server.on('connection', (socket: Socket) => {
    const caller = callerOf(socket)
    const [longest = socket] = open.size < places ? [] : waiting.values()
    if (open.size >= places) longest.destroy()
    if (longest === socket && socket.destroyed) return
    open.set(caller, socket)
    waiting.set(caller, socket)
    socket.once('close', () => {
      if (open.get(caller) !== socket) return
      open.delete(caller)
      waiting.delete(caller)
    })
  })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const caller = callerOf(request.socket)
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
    waitAgain(caller)
    if (hasBody) request.once('end', () => waiting.delete(caller))
    else waiting.delete(caller)
    response.once('close', () => waitAgain(caller))
  })

  function waitAgain(caller: string): void {
    const socket = open.get(caller)
    waiting.delete(caller)
    if (socket !== undefined) waiting.set(caller, socket)
  }
}

/** The same for a connection and what TLS makes of it. */
const callerOf = ({ remoteAddress, remotePort }: Socket) => `${remoteAddress} ${remotePort}`
