import type { JournalEvent } from '../../domain/journal.ts'
import { createPartnerClient } from '../../http/partner-client.ts'
import { present } from '../../kernel/assert.ts'
import type { Port } from '../../port/port.ts'
import type { ServeInputs } from './load-serve.ts'

export type Compared = Extract<JournalEvent, { kind: 'reconciled' }>

/** Compares the books of a port that is not being served with each partner's. A partner that does not answer is left out. */
export async function compareWithPartners(
  inputs: ServeInputs,
  port: Port,
): Promise<readonly Compared[]> {
  const before = port.vitals().logEntries
  port.act({ kind: 'reconcile' })
  for (const delivery of port.due(0)) {
    const { url, tls } = present(inputs.partners.get(delivery.recipient), 'only partners are asked')
    const client = createPartnerClient({ url, ...(tls && { tls }) })
    port.settle(delivery, await client.call(delivery.method, delivery.bytes))
    await client.close()
  }
  const { entries } = port.work(before)
  return entries.flatMap(({ event }) => (event.kind === 'reconciled' ? [event] : []))
}
