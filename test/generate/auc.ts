/** The chance that a random illicit consignment has the larger value of the two; one half means no label. */
export function auc(scored: { value: number; illicit: boolean }[]): number {
  scored.sort((a, b) => a.value - b.value)
  let [ranks, illicit] = [0, 0]
  for (let i = 0; i < scored.length; ) {
    let j = i
    while (scored[j]?.value === scored[i]?.value && j < scored.length) j++
    const tied = scored.slice(i, j).filter((one) => one.illicit).length
    ranks += tied * ((i + 1 + j) / 2)
    illicit += tied
    i = j
  }
  const honest = scored.length - illicit
  return (ranks - (illicit * (illicit + 1)) / 2) / (illicit * honest)
}
