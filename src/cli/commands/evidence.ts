import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { READING_PURPOSES, type ReadingPurpose } from '../../domain/dossier.ts'
import { InputError } from '../../kernel/input-error.ts'
import { openBooks } from '../../store/books.ts'
import type { Io } from '../io.ts'
import { loadServe, type ServeInputs } from '../serve/load-serve.ts'
import { openServed } from '../serve/open-serve.ts'
import { writeWitnessFile } from '../verify/witness-file.ts'

const EXAMPLES = `
Examples:
  portpair evidence port.yaml VNHPH:1:000000042 --purpose audit --reader lan --out evidence.json   one message with all that proves it
  portpair evidence port.yaml > witness.json                          what partners have shown of their logs

A message names people, so whoever takes one says why, and the log of the port keeps who it was. A port that is served keeps
its own log: take the file in its console then, or stop it first. The witness file names nobody and can be had meanwhile. A
bundle is checked anywhere with \`portpair verify\`; a witness file is for the partner.`

type Flags = { readonly out?: string; readonly purpose?: ReadingPurpose; readonly reader?: string }

/** Registers `portpair evidence`. */
export function evidenceCommand(program: Command, io: Io): void {
  program
    .command('evidence')
    .description('export what proves a message, or the checkpoints held of partners')
    .argument('<config>', 'YAML file of the port')
    .argument('[message]', 'name of a message this port sent or kept')
    .addOption(
      new Option('--purpose <purpose>', 'why the message is read; logged').choices(
        READING_PURPOSES,
      ),
    )
    .option('--reader <name>', 'who reads it; logged')
    .option('--out <file>', 'write to a file instead of stdout')
    .addHelpText('after', EXAMPLES)
    .action((config: string, message: string | undefined, flags: Flags) => {
      const inputs = loadServe(config)
      const text =
        message === undefined ? witnessFile(inputs) : evidenceFile(inputs, message, flags)
      if (flags.out === undefined) io.stdout(text)
      else writeFileSync(flags.out, text)
    })
}

function witnessFile({ material, key }: ServeInputs): string {
  const books = openBooks(material.path)
  try {
    return writeWitnessFile(key.port, books.witnesses())
  } finally {
    books.close()
  }
}

/** The port itself hands it out, so that its log says who took it and why. */
function evidenceFile(inputs: ServeInputs, message: string, { purpose, reader }: Flags): string {
  const reading = Reading.safeParse({ purpose, reader })
  if (!reading.success)
    throw new InputError([
      {
        file: purpose === undefined ? '--purpose' : '--reader',
        what: 'a message names people: say why it is read and who reads it',
        mend: 'add e.g. --purpose audit --reader lan (a name may contain A-Z a-z 0-9 . _ -)',
      },
    ])
  // A database that is not there is not made for this.
  openBooks(inputs.material.path).close()
  const port = openServed(inputs)
  try {
    const text = port.reads.evidence(message, reading.data)
    if (text !== null) return text
    const what = `${inputs.key.port} has neither sent nor kept a message of this name`
    throw new InputError([{ file: message, what }])
  } finally {
    port.close()
  }
}

const Reading = z.strictObject({
  purpose: z.enum(READING_PURPOSES),
  reader: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/),
})
