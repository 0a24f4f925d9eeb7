import '../kernel/quick-imports.ts'
import { Command, CommanderError } from 'commander'
import { BrokenPromise } from '../kernel/assert.ts'
import { InputError } from '../kernel/input-error.ts'
import { keepCompiled } from '../kernel/keep-compiled.ts'
import { printable } from '../kernel/printable.ts'
import { StoreError } from '../store/store-error.ts'
import { addCommands } from './commands.ts'
import { Interrupted } from './drivers/driver.ts'
import { EnvironmentError, IntegrityError } from './exit-errors.ts'
import { EXIT, type Io } from './io.ts'

const interrupt = new AbortController()
const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  exit: (code) => {
    process.exitCode = code
  },
  isTty: process.stderr.isTTY === true,
  width: process.stdout.columns ?? 100,
  env: process.env,
  now: () => performance.now(),
  signal: interrupt.signal,
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort())
// A reader that closes the pipe early (`portpair … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : EXIT.environment),
)

const program = new Command('portpair')
  .description('Simulates, runs and measures an advance cargo-data exchange between two seaports')
  .showSuggestionAfterError()
  .showHelpAfterError('(see portpair --help)')
  .exitOverride()
  .addHelpText(
    'before',
    'Examples:\n  portpair run haiphong-los-angeles --days 3\n  portpair import manifest.edi\n  portpair doctor\n',
  )

keepCompiled()
await addCommands(program, process.argv.slice(2), io)
for (const command of program.commands)
  command.exitOverride().showHelpAfterError(`(see portpair ${command.name()} --help)`)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

/** Says what went wrong in the words of whose mistake it is; the exit code tells the same to scripts. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.input
  if (error instanceof InputError) {
    io.stderr(`${error.message.split('\n').map(printable).join('\n')}\n`)
    return EXIT.input
  }
  if (error instanceof Interrupted) {
    io.stderr('\ninterrupted: servers closed, databases consistent\n')
    return EXIT.interrupted
  }
  if (error instanceof IntegrityError) {
    io.stderr(`${error.message.split('\n').map(printable).join('\n')}\n`)
    return EXIT.integrity
  }
  if (error instanceof StoreError || error instanceof EnvironmentError || isSystemError(error)) {
    io.stderr(`${printable(error.message)}\n`)
    return EXIT.environment
  }
  const what =
    error instanceof BrokenPromise ? 'a promise of the program was broken' : 'the program failed'
  io.stderr(
    `${what}: this is our mistake. Please report it with the command line.\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  return EXIT.bug
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || !('code' in error)) return false
  // A full disk or a locked file reaches us through SQLite, without a system call's name.
  return 'syscall' in error || String(error.code).startsWith('SQLITE_')
}
