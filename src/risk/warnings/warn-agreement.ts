import { FACTS, type FactName, type Need } from '../facts/dictionary.ts'
import type { RulePack } from '../rules/documents.ts'
import { factsRead, partsOf } from '../rules/walk.ts'
import type { Warning } from './warning.ts'

/** What a partner shares: kinds of documents, and the fields of them that are held back. */
export type Terms = { readonly agreed: readonly string[]; readonly notShared: readonly string[] }

/** Comparisons whose fact no port will ever know under an agreement, because a field it stands on is not shared. */
export function warnAgreement(pack: RulePack, terms: Terms): Warning[] {
  return pack.rules
    .filter((rule) => rule.status !== 'retired')
    .flatMap((rule) =>
      [...partsOf(rule.when)].flatMap(({ condition, path }) =>
        'fact' in condition
          ? factsRead({ ...condition }).flatMap((fact) =>
              missingFrom(fact, terms).map((field) => ({
                rule: rule.id,
                path: [...path, condition.fact === fact ? 'fact' : 'otherFact'],
                what: `missing (not agreed): "${fact}" stands on ${field}`,
                mend: 'add the field to the agreement; until then the fact is unknown',
              })),
            )
          : [],
      ),
    )
}

/** The first field that stops each need for good; a need that a document filed here can meet is not stopped. */
function missingFrom(fact: FactName, terms: Terms): string[] {
  const stopped = (FACTS[fact].needs as readonly Need[]).flatMap(({ sources, fields }) => {
    if (sources.some((source) => source.startsWith('own '))) return []
    const kinds = sources.map((source) => source.slice('partner '.length))
    const held = kinds.map((kind) => heldBack(kind, fields, terms))
    return held.every((one) => one !== null) ? [held[0] as string] : []
  })
  return stopped.slice(0, 1)
}

function heldBack(kind: string, fields: readonly string[], terms: Terms): string | null {
  if (!terms.agreed.includes(kind)) return kind
  const field = fields.find((one) => terms.notShared.includes(`${kind}.${one}`))
  return field === undefined ? null : `${kind}.${field}`
}
