import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../kernel/assert.ts'
import { InputError } from '../kernel/input-error.ts'
import type { FromWorker, UnitModule } from './unit.ts'

const port = present(parentPort, 'this file runs in a worker thread')
const { runUnit } = (await import(workerData as string)) as UnitModule<unknown, unknown>

port.on('message', async (unit: unknown) => {
  port.postMessage(await attempt(unit))
})

async function attempt(unit: unknown): Promise<FromWorker> {
  try {
    return { kind: 'done', result: await runUnit(unit) }
  } catch (error) {
    return { kind: 'failed', issues: error instanceof InputError ? error.issues : null, error }
  }
}
