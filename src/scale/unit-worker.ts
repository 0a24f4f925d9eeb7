import '../kernel/quick-imports.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../kernel/assert.ts'
import { InputError } from '../kernel/input-error.ts'
import { keepCompiled } from '../kernel/keep-compiled.ts'
import type { FromWorker, ToWorker, UnitModule } from './unit.ts'

const port = present(parentPort, 'this file runs in a worker thread')
// What the program keeps of compiled sources is not for its threads, unless they ask.
keepCompiled()
const { runUnit } = (await import(workerData as string)) as UnitModule<unknown, unknown>
let shared: unknown

port.on('message', async (told: ToWorker) => {
  if ('shared' in told) shared = told.shared
  port.postMessage(await attempt(told.unit))
})

async function attempt(unit: unknown): Promise<FromWorker> {
  try {
    return { kind: 'done', result: await runUnit(unit, shared) }
  } catch (error) {
    return { kind: 'failed', issues: error instanceof InputError ? error.issues : null, error }
  }
}
