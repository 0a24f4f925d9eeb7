import { present } from '../../kernel/assert.ts'
import type { PortSetup } from '../../sim/make-port.ts'
import type { Driver } from './driver.ts'
import { createLocalPort, databasePath } from './local-port.ts'

/** Calls the ports as objects: the fastest way, for tests and sweeps. */
export function createMemoryDriver(setups: readonly PortSetup[]): Driver {
  const ports = new Map(setups.map((setup) => [setup.id, createLocalPort(setup)]))
  return {
    perform: (call) =>
      present(ports.get(call.port), `${call.port} is a port of the run`).perform(call),
    async close(dir) {
      for (const [id, local] of ports) {
        if (dir !== null) local.port().saveTo(databasePath(dir, id))
        local.port().close()
      }
    },
  }
}
