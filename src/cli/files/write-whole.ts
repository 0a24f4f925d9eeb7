import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file under another name first, so that a full disk costs no older one. Throws the system's error. */
export function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.part`
  try {
    writeFileSync(unfinished, text)
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
