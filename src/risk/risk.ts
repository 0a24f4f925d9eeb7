/** The room's front door: what a port, the command line and a bench call. */

export { type ExampleRun, runExamples } from './examples/run-examples.ts'
export { type Derived, deriveFacts } from './facts/derive-facts.ts'
export { FACT_NAMES, FACTS, type FactName, type FactValues } from './facts/dictionary.ts'
export { type Facts, factsOf } from './facts/facts.ts'
export {
  indexReference,
  type Reference,
  type ReferenceTables,
} from './reference/index-reference.ts'
export { RiskReference } from './reference/reference-document.ts'
export type { RuleDocument, RulePack, Thresholds } from './rules/documents.ts'
export { fieldsRead } from './rules/fields-read.ts'
export {
  type KnownRules,
  loadRulePack,
  type OpenPack,
  openRulePack,
  type RuleFile,
} from './rules/load-rule-pack.ts'
export { assess, scoreOf } from './score/assess.ts'
export {
  type ArrivedLine,
  type ChannelTargets,
  chooseInspections,
  type Laned,
  mixChannels,
} from './score/channel-mix.ts'
export { compilePack, packDigest } from './score/compile-pack.ts'
export type { CompiledPack } from './score/compiled.ts'
export { deadlineOf, planToday } from './score/deadlines.ts'
export { explainRule, type RuleTrace } from './score/explain-rule.ts'
export { type CapacityLine, capacityLine, channelOf, compareQueue } from './score/ranking.ts'
export { createReplay, type KeptFacts } from './score/replay.ts'
export { createTeller, type Teller, type Told } from './texts/teller.ts'
export { joinTexts, NO_TEXTS, type RuleTexts } from './texts/texts-in-force.ts'
