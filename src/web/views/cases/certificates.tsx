import type { CertificatesPage } from '../../../domain/reads/certificates-page.ts'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { When } from '../../parts/when.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { linkTo } from '../../state/use-route.ts'
import { CasePages, Figures } from './case-pages.tsx'

/** The register of certificates of origin: what was certified, what was drawn, and claims that do not hold. */
export function Certificates() {
  const t = useTexts()
  const { certificates } = t
  return (
    <CasePages title={t.app.certificates} name="certificates" read={api.certificates}>
      {({ figures, entries, failed, now }) => (
        <>
          <Figures
            figures={[
              [certificates.count, figures.certificates],
              [certificates.claims, figures.claims],
              ...(['unknown', 'reused', 'overdrawn', 'other-exporter'] as const).map(
                (verdict) =>
                  [certificates.verdicts[verdict], figures.failed[verdict] ?? 0] as const,
              ),
              [
                certificates.outOfForce,
                (figures.failed.cancelled ?? 0) + (figures.failed.expired ?? 0),
              ],
            ]}
          />
          {failed.length > 0 && <Failed failed={failed} />}
          <Register entries={entries} now={now} />
        </>
      )}
    </CasePages>
  )
}

function Register({ entries, now }: Pick<CertificatesPage, 'entries' | 'now'>) {
  const t = useTexts()
  const { certificates } = t
  if (entries.length === 0) return <p>{t.cases.empty}</p>
  return (
    <section>
      <h2>{certificates.register}</h2>
      <Table
        label={certificates.register}
        head={[
          ...[certificates.number, certificates.exporter, certificates.status],
          ...[certificates.validTo, certificates.drawn, certificates.claims],
        ]}
      >
        {entries.map((entry) => (
          <tr key={`${entry.issuer} ${entry.number}`}>
            <th scope="row">
              <Said text={entry.number} />{' '}
              <span class="soft">
                {entry.issuer} {t.cases[entry.source]}
              </span>
            </th>
            <td>
              <Said text={entry.exporter} />
            </td>
            <td>{entry.status}</td>
            <td>
              <When at={entry.validTo} />{' '}
              {entry.validTo <= now && <span class="tag">{t.cases.ended}</span>}
            </td>
            <td class="number">
              <Drawn drawn={entry.drawnKg} issued={entry.issuedKg} />
            </td>
            <td class="number">
              {entry.claims}{' '}
              {entry.failed > 0 && (
                <span class="tag strong">
                  {certificates.failing}: {entry.failed}
                </span>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

/** What was drawn of what was certified, in kg, as words and as a bar. */
function Drawn({ drawn, issued }: { drawn: number; issued: number }) {
  return (
    <>
      {drawn} / {issued}{' '}
      <meter
        class="drawn"
        min={0}
        max={Math.max(1, drawn, issued)}
        low={issued}
        optimum={0}
        value={drawn}
        aria-hidden="true"
      />
    </>
  )
}

function Failed({ failed }: Pick<CertificatesPage, 'failed'>) {
  const t = useTexts()
  const { certificates } = t
  return (
    <section>
      <h2>{certificates.failed}</h2>
      <Table
        label={certificates.failed}
        head={[
          ...[t.shipment.when, certificates.claim, certificates.number],
          ...[t.queue.shipment, 'kg', certificates.verdict],
        ]}
      >
        {failed.map((claim) => (
          <tr key={`${claim.source} ${claim.claim}`}>
            <td>
              <When at={claim.at} />
            </td>
            <th scope="row">
              <Said text={claim.claim} /> <span class="soft">{t.cases[claim.source]}</span>
            </th>
            <td>
              <Said text={claim.certificate} /> <span class="soft">{claim.issuer}</span>
            </td>
            <td>
              <a href={linkTo('shipment', claim.shipment)}>
                <Said text={claim.shipment} />
              </a>
            </td>
            <td class="number">{claim.kg}</td>
            <td>
              <span class="tag strong">{certificates.verdicts[claim.verdict]}</span>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
