import { randomBytes } from 'node:crypto'
import type { JournalEntry } from '../../domain/journal.ts'
import { createConsoleApp } from '../../http/console/console-app.ts'
import { createEventHub } from '../../http/console/event-hub.ts'
import type { ConsoleFiles } from '../../http/console/files.ts'
import { createPortApp } from '../../http/port-app.ts'
import { present } from '../../kernel/assert.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import { InputError } from '../../kernel/input-error.ts'
import { after } from '../after.ts'
import { createHttpDriver, type Serves } from '../drivers/http.ts'
import { createMemoryDriver } from '../drivers/memory.ts'
import { createBench } from '../lab/create-bench.ts'
import { demoGround, revealing } from '../lab/demo-ground.ts'
import type { RuleFolder } from '../lab/save-rule.ts'
import { createShelf } from '../results/create-shelf.ts'
import { createCaseBook } from '../rules/case-book.ts'
import { armSetups, worldPlan } from '../run/arms.ts'
import type { RunInputs } from '../run/load.ts'
import { createStage, type StagedPort } from './create-stage.ts'

/** Two ports of a scenario, each behind its own server, and their two worlds on a stage. */
export type Demo = {
  /** The split screen, with the token behind the `#`. */
  readonly url: string
  readonly tick: (elapsedMs: number) => Promise<void>
  readonly close: () => Promise<void>
}

export type DemoOptions = {
  /** Where new versions of rules are kept; null where they are only downloaded. */
  readonly rulesFolder: RuleFolder | null
  /** A folder of runs and sweeps to show; null where there is none. */
  readonly results: string | null
}

export async function serveDemo(
  inputs: RunInputs,
  files: ConsoleFiles,
  now: () => number,
  { rulesFolder, results }: DemoOptions = { rulesFolder: null, results: null },
): Promise<Demo> {
  refuseCrashes(inputs)
  const book = createCaseBook()
  const token = randomBytes(32).toString('base64url')
  const tokens = [{ sha256: sha256Hex(token), role: 'administrator', name: 'presenter' }] as const
  const ids = Object.keys(inputs.scenario.ports).sort()
  const hubs = new Map(ids.map((id) => [id, createEventHub(after, Date.now())]))
  const hubOf = (id: string) => present(hubs.get(id), `${id} is a port of the demo`)
  let faults = 0
  // Nothing reaches a server before the stage below is set.
  let staged: ReturnType<typeof createStage>

  const serves: Serves = (id, exchange) =>
    createPortApp(
      exchange,
      createConsoleApp({
        port: {
          reads: () => staged.reads(id),
          status: () => driver.local(id).port().status(),
          decide: (decision) => staged.act(id, { kind: 'decide', ...decision }),
          decideRule: (decision) => staged.act(id, { kind: 'decide-rule', ...decision }),
          reconcile: () => void driver.local(id).port().act({ kind: 'reconcile' }),
        },
        stage: {
          page: () => staged.stage.page(),
          shipment: (name) => staged.stage.shipment(name),
          command: (command) => staged.stage.command(command),
        },
        bench: createBench({
          ruleFiles: inputs.ruleFiles,
          grounds: [demoGround(book, id)],
          folder: rulesFolder,
        }),
        results: results === null ? null : createShelf(results, () => Date.now()),
        events: hubOf(id),
        tokens,
        files,
        onFault: () => `fault ${++faults}`,
      }),
    )
  const driver = await createHttpDriver(
    armSetups(inputs, 'exchange', '', true),
    serves,
    book.witness,
  )
  const baseline = createMemoryDriver(armSetups(inputs, 'baseline', '', true))
  const { title, question } = inputs.scenario
  staged = createStage({
    ...{ title, question, now },
    plan: revealing(worldPlan(inputs), book),
    ports: ids.map((id) => placeOf(inputs, id, driver.url(id))),
    drivers: { exchange: driver, baseline },
    onEntries(entries) {
      book.observe(entries)
      tell(hubs, entries)
    },
  })
  return {
    url: `${driver.url(present(ids[0], 'a pair has ports'))}/#token=${token}&/stage`,
    tick: staged.tick,
    async close() {
      for (const hub of hubs.values()) hub.close()
      await driver.close(null)
      await baseline.close(null)
    },
  }
}

/** Entries told at once at most: whoever looks at more reads everything again. */
const ENTRIES_TOLD = 200

function tell(
  hubs: ReadonlyMap<string, ReturnType<typeof createEventHub>>,
  entries: readonly JournalEntry[],
): void {
  for (const [id, hub] of hubs) {
    const data = entries.filter(({ port }) => port === id).map(({ event }) => event)
    if (data.length > ENTRIES_TOLD) hub.publish({ event: 'resync', data: {} })
    else if (data.length > 0) hub.publish({ event: 'entries', data })
  }
}

function placeOf({ tables }: RunInputs, id: string, url: string): StagedPort {
  const { name, latitude, longitude } = present(
    tables.ports.ports.find(({ locode }) => locode === id),
    `${id} is in the table of ports`,
  )
  return { port: id, name, latitude, longitude, url }
}

function refuseCrashes({ scenario }: RunInputs): void {
  if (scenario.network.crashes.length === 0) return
  throw new InputError([
    {
      file: scenario.name,
      what: 'a demo keeps its ports in memory, and this scenario has them die',
      mend: 'use `portpair run`, or a scenario without network.crashes',
    },
  ])
}
