import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { printable } from '../../kernel/printable.ts'
import { formatUtc } from '../../kernel/time.ts'
import { verifyEvidence } from '../../port/verify/evidence.ts'
import { type BooksVerdict, verifyBooks } from '../../port/verify/verify-books.ts'
import { openBooks } from '../../store/books.ts'
import { IntegrityError } from '../exit-errors.ts'
import type { Io } from '../io.ts'
import { type KeysFrom, trustedFrom } from '../verify/keys-of-port.ts'
import { readWitness } from '../verify/witness-file.ts'

const EXAMPLES = `
Examples:
  portpair verify USLAX.sqlite --config port.yaml --witness vnhph-witness.json
  portpair verify out/first-day/exchange/USLAX.sqlite --seed 2026 --ports USLAX,VNHPH --witness out/first-day/exchange/VNHPH.sqlite
  portpair verify evidence.json --config port.yaml

A bundle made by \`portpair evidence\` needs no database; without --config it is checked with the keys it brings along,
and their names are printed to be compared with those you trust.
A loss of entries that \`portpair repair\` accepted is named for as long as a witness still holds them, and is no failure.
Exit codes: 0 everything holds · 3 something does not, and is named by table and id.`

type Flags = {
  config?: string
  seed?: string
  ports?: string
  port?: string
  witness: string[]
  json?: true
}

/** Registers `portpair verify`. */
export function verifyCommand(program: Command, io: Io): void {
  program
    .command('verify')
    .description(
      "check a port's database or a bundle of evidence: signatures, digests, the chain, the witness",
    )
    .argument('<file>', 'a database (.sqlite) or a bundle (.json)')
    .option('--config <file>', 'file of the port: the keys it trusts')
    .option('--seed <text>', 'seed of a run: its keys follow from it')
    .option('--ports <list>', 'ports of that run, with commas', 'VNHPH,USLAX')
    .option('--port <locode>', 'whose database it is (default: from its name)')
    .option(
      '--witness <file>',
      "a partner's witness file or database; may be repeated",
      collect,
      [],
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action((file: string, flags: Flags) =>
      file.endsWith('.sqlite') ? verifyDatabase(file, flags, io) : verifyBundle(file, flags, io),
    )
}

const collect = (text: string, before: readonly string[]) => [...before, text]
const keysFrom = ({ config, seed, ports }: Flags): KeysFrom => ({
  ...(config !== undefined && { config }),
  ...(seed !== undefined && { seed }),
  ...(ports !== undefined && { ports: ports.split(',') }),
})

function verifyDatabase(file: string, flags: Flags, io: Io): void {
  const trusted = trustedFrom(keysFrom(flags))
  const port = flags.port ?? basename(file, '.sqlite')
  const witnessed = flags.witness.flatMap((path) => readWitness(path, port, trusted))
  const books = openBooks(file)
  try {
    const verdict = verifyBooks(books, port, trusted, witnessed)
    io.stdout(
      flags.json ? `${JSON.stringify({ file, port, ...verdict }, null, 2)}\n` : render(verdict),
    )
    const { length } = verdict.findings
    if (length > 0) throw new IntegrityError(`${length} things do not hold`)
  } finally {
    books.close()
  }
}

function render({ findings, messages, log, witnesses }: BooksVerdict): string {
  const lines = findings.map(({ verdict, table, id, what }) =>
    printable(`${verdict} ${table} ${id}: ${what}`),
  )
  const losses = log.acceptedLosses.map(({ by, size }) =>
    printable(
      `accepted loss log ${size}: ${by} was shown entries that are gone, and the log says so`,
    ),
  )
  const tail =
    witnesses.length === 0
      ? `tail not provable: no witness was asked about any of the ${log.size} entries`
      : `${log.notProvable} entries after the last witness are not provable`
  const purged = messages.purged === 0 ? '' : ` (${messages.purged} of them purged)`
  const whole = `${messages.sent} messages sent and ${messages.kept} kept hold${purged}, log of ${log.size} entries is a chain`
  return `${[...lines, ...losses, ...(findings.length === 0 ? [whole] : []), tail].join('\n')}\n`
}

function verifyBundle(file: string, flags: Flags, io: Io): void {
  const trusted =
    flags.config === undefined && flags.seed === undefined ? null : trustedFrom(keysFrom(flags))
  const verdict = verifyEvidence(readFileSync(file, 'utf8'), trusted)
  if (verdict.kind === 'not-proven') throw new IntegrityError(`${file}: ${verdict.check}`)
  const { bundle, signedBy, receivedAt } = verdict
  if (flags.json) {
    const { messageId, sender, recipient } = bundle
    io.stdout(
      `${JSON.stringify({ file, verified: true, purged: bundle.purgedAt !== undefined, messageId, sender, recipient, signedBy, receivedAt }, null, 2)}\n`,
    )
    return
  }
  const kept =
    receivedAt === null
      ? 'no receipt yet'
      : `kept by ${bundle.recipient} at ${formatUtc(receivedAt)}`
  const purged = bundle.purgedAt === undefined ? '' : `, purged ${formatUtc(bundle.purgedAt)}`
  const keys =
    trusted === null
      ? `\n${printable(`checked with the keys in it: ${bundle.keys.map(({ id }) => id).join(', ')}`)}`
      : ''
  const said = `Verification successful: ${bundle.messageId} signed by ${signedBy[0]}, ${kept}${purged}`
  io.stdout(`${printable(said)}${keys}\n`)
}
