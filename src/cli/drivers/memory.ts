import { present } from '../../kernel/assert.ts'
import type { PortSetup } from '../../sim/make-port.ts'
import type { Driver } from './driver.ts'
import { createLocalPort, databasePath, type LocalPort } from './local-port.ts'

/** Calls the ports as objects: the fastest way, for tests and sweeps. */
export function createMemoryDriver(
  setups: readonly PortSetup[],
): Driver & { readonly local: (port: string) => LocalPort } {
  const ports = new Map(setups.map((setup) => [setup.id, createLocalPort(setup)]))
  const local = (port: string) => present(ports.get(port), `${port} is a port of the run`)
  return {
    local,
    perform: (call) => local(call.port).perform(call),
    async close(dir) {
      for (const [id, local] of ports) {
        if (dir !== null) local.port().saveTo(databasePath(dir, id))
        local.port().close()
      }
    },
  }
}
