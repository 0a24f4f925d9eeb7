import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { editorValidator } from './editor-validator.ts'

const SHIPPED = join(import.meta.dirname, '../../scenarios')

/** The YAML files that match, as their paths below `scenarios`. */
const shipped = (pattern: RegExp) =>
  (readdirSync(SHIPPED, { recursive: true }) as string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .sort()

const KINDS: readonly (readonly [schema: string, files: readonly string[]])[] = [
  ['scenario', shipped(/^[^/]+\.yaml$/)],
  ['agreement', shipped(/^agreements\/[^/]+\.yaml$/)],
  ['preset', shipped(/^agreements\/presets\/[^/]+\.yaml$/)],
  ['pack', shipped(/rules\/pack\.yaml$/)],
  ['rule', shipped(/rules\/[a-z]\/(?!texts)[^/]+\.yaml$/)],
  ['texts', shipped(/\/texts\.[a-z]+\.yaml$/)],
]

describe.each(KINDS)('the schema of a %s, in an editor', (name, files) => {
  it('accepts every shipped file, and refuses it with a key nobody knows or as a text', async () => {
    const accepts = await editorValidator(name)
    expect(files).not.toEqual([])
    for (const file of files) {
      const document = load(readFileSync(join(SHIPPED, file), 'utf8')) as object
      expect([file, accepts(document), accepts.errors]).toEqual([file, true, null])
      expect([file, accepts({ ...document, nobodyKnows: 1 })]).toEqual([file, false])
      expect([file, accepts(JSON.stringify(document))]).toEqual([file, false])
    }
  })
})
