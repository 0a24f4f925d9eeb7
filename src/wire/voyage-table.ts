import type { Voyage } from '../domain/voyage.ts'

/** Collects the voyages of a batch, so that one that many items share is written once. */
export function createVoyageTable(): {
  /** The index of this voyage; equal voyages share one, two states of one sailing do not. */
  readonly indexOf: (voyage: Voyage) => number
  readonly all: () => readonly Voyage[]
} {
  const table: Voyage[] = []
  const seen = new Map<Voyage, number>()
  const byId = new Map<string, number[]>()

  const findOrAdd = (voyage: Voyage): number => {
    const candidates = byId.get(voyage.id) ?? []
    const known = candidates.find((index) => sameVoyage(table[index] as Voyage, voyage))
    if (known !== undefined) return known
    table.push(voyage)
    byId.set(voyage.id, [...candidates, table.length - 1])
    return table.length - 1
  }

  return {
    indexOf(voyage) {
      const index = seen.get(voyage) ?? findOrAdd(voyage)
      seen.set(voyage, index)
      return index
    },
    all: () => table,
  }
}

function sameVoyage(a: Voyage, b: Voyage): boolean {
  return (
    a.carrier === b.carrier &&
    a.number === b.number &&
    a.vesselImo === b.vesselImo &&
    a.vesselName === b.vesselName &&
    a.portOfLoading === b.portOfLoading &&
    a.portOfDischarge === b.portOfDischarge &&
    a.loadAt === b.loadAt &&
    a.etd === b.etd &&
    a.eta === b.eta &&
    a.routing.length === b.routing.length &&
    a.routing.every((port, index) => port === b.routing[index])
  )
}
