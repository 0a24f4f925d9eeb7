/** How often a time was at most each bound; in seconds. */
export function createHistogram(bounds: readonly number[]) {
  const counts = bounds.map(() => 0)
  let [count, sum] = [0, 0]
  return {
    /** Null is nothing to observe. */
    observe(seconds: number | null): void {
      if (seconds === null) return
      count += 1
      sum += seconds
      const at = bounds.findIndex((bound) => seconds <= bound)
      if (at >= 0) counts[at] = (counts[at] as number) + 1
    },
    /** In Prometheus' text form: buckets add up. */
    render(name: string, help: string): string {
      let below = 0
      const buckets = bounds.map((bound, i) => {
        below += counts[i] as number
        return `${name}_bucket{le="${bound}"} ${below}\n`
      })
      return (
        `# HELP ${name} ${help}\n# TYPE ${name} histogram\n${buckets.join('')}` +
        `${name}_bucket{le="+Inf"} ${count}\n${name}_sum ${sum}\n${name}_count ${count}\n`
      )
    },
  }
}
