import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MAPPING_FILE, mappedFields, renderMapping } from '../../proto/mapping.ts'
import { agreementCommand } from '../../src/cli/commands/agreement.ts'
import { FIELDS } from '../../src/wire/generated/shapes.ts'
import { inProcess } from '../cli/in-process.ts'

describe('the page of names elsewhere', () => {
  it('has a name in a standard, or the word that there is none, for every field', () => {
    const nameless = mappedFields().filter(({ names }) => Object.keys(names).length === 0)
    expect(nameless.map(({ message, field }) => `${message}.${field}`)).toEqual([])
  })

  it('has every field of everything that is shared, and no other', () => {
    const body = (FIELDS.Body ?? []).map(([, , batch]) => FIELDS[batch]?.at(-1)?.[2] ?? '')
    const reached = new Set<string>()
    const visit = (message: string): void => {
      if (reached.has(message) || FIELDS[message] === undefined) return
      reached.add(message)
      for (const [, , type] of FIELDS[message]) visit(type)
    }
    for (const item of [...body, 'Voyage']) visit(item)
    const camel = (name: string) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
    expect(
      mappedFields()
        .map(({ message, field }) => `${message}.${camel(field)}`)
        .sort(),
    ).toEqual(
      [...reached]
        .flatMap((message) => (FIELDS[message] ?? []).map(([, name]) => `${message}.${name}`))
        .sort(),
    )
  })

  it('is as the comments are now, and is printed', async () => {
    const page = readFileSync(MAPPING_FILE, 'utf8')
    expect(page).toBe(renderMapping())
    expect((await inProcess(agreementCommand, 'agreement', 'mapping')).stdout).toBe(page)
  })

  it.each([
    ['ManifestConsignment', 'ucr', 'WCO', 'UCR/ID'],
    ['GoodsItem', 'hs6', 'ICS2', 'HS sub-heading'],
    ['Container', 'seals', 'CUSCAR', 'SEL'],
    ['Party', 'name', 'X12', 'N102'],
  ])('calls %s.%s in %s by its name', (message, field, standard, name) => {
    const found = mappedFields().find((one) => one.message === message && one.field === field)
    expect(found?.names[standard]).toBe(name)
  })
})
