import { expect, it } from 'vitest'
import { countryOf } from '../../../src/domain/codes.ts'
import { filedKinds } from '../../../src/generate/law/filed-kinds.ts'
import { lawOf } from '../../../src/generate/law/filing-law.ts'
import { standingFilings } from '../../../src/generate/standing.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { planOf, tables, there, tradeOf } from '../support.ts'

const plan = planOf({ days: 40, lanes: [{ ...there, illicitShare: 0.3 }] })
const { filings } = tradeOf(plan)
const standing = standingFilings(plan, createChance('1'), tables)

it('what is said to be filed with a port of discharge is what is filed there', () => {
  const { to } = there
  const filed = [...filings, ...standing].filter(({ port }) => port === to)
  const kinds = new Set<string>(filed.map(({ document }) => document.kind))
  // A warning is given when something was found out: whoever can be warned is told of it as of the rest.
  kinds.add('warning')
  expect([...kinds].sort()).toEqual([...filedKinds(lawOf(plan.filing, countryOf(to)))].sort())
})
