import { type Command, InvalidArgumentError } from 'commander'
import type { Io } from '../io.ts'
import { initPort } from '../serve/init-port.ts'

const EXAMPLES = `
Example:
  portpair init USLAX --partner VNHPH=https://exchange.port.example --agreement agreement.yaml --out uslax

Makes a folder with port.yaml, a new key pair and a copy of the agreement. Give your partner the .pub.pem over another
channel, put its own beside it, and: portpair serve uslax/port.yaml`

type Partner = { readonly port: string; readonly url: string }
type Flags = { partner: readonly Partner[]; agreement: string; out?: string; listen: number }

/** Registers `portpair init`. */
export function initCommand(program: Command, io: Io): void {
  program
    .command('init')
    .description('make the folder of a port: its file, a key pair, the agreement')
    .argument('<port>', 'UN/LOCODE of the port', readLocode)
    .requiredOption(
      '--partner <LOCODE=URL...>',
      'a partner and where its exchange is',
      readPartner,
      [],
    )
    .requiredOption('--agreement <file>', 'the technical agreement')
    .option('--out <folder>', 'folder to make (default: the name of the port)')
    .option(
      '--listen <number>',
      'port to listen on; 0 for any',
      (text) => readWhole(text, 65_534),
      8443,
    )
    .addHelpText('after', EXAMPLES)
    .action((port: string, { partner, agreement, out = port, listen }: Flags) => {
      const [config, publicKey, ...theirs] = initPort({
        port,
        partners: partner,
        agreement,
        folder: out,
        listen,
      })
      io.stdout(`${config}\n`)
      io.stderr(`give your partner ${publicKey}, and put its own at ${theirs.join(', ')}\n`)
    })
}

function readPartner(text: string, before: readonly Partner[]): readonly Partner[] {
  const [port, url] = [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]
  return [...before, { port: readLocode(port), url }]
}

function readLocode(text: string): string {
  if (/^[A-Z]{2}[A-Z2-9]{3}$/.test(text)) return text
  throw new InvalidArgumentError('a port is a UN/LOCODE such as USLAX')
}

function readWhole(text: string, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > most)
    throw new InvalidArgumentError(`a number from 0 to ${most}`)
  return value
}
