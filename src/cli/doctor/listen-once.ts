import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Probe } from './probe.ts'

/** Listens on a loopback port for a moment; 0 takes any that is free. The answer is the port it was. */
export async function listenOnce(port: number): Promise<Probe<number>> {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const taken = (server.address() as AddressInfo).port
    server.close()
    await once(server, 'close')
    return { value: taken }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
