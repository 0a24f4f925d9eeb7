import type { Sqlite } from './open.ts'

/** HS codes of what waits in the queue, by shipment. */
export function createQueueGoods(sqlite: Sqlite) {
  const of = sqlite
    .prepare<[number], string>('SELECT hs6 FROM shipment_goods WHERE shipment = ? ORDER BY hs6')
    .pluck()
  const add = sqlite.prepare('INSERT INTO shipment_goods (shipment, hs6) VALUES (?, ?)')
  const clear = sqlite.prepare('DELETE FROM shipment_goods WHERE shipment = ?')
  return {
    /** These and no others; `codes` each once, in order. */
    put(shipment: number, codes: readonly string[]): void {
      if (codes.join(' ') === of.all(shipment).join(' ')) return
      clear.run(shipment)
      for (const code of codes) add.run(shipment, code)
    },
  }
}
