import { createConsoleApp } from '../../http/console/console-app.ts'
import { consolePortOf } from '../../http/console/console-port.ts'
import { createEventHub, type EventHub } from '../../http/console/event-hub.ts'
import { type Listening, listen } from '../../http/listen.ts'
import type { Port } from '../../port/port.ts'
import { after } from '../after.ts'
import { readConsole } from '../console/read-console.ts'
import { createBench } from '../lab/create-bench.ts'
import { portGround } from '../lab/port-ground.ts'
import type { RuleFolder } from '../lab/save-rule.ts'
import { createShelf } from '../results/create-shelf.ts'
import type { ServeInputs } from './load-serve.ts'

/** The console of a served port behind a door of its own: partners and people never share one. */
export type OpenConsole = { readonly door: Listening; readonly events: EventHub }

export type ConsoleIo = {
  readonly onFault: (error: unknown) => string
  /** Told of every version of a rule that somebody keeps. */
  readonly onSaved: RuleFolder['onSaved']
  readonly now: () => number
}

/** Null when the file of the port asks for none. `poke` has the port look at what a person did. */
export async function openConsole(
  { config, tls, material, rulesFolder, results }: ServeInputs,
  port: Port,
  poke: () => void,
  { onFault, onSaved, now }: ConsoleIo,
): Promise<OpenConsole | null> {
  if (config.console === undefined) return null
  const { host, port: at, names, tokens } = config.console
  const events = createEventHub(after, now())
  const app = createConsoleApp({
    port: consolePortOf({ reads: () => port.reads, status: port.status, act: port.act }, poke),
    stage: null,
    bench: createBench({
      ruleFiles: material.ruleFiles,
      grounds: [portGround(material.path, port.id, now)],
      folder: rulesFolder === null ? null : { path: rulesFolder, onSaved },
    }),
    results: results === null ? null : createShelf(results, now),
    files: readConsole(),
    hosts: names,
    ...{ events, tokens, onFault },
  })
  const door = await listen(app, { hostname: host, port: at, ...(tls && { tls }) })
  return { door, events }
}
