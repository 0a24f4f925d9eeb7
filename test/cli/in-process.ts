import { Command } from 'commander'
import type { Io } from '../../src/cli/io.ts'

export type Told = {
  readonly stdout: string
  readonly stderr: string
  readonly exits: readonly number[]
}

/** Runs one command of the command line in this process. Rejects with what the real one would report on stderr. */
export async function inProcess(
  register: (program: Command, io: Io) => void,
  ...args: readonly string[]
): Promise<Told> {
  const told = { stdout: '', stderr: '', exits: [] as number[] }
  const program = new Command('portpair')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  register(program, {
    stdout: (text) => {
      told.stdout += text
    },
    stderr: (text) => {
      told.stderr += text
    },
    exit: (code) => told.exits.push(code),
    isTty: false,
    width: 100,
    env: {},
    now: () => 0,
    signal: new AbortController().signal,
  })
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeErr: () => undefined })
  await program.parseAsync(args, { from: 'user' })
  return told
}
