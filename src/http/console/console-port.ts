import type { Decision } from '../../domain/decision.ts'
import type { RuleDecision } from '../../domain/partner-rule.ts'
import type { Acted, Action, PortStatus } from '../../domain/port-call.ts'
import type { Reads } from '../../port/reads/reads.ts'

/** What the console may ask of a port. Verbs may answer later: in a demo they wait for their place in virtual time. */
export type ConsolePort = {
  readonly reads: () => Reads
  readonly status: () => PortStatus
  readonly decide: (decision: Decision) => Acted | Promise<Acted>
  readonly decideRule: (decision: RuleDecision) => Acted | Promise<Acted>
  readonly reconcile: () => void | Promise<void>
}

/** A port that carries out at once what people ask. `poke` has it look at what they did. */
export function consolePortOf(
  port: Pick<ConsolePort, 'reads' | 'status'> & { readonly act: (action: Action) => Acted },
  poke: () => void,
): ConsolePort {
  const act = (action: Action) => {
    const acted = port.act(action)
    poke()
    return acted
  }
  return {
    reads: port.reads,
    status: port.status,
    decide: (decision) => act({ kind: 'decide', ...decision }),
    decideRule: (decision) => act({ kind: 'decide-rule', ...decision }),
    reconcile: () => void act({ kind: 'reconcile' }),
  }
}
