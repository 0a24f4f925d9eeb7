import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Asks for two other bills. The rules of these stories know no T13. */
export const SPLIT = {
  path: 'h/r36-split.yaml',
  text: readFileSync(
    join(import.meta.dirname, '../../scenarios/rules/h/r36-split.yaml'),
    'utf8',
  ).replace('[T13]', '[T05]'),
}
