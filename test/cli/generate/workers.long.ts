import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Interrupted } from '../../../src/cli/drivers/driver.ts'
import { FORMATS } from '../../../src/cli/generate/formats.ts'
import { type FilesMade, generateFiles } from '../../../src/cli/generate/generate-files.ts'
import { createShipWriter } from '../../../src/cli/generate/ship-bytes.ts'
import { type Share, shiploads } from '../../../src/cli/generate/shipload.ts'
import { shipsHere } from '../../../src/cli/generate/ships-here.ts'
import { type ShipOrder, shipsOfWorkers } from '../../../src/cli/generate/ships-of-workers.ts'
import { loadScenario, type RunInputs } from '../../../src/cli/run/load.ts'
import { tradePlan } from '../../../src/cli/run/trade-plan.ts'
import { ndjsonFormat } from '../../../src/interop/write/ndjson.ts'
import { InputError } from '../../../src/kernel/input-error.ts'
import { TINY, written } from '../tiny.ts'

/** Some twenty ships, the last of them cut short; statuses of operators come with the first and with later ones. */
const COUNT = 120

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-workers-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

type Asked = {
  readonly workers: number
  readonly signal?: AbortSignal
  readonly onProgress?: () => void
}

function generate(where: string, asked: Asked): Promise<FilesMade> {
  const inputs = loadScenario(written(dir, 'tiny.yaml', TINY))
  const trade = shiploads(inputs, { count: COUNT })
  const format = ndjsonFormat()
  const ships =
    asked.workers === 1
      ? shipsHere(trade, format, true)
      : shipsOfWorkers(orderOf(inputs, COUNT), trade.ships, asked.workers)
  expect(trade.ships).toBeGreaterThan(8)
  return generateFiles(ships, {
    dir: join(dir, where),
    format,
    total: trade.total,
    force: false,
    signal: asked.signal ?? new AbortController().signal,
    onProgress: asked.onProgress ?? (() => undefined),
  })
}

const orderOf = ({ scenario, tables }: RunInputs, count: number): ShipOrder => ({
  scenario,
  tables,
  wanted: { count },
  format: 'ndjson',
  withTruth: true,
})

it('threads write the same bytes, told in the same order, as one thread does', async () => {
  const here = await generate('here', { workers: 1 })
  expect(here.consignments).toBe(COUNT)
  expect(here.files.length).toBeGreaterThan(8)
  expect(await generate('there', { workers: 2 })).toEqual(here)
})

it.each(['csv', 'cuscar'] as const)(
  'a ship is the same %s whoever made ships before it',
  (name) => {
    const inputs = loadScenario(written(dir, 'tiny.yaml', TINY))
    const trade = shiploads(inputs, { count: COUNT })
    const bytesOf = (share?: Share) => {
      const writer = createShipWriter(FORMATS[name](tradePlan(inputs.scenario)), true)
      return [...trade.each(share)].map((shipload) => {
        const { parts, ...counts } = writer.write(shipload)
        const texts = parts.map(({ file, bytes }) => [file, Buffer.from(bytes).toString()])
        writer.giveBack(parts)
        return { ...counts, texts }
      })
    }
    const all = bytesOf()
    const odd = bytesOf({ first: 1, step: 2 })
    expect(odd).toEqual(all.filter((_, place) => place % 2 === 1))
    expect(odd.length).toBeGreaterThan(3)
  },
)

it('threads end with the loop when a person stops it, and leave no file', async () => {
  const stop = new AbortController()
  const stopped = generate('stopped', {
    workers: 2,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(stopped).rejects.toThrow(Interrupted)
  expect(readdirSync(join(dir, 'stopped'))).toEqual([])
})

it('a person’s mistake keeps its issues on the way out of a thread', async () => {
  const told = shipsOfWorkers(orderOf(loadScenario('replay-recorded'), 3), 1, 1).next()
  await expect(told).rejects.toThrow(
    new InputError([{ file: 'replay-recorded', what: 'this scenario replays recorded trade' }]),
  )
})
