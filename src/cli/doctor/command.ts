import { type Command, InvalidArgumentError } from 'commander'
import { renderDoctor } from './render-doctor.ts'
import { runDoctor } from './run-doctor.ts'

/** What a command may touch of the terminal. */
export type DoctorIo = {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly exit: (code: number) => void
  readonly isTty: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

const EXIT_ENVIRONMENT = 4

const EXAMPLES = `
Examples:
  portpair doctor                            is this machine ready?
  portpair doctor --keys keys --port 8443    is it ready to serve?
  portpair doctor --json | jq '.checks[] | select(.ok | not)'

Exit code 0 when all is well, 4 when something needs mending.`

/** Registers `portpair doctor`. Exits 4 when a check fails, else leaves the exit code alone. */
export function doctorCommand(program: Command, io: DoctorIo): void {
  program
    .command('doctor')
    .description('check this machine: Node, SQLite, disk, port and key files')
    .option('--dir <folder>', 'folder whose disk will hold the databases', '.')
    .option('--port <number>', 'port a server will listen on; 0 for any', readPort, 0)
    .option('--keys <path>', 'key file or folder of keys whose modes to check')
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action(async (options: { dir: string; port: number; keys?: string; json?: true }) => {
      const checks = await runDoctor(options)
      const ok = checks.every((check) => check.ok)
      const colour = io.isTty && !io.env.NO_COLOR
      io.stdout(
        options.json
          ? `${JSON.stringify({ ok, checks }, null, 2)}\n`
          : renderDoctor(checks, colour),
      )
      if (!ok) io.exit(EXIT_ENVIRONMENT)
    })
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('a port is a number from 0 to 65535')
  return port
}
