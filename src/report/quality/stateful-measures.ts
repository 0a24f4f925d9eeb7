import type { AeoStatus } from '../../domain/aeo-status.ts'
import type { Ship } from './ship.ts'

/**
 * The exporter of a declaration holds an AEO status of which this stream has told and which is not suspended or revoked
 * when its ship loads. Nothing before the first is told.
 */
export function holders() {
  const told = new Map<string, AeoStatus>()
  return (ship: Ship): boolean[] => {
    for (const document of ship.documents) {
      if (document.kind !== 'aeo-status') continue
      for (const id of [document.tin, document.holder.id]) {
        if (id === undefined) continue
        if ((told.get(id)?.revision ?? 0) < document.revision) told.set(id, document)
      }
    }
    return told.size === 0
      ? []
      : ship.exports.map(({ exporter, voyage }) => {
          const status = told.get(exporter.id ?? '')
          if (status === undefined) return false
          return status.status === 'valid' || voyage.loadAt < status.since
        })
  }
}

/** The same exporter sent to the same consignee before. */
export function repeated() {
  const seen = new Set<string>()
  return (ship: Ship): boolean[] =>
    ship.exports.flatMap(({ exporter, consignee }) => {
      if (exporter.id === undefined || consignee?.id === undefined) return []
      const pair = `${exporter.id} ${consignee.id}`
      const before = seen.has(pair)
      seen.add(pair)
      return [before]
    })
}

/**
 * The exporter is among the tenth that has sent most so far: how heavy the tail of volumes is. Told for later ships by
 * what earlier ones brought, so that a company does not count for itself.
 */
export function concentrated() {
  const sent = new Map<string, number>()
  return (ship: Ship): boolean[] => {
    const most = new Set(
      [...sent]
        .sort((a, b) => b[1] - a[1])
        .slice(0, Math.ceil(sent.size / 10))
        .map(([id]) => id),
    )
    const isFirst = sent.size === 0
    const seen = ship.exports.map(({ exporter }) => most.has(exporter.id ?? ''))
    for (const { exporter } of ship.exports) {
      if (exporter.id !== undefined) sent.set(exporter.id, (sent.get(exporter.id) ?? 0) + 1)
    }
    return isFirst ? [] : seen
  }
}
