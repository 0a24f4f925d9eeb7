import { z } from 'zod'
import { LANGUAGES } from '../../domain/language.ts'

const Text = z.string().min(1).max(2_000)

/** What people read of one rule in one language. */
export const RuleText = z.strictObject({
  /** The sentence of a hit: the slots of the rule's own explanation, in any order, each as often as there. */
  explanation: Text,
  /** Why a hit means something, and what an honest trader could do to be hit: as `why` and `falsePositiveNote` of the rule. */
  why: Text.optional(),
  falsePositiveNote: Text.optional(),
})
export type RuleText = z.infer<typeof RuleText>

/**
 * Rules of a pack as people read them in one language; a file of the pack's folder named `texts.vi.yaml` or the like. It
 * is no part of the pack's digest and changes no score: what is kept of an assessment is the rule's own sentence. A figure
 * is shown by its unit: per mille as percent with one decimal, minor units of money as whole ones, yes and no as words.
 */
export const TextsDocument = z.strictObject({
  language: z.enum(LANGUAGES),
  /** By the id of the rule. A rule that is missing is read in its own words. */
  rules: z.record(z.string(), RuleText),
})
export type TextsDocument = z.infer<typeof TextsDocument>
