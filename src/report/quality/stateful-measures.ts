import type { Ship } from './ship.ts'

/** The exporter of a declaration holds an AEO status of which this stream has told. Nothing before the first is told. */
export function holders() {
  const known = new Set<string>()
  return (ship: Ship): boolean[] => {
    for (const document of ship.documents) {
      if (document.kind !== 'aeo-status' || document.status !== 'valid') continue
      known.add(document.tin)
      if (document.holder.id !== undefined) known.add(document.holder.id)
    }
    return known.size === 0 ? [] : ship.exports.map(({ exporter }) => known.has(exporter.id ?? ''))
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
