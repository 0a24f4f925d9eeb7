/** What the process that measures tells a port of the bench. */
type Order =
  | {
      readonly kind: 'open'
      readonly id: string
      readonly path: string
    }
  | { readonly kind: 'make'; readonly from: string; readonly count: number; readonly way: Way }
  | { readonly kind: 'go'; readonly partner: string }
  | { readonly kind: 'poll' }

/** All documents before the clock starts, or each as it is filed: millions have no room in memory. */
export type Way = 'beforehand' | 'as it files'

/** How far a port is. */
export type Told = {
  readonly assessed: number
  readonly acknowledged: number
  readonly sealed: number
  readonly sealedMessages: number
}

export type BenchPort = {
  /** Opens the database and listens; the address. */
  readonly open: (id: string, path: string) => Promise<string>
  /** Makes the documents that are to be sent, and says how many. */
  readonly make: (from: string, count: number, way: Way) => number
  /** Sends them; may return before all are acknowledged. */
  readonly go: (partner: string) => Promise<void>
}

/** Lets this process be a port of the bench, until whoever started it is gone. */
export function answerOrders(told: Told, port: BenchPort): void {
  const carryOut = async (order: Order): Promise<unknown> => {
    switch (order.kind) {
      case 'open':
        return port.open(order.id, order.path)
      case 'make':
        return port.make(order.from, order.count, order.way)
      case 'go':
        port.go(order.partner).catch((error: Error) => {
          process.stderr.write(`${error.stack}\n`)
          process.exit(1)
        })
        return null
      case 'poll': {
        const { user, system } = process.cpuUsage()
        return {
          ...told,
          peakMiB: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
          cpuMs: Math.round((user + system) / 1_000),
        }
      }
    }
  }
  process.on('message', (order: Order) => {
    carryOut(order).then(
      (value) => process.send?.({ value }),
      (error: Error) => process.send?.({ error: error.stack }),
    )
  })
  process.on('disconnect', () => process.exit(0))
}
