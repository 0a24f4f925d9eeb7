import { FACTS } from '../facts/dictionary.ts'
import type { RuleDocument } from './documents.ts'
import { factsRead } from './walk.ts'

/**
 * The fields a rule stands on, as `partner export-declaration: items.value`, sorted; a document of which the rule needs
 * only what every agreement shares stands alone. What an agreement must share for the rule to be judged.
 */
export function fieldsRead(rule: Pick<RuleDocument, 'when'>): readonly string[] {
  const fields = factsRead(rule.when)
    .flatMap((fact) => FACTS[fact].needs)
    .flatMap(({ sources, fields }) =>
      sources.flatMap((source) =>
        fields.length === 0 ? [source as string] : fields.map((field) => `${source}: ${field}`),
      ),
    )
  return [...new Set(fields)].sort()
}
