import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { shiploads } from '../../src/cli/generate/shipload.ts'
import type { RunInputs } from '../../src/cli/run/load.ts'
import { runScenario } from '../../src/cli/run/run-scenario.ts'
import type { Arm } from '../../src/sim/arm.ts'

/** Everything that the ports of an arm sent each other, as it lies in their outboxes. */
export async function bytesSent(inputs: RunInputs, arm: Arm): Promise<Buffer> {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-disclosure-'))
  try {
    const { outcomes } = await runScenario(inputs, {
      transport: 'memory',
      arms: [arm],
      dir,
      signal: new AbortController().signal,
      now: () => 0,
    })
    const ports = Object.keys(outcomes.get(arm)?.status ?? {})
    return Buffer.concat(ports.flatMap((port) => envelopesIn(join(dir, arm, `${port}.sqlite`))))
  } finally {
    rmSync(dir, { recursive: true })
  }
}

function envelopesIn(file: string): readonly Buffer[] {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare<[], Buffer>('SELECT envelope FROM outbox').pluck().all()
  } finally {
    database.close()
  }
}

/** Names and numbers of every party of the trade of a scenario, of both sides' documents and registers. */
export function partiesOf({ scenario, tables }: RunInputs) {
  const names = new Set<string>()
  const numbers = new Set<string>()
  for (const { filings } of shiploads({ scenario, tables }, {}).each())
    for (const { document } of filings) note(document)
  return { names: [...names], numbers: [...numbers] }

  function note(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    if ('name' in value && typeof value.name === 'string' && isTelling(value.name)) {
      names.add(value.name)
      if ('id' in value && typeof value.id === 'string') numbers.add(value.id)
    }
    for (const inner of Object.values(value)) note(inner)
  }
}

/** Placeholders and names behind an order tell nobody apart, and are looked for by rules. */
const isTelling = (name: string) =>
  name.length > 5 && !/^(TO (THE )?ORDER|SAME AS|NOT AVAIL|UNKNOWN|PRIVATE|AS AGENT)/i.test(name)
