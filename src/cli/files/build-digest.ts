import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../kernel/digest.ts'

const PROGRAM = join(import.meta.dirname, '../..')

/**
 * A digest of the program itself, every file of it that Node runs: two builds of one version may give two results, so the
 * number of the version alone does not tell what a kept result was made with.
 */
export function buildDigest(folder = PROGRAM): string {
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => /(?<!\.d)\.[jt]s$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
  return sha256Hex(
    files.map((path) => `${path} ${sha256Hex(readFileSync(join(folder, path)))}\n`).join(''),
  )
}
