import { randomBytes } from 'node:crypto'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { MAY, ROLES, type Role } from '../../http/schemas/roles.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import type { Io } from '../io.ts'

const EXAMPLES = `
Examples:
  portpair token lan --role officer      prints the token, and the line that goes into the port's file

The token itself is printed once, on stdout, and kept nowhere: the port's file holds its hash. Roles:
${ROLES.map((role) => `  ${role.padEnd(15)}${MAY[role].join(', ')}`).join('\n')}`

/** Registers `portpair token`. */
export function tokenCommand(program: Command, io: Io): void {
  program
    .command('token')
    .description('make a token for the console of a served port')
    .argument('<name>', 'who bears it; signs decisions in the log', readName)
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).default('viewer'))
    .addHelpText('after', EXAMPLES)
    .action((name: string, { role }: { readonly role: Role }) => {
      const token = randomBytes(32).toString('base64url')
      io.stdout(`${token}\n`)
      io.stderr(
        `under console.tokens of the port's file:\n  - { name: ${name}, role: ${role}, sha256: "${sha256Hex(token)}" }\n`,
      )
    })
}

function readName(text: string): string {
  if (!/^[A-Za-z0-9._-]{1,40}$/.test(text))
    throw new InvalidArgumentError('a name may contain A-Z a-z 0-9 . _ -')
  return text
}
