import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'src/cli/main.ts')

export type Said = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}
export type Running = { readonly process: ChildProcess; readonly ended: Promise<Said> }

/** Starts the real command line as a process of its own, its output on pipes. */
export function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = tmpdir(),
): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    // Reading our sources takes Node longer than most commands do: let it remember them.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'portpair-compile-cache'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  }
  const ended = new Promise<Said>((resolve) =>
    child.once('close', (code) => resolve({ code, ...said })),
  )
  return { process: child, ended }
}

/** Runs the real command line to its end. */
export function portpair(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<Said> {
  return start(args, env, cwd).ended
}

/** A stack trace, or an exception as Node prints one. */
export const STACK = /^\s+at |node:internal|Error: /m
