import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Agreement } from '../../agreement/agreement.ts'
import { PRESETS, Preset, withPreset } from '../../agreement/preset.ts'
import { didYouMean } from '../../kernel/did-you-mean.ts'
import { InputError } from '../../kernel/input-error.ts'
import type { Scenario } from '../../sim/scenario.ts'
import { type NamedAt, readBeside, SHIPPED, shownPath } from '../files/find.ts'
import { readYamlOnce } from '../files/read-once.ts'

/** The agreement a scenario names: a file, or the parties of a file under the terms of a preset. */
export function readAgreement(
  folders: readonly string[],
  named: Scenario['agreement'],
  namedAt: NamedAt,
): Agreement {
  const path = typeof named === 'string' ? named : named.file
  const { file, text } = readBeside(folders, path, namedAt)
  const agreement = readYamlOnce(shownPath(file), text, Agreement)
  return typeof named === 'string' ? agreement : withPreset(agreement, readPreset(named.preset))
}

/** An agreement by its path. Throws InputError with every fault. */
export function readAgreementFile(path: string): Agreement {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new InputError([{ file: path.slice(0, 200), what: 'this file cannot be read' }])
  }
  return readYamlOnce(shownPath(path), text, Agreement)
}

export const isPreset = (name: string): name is Preset['preset'] =>
  (PRESETS as readonly string[]).includes(name)

/** The terms of a preset, by its name. */
export function readPreset(name: string): Preset {
  if (!isPreset(name)) {
    const near = didYouMean(name, PRESETS)
    throw new InputError([
      {
        file: name.slice(0, 100),
        what: 'there is no such preset',
        mend: `${near ? `did you mean ${near}? ` : ''}There are ${PRESETS.join(', ')}`,
      },
    ])
  }
  const path = join(SHIPPED, 'agreements', 'presets', `${name}.yaml`)
  return readYamlOnce(shownPath(path), readFileSync(path, 'utf8'), Preset)
}
