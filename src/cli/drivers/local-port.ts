import { join } from 'node:path'
import type { CallResult, PortCall, Seam } from '../../domain/port-call.ts'
import type { Witness } from '../../port/context.ts'
import type { Port } from '../../port/port.ts'
import { Crash, makePort, type PortSetup } from '../../sim/make-port.ts'

/** A port in this process, with the virtual clock and the crash the world sets for each call. */
export type LocalPort = {
  readonly port: () => Port
  /** Sets clock and crash for whatever reaches the port next. */
  readonly prepare: (call: Pick<PortCall, 'at' | 'crashAt'>) => void
  /** True once after the port stopped dead. */
  readonly died: () => boolean
  readonly perform: (call: PortCall) => CallResult
  readonly reopen: () => void
}

/** `die` is what happens at the armed seam; by default the call is torn down as a dying process would tear it. */
export function createLocalPort(
  setup: PortSetup,
  die: () => never = crash,
  witness?: Witness,
): LocalPort {
  let now = 0
  let armed: Seam | undefined
  let dead = false
  const seam = (passed: Seam) => {
    if (passed !== armed) return
    armed = undefined
    dead = true
    die()
  }
  let port = makePort(setup, { now: () => now }, seam, witness)

  const local: LocalPort = {
    port: () => port,
    prepare({ at, crashAt }) {
      now = at
      armed = crashAt
    },
    died() {
      const was = dead
      dead = false
      return was
    },
    perform(call) {
      local.prepare(call)
      if (call.call === 'reopen') {
        local.reopen()
        return { kind: 'done', value: undefined }
      }
      try {
        return { kind: 'done', value: perform(port, call) }
      } catch (error) {
        if (error instanceof Crash && local.died()) return { kind: 'crashed' }
        throw error
      }
    },
    reopen() {
      const left = setup.path === ':memory:' ? { image: port.image() } : {}
      port.close()
      port = makePort({ ...setup, ...left }, { now: () => now }, seam, witness)
    },
  }
  return local
}

/** Calls a verb of a port by name. */
export function perform(port: Port, call: Exclude<PortCall, { call: 'reopen' }>): unknown {
  return (port[call.call] as (...args: readonly unknown[]) => unknown)(...call.args)
}

/** Where a port's database ends up in the folder of an arm. */
export function databasePath(dir: string, port: string): string {
  return join(dir, `${port}.sqlite`)
}

function crash(): never {
  throw new Crash('stopped dead by the scenario')
}
