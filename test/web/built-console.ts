import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { readConsole } from '../../src/cli/console/read-console.ts'
import type { ConsoleFiles } from '../../src/http/console/files.ts'

const TOP = join(import.meta.dirname, '../..')
const FOLDER = join(TOP, 'dist/console')

/** The console as it would be built now: built again only when one of its sources is newer. */
export async function builtConsole(): Promise<ConsoleFiles> {
  const page = join(FOLDER, 'index.html')
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0
  if (
    newest(join(TOP, 'src/web')) > builtAt ||
    statSync(join(TOP, 'vite.config.ts')).mtimeMs > builtAt
  )
    await build({ configFile: join(TOP, 'vite.config.ts'), root: join(TOP, 'src/web') })
  return readConsole(FOLDER)
}

function newest(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...paths.map((path) => statSync(join(folder, path)).mtimeMs))
}
