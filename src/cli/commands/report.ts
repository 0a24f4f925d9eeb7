import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Command } from 'commander'
import { InputError } from '../../kernel/input-error.ts'
import { shownPath } from '../files/find.ts'
import { EXIT, type Io } from '../io.ts'

const EXAMPLES = `
Examples:
  portpair report --audit out/haiphong-los-angeles   every number of result.json, counted anew from journal.sqlite

The audit is a plain script (audit.js with audit.sql) that imports nothing of this program. Exit code 3 when a number differs.`

type Flags = { readonly audit?: string }

/** Registers `portpair report`. */
export function reportCommand(program: Command, io: Io): void {
  program
    .command('report')
    .description('what a run left behind: read again, or checked')
    .option('--audit <folder>', 'count everything anew from the journal of a run, and compare')
    .addHelpText('after', EXAMPLES)
    .action((flags: Flags) => report(flags, io))
}

async function report({ audit }: Flags, io: Io): Promise<void> {
  if (audit === undefined)
    throw new InputError([
      { file: 'report', what: 'names no folder', mend: 'write e.g. --audit out/first-day' },
    ])
  const folder = resolve(audit)
  for (const name of ['result.json', 'journal.sqlite']) {
    if (!existsSync(join(folder, name)))
      throw new InputError([
        {
          file: shownPath(join(folder, name)),
          what: 'is not there',
          mend: 'name the folder that `portpair run` wrote, its --out',
        },
      ])
  }
  const script = fileURLToPath(new URL('../../store/audit/audit.js', import.meta.url))
  const done = promisify(execFile)(process.execPath, ['--no-warnings', script, folder], {
    signal: io.signal,
    maxBuffer: 1 << 26,
  })
  const { stdout, failed } = await done.then(
    (ran) => ({ stdout: ran.stdout, failed: false }),
    (error: { readonly code?: unknown; readonly stdout?: string }) => {
      if (error.code !== EXIT.integrity || error.stdout === undefined) throw error
      return { stdout: error.stdout, failed: true }
    },
  )
  io.stdout(stdout)
  if (failed) io.exit(EXIT.integrity)
}
