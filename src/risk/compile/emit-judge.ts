import type { RuleDocument } from '../rules/documents.ts'
import { factsRead } from '../rules/walk.ts'
import type { CompiledPack, CompiledRule } from '../score/compiled.ts'
import { emitCondition, type Keeper, type Sides } from './emit-condition.ts'
import { memberOf } from './literal.ts'

/** The body of a function that takes `constants` and returns a judge. */
export type Emitted = { readonly source: string; readonly constants: readonly unknown[] }

const BITS = 32

/**
 * One function for each 32 rules or facts, which is one word of the verdict: small enough for the engine to optimize,
 * whatever the size of the pack. `documents` are the rules of the compiled pack in its order. Facts are read where they
 * are needed, so that a rule which its first fact denies reads no other.
 */
export function emitJudge(documents: readonly RuleDocument[], pack: CompiledPack): Emitted {
  const constants: unknown[] = []
  const keep = (value: unknown) => `k${constants.push(value) - 1}`
  const words = (bits: number) => Array.from({ length: Math.ceil(bits / BITS) }, (_, word) => word)
  const rules = (word: number) =>
    documents.slice(word * BITS, (word + 1) * BITS).map((document, bit) => ({
      document,
      rule: pack.rules[word * BITS + bit] as CompiledRule,
      mask: 1 << bit,
      lacks: lacksOf(pack, document),
    }))
  const ofRules = words(documents.length)
  const hits = ofRules.map((word) => emitWord('hits', word, rules(word), hitLine, keep))
  const unknown = ofRules.map((word) => emitWord('unknown', word, rules(word), gapLine, keep))
  const missing = words(pack.facts.length).map((word) => emitMissing(pack, word))
  const calls = (names: readonly string[]) =>
    names.map((name) => `${name}(values, now, verdict)`).join('\n')
  const source = [
    '"use strict"',
    ...constants.map((_, i) => `const k${i} = constants[${i}]`),
    ...hits,
    ...unknown,
    ...missing,
    `return {\nhits(values, now, verdict) {\n${calls(ofRules.map((word) => `hits${word}`))}\n},`,
    `gaps(values, now, verdict) {\n${calls([
      ...missing.map((_, word) => `missing${word}`),
      ...ofRules.map((word) => `unknown${word}`),
    ])}\n} }`,
  ].join('\n')
  return { source, constants }
}

type Judged = {
  readonly document: RuleDocument
  readonly rule: CompiledRule
  readonly mask: number
  /** An expression: a fact of the rule is missing. */
  readonly lacks: string
}
type Line = (judged: Judged, sides: Sides) => string

const hitLine: Line = ({ rule, mask }, { yes, no }) =>
  `if (${rule.unknownIsHit ? `!(${no})` : yes}) bits |= ${mask}`

/** What fired is known already, and a rule that misses no fact is decided, so a no is looked for only among the rest. */
const gapLine: Line = ({ rule, mask, lacks }, { no }) =>
  rule.unknownIsHit ? '' : `if (${lacks} && (hits & ${mask}) === 0 && !(${no})) bits |= ${mask}`

function emitWord(
  name: 'hits' | 'unknown',
  word: number,
  rules: readonly Judged[],
  line: Line,
  keep: Keeper['keep'],
): string {
  let memos = 0
  const keeper: Keeper = { keep, memo: () => `m${memos++}` }
  const lines = rules.map((judged) => {
    const text = line(judged, emitCondition(judged.document.when, judged.document, keeper))
    return duringDays(judged.rule, text)
  })
  return [
    `function ${name}${word}(values, now, verdict) {`,
    `  let bits = 0${Array.from({ length: memos }, (_, i) => `, m${i} = -1`).join('')}`,
    ...(name === 'unknown'
      ? [`  const hits = verdict.hits[${word}], missing = verdict.missing`]
      : []),
    ...lines,
    `  verdict.${name}[${word}] = bits`,
    '}',
  ].join('\n')
}

function lacksOf({ facts }: CompiledPack, { when }: RuleDocument): string {
  const masks = new Map<number, number>()
  for (const fact of factsRead(when)) {
    const bit = facts.indexOf(fact)
    masks.set(bit >> 5, (masks.get(bit >> 5) ?? 0) | (1 << (bit & 31)))
  }
  const words = [...masks].map(([word, mask]) => `(missing[${word}] & ${mask})`)
  return `(${words.join(' | ')}) !== 0`
}

function duringDays({ validFrom, validTo }: CompiledRule, text: string): string {
  const days = [
    ...(Number.isFinite(validFrom) ? [`now >= ${validFrom}`] : []),
    ...(Number.isFinite(validTo) ? [`now < ${validTo}`] : []),
  ]
  return days.length === 0 ? `  ${text}` : `  if (${days.join(' && ')}) { ${text} }`
}

function emitMissing({ facts }: CompiledPack, word: number): string {
  const lines = facts
    .slice(word * BITS, (word + 1) * BITS)
    .map((fact, bit) => `  if (${memberOf(fact)} === undefined) bits |= ${1 << bit}`)
  return [
    `function missing${word}(values, now, verdict) {`,
    '  let bits = 0',
    ...lines,
    `  verdict.missing[${word}] = bits`,
    '}',
  ].join('\n')
}
