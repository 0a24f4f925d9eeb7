import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { EXIT, type Io } from '../io.ts'

/** Runs the shipped audit over the folder of a run, in a process of its own: it shares nothing with this one. */
export async function auditRun(
  folder: string,
  { signal }: Pick<Io, 'signal'>,
): Promise<{ readonly text: string; readonly equal: boolean }> {
  const script = fileURLToPath(new URL('../../store/audit/audit.js', import.meta.url))
  const done = promisify(execFile)(process.execPath, ['--no-warnings', script, folder], {
    signal,
    maxBuffer: 1 << 26,
  })
  return done.then(
    ({ stdout }) => ({ text: stdout, equal: true }),
    (error: { readonly code?: unknown; readonly stdout?: string }) => {
      if (error.code !== EXIT.integrity || error.stdout === undefined) throw error
      return { text: error.stdout, equal: false }
    },
  )
}
