/** What a shipment is looked up by: name of a key → its value, e.g. `{ hs6: '440890', origin: 'BE' }`. */
export type Keys = Readonly<Record<string, string>>

/** A way to look a shipment up, from coarse to fine: `[['chapter'], ['hs6'], ['hs6', 'origin']]`. */
export type Chain = {
  readonly name: string
  readonly levels: readonly (readonly string[])[]
}

/** What one level of a chain remembers of a shipment's keys. */
export type LevelRate = {
  readonly keys: readonly string[]
  readonly illicit: number
  readonly seen: number
  /** Share that is illicit, drawn towards the coarser level: 0 to 1. */
  readonly rate: number
}

/** What was found earlier, counted by keys. */
export type History = {
  readonly learn: (keys: Keys, illicit: boolean) => void
  /** Share of all that was illicit; a half of one case is added on either side, so that it is never 0 or 1. */
  readonly base: () => number
  /** The levels of a chain for these keys, coarse first; it ends where a key has no value. */
  readonly look: (chain: number, keys: Keys) => readonly LevelRate[]
  readonly seen: () => number
}

type Count = { illicit: number; seen: number }

/**
 * Smoothed rates with back-off: at each level `(illicit + strength · coarser rate) / (seen + strength)`, so that a key seen
 * once says little and a key seen often speaks for itself. Source: empirical-Bayes shrinkage of proportions.
 */
export function createHistory(chains: readonly Chain[], strength: number): History {
  const all: Count = { illicit: 0, seen: 0 }
  const counts = chains.map(({ levels }) => levels.map(() => new Map<string, Count>()))
  const base = () => (all.illicit + 0.5) / (all.seen + 1)
  return {
    base,
    seen: () => all.seen,
    learn: (keys, illicit) => {
      add(all, illicit)
      for (const [c, { levels }] of chains.entries())
        for (const [l, names] of levels.entries()) {
          const place = placeOf(names, keys)
          if (place === null) break
          const level = (counts[c] as Map<string, Count>[])[l] as Map<string, Count>
          let count = level.get(place)
          if (count === undefined) {
            count = { illicit: 0, seen: 0 }
            level.set(place, count)
          }
          add(count, illicit)
        }
    },
    look: (chain, keys) => {
      const rates: LevelRate[] = []
      let rate = base()
      for (const [l, names] of (chains[chain] as Chain).levels.entries()) {
        const place = placeOf(names, keys)
        if (place === null) break
        const count = counts[chain]?.[l]?.get(place)
        const { illicit, seen } = count ?? { illicit: 0, seen: 0 }
        rate = (illicit + strength * rate) / (seen + strength)
        rates.push({ keys: names, illicit, seen, rate })
      }
      return rates
    },
  }
}

function add(count: Count, illicit: boolean): void {
  count.seen++
  if (illicit) count.illicit++
}

/** Null when a key has no value: what is not known is no group of its own. */
function placeOf(names: readonly string[], keys: Keys): string | null {
  let place = ''
  for (const name of names) {
    const value = keys[name]
    if (value === undefined || value === '') return null
    place += `${value}\u001f`
  }
  return place
}
