import { linkSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LabRefusal, LabSaved } from '../../domain/reads/lab-page.ts'
import { isAtLeast } from '../doctor/check.ts'

/** An existing folder, by its real path, and who is told of what is kept in it. */
export type RuleFolder = {
  readonly path: string
  readonly onSaved: (saved: { readonly file: string; readonly by: string }) => void
}

/** A version of a rule, and those in force that it has to be above. */
type Version = { readonly id: string; readonly version: string; readonly above: readonly string[] }

/** What a file may be called: the id and version of a rule hold nothing else. */
const NAME = /^([a-z][a-z0-9-]{1,39})-(\d{1,9}\.\d{1,9}\.\d{1,9})\.yaml$/

/**
 * Writes a version of a rule as `r08-1.2.0.yaml`, the highest of it in the folder. Never over a file that is there, nor
 * through a link in its place.
 * Throws the system's error when the disk does not take it.
 */
export function saveRule(
  { path, onSaved }: RuleFolder,
  { id, version, above }: Version,
  text: string,
  by: string,
): LabSaved | { readonly refused: LabRefusal } {
  const file = `${id.toLowerCase()}-${version}.yaml`
  if (!NAME.test(file)) return { refused: 'faulty' }
  const refused = whyNot(path, file, above)
  if (refused !== null) return { refused }
  const unfinished = join(path, `.${file}.part`)
  try {
    // Whole or not at all: what a full disk cuts short takes no version's name. A link is never made over a file.
    rmSync(unfinished, { force: true })
    writeFileSync(unfinished, text, { flag: 'wx' })
    linkSync(unfinished, join(path, file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { refused: 'same-version' }
    throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
  onSaved({ file, by })
  return { file }
}

/** The highest version counts, whoever kept it. Two that come at once are told apart by the link. */
function whyNot(path: string, file: string, above: readonly string[]): LabRefusal | null {
  const [, id, version = ''] = NAME.exec(file) ?? []
  const kept = readdirSync(path).flatMap((name) => {
    const [, other, its] = NAME.exec(name) ?? []
    return other === id && its !== undefined ? [its] : []
  })
  const known = [...above, ...kept]
  if (known.includes(version)) return 'same-version'
  return known.some((its) => isAtLeast(its, version)) ? 'lower-version' : null
}
