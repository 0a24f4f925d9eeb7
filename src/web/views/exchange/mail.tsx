import type { ExchangePage } from '../../../domain/reads/exchange-page.ts'
import { Kind } from '../../parts/kind.tsx'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'
import { Evidence } from './evidence.tsx'

/** Only an administrator takes messages out of the house. */
type MayAdminister = { readonly mayAdminister: boolean }

export function Partners({ partners }: Pick<ExchangePage, 'partners'>) {
  const t = useTexts()
  const { exchange, exchangeMore } = t
  return (
    <section>
      <h2>{exchange.partners}</h2>
      <Table
        label={exchange.partners}
        head={[
          ...[exchange.partner, exchange.kept, exchange.lastHeard, exchange.lastReceipt],
          ...[exchange.waitingSince, exchangeMore.queued, exchangeMore.tries, exchangeMore.nextTry],
          ...[exchangeMore.link, exchange.witness],
        ]}
      >
        {partners.map((partner) => (
          <tr key={partner.port}>
            <th scope="row">{partner.port}</th>
            <td class="number">{partner.received}</td>
            <td>
              <When at={partner.lastReceivedAt} />
            </td>
            <td>
              <When at={partner.lastReceiptAt} />
            </td>
            <td>
              <When at={partner.oldestQueuedAt} />
            </td>
            <td class="number">{partner.queued}</td>
            <td class="number">{partner.tries}</td>
            <td>
              <When at={partner.nextTryAt} />
            </td>
            <td>
              <span class={`tag ${partner.link === 'well' ? '' : 'strong'}`}>
                {exchangeMore.links[partner.link]}
              </span>
            </td>
            <td class="number">{partner.witnessed}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

export function Outbox({ sent, mayAdminister }: Pick<ExchangePage, 'sent'> & MayAdminister) {
  const t = useTexts()
  const { exchange, shipment } = t
  return (
    <section>
      <h2>{exchange.outbox}</h2>
      <Table
        label={exchange.outbox}
        head={[
          ...[shipment.when, shipment.message, exchange.kind, exchange.items, exchange.state],
          ...[exchange.attempts, exchange.next],
        ]}
      >
        {sent.map((message) => (
          <tr key={message.messageId}>
            <td>
              <When at={message.createdAt} />
            </td>
            <td>
              {message.messageId} <Evidence messageId={message.messageId} may={mayAdminister} />
            </td>
            <td>
              <Kind kind={message.kind} />
            </td>
            <td class="number">{message.items}</td>
            <td>
              <span class={`proof ${message.state}`}>{exchange[message.state]}</span>
            </td>
            <td class="number">{message.attempts}</td>
            <td>{message.nextAt === null ? '' : <When at={message.nextAt} />}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

export function Inbox({ received, mayAdminister }: Pick<ExchangePage, 'received'> & MayAdminister) {
  const { exchange, shipment } = useTexts()
  return (
    <section>
      <h2>{exchange.inbox}</h2>
      <Table
        label={exchange.inbox}
        head={[shipment.when, shipment.message, exchange.partner, exchange.kind]}
      >
        {received.map(({ messageId, sender, kind, receivedAt }) => (
          <tr key={messageId}>
            <td>
              <When at={receivedAt} />
            </td>
            <td>
              <Said text={messageId} /> <Evidence messageId={messageId} may={mayAdminister} />
            </td>
            <td>{sender}</td>
            <td>
              <Kind kind={kind} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

/** Left out when the partner has kept to the agreement. */
export function RefusedMessages({ refused }: Pick<ExchangePage, 'refused'>) {
  const { exchange, shipment } = useTexts()
  if (refused.length === 0) return null
  return (
    <section>
      <h2>{exchange.refused}</h2>
      <Table
        label={exchange.refused}
        head={[shipment.when, shipment.message, exchange.partner, shipment.reason]}
      >
        {refused.map(({ messageId, sender, at, why }) => (
          <tr key={messageId}>
            <td>
              <When at={at} />
            </td>
            <td>
              <Said text={messageId} />
            </td>
            <td>{sender}</td>
            <td>
              <Said text={why} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
