import type { FactName } from '../facts/dictionary.ts'
import type { RulePack } from '../rules/documents.ts'
import { factsRead } from '../rules/walk.ts'

/** Facts for which names are compared that may be written differently: what pseudonyms of words can only find alike. */
const BY_SIMILAR_NAMES: ReadonlySet<FactName> = new Set([
  'exporterDiffers',
  'consigneeDiffers',
  'certificateExporterDiffers',
  'listLikenessPermille',
  'forcedLabourLikenessPermille',
  'warningLikenessPermille',
])

/** Rules that read such a fact; all others compare numbers, codes and quantities. */
export function rulesComparingNames({ rules }: RulePack): ReadonlySet<string> {
  const reading = rules.filter(({ when }) =>
    factsRead(when).some((fact) => BY_SIMILAR_NAMES.has(fact)),
  )
  return new Set(reading.map(({ id }) => id))
}
