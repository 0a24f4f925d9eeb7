/** The room's front door: what a port, the command line and a bench call. */

export { deriveFacts } from './facts/derive-facts.ts'
export { FACT_NAMES, FACTS, type FactName, type FactValues } from './facts/dictionary.ts'
export { type Facts, factsOf } from './facts/facts.ts'
export { type GoodsIndex, indexGoods } from './facts/goods-index.ts'
export type { RuleDocument, RulePack, Thresholds } from './rules/documents.ts'
export { loadRulePack, type RuleFile } from './rules/load-rule-pack.ts'
export { assess } from './score/assess.ts'
export { compilePack, packDigest } from './score/compile-pack.ts'
export type { CompiledPack } from './score/compile-rules.ts'
export { explainRule, type RuleTrace } from './score/explain-rule.ts'
export { type CapacityLine, capacityLine, channelOf, compareQueue } from './score/ranking.ts'
export { type ExampleRun, runExamples } from './score/run-examples.ts'
