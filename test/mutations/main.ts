import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mutation, SAFETY_LINES } from './safety-lines.ts'

/**
 * `npm run test:mutations [word]`: takes each safety line out of a copy of the product and runs the test that has to see
 * it. A test that stays green is blind. Exit 1 when one is, or when a line is not where the table says.
 */
const TOP = join(import.meta.dirname, '../..')
const PARTS = [
  'src',
  'test',
  'proto',
  'scenarios',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
]
const wanted = SAFETY_LINES.filter(({ line }) => line.includes(process.argv[2] ?? ''))

const copy = mkdtempSync(join(tmpdir(), 'portpair-mutations-'))
try {
  for (const part of PARTS) cpSync(join(TOP, part), join(copy, part), { recursive: true })
  symlinkSync(join(TOP, 'node_modules'), join(copy, 'node_modules'))
  const tests = [...new Set(wanted.map(({ test }) => test))]
  if (!isGreen(tests)) throw new Error('the tests are not green as they are')
  const blind = wanted.filter((mutation) => {
    const seen = isSeen(mutation)
    process.stdout.write(`${seen ? 'seen ' : 'BLIND'} ${mutation.line} (${mutation.test})\n`)
    return !seen
  })
  process.stdout.write(`${wanted.length - blind.length} of ${wanted.length} lines are guarded\n`)
  process.exitCode = blind.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}

function isSeen({ file, from, to, test }: Mutation): boolean {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`)
  writeFileSync(path, text.replace(from, to))
  try {
    return !isGreen([test])
  } finally {
    writeFileSync(path, text)
  }
}

function isGreen(tests: readonly string[]): boolean {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests, '--bail=1'], {
    cwd: copy,
    stdio: 'ignore',
  })
  return status === 0
}
