// Holds what was told against what was counted.

/** Notes every place where the two differ; `said` names the files they come from. */
export function createComparison(said, counted) {
  const differences = []
  let compared = 0
  /** Every number of `told` must be in `mine`, and the same. */
  function compare(place, told, mine) {
    if (told !== null && typeof told === 'object') {
      for (const key of Object.keys(told)) {
        if (key === 'whyNull') continue
        compare(`${place} ${key}`, told[key], mine?.[key])
      }
      return
    }
    compared++
    const equal =
      typeof told === 'number' && Math.abs(told - mine) <= 1e-12 * Math.max(1, Math.abs(told))
    if (told !== mine && !equal)
      differences.push(`${place}: ${said} says ${told}, ${counted} ${mine}`)
  }
  const missing = (place) => differences.push(`${place}: ${said} says nothing, ${counted} does`)
  return { compare, missing, differences, count: () => compared }
}
