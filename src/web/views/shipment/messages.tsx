import type { ShipmentMessage } from '../../../domain/reads/shipment-page.ts'
import { Kind } from '../../parts/kind.tsx'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'

/** Every message that carried something of the shipment, with what its kept bytes prove. */
export function Messages({ messages }: { readonly messages: readonly ShipmentMessage[] }) {
  const t = useTexts()
  if (messages.length === 0) return null
  const head = [
    t.shipment.when,
    t.shipment.what,
    t.shipment.message,
    t.shipment.proof,
    t.shipment.receipt,
  ]
  return (
    <section>
      <h2>{t.shipment.messages}</h2>
      <Table label={t.shipment.messages} head={head}>
        {messages.map(({ messageId, direction, items, at, verified, receiptAt }) => (
          <tr key={messageId}>
            <td>
              <When at={at} />
            </td>
            <td>
              {direction === 'sent' ? '→' : '←'} {t.shipment[direction]}:{' '}
              {items.map((kind, n) => (
                <>
                  {n > 0 && ', '}
                  <Kind kind={kind} />
                </>
              ))}
            </td>
            <td>
              <Said text={messageId} />
            </td>
            <td>
              <span class={`proof ${verified}`}>{t.proofs[verified]}</span>
            </td>
            <td>
              <When at={receiptAt} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
