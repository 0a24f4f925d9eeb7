import { describe, expect, it } from 'vitest'
import type { ManifestConsignment } from '../../../src/domain/documents.ts'
import type { FilingPart } from '../../../src/domain/filing.ts'
import { checkFiling } from '../../../src/exchange/filing/check-filing.ts'
import { make } from '../../support/make.ts'

const BILLS = ['B1', 'B2', 'B3']
const part = (
  number: number,
  houseBills: string[],
  over: Partial<FilingPart> = {},
): FilingPart => ({
  ...({ kind: 'filing-part', filing: 'F', revision: 1, voyage: make.voyage() } as const),
  ...{ number: `F/${number}`, part: number, parts: 2, houseBills },
  ...over,
})
const WHOLE = [part(1, ['B1']), part(2, ['B2', 'B3'])]
const bills = (over: Partial<ManifestConsignment> = {}) => {
  const held = new Map(BILLS.map((houseBill) => [houseBill, make.manifest({ houseBill })]))
  held.set('B2', make.manifest({ houseBill: 'B2', ...over }))
  return (houseBill: string) => held.get(houseBill)
}

describe('a filing by parts', () => {
  it('is accepted when every part and every bill is there', () => {
    expect(checkFiling(WHOLE, bills())).toEqual({ missing: [], errors: [], status: 'accepted' })
  })

  it('is not complete, and says what is missing', () => {
    const verdict = checkFiling([part(2, ['B2', 'B9'])], bills())
    expect(verdict).toMatchObject({ missing: ['part 1', 'B9'], status: 'not-complete' })
    expect(checkFiling([], bills()).status).toBe('accepted')
  })

  it.each([
    ['voyage', 'OTHER_VOYAGE', { voyage: make.voyage({ id: 'ZQNL:002:VNHPH' }) }],
    ['voyage.eta', 'ETA_BEFORE_ETD', { voyage: make.voyage({ eta: make.voyage().etd }) }],
    ['containers', 'NO_CONTAINER', { containers: [] }],
    ['containers[0].number', 'CHECK_DIGIT', { containers: [{ number: 'MSKU1234560', seals: [] }] }],
    [
      'items[0].description',
      'STOP_WORD',
      { items: [make.line({ description: ' General Cargo ' })] },
    ],
    ['grossKg', 'NO_WEIGHT', { grossKg: 0 }],
    ['items', 'WEIGHT_SUM', { grossKg: 100 }],
    ['packages', 'NO_PACKAGES', { packages: 0 }],
  ] as const)('names the element %s by %s, and what mends it', (path, code, over) => {
    const { errors, status } = checkFiling(WHOLE, bills(over as Partial<ManifestConsignment>))
    expect(errors).toMatchObject([{ path: `B2.${path}`, code }])
    expect(errors[0]?.mend.length).toBeGreaterThan(10)
    expect(status).toBe(errors[0]?.rejects ? 'rejected' : 'accepted-with-errors')
  })

  it.each([
    ['PARTS_DISAGREE', [part(1, ['B1']), part(2, ['B2'], { parts: 1 })], 'part 2.parts'],
    ['BILL_TWICE', [part(1, ['B1']), part(2, ['B1'])], 'part 2.houseBills[0]'],
  ] as const)('is rejected by %s', (code, parts, path) => {
    const { errors, status } = checkFiling(parts, bills())
    expect(errors.find((error) => error.code === code)?.path).toBe(path)
    expect(status).toBe('rejected')
  })

  it('misses nothing that the agreement holds back', () => {
    const { grossKg: _, packages: __, ...rest } = make.manifest({ houseBill: 'B1' })
    const given = { ...rest, items: [make.line({ description: '' })] }
    expect(checkFiling([part(1, ['B1'], { parts: 1 })], () => given).status).toBe('accepted')
  })
})
