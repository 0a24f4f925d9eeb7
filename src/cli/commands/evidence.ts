import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { InputError } from '../../kernel/input-error.ts'
import { exportEvidence } from '../../port/verify/evidence.ts'
import { openBooks } from '../../store/books.ts'
import type { Io } from '../io.ts'
import { loadServe } from '../serve/load-serve.ts'
import { writeWitnessFile } from '../verify/witness-file.ts'

const EXAMPLES = `
Examples:
  portpair evidence port.yaml VNHPH:1:000000042 --out evidence.json   one message with all that proves it
  portpair evidence port.yaml > witness.json                          what partners have shown of their logs

The port may be served meanwhile. A bundle is checked anywhere with \`portpair verify\`; a witness file is for the partner.`

/** Registers `portpair evidence`. */
export function evidenceCommand(program: Command, io: Io): void {
  program
    .command('evidence')
    .description('export what proves a message, or the checkpoints held of partners')
    .argument('<config>', 'YAML file of the port')
    .argument('[message]', 'name of a message this port sent or kept')
    .option('--out <file>', 'write to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((config: string, message: string | undefined, { out }: { out?: string }) => {
      const { material, key, trusted } = loadServe(config)
      const books = openBooks(material.path)
      try {
        const text =
          message === undefined
            ? writeWitnessFile(key.port, books.witnesses())
            : exportEvidence(books, message, key, trusted, Date.now())
        if (text === null)
          throw new InputError([
            {
              file: String(message),
              what: `${key.port} has neither sent nor kept a message of this name`,
            },
          ])
        if (out === undefined) io.stdout(text)
        else writeFileSync(out, text)
      } finally {
        books.close()
      }
    })
}
