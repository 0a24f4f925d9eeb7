import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** A hook that was there before is asked only for what the later one leaves to Node. */
const COUNTING = `
  import { registerHooks } from 'node:module'
  let left = 0
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('.') && context.parentURL.includes('/drizzle-orm/')) left++
      return next(specifier, context)
    },
  })
  if (process.argv[1] === 'quick') await import('./src/kernel/quick-imports.ts')
  const { drizzle } = await import('drizzle-orm/better-sqlite3')
  console.log(typeof drizzle, left)
`

it.each([
  ['with the hook leaves none to Node', 'quick', /^function 0$/],
  ['without it leaves all of them', 'slow', /^function [1-9]\d\d+$/],
])('an import from one file of drizzle to another, %s', (_, how, said) => {
  const args = ['--input-type=module', '--eval', COUNTING, how]
  expect(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).trim()).toMatch(said)
})
