import { expect, it } from 'vitest'
import { compileGenerated } from '../../src/risk/compile/compile-generated.ts'
import { emitJudge } from '../../src/risk/compile/emit-judge.ts'
import { assess, factsOf } from '../../src/risk/risk.ts'
import { backEndsAgree } from './back-ends-agree.ts'
import { NOW } from './fixtures.ts'
import { packOf } from './rule-text.ts'

it('the generated function gives the verdicts of the closures, unknown facts included', () => {
  backEndsAgree(60)
})

it('no text of an author becomes code', () => {
  const value = '"]; globalThis.broken = 1; //\\u2028`${globalThis.broken = 1}'
  const pack = packOf({ when: `{ fact: declaredHs6, op: eq, value: ${JSON.stringify(value)} }` })
  const generated = compileGenerated(pack)
  expect(assess(generated, factsOf({ declaredHs6: value }), NOW).reasons).toHaveLength(1)
  expect('broken' in globalThis).toBe(false)
  expect(emitJudge(pack.rules, generated).source).toMatch(/^[\n -~]*$/)
})

it('a pack of thousands of rules is generated in parts of one word', () => {
  const [rule] = packOf().rules
  const rules = Array.from({ length: 3_000 }, (_, i) => ({ ...rule, id: `X${i + 10_000}` }))
  const pack = { ...packOf(), rules } as ReturnType<typeof packOf>
  const generated = compileGenerated(pack)
  generated.judge.hits(factsOf({ declaredGrossKg: 11 }).values, NOW, generated.verdict)
  expect(new Set(generated.verdict.hits.subarray(0, 93))).toEqual(new Set([-1]))
  expect(generated.verdict.hits[93]).toBe(2 ** 24 - 1)
})
