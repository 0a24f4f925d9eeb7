import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A script of these tests as a process, its lines heard as they come. */
export type Heard = {
  readonly process: ChildProcess
  readonly lines: readonly string[]
  /** Resolves with the first line, said or to be said, that passes. Rejects when the process ends without one. */
  readonly line: (passes: (line: string) => boolean) => Promise<string>
  /** Ends it as `kill -9` does. */
  readonly kill: () => Promise<void>
}

export function startScript(name: string, ...args: readonly string[]): Heard {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines: string[] = []
  const listeners = new Set<(line: string | null) => void>()
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    for (const listener of [...listeners]) listener(line)
  })
  const ended = new Promise<void>((resolve) =>
    reader.once('close', () => {
      for (const listener of [...listeners]) listener(null)
      resolve()
    }),
  )
  return {
    process: child,
    lines,
    line: (passes) =>
      new Promise((resolve, reject) => {
        const said = lines.find(passes)
        if (said !== undefined) return resolve(said)
        const listener = (line: string | null) => {
          if (line !== null && !passes(line)) return
          listeners.delete(listener)
          if (line === null) reject(new Error(`${name} ended before it said that`))
          else resolve(line)
        }
        listeners.add(listener)
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
