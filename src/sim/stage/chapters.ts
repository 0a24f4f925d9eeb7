import type { JournalEntry } from '../../domain/journal.ts'
import type { Chapter, StageArm, StagePage } from '../../domain/reads/stage-page.ts'
import type { Channel } from '../../domain/response.ts'

type Reached = StagePage['chapters'][number]
type Seen = Pick<JournalEntry, 'port' | 'at' | 'event'>

/** Notices when the story comes to a chapter for the first time, and by which shipment. */
export function createChapters() {
  const reached = new Map<Chapter, Reached>()
  /** What the port of discharge makes of each shipment without the exchange. */
  const without = new Map<string, Channel>()
  /** Shipments red with the exchange, and at which port. */
  const red = new Map<string, { port: string; at: number }>()

  const reach = (chapter: Chapter, { port, at }: Pick<Seen, 'port' | 'at'>, shipment?: string) => {
    if (!reached.has(chapter))
      reached.set(chapter, { chapter, at, port, shipment: shipment ?? null })
  }

  /** The same shipment, assessed in both worlds, and only one of them sees it. */
  function compare(arm: StageArm, seen: Seen, shipment: string, channel: Channel): void {
    if (arm === 'baseline') without.set(shipment, channel)
    else if (channel === 'red') red.set(shipment, seen)
    else red.delete(shipment)
    const [here, there] = [red.get(shipment), without.get(shipment)]
    if (here !== undefined && there === 'green')
      reach('seen', { ...seen, port: here.port }, shipment)
  }

  return {
    observe(arm: StageArm, seen: Seen): void {
      const { event } = seen
      if (event.kind === 'assessed') compare(arm, seen, event.shipment, event.channel)
      if (arm !== 'exchange') return
      if (event.kind === 'filed' && event.document === 'export-declaration')
        reach('filed', seen, event.shipment)
      if (event.kind === 'applied' && event.item === 'export-declaration')
        reach('crossed', seen, event.shipment)
      if (event.kind === 'referred' && event.action === 'scan') reach('asked', seen, event.shipment)
      if (event.kind === 'found' && reached.has('asked') && !reached.has('sailed'))
        reach('examined', seen, event.shipment)
      if (event.kind === 'not-loaded') reach('stopped', seen, event.shipment)
      if (event.kind === 'found' && event.outcome === 'offence' && reached.has('sailed'))
        reach('found', seen, event.shipment)
    },
    sailed: (port: string, at: number): void => reach('sailed', { port, at }),
    /** In the order in which they were reached. */
    reached: (): StagePage['chapters'] => [...reached.values()],
  }
}
