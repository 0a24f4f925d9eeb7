import type { Command } from 'commander'
import type { Io } from './io.ts'

/** A command as the list of commands tells of it. Its module is read when it is named: all of them take seconds. */
type Listed = {
  /** The very words of its own help. */
  readonly says: string
  /** Its arguments, with a blank between them. */
  readonly takes?: string
  readonly read: () => Promise<(program: Command, io: Io) => void>
}

/** In the order of the help. */
export const COMMANDS: Readonly<Record<string, Listed>> = {
  run: {
    says: 'replay a scenario through two ports, with and without the exchange, and report',
    takes: '<scenario>',
    read: async () => (await import('./commands/run.ts')).runCommand,
  },
  demo: {
    says: 'show two ports side by side in the browser, with and without the exchange',
    takes: '[scenario]',
    read: async () => (await import('./commands/demo.ts')).demoCommand,
  },
  scenarios: {
    says: 'the library of scenarios: what each asks, and whether its finding holds',
    read: async () => (await import('./commands/scenarios.ts')).scenariosCommand,
  },
  report: {
    says: 'what a run left behind: read again, or checked',
    takes: '<folder>',
    read: async () => (await import('./commands/report.ts')).reportCommand,
  },
  sweep: {
    says: 'many worlds of a scenario, with intervals: what the exchange gains, and where that ends',
    takes: '[scenario]',
    read: async () => (await import('./commands/sweep.ts')).sweepCommand,
  },
  worker: {
    says: 'help with sweeps and back-tests that are handed out over PostgreSQL, from any machine',
    read: async () => (await import('./commands/worker.ts')).workerCommand,
  },
  scope: {
    says: 'before a pilot: volume, eligible share, expected finds, weeks to see an effect',
    takes: '<scenario...>',
    read: async () => (await import('./commands/scope.ts')).scopeCommand,
  },
  generate: {
    says: 'make synthetic trade documents of both sides, with the truth apart',
    takes: '<scenario>',
    read: async () => (await import('./commands/generate.ts')).generateCommand,
  },
  import: {
    says: 'read real message files into manifests, with every issue and its place',
    takes: '<file...>',
    read: async () => (await import('./commands/import.ts')).importCommand,
  },
  rules: {
    says: 'the analyst’s bench: check, test and try a pack of scoring rules',
    read: async () => (await import('./commands/rules.ts')).rulesCommand,
  },
  agreement: {
    says: 'judge technical agreements, or compare two of them',
    read: async () => (await import('./commands/agreement.ts')).agreementCommand,
  },
  init: {
    says: 'make the folder of a port: its file, a key pair, the agreement',
    takes: '<port>',
    read: async () => (await import('./commands/init.ts')).initCommand,
  },
  serve: {
    says: 'serve one port from its file, for real integration',
    takes: '<config>',
    read: async () => (await import('./commands/serve.ts')).serveCommand,
  },
  verify: {
    says: "check a port's database or a bundle of evidence: signatures, digests, the chain, the witness",
    takes: '<file>',
    read: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  evidence: {
    says: 'export what proves a message, or the checkpoints held of partners',
    takes: '<config> [message]',
    read: async () => (await import('./commands/evidence.ts')).evidenceCommand,
  },
  backup: {
    says: "copy a port's database, served or not",
    takes: '<config> <copy>',
    read: async () => (await import('./commands/backup.ts')).backupCommand,
  },
  restore: {
    says: "put a copy in the place of a stopped port's database",
    takes: '<config> <copy>',
    read: async () => (await import('./commands/backup.ts')).restoreCommand,
  },
  token: {
    says: 'make a token for the console of a served port',
    takes: '<name>',
    read: async () => (await import('./commands/token.ts')).tokenCommand,
  },
  reconcile: {
    says: 'compare the books of a stopped port with its partners',
    takes: '<config>',
    read: async () => (await import('./commands/reconcile.ts')).reconcileCommand,
  },
  repair: {
    says: 'let a port go on from an older copy of its database',
    takes: '<config>',
    read: async () => (await import('./commands/reconcile.ts')).repairCommand,
  },
  message: {
    says: 'look into one message as it travels, make one, sign it, or check its signature',
    read: async () => (await import('./commands/message.ts')).messageCommand,
  },
  names: {
    says: 'compare names of parties, screen one against lists, or judge labelled pairs',
    read: async () => (await import('./commands/names.ts')).namesCommand,
  },
  schema: {
    says: 'print the JSON Schema of a kind of file, for editors and other tools',
    takes: '<name> [folder]',
    read: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
  doctor: {
    says: 'check this machine: Node, SQLite, disk, port and key files',
    read: async () => (await import('./doctor/command.ts')).doctorCommand,
  },
}

/** Adds the command that the arguments name; a list of all of them when they name none. */
export async function addCommands(
  program: Command,
  [first, second]: readonly string[],
  io: Io,
): Promise<void> {
  const named = COMMANDS[(first === 'help' ? second : first) ?? '']
  if (named !== undefined) {
    const register = await named.read()
    register(program, io)
    return
  }
  for (const [name, { says, takes }] of Object.entries(COMMANDS)) {
    const listed = program.command(name).description(says)
    for (const one of takes?.split(' ') ?? []) listed.argument(one)
  }
}
