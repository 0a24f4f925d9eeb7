import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConsoleFiles } from '../../http/console/files.ts'
import { InputError } from '../../kernel/input-error.ts'
import { shownPath } from '../files/find.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** Where the built console lies: `dist/console`, beside `src` in a checkout and beside `cli` in a package. */
const PLACES = [resolve(HERE, '../../../dist/console'), resolve(HERE, '../../console')]
const findConsole = () => PLACES.find((folder) => existsSync(join(folder, 'index.html')))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** Reads the built console whole: a few small files, served from memory. */
export function readConsole(folder = findConsole()): ConsoleFiles {
  if (folder === undefined) throw new InputError([NOT_BUILT])
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => extname(path) in TYPES)
  return new Map(
    paths.map((path) => [
      path === 'index.html' ? '/' : `/${path}`,
      {
        bytes: new Uint8Array(readFileSync(join(folder, path))),
        type: TYPES[extname(path)] as string,
        immutable: path.startsWith('assets/'),
      },
    ]),
  )
}

const NOT_BUILT = {
  file: shownPath(resolve(HERE, '../../../dist/console')),
  what: 'the console is not built',
  mend: 'npm run build:console (npm ci does it by itself)',
}
