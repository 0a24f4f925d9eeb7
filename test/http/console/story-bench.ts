import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createBench } from '../../../src/cli/lab/create-bench.ts'
import { portGround } from '../../../src/cli/lab/port-ground.ts'
import type { RuleBench } from '../../../src/domain/reads/lab-page.ts'
import { ruleFiles } from '../../support/make.ts'
import type { StoryPort } from '../../support/two-ports.ts'

/** The rule lab of a story's port, with a folder of its own for new versions. */
export function storyBench(port: StoryPort): RuleBench & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'portpair-lab-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  let reads = 0
  const bench = createBench({
    ruleFiles,
    // Every look is a new one: a story has no minutes to wait.
    grounds: [portGround(port.path, port.id, () => 60_000 * reads++)],
    folder: { path: folder, onSaved: () => {} },
  })
  return { ...bench, folder }
}

/** The text of the story's rule about heavy boxes, changed. */
export const HEAVY = (ruleFiles.find(({ text }) => text.includes('id: HEAVY'))?.text ??
  '') as string
export const heavier = (kg: number, version = '1.1.0') =>
  HEAVY.replace('value: 30000', `value: ${kg}`).replace(/version: [\d.]+/, `version: ${version}`)
