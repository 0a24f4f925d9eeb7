import type { Trader } from '../../domain/clearance.ts'
import type { Party } from '../../domain/party.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import type { Millis } from '../../kernel/time.ts'

/** Consignments after which an importer is no newcomer. Assumed. */
export const KNOWN_AFTER = 3

type State = { readonly since: Millis; readonly valid: boolean }

/** Importers as a study of release times sorts them, by registers and earlier trade; no port's opinion is in it. */
export function createTraders(standing: readonly PortFiling[]) {
  const states = new Map<string, State[]>()
  for (const { document } of standing) {
    if (document.kind !== 'aeo-status' || document.holder.id === undefined) continue
    const own = states.get(document.holder.id) ?? []
    states.set(document.holder.id, own)
    own.push({ since: document.since, valid: document.status === 'valid' })
  }
  for (const own of states.values()) own.sort((a, b) => a.since - b.since)
  const met = new Map<string, number>()

  return {
    /** The class of an importer at a time; asked once for each consignment. */
    classOf(importer: Party | undefined, at: Millis): Trader {
      if (importer === undefined) return 'new'
      const key = importer.id ?? importer.name
      const before = met.get(key) ?? 0
      met.set(key, before + 1)
      const state = states.get(key)?.findLast(({ since }) => since <= at)
      if (state?.valid === true) return 'authorised'
      return before < KNOWN_AFTER ? 'new' : 'known'
    },
  }
}
