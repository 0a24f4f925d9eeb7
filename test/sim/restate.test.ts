import { describe, expect, it } from 'vitest'
import { worldPlan } from '../../src/cli/run/arms.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import type { ExportDeclaration, ImportDeclaration } from '../../src/domain/documents.ts'

/** Export declarations of a day beside the import declarations of the same bills. */
function pairsOf(mirror: 'true' | 'restated') {
  const inputs = loadScenario('placebo-uninformative', {
    days: 2,
    settings: [
      { path: ['trade', 'mirror'], value: mirror },
      { path: ['trade', 'lanes', '*', 'illicitShare'], value: 0.9 },
    ],
  })
  const cargoes = worldPlan(inputs).trade.sailings.map(({ cargo }) => cargo())
  const documents = cargoes.flatMap(({ filings }) => filings.map(({ document }) => document))
  const truths = new Map(
    cargoes.flatMap((cargo) => cargo.truths).map((one) => [one.houseBill, one]),
  )
  const imports = new Map(
    documents
      .filter((one): one is ImportDeclaration => one.kind === 'import-declaration')
      .map((one) => [one.houseBill, one]),
  )
  return documents
    .filter((one): one is ExportDeclaration => one.kind === 'export-declaration')
    .flatMap((told) => {
      const own = imports.get(told.houseBill ?? '')
      const truth = truths.get(told.houseBill ?? '')
      return own === undefined || truth === undefined ? [] : [{ told, own, truth }]
    })
}

describe('a mirror that knows nothing', () => {
  const differs = (pairs: ReturnType<typeof pairsOf>) =>
    pairs.filter(({ told, own }) => {
      const [a, b] = [told.items, own.items]
      return a.some(({ hs6, origin }, i) => hs6 !== b[i]?.hs6 || origin !== b[i]?.origin)
    }).length / pairs.length

  it('names the class and origin that the destination is told, where a true one does not', () => {
    const restated = pairsOf('restated')
    expect(restated.length).toBeGreaterThan(50)
    expect(differs(restated)).toBe(0)
    expect(differs(pairsOf('true'))).toBeGreaterThan(0.2)
  })

  it('errs about values, and no more about a lie than about the truth', () => {
    const gaps = pairsOf('restated').flatMap(({ told, own, truth }) => {
      const sum = (one: ExportDeclaration | ImportDeclaration) =>
        one.items.reduce((total, { value }) => total + (value?.minor ?? 0), 0)
      return sum(own) === 0
        ? []
        : [{ gap: sum(told) / sum(own) - 1, lied: truth.falsified.length > 0 }]
    })
    const spread = (list: readonly { gap: number }[]) =>
      Math.sqrt(list.reduce((total, { gap }) => total + gap * gap, 0) / list.length)
    const lied = gaps.filter((one) => one.lied)
    expect(spread(lied)).toBeGreaterThan(0.02)
    expect(spread(lied)).toBeLessThan(0.1)
  })
})
