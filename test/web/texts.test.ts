import { describe, expect, it } from 'vitest'
import { SHAREABLE } from '../../src/agreement/fields.ts'
import { PROBLEM_CODES } from '../../src/http/schemas/problems.ts'
import { fill, TEXTS } from '../../src/web/texts/texts.ts'

type Tree = { readonly [key: string]: string | Tree }

/** Every string of a table by its path. */
function flat(tree: Tree, path = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value]]
        : Object.entries(flat(value, `${path}${key}.`)),
    ),
  )
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

describe('the texts of the console', () => {
  const [en, vi] = [flat(TEXTS.en), flat(TEXTS.vi)]

  it('are the same in both languages, each said, with the same figures in them', () => {
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort())
    for (const [key, text] of Object.entries(en)) {
      expect([key, places(vi[key] as string)]).toEqual([key, places(text)])
      expect([key, vi[key]?.trim() === '' || text.trim() === '']).toEqual([key, false])
    }
  })

  it('are translated, but for what is a name in both', () => {
    const words = (text: string | undefined) => text?.replace(/\{\w+\}|[^\p{L}]/gu, '') ?? ''
    const same = Object.keys(en).filter((key) => en[key] === vi[key] && words(en[key]) !== '')
    expect(same).toEqual(['app.name', 'shipment.ucr'])
  })

  it('have words for every reason for which a server refuses, and for one it does not know', () => {
    for (const { problems, refusals, lab, partnerRules } of Object.values(TEXTS)) {
      const words = Object.keys({
        ...problems,
        ...refusals,
        ...lab.refusals,
        ...partnerRules.refusals,
      }).sort()
      expect(words).toEqual([...PROBLEM_CODES, 'unknown'].sort())
    }
  })

  it('name every field that an agreement can share', () => {
    const fields = new Set(Object.values(SHAREABLE).flat())
    expect([...fields].filter((field) => !Object.hasOwn(TEXTS.en.shared, field))).toEqual([])
  })

  it('take their figures, and leave a place that has none', () => {
    expect(fill('{n} d left, {m}', { n: 3 })).toBe('3 d left, {m}')
  })
})
