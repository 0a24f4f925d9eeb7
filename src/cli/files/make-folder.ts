import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it. One by one: `mkdirSync` with `recursive` never comes back where the system says that
 * a folder cannot be found while it is being made, as below `/proc`.
 */
export function makeFolder(path: string): void {
  const missing: string[] = []
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at)
  for (const folder of missing.reverse()) mkdirSync(folder)
}
