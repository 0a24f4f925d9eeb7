import { expect, it } from 'vitest'
import type { Agreement } from '../../src/agreement/agreement.ts'
import { leaveOut, readLeftOut } from '../../src/agreement/leave-out.ts'
import { fieldsHeldBack } from '../../src/agreement/trim.ts'
import { loadScenario } from '../../src/cli/run/load.ts'

const { agreement } = loadScenario('haiphong-los-angeles')
const without = (text: string): Agreement => {
  const leftOut = readLeftOut(text)
  if (leftOut === null) throw new Error(`${text} can be left out`)
  return leaveOut(agreement, leftOut)
}

it('a kind that is left out is not shared, and nothing else changes', () => {
  const { permit, ...others } = agreement.kinds
  expect(permit).toBeDefined()
  expect(without('permit').kinds).toEqual(others)
})

it('a field is left out of one kind, or of every kind that has it', () => {
  expect(fieldsHeldBack(without('manifest.containers.seals'))).toEqual([
    'manifest.containers.seals',
  ])
  expect(fieldsHeldBack(without('any.containers.seals'))).toEqual([
    'manifest.containers.seals',
    'export-declaration.containers.seals',
    'master-bill.containers.seals',
  ])
})
