import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { didYouMean } from '../../kernel/did-you-mean.ts'
import { InputError, type InputIssue } from '../../kernel/input-error.ts'
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
  return readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5))
    .sort()
}

/** Where another file is named: the file that names it, and the place in it. */
export type NamedAt = Pick<InputIssue, 'file' | 'line' | 'column' | 'path'>

/** Names of files that are documents of ours. What is no such document is never opened, so never shown. */
export const DOCUMENTS = ['.yaml', '.yml', '.json']

/** The file of a scenario: a path first, then a shipped name. */
export function findScenario(name: string): string {
  if (isFile(name)) {
    const why = whyNotRead(name, DOCUMENTS)
    if (why !== null)
      throw new InputError([{ file: shownPath(resolve(name)), what: `this is not read: ${why}` }])
    return resolve(name)
  }
  const shipped = join(SHIPPED, `${name}.yaml`)
  if (/^[a-z0-9_-]{1,80}$/.test(name) && existsSync(shipped)) return shipped
  const near = didYouMean(name, shippedScenarios())
  throw new InputError([
    {
      file: name.slice(0, 100),
      what: 'there is no such scenario file, and no shipped scenario of that name (a name may contain a-z 0-9 - _)',
      mend: `${near ? `did you mean ${near}? Or ` : ''}name a YAML file, or one of ${shippedScenarios().join(', ')}`,
    },
  ])
}

/** The file of a configuration, by its path. */
export function findConfig(path: string): string {
  const why = isFile(path) ? whyNotRead(path, DOCUMENTS) : 'there is no such file'
  if (why === null) return resolve(path)
  throw new InputError([{ file: path.slice(0, 200), what: `this is not read: ${why}` }])
}

/** Reads a document that another file names, looked for beside each of the folders given. */
export function readBeside(
  folders: readonly string[],
  path: string,
  namedAt: NamedAt,
): { file: string; text: string } {
  const file = fileBeside(folders, path, namedAt, DOCUMENTS)
  return { file, text: readFileSync(file, 'utf8') }
}

/** The file another file names, beside one of the folders; with `endings`, only one whose name ends like that. */
export function fileBeside(
  folders: readonly string[],
  path: string,
  namedAt: NamedAt,
  endings?: readonly string[],
): string {
  const file = findBeside(folders, path, namedAt)
  const why = isFile(file) ? whyNotRead(file, endings) : 'it is no file'
  if (why !== null)
    throw new InputError([
      { ...namedAt, what: `names ${shownPath(file)}, which is not read: ${why}` },
    ])
  return file
}

/** Every YAML file of a rule pack's folder, at any depth, in order of path. */
export function readRuleFolder(
  folders: readonly string[],
  path: string,
  namedAt: NamedAt,
): readonly RuleFile[] {
  return readRules(findBeside(folders, path, namedAt))
}

/** Every YAML file below a folder. */
export function readRules(root: string): readonly RuleFile[] {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new InputError([
      {
        file: shownPath(root),
        what: 'this is no folder',
        mend: 'a rule pack is a folder that holds pack.yaml',
      },
    ])
  }
  return (readdirSync(root, { recursive: true }) as string[])
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => ({
      path: shownPath(join(root, name)),
      text: readFileSync(join(root, name), 'utf8'),
    }))
}

function findBeside(folders: readonly string[], path: string, namedAt: NamedAt): string {
  const found = folders.map((folder) => resolve(folder, path)).find((file) => existsSync(file))
  if (found !== undefined) return found
  throw new InputError([
    {
      ...namedAt,
      what: `names ${path.slice(0, 200)}, and there is no such file beside it`,
      mend: 'paths count from the folder of the file that names them',
    },
  ])
}

function whyNotRead(file: string, endings?: readonly string[]): string | null {
  if (endings === undefined || endings.some((ending) => file.toLowerCase().endsWith(ending)))
    return null
  return `its name does not end in ${endings.join(', ')}`
}

function isFile(path: string): boolean {
  return path !== '' && !path.includes('\0') && existsSync(path) && statSync(path).isFile()
}
