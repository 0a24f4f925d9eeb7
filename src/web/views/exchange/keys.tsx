import type { ExchangePage } from '../../../domain/reads/exchange-page.ts'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { useTexts } from '../../state/settings.ts'

/** The last moment that is shown as a date; whoever names a later one means no end. */
const LAST = Date.UTC(9_999, 0, 1)

/** Keys that are believed, from when until when, and which were revoked. */
export function Keys({ keys }: Pick<ExchangePage, 'keys'>) {
  const { exchangeMore } = useTexts()
  return (
    <section>
      <h2>{exchangeMore.keys}</h2>
      <Table
        label={exchangeMore.keys}
        head={[
          ...[exchangeMore.key, exchangeMore.port, exchangeMore.validFrom],
          ...[exchangeMore.validTo, exchangeMore.standing],
        ]}
      >
        {keys.map(({ id, port, validFrom, validTo, standing }) => (
          <tr key={`${port} ${id}`}>
            <th scope="row">
              <Said text={id} />
            </th>
            <td>{port}</td>
            <td>{validFrom === 0 ? exchangeMore.always : <When at={validFrom} />}</td>
            <td>{validTo >= LAST ? exchangeMore.noEnd : <When at={validTo} />}</td>
            <td>
              <span class={`tag ${standing === 'valid' ? '' : 'strong'}`}>
                {exchangeMore.standings[standing]}
              </span>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
