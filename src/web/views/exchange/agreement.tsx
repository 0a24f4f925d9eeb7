import type { Overview } from '../../../domain/reads/exchange-page.ts'
import { formatUtc } from '../../../kernel/time.ts'
import { Kind } from '../../parts/kind.tsx'
import { Table } from '../../parts/table.tsx'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

/** The agreement in force: what is shared for which purpose, and what is held back. */
export function AgreementInForce({ agreement }: { readonly agreement: Overview['agreement'] }) {
  const t = useTexts()
  // A server of another version may know fields this page does not.
  const called = (field: string) => (t.shared as Readonly<Record<string, string>>)[field] ?? field
  const day = (at: number) => formatUtc(at).slice(0, 10)
  return (
    <section>
      <h2>{t.exchange.agreement}</h2>
      <p>
        <strong>{agreement.title}</strong>{' '}
        <span class="soft">
          {agreement.id} {agreement.version}
        </span>
      </p>
      <p class="soft">
        {t.exchange.basis}: {agreement.legalBasis}
        <br />
        {fill(t.exchange.valid, { from: day(agreement.validFrom), to: day(agreement.validTo) })}
      </p>
      <Table
        label={t.exchange.agreement}
        head={[t.exchange.kind, t.exchange.purpose, t.exchange.shared, t.exchange.heldBack]}
      >
        {agreement.kinds.map(({ kind, purpose, shared, heldBack }) => (
          <tr key={kind}>
            <th scope="row">
              <Kind kind={kind} />
            </th>
            <td>{purpose}</td>
            <td>{shared.map(called).join(', ')}</td>
            <td class="held-back">{heldBack.map(called).join(', ') || t.app.none}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
