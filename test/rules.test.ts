import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FactValues } from '../src/risk/risk.ts'
import { createTeller, loadRulePack, openRulePack, runExamples } from '../src/risk/risk.ts'
import { compileExplanation } from '../src/risk/score/explanation.ts'
import { isTextsFile } from '../src/risk/texts/texts-in-force.ts'

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }))
const shipped = (name: string) => filesOf(join(import.meta.dirname, '../scenarios', name))
const files = shipped('rules')
const pack = loadRulePack(files)

it('the rules of Green Customs hold, and those it shares with the shipped pack are the same', () => {
  const green = shipped('green-customs-rules')
  for (const run of runExamples(loadRulePack(green))) expect(run.got).toBe(run.expected)
  const shared = green.filter(({ path }) => files.some((file) => file.path === path))
  expect(shared).toHaveLength(3)
  for (const { path, text } of shared.filter((one) => !one.path.endsWith('pack.yaml')))
    expect(text).toBe(files.find((file) => file.path === path)?.text)
})

describe('the shipped rules', () => {
  it.each(runExamples(pack).map((run) => [`${run.rule} ${run.list} ${run.example}`, run] as const))(
    '%s holds',
    (_, run) => {
      expect(run.got, JSON.stringify(run.trace, null, 1)).toBe(run.expected)
    },
  )

  it('hold the three mirror rules and at least twelve active ones', () => {
    const active = pack.rules.filter((rule) => rule.status === 'active').map((rule) => rule.id)
    expect(active).toEqual(expect.arrayContaining(['R07', 'R09', 'R10']))
    expect(active.length).toBeGreaterThanOrEqual(12)
  })

  it('live in the folder of their family, under their id', () => {
    for (const file of files.filter(
      ({ path }) => !path.endsWith('pack.yaml') && !isTextsFile(path),
    )) {
      const rule = pack.rules.find(({ id }) => file.text.startsWith(`id: ${id}\n`))
      expect(file.path).toMatch(
        new RegExp(`^${rule?.family.toLowerCase()}[\\\\/]${rule?.id.toLowerCase().split('-')[0]}-`),
      )
    }
  })
})

describe.each(['rules', 'green-customs-rules', 'published-rules-pack'])(
  'people read of %s',
  (name) => {
    const { pack, texts } = openRulePack(shipped(name))
    const { tell } = createTeller(pack.rules, texts)

    it.each(pack.rules.map((rule) => [rule.id, rule] as const))(
      '%s in Vietnamese, with the figures it has in English',
      (id, rule) => {
        expect(rule.title.vi).not.toBe(rule.title.en)
        for (const example of rule.examples.mustFire) {
          const kept = compileExplanation(rule)(example as FactValues)
          const { because } = tell({ rule: id, because: kept })
          expect(because.vi).not.toBe(kept)
          expect(because.en + because.vi).not.toMatch(/[{}]|per mille|US cents/)
          expect(numbersIn(because.vi)).toEqual(numbersIn(because.en))
        }
      },
    )
  },
)

/** Every number of a sentence that is filled in, sorted: the languages may put them in another order. */
const numbersIn = (sentence: string) =>
  [
    ...sentence
      .replaceAll('HS6', '')
      .replace(/(?<=\d),(?=\d)/g, '.')
      .matchAll(/-?\d+(?:\.\d+)?/g),
  ]
    .map(String)
    .sort()
