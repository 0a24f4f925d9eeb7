import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findScenario, shippedScenarios } from '../../../src/cli/files/find.ts'
import { openScenario } from '../../../src/cli/run/open-scenario.ts'

const dir = mkdtempSync(join(tmpdir(), 'portpair-extend-'))
afterAll(() => rmSync(dir, { recursive: true }))

const EXTENDS = `extends: ${findScenario('haiphong-los-angeles')}\nname: own\n`

const written = (text: string) => {
  const file = join(dir, 'own.yaml')
  writeFileSync(file, text)
  return openScenario(file, {}).scenario
}

describe('a scenario that extends another', () => {
  it('takes over its trade, and claims nothing of what that one was found to show', () => {
    const base = openScenario('haiphong-los-angeles', {}).scenario
    const own = written(`${EXTENDS}title: Mine\n`)
    expect(own).toMatchObject({ days: base.days, ports: base.ports, question: base.question })
    expect(base).toMatchObject({ finding: expect.any(String), vi: expect.any(Object) })
    expect([own.finding, own.vi, own.expect, own.overSeeds]).toEqual([undefined, undefined, [], []])
  })

  it('claims its own', () => {
    const own = written(`${EXTENDS}finding: All is well.\nexpect: [{ measure: hits, atMost: 9 }]\n`)
    expect(own).toMatchObject({ finding: 'All is well.', expect: [{ measure: 'hits', atMost: 9 }] })
  })
})

it('every shipped scenario says in Vietnamese, too, what it asks and shows, and fails when it no longer holds', () => {
  const mute = shippedScenarios().filter((name) => {
    const { vi, finding, expect: expected } = openScenario(name, {}).scenario
    return finding === undefined || vi?.finding === undefined || expected.length === 0
  })
  expect(mute).toEqual([])
})
