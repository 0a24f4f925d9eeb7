import { expect, it } from 'vitest'
import { diffAgreements } from '../../src/agreement/diff.ts'
import { DAY } from '../../src/kernel/time.ts'
import { agreementOf } from '../support/make.ts'

const listEvery = (cadence?: number) =>
  agreementOf({
    kinds: {
      'risk-list-update': { purpose: 'lists', batchWindow: 0, ...(cadence && { cadence }) },
    },
  })

it('another cadence is a change', () => {
  const { kinds } = diffAgreements(listEvery(8 * DAY), listEvery(30 * DAY))
  expect(kinds).toMatchObject([
    {
      is: 'changed',
      terms: [{ term: 'cadence', before: 8 * DAY, after: 30 * DAY }],
    },
  ])
  expect(diffAgreements(listEvery(), listEvery(DAY)).kinds).toMatchObject([
    { terms: [{ term: 'cadence', before: null, after: DAY }] },
  ])
})

it('parties that go by name are not changed by saying so', () => {
  const { parties: _, ...unsaid } = agreementOf()
  expect(diffAgreements(unsaid, agreementOf({ parties: 'named' })).parties).toBeNull()
  expect(diffAgreements(unsaid, agreementOf({ parties: 'pseudonymous' })).parties).toEqual([
    'named',
    'pseudonymous',
  ])
})
