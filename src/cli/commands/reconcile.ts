import type { Command } from 'commander'
import { EnvironmentError, IntegrityError } from '../exit-errors.ts'
import { EXIT, type Io } from '../io.ts'
import { type Compared, compareWithPartners } from '../serve/compare-books.ts'
import { loadServe, type ServeInputs } from '../serve/load-serve.ts'
import { openServed } from '../serve/open-serve.ts'

const RECONCILE = `
Example:
  portpair reconcile uslax/port.yaml

A port that is served compares its books by itself, at start and every hour; this is for one that is stopped.
Exit codes: 0 equal · 1 something is missing on one side, and will be sent again · 3 REGRESSED: a log is shorter than
the other side remembers · 4 a partner did not answer, or the port is being served.`

const REPAIR = `
Example:
  portpair repair --from-partner uslax/port.yaml

For a port whose database was lost and replaced by an older copy. Its names begin with a new epoch, so that none is given
twice; what the partner sent it since is sent again; what it sent itself and forgot stays with the partner. The loss is
written into the log. Nothing else makes such a port start again.`

/** Registers `portpair reconcile` and `portpair repair`. */
export function reconcileCommand(program: Command, io: Io): void {
  program
    .command('reconcile')
    .description('compare the books of a stopped port with its partners')
    .argument('<config>', 'YAML file of the port')
    .option('--json', 'print what was compared as JSON')
    .addHelpText('after', RECONCILE)
    .action(async (config: string, { json }: { json?: true }) => {
      const inputs = loadServe(config)
      const compared = await withPort(inputs, (port) => compareWithPartners(inputs, port))
      io.stdout(json ? `${JSON.stringify({ compared }, null, 2)}\n` : compared.map(lineOf).join(''))
      answered(inputs, compared)
      if (compared.some(({ verdict }) => verdict === 'REGRESSED'))
        throw new IntegrityError('a log is shorter than the other side remembers')
      if (compared.some(({ verdict }) => verdict === 'GAPS')) io.exit(EXIT.failed)
    })
}

/** Registers `portpair repair`. */
export function repairCommand(program: Command, io: Io): void {
  program
    .command('repair')
    .description('let a port go on from an older copy of its database')
    .argument('<config>', 'YAML file of the port')
    .requiredOption('--from-partner', 'with what the partners remember and send again')
    .addHelpText('after', REPAIR)
    .action(async (config: string) => {
      const inputs = loadServe(config)
      await withPort(inputs, async (port) => {
        const compared = await compareWithPartners(inputs, port)
        answered(inputs, compared)
        const { regressedBy } = port.vitals()
        port.act({ kind: 'accept-loss' })
        io.stdout(compared.map(lineOf).join(''))
        io.stdout(
          regressedBy === 0
            ? 'nothing is to be repaired\n'
            : `repaired: ${regressedBy} entries of the log are gone for good\n`,
        )
      })
    })
}

async function withPort<T>(
  inputs: ServeInputs,
  use: (port: ReturnType<typeof openServed>) => Promise<T>,
): Promise<T> {
  const port = openServed(inputs)
  try {
    return await use(port)
  } finally {
    port.close()
  }
}

function answered({ partners }: ServeInputs, compared: readonly Compared[]): void {
  const silent = [...partners.keys()].filter(
    (name) => !compared.some(({ partner }) => partner === name),
  )
  if (silent.length > 0) throw new EnvironmentError(`${silent.join(', ')} did not answer`)
}

const lineOf = ({ partner, verdict, sent, known, missing }: Compared) =>
  `${partner} ${verdict}: ${sent} sent by it, ${known} of ours kept there, ${missing} missing\n`
