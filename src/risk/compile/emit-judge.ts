import type { RuleDocument } from '../rules/documents.ts'
import { factsRead } from '../rules/walk.ts'
import type { CompiledPack, CompiledRule } from '../score/compiled.ts'
import { emitCondition, type Keeper } from './emit-condition.ts'
import { localOf, memberOf } from './literal.ts'

/** The body of a function that takes `constants` and returns a judge. */
export type Emitted = { readonly source: string; readonly constants: readonly unknown[] }

const BITS = 32

/**
 * One part for each 32 rules, which is one word of the verdict: small enough for the engine to optimize, whatever the size
 * of the pack. `documents` are the rules of the compiled pack in its order.
 */
export function emitJudge(documents: readonly RuleDocument[], pack: CompiledPack): Emitted {
  const constants: unknown[] = []
  const keep = (value: unknown) => `k${constants.push(value) - 1}`
  const parts: string[] = []
  for (let from = 0; from < documents.length; from += BITS)
    parts.push(emitPart(documents.slice(from, from + BITS), pack.rules.slice(from), from, keep))
  const missing: string[] = []
  for (let from = 0; from < pack.facts.length; from += BITS) missing.push(emitMissing(pack, from))
  const calls = [
    ...parts.map((_, i) => `  part${i}(values, now, verdict)`),
    ...missing.map((_, i) => `  missing${i}(values, verdict.missing)`),
  ]
  const source = [
    '"use strict"',
    ...constants.map((_, i) => `const k${i} = constants[${i}]`),
    ...parts,
    ...missing,
    `return function judge(values, now, verdict) {\n${calls.join('\n')}\n}`,
  ].join('\n')
  return { source, constants }
}

function emitPart(
  documents: readonly RuleDocument[],
  rules: readonly CompiledRule[],
  from: number,
  keep: Keeper['keep'],
): string {
  let memos = 0
  const keeper: Keeper = { keep, memo: () => `m${memos++}` }
  const lines = documents.map((rule, bit) =>
    emitRule(rule, rules[bit] as CompiledRule, bit, keeper),
  )
  const facts = [...new Set(documents.flatMap((rule) => factsRead(rule.when)))]
  const word = from / BITS
  return [
    `function part${word}(values, now, verdict) {`,
    ...facts.map((fact) => `  const ${localOf(fact)} = ${memberOf(fact)}`),
    `  let hits = 0, unknown = 0${Array.from({ length: memos }, (_, i) => `, m${i} = -1`).join('')}`,
    ...lines,
    `  verdict.hits[${word}] = hits`,
    `  verdict.unknown[${word}] = unknown`,
    '}',
  ].join('\n')
}

function emitRule(document: RuleDocument, rule: CompiledRule, bit: number, keeper: Keeper): string {
  const { yes, no } = emitCondition(document.when, document, keeper)
  const mask = `${1 << bit}`
  const counts = rule.unknownIsHit
    ? `if (!(${no})) hits |= ${mask}`
    : `if (${yes}) hits |= ${mask}; else if (!(${no})) unknown |= ${mask}`
  const days = [
    ...(Number.isFinite(rule.validFrom) ? [`now >= ${rule.validFrom}`] : []),
    ...(Number.isFinite(rule.validTo) ? [`now < ${rule.validTo}`] : []),
  ]
  return days.length === 0 ? `  ${counts}` : `  if (${days.join(' && ')}) { ${counts} }`
}

function emitMissing({ facts }: CompiledPack, from: number): string {
  const word = from / BITS
  const lines = facts
    .slice(from, from + BITS)
    .map((fact, bit) => `  if (${memberOf(fact)} === undefined) missing |= ${1 << bit}`)
  return [
    `function missing${word}(values, words) {`,
    '  let missing = 0',
    ...lines,
    `  words[${word}] = missing`,
    '}',
  ].join('\n')
}
