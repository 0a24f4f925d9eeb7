import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { InputError } from '../../kernel/input-error.ts'
import { verifyBooks } from '../../port/verify/verify-books.ts'
import { openBooks } from '../../store/books.ts'
import { copyDatabase, replaceDatabase } from '../../store/copy.ts'
import { lockDatabase } from '../../store/lock.ts'
import { IntegrityError } from '../exit-errors.ts'
import type { Io } from '../io.ts'
import { loadServe, type ServeInputs } from '../serve/load-serve.ts'

const BACKUP = `
Example:
  portpair backup port.yaml uslax-2026-03-01.sqlite

A copy of the database as it is at one moment; the port may be served meanwhile. It holds personal data and no key: keep it
as the database itself is kept, and keep the key apart.`

const RESTORE = `
Example:
  portpair restore port.yaml uslax-2026-03-01.sqlite

Puts a copy in the place of the database of a stopped port, once every signature in it and its log hold; what was there
stays beside it as *.replaced, unread, for it may be damaged. A copy is older than what the partner remembers, so the port will not serve before
\`portpair repair --from-partner port.yaml\`.`

/** Registers `portpair backup`. */
export function backupCommand(program: Command, io: Io): void {
  program
    .command('backup')
    .description("copy a port's database, served or not")
    .argument('<config>', 'YAML file of the port')
    .argument('<copy>', 'file to write')
    .addHelpText('after', BACKUP)
    .action((config: string, copy: string) => {
      const inputs = loadServe(config)
      if (existsSync(copy))
        throw new InputError([
          { file: copy, what: 'this is here already', mend: 'choose another name' },
        ])
      const verdict = copyDatabase(inputs.material.path, copy, (part) => check(part, inputs))
      io.stdout(`${copy}: ${told(verdict)}\n`)
    })
}

/** Registers `portpair restore`. */
export function restoreCommand(program: Command, io: Io): void {
  program
    .command('restore')
    .description("put a copy in the place of a stopped port's database")
    .argument('<config>', 'YAML file of the port')
    .argument('<copy>', 'a file `portpair backup` wrote')
    .addHelpText('after', RESTORE)
    .action((config: string, copy: string) => {
      const inputs = loadServe(config)
      if (!existsSync(copy)) throw new InputError([{ file: copy, what: 'there is no such file' }])
      const checked = told(check(copy, inputs))
      replace(resolve(inputs.material.path), copy)
      io.stdout(`${inputs.material.path}: ${checked}\n`)
    })
}

/** Only what holds is worth keeping, or going back to. */
function check(copy: string, { key, trusted }: ServeInputs) {
  const books = openBooks(copy)
  try {
    const verdict = verifyBooks(books, key.port, trusted, [])
    const [first] = verdict.findings
    if (first !== undefined)
      throw new IntegrityError(
        `${copy}: ${first.verdict} ${first.table} ${first.id}: ${first.what}`,
      )
    return verdict
  } finally {
    books.close()
  }
}

function replace(path: string, copy: string): void {
  const unlock = lockDatabase(path)
  try {
    replaceDatabase(path, copy)
  } finally {
    unlock()
  }
}

const told = ({ messages, log }: ReturnType<typeof check>) =>
  `${messages.sent} messages sent, ${messages.kept} kept, log of ${log.size} entries; everything holds`
