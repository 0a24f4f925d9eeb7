import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../../kernel/input-error.ts'
import type { RuleFile } from '../../risk/risk.ts'

/** The scenarios that come with the product; beside `src` in a checkout and beside `dist` in a package. */
export const SHIPPED = resolve(dirname(fileURLToPath(import.meta.url)), '../../../scenarios')

/** A path as a person would write it from here. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path)
  return short !== '' && !short.startsWith('..') && !isAbsolute(short) ? short : path
}

/** Names of the shipped scenarios. */
export function shippedScenarios(): readonly string[] {
  return readdirSync(SHIPPED).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -5)).sort()
}

/** The file of a scenario: a path first, then a shipped name. */
export function findScenario(name: string): string {
  if (name !== '' && !name.includes('\0') && existsSync(name) && statSync(name).isFile()) return resolve(name)
  const shipped = join(SHIPPED, `${name}.yaml`)
  if (/^[a-z0-9_-]{1,80}$/.test(name) && existsSync(shipped)) return shipped
  throw new InputError([
    {
      file: name.slice(0, 100),
      what: 'there is no such scenario file, and no shipped scenario of that name (a name may contain a-z 0-9 - _)',
      mend: `name a YAML file, or one of ${shippedScenarios().join(', ')}`,
    },
  ])
}

/** Reads a file that another file names, looked for beside each of the folders given. */
export function readBeside(folders: readonly string[], path: string, namedIn: string): { file: string; text: string } {
  const file = findBeside(folders, path, namedIn)
  if (!statSync(file).isFile()) throw new InputError([{ file: shownPath(file), what: 'this is a folder, not a file' }])
  return { file, text: readFileSync(file, 'utf8') }
}

/** Every YAML file of a rule pack's folder, at any depth, in order of path. */
export function readRuleFolder(folders: readonly string[], path: string, namedIn: string): readonly RuleFile[] {
  return readRules(findBeside(folders, path, namedIn))
}

/** Every YAML file below a folder. */
export function readRules(root: string): readonly RuleFile[] {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new InputError([
      { file: shownPath(root), what: 'this is no folder', mend: 'a rule pack is a folder that holds pack.yaml' },
    ])
  }
  return (readdirSync(root, { recursive: true }) as string[])
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => ({ path: shownPath(join(root, name)), text: readFileSync(join(root, name), 'utf8') }))
}

function findBeside(folders: readonly string[], path: string, namedIn: string): string {
  const found = folders.map((folder) => resolve(folder, path)).find((file) => existsSync(file))
  if (found !== undefined) return found
  throw new InputError([
    {
      file: shownPath(namedIn),
      what: `names ${path}, and there is no such file beside it`,
      mend: 'paths count from the folder of the file that names them',
    },
  ])
}
