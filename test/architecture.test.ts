import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBrowser } from './architecture/browser.ts'
import { checkCycles } from './architecture/cycles.ts'
import { checkFloors } from './architecture/floors.ts'
import { checkPackages } from './architecture/packages.ts'
import { checkPrivatePlaces } from './architecture/private-places.ts'
import { checkSizes } from './architecture/sizes.ts'
import { type Finding, formatFinding, type Source } from './architecture/source.ts'
import { checkWords } from './architecture/words.ts'

const TOP = join(import.meta.dirname, '..')

/** Data tables, read as tables: the only files of `src` that may pass 300 lines. */
const TABLES: readonly string[] = []

const sources = readdirSync(join(TOP, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/'))
  .sort()
  .map(read)

describe('the house', () => {
  it('has only known rooms, and imports go down, never up or sideways', () => {
    expectNone(checkFloors(sources))
  })
  it('has no circle of imports', () => {
    expectNone(checkCycles(sources))
  })
  it('keeps every word in its rooms', () => {
    expectNone(checkWords(sources))
  })
  it('keeps every package in its room, and needs none that is not installed with it', () => {
    const { dependencies } = JSON.parse(read('package.json').text) as { dependencies: object }
    expectNone(checkPackages(sources, Object.keys(dependencies)))
  })
  it('loads nothing in the browser that only Node has', () => {
    expectNone(checkBrowser(sources))
  })
  it('has one idea to a file', () => {
    expectNone(checkSizes(sources, TABLES))
  })
  it.skipIf(!existsSync(join(TOP, '.git')))(
    'names no place of one machine in anything committed',
    () => {
      const text =
        /\.(?:[cm]?[jt]sx?|json|ya?ml|md|proto|sql|html|css|csv|txt|edi|xml)$|(?:^|\/)[^.]+$/
      const committed = execFileSync('git', ['ls-files', '-z'], { cwd: TOP, encoding: 'utf8' })
      const paths = committed
        .split('\0')
        .filter((path) => text.test(path) && existsSync(join(TOP, path)))
      expectNone(checkPrivatePlaces(paths.map(read)))
    },
  )
})

function read(path: string): Source {
  return { path, text: readFileSync(join(TOP, path), 'utf8') }
}

function expectNone(findings: readonly Finding[]): void {
  expect(findings.map(formatFinding)).toEqual([])
}
