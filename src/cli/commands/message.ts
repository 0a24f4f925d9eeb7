import { createPublicKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { InputError } from '../../kernel/input-error.ts'
import { privateKeyFromPem } from '../../wire/key-files.ts'
import { signEnvelope } from '../../wire/seal.ts'
import { shownPath } from '../files/find.ts'
import { EXIT, type Io } from '../io.ts'
import { envelopeBytes, envelopeIn, textOf } from '../message/envelope-file.ts'
import { envelopeOf, messageText } from '../message/message-text.ts'
import { verdictOn } from '../message/verdict.ts'

const EXAMPLES = `
Examples:
  portpair message decode kept.bin                                       header, items and the name of the key, as JSON
  portpair message encode message.json --out unsigned.bin                such JSON as an envelope nobody has signed yet
  portpair message sign unsigned.bin --key uslax.pem --key-id USLAX-1    with the signature of this key
  portpair message verify kept.bin --key vnhph.pub.pem                   exit 0 when it holds, 3 when it does not
  portpair message encode m.json | portpair message sign - --key k.pem --key-id USLAX-1 | portpair message decode -

An envelope is one message as it travels between two ports (Envelope in proto/), in a file as bytes or as base64; - reads
standard input. Without --out an envelope is printed as base64. Bytes of header and body stay as they are when a message
is signed: only what encode makes is new.`

type Out = { readonly out?: string }
type SignFlags = Out & { readonly key: string; readonly keyId: string }
type VerifyFlags = { readonly key: string; readonly keyId?: string }

/** Registers `portpair message`. */
export function messageCommand(program: Command, io: Io): void {
  const message = program
    .command('message')
    .description('look into one message as it travels, make one, sign it, or check its signature')
    .addHelpText('after', EXAMPLES)
  const out = new Option('--out <file>', 'write the bytes there instead of printing base64')

  message
    .command('decode')
    .description('print what an envelope holds as JSON; its signature is not checked')
    .argument('<file>', 'an envelope')
    .action((file: string) => io.stdout(messageText(envelopeIn(file))))
  message
    .command('encode')
    .description('make an unsigned envelope of { header, items }, as decode prints them')
    .argument('<file>', 'a JSON file')
    .addOption(out)
    .action((file: string, flags: Out) => give(envelopeOf(nameOf(file), textOf(file)), flags, io))
  message
    .command('sign')
    .description('sign an envelope; a signature it has is replaced')
    .argument('<file>', 'an envelope')
    .requiredOption('--key <file>', 'a private Ed25519 key (PEM)')
    .requiredOption('--key-id <name>', 'the name by which partners know the key')
    .addOption(out)
    .action((file: string, flags: SignFlags) => give(sign(file, flags), flags, io))
  message
    .command('verify')
    .description('check the signature, digest and schema of an envelope')
    .argument('<file>', 'an envelope')
    .requiredOption('--key <file>', 'the public Ed25519 key of its sender (PEM)')
    .option('--key-id <name>', 'the name the key must have been signed under')
    .action((file: string, { key, keyId }: VerifyFlags) => {
      const verdict = verdictOn(envelopeBytes(file), textOf(key), nameOf(key), keyId)
      io.stdout(`${JSON.stringify(verdict, null, 2)}\n`)
      if (!verdict.valid) io.exit(EXIT.integrity)
    })
}

function sign(file: string, { key, keyId }: SignFlags): Uint8Array {
  if (keyId.length < 1 || keyId.length > 100)
    throw new InputError([{ file: '--key-id', what: 'a name has 1 to 100 characters' }])
  const privateKey = privateKeyFromPem(textOf(key), nameOf(key))
  const publicKey = createPublicKey(privateKey)
  return signEnvelope(envelopeIn(file), { keyId, port: '', privateKey, publicKey })
}

function give(bytes: Uint8Array, { out }: Out, io: Io): void {
  if (out === undefined) io.stdout(`${Buffer.from(bytes).toString('base64')}\n`)
  else writeFileSync(out, bytes)
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : shownPath(file))
